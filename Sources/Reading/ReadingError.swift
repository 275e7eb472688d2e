/// What keeps the reader from working at all. What is wrong with one scan is a `ScanFailure` instead.
package enum ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The language data of this name could not be loaded.
  case missingLanguageData(String)

  package var description: String {
    switch self {
    case .missingLanguageData(let name): "language data `\(name)` cannot be loaded"
    }
  }

  /// The next action.
  package var help: String {
    switch self {
    case .missingLanguageData(let name):
      "sudo apt-get install tesseract-ocr-\(name == "HanS" ? "script-hans" : name.replacing("_", with: "-"))"
    }
  }
}
