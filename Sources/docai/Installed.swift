import Foundation

/// What was installed with docai.
enum Installed {
  /// `share/docai/NAME` beside the folder of the binary, whether it exists or not.
  static func folder(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("share/docai/" + name).path
  }
}
