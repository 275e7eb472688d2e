/// What keeps the reader from working at all. What is wrong with one scan is a `ScanFailure` instead.
package enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The language data of this name could not be loaded; from Tesseract's own folder when none is named.
  case missingLanguageData(String, folder: String? = nil)
  case secondReader(SecondReaderError)

  package var description: String {
    switch self {
    case .secondReader(let error): error.description
    case .missingLanguageData(let name, let folder):
      "language data `\(name)` cannot be loaded" + (folder.map { " from `\($0)`" } ?? "")
    }
  }

  /// The next action.
  package var help: String {
    switch self {
    case .secondReader(let error): error.help
    case .missingLanguageData(let name, let folder):
      (folder == nil ? "" : "name the folder that holds \(name).traineddata with --models, or leave it out and ")
        + "sudo apt-get install tesseract-ocr-\(name == "HanS" ? "script-hans" : name.replacing("_", with: "-"))"
    }
  }
}
