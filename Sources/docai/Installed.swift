import Foundation

/// What comes with docai, wherever it is called from.
enum Installed {
  /// The folder of docai's own `NAME`: `share/docai/NAME` beside the folder of the binary, else, where the binary was
  /// built, that of the checkout. Whether it exists or not.
  static func folder(_ name: String) -> String {
    let binary = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let shared = binary.deletingLastPathComponent().appendingPathComponent("share/docai/" + name).path
    guard !FileManager.default.fileExists(atPath: shared), let checkout = checkout(around: binary) else {
      return shared
    }
    return checkout.appendingPathComponent(name).path
  }

  /// The folder of `Package.swift` whose `.build` holds the binary.
  private static func checkout(around binary: URL) -> URL? {
    let parts = binary.pathComponents
    guard let build = parts.lastIndex(of: ".build"), build > 0 else { return nil }
    let root = parts[1..<build].reduce(URL(fileURLWithPath: "/")) { $0.appendingPathComponent($1) }
    return FileManager.default.fileExists(atPath: root.appendingPathComponent("Package.swift").path) ? root : nil
  }
}
