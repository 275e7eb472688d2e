internal import Glibc

/// Where the readers' data is.
package struct ReaderFolders: Hashable, Sendable {
  /// Looked through first for language data, then Tesseract's own folder; nil for Tesseract's alone.
  package var languageData: String?
  /// Nil to do without.
  package var second: SecondReaderFolder?

  package init(languageData: String? = nil, second: SecondReaderFolder? = nil) {
    self.languageData = languageData
    self.second = second
  }

  /// The folder of one language's data, if it lies in ours.
  package func folder(of language: String) -> String? {
    guard let languageData, access(languageData + "/" + language + ".traineddata", R_OK) == 0 else { return nil }
    return languageData
  }

  /// Whether ours was named and holds none of these: a slip that is not passed over, for others would read instead.
  func lacksAll(of languages: [String]) -> Bool {
    languageData != nil && languages.allSatisfy { folder(of: $0) == nil }
  }
}
