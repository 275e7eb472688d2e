import Definitions
import Foundation
import RuleLanguage

/// libFuzzer's loop; it comes with the Swift toolchain and is linked by `--sanitize=fuzzer`.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let entry = Entry(rawValue: ProcessInfo.processInfo.environment["FUZZ_ENTRY"] ?? "rules") ?? .rules
/// Read once: what every input would go through again is kept short.
private let given: Given = {
  let folder = ProcessInfo.processInfo.environment["FUZZ_RULES"] ?? "rules"
  guard var definitions = Definitions.load(directory: folder).0 else {
    preconditionFailure("no definitions in \(folder)")
  }
  let formats = ListingFormats(definitions)
  for index in definitions.tables.indices {
    definitions.tables[index].rows = Array(definitions.tables[index].rows.prefix(3))
  }
  for document in definitions.documents.indices {
    for field in definitions.documents[document].fields.indices {
      definitions.documents[document].fields[field].labels.removeLast(
        max(0, definitions.documents[document].fields[field].labels.count - 2))
    }
  }
  return Given(definitions, formats: formats)
}()

/// What libFuzzer calls with every input.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  entry.run(bytes.map { Data(bytes: $0, count: size) } ?? Data(), given)
  return 0
}

/// What Swift Package Manager makes the program begin with.
@_cdecl("fuzz_main")
func fuzzMain(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> CInt {
  var count = count
  var arguments = arguments
  _ = given
  return runFuzzer(&count, &arguments, testOneInput)
}
