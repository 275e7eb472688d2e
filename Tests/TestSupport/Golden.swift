import Foundation
package import Testing

/// Compares `text` with the file of that name in the folder `Goldens` beside the test.
///
/// A file that is not there is recorded, and all of them with DOCAI_RECORD=1 in the environment; recording fails the
/// test, so that nobody passes by recording. Look at the change, then run again.
package func expectGolden(
  _ text: String, _ name: String, testFile: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent("Goldens")
  let file = folder.appendingPathComponent(name)
  let recorded = try? Data(contentsOf: file)
  guard let recorded, ProcessInfo.processInfo.environment["DOCAI_RECORD"] == nil else {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name): look at it and run again", sourceLocation: sourceLocation)
    return
  }
  if recorded == Data(text.utf8) { return }
  let difference = firstDifference(String(decoding: recorded, as: UTF8.self), text)
  Issue.record("\(name) differs: \(difference)", sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ actual: String) -> String {
  let lines = { (text: String) in
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
  }
  let (old, new) = (lines(expected), lines(actual))
  let line = zip(old, new).prefix { $0 == $1 }.count
  let show = { (lines: [String]) in line < lines.count ? lines[line] : "(end)" }
  return "line \(line + 1)\n- \(show(old))\n+ \(show(new))"
}
