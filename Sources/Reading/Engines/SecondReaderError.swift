/// Why the second reader cannot be used. DocAI works without it, only more is left to people.
package enum SecondReaderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// OpenVINO or the model in `folder` cannot be loaded; the reason is OpenVINO's or the loader's.
  case notLoaded(folder: String, reason: String)
  /// The characters do not belong to the model: it knows `classes`, the file lists `listed`, 0 when it cannot be read.
  case otherCharacters(folder: String, listed: Int, classes: Int)

  package var description: String {
    switch self {
    case .notLoaded(let folder, let reason): "the second reader in `\(folder)` cannot be loaded: \(reason)"
    case .otherCharacters(let folder, let listed, let classes):
      "`\(folder)/characters.txt` lists \(listed) characters, but the model has \(classes) classes"
    }
  }

  /// The next action.
  package var help: String { "install it with `make second-reader`, or do without it: DOCAI_SECOND_READER=off" }
}
