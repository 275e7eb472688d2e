/// Where the second reader is installed: the folder that `make second-reader` fills.
package struct SecondReaderFolder: Hashable, Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// OpenVINO's C interface; it finds its other libraries beside it.
  var library: String { path + "/libopenvino_c.so" }
  /// PP-OCRv6's small line recogniser with 8 bit integers, as OpenVINO describes it.
  var model: String { path + "/PP-OCRv6_rec_small-int8.xml" }
  /// Its numbers, which OpenVINO finds beside the description.
  var weights: String { path + "/PP-OCRv6_rec_small-int8.bin" }
  /// The model's characters in the order of its classes, one a line.
  var characters: String { path + "/characters.txt" }

  /// The folder to use; nil when there is none or it is switched off.
  ///
  /// `DOCAI_SECOND_READER` is `off` or a path. A path that leads nowhere is not passed over, so that opening it tells:
  /// whoever names a folder wants to know. Without it, the user's data folder counts if it is there
  /// (`XDG_DATA_HOME`, of which the XDG specification ignores relative paths, else `~/.local/share`).
  package static func find(in environment: [String: String], exists: (String) -> Bool) -> SecondReaderFolder? {
    switch environment["DOCAI_SECOND_READER"] ?? "" {
    case "off": return nil
    case "": break
    case let path: return SecondReaderFolder(path: path)
    }
    let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    guard let data = data ?? environment["HOME"].map({ $0 + "/.local/share" }) else { return nil }
    let path = data + "/docai/second-reader"
    return exists(path) ? SecondReaderFolder(path: path) : nil
  }
}
