import Foundation
import Model

/// The lines between a supervisor and its workers: JSON, one object each, UTF-8.
enum WorkLine {
  /// Nil when the line is no manifest this version knows, or names files outside the case's folder.
  static func manifest(_ line: [UInt8]) -> CaseManifest? {
    guard String(validating: line, as: UTF8.self) != nil,
      let manifest = try? JSONDecoder().decode(CaseManifest.self, from: Data(line)), manifest.v == 1,
      manifest.files.allSatisfy({ $0.name == "." || ScanName.isInside($0.name) })
    else { return nil }
    return manifest
  }

  struct Name: Decodable {
    var key: String?
    var `case`: String?
  }

  /// Which case a faulty manifest is about, as far as that can be told.
  static func name(_ line: [UInt8]) -> Name? { try? JSONDecoder().decode(Name.self, from: Data(line)) }

  /// Nil when the line is no answer to `manifest`.
  static func result(_ line: [UInt8], of manifest: CaseManifest) -> CaseResult? {
    guard String(validating: line, as: UTF8.self) != nil,
      let result = try? JSONDecoder().decode(CaseResult.self, from: Data(line)), result.v == 1,
      result.key == manifest.key, result.case == manifest.case,
      (result.status == .ok) == (result.reading != nil), (result.status == .error) == (result.error != nil)
    else { return nil }
    return result
  }

  static func line(_ value: some Encodable) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { $0 + [UInt8(ascii: "\n")] }
  }
}
