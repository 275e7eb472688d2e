import Foundation
import Testing

/// The files of this project, found from where this file lies.
enum Repository {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The texts of all Swift files under a folder of `Sources`.
  static func sources(under folder: String) throws -> [String] {
    let folder = "Sources/" + folder
    let path = root.appendingPathComponent(folder).resolvingSymlinksInPath().path
    return try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".swift") }
      .map { try text(folder + "/" + $0) }
  }
}
