import Foundation
import Reading
import Testing

@Suite struct ReaderFoldersTests {
  /// A folder with empty files of these names, removed afterwards.
  private func withFolder<R>(_ names: [String], _ body: (String) throws -> R) throws -> R {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in names { try Data().write(to: folder.appendingPathComponent(name)) }
    return try body(folder.path)
  }

  /// Why there is no reader; nil when there is one.
  private func failure(of folders: ReaderFolders) -> ReadingError? {
    do throws(ReadingError) {
      _ = try Reader(folders)
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    ("chi_sim", true), ("docai", true), ("HanS", false), ("chi", false), ("chi_sim.traineddata", false),
  ])
  func `a language lies in our folder or not`(language: String, isThere: Bool) throws {
    try withFolder(["chi_sim.traineddata", "docai.traineddata", "HanS.lstm", "README.md"]) { folder in
      #expect(ReaderFolders(languageData: folder).folder(of: language) == (isThere ? folder : nil))
    }
    #expect(ReaderFolders().folder(of: language) == nil)
  }

  @Test(arguments: [[], ["README.md"], ["fra.traineddata"]])
  func `a folder that holds none of our languages is not passed over`(names: [String]) throws {
    try withFolder(names) { folder in
      #expect(
        failure(of: ReaderFolders(languageData: folder)) == .missingLanguageData("chi_sim", folder: folder))
    }
  }

  @Test func `language data that is damaged is not passed over`() throws {
    try withFolder(["docai.traineddata"]) { folder in
      #expect(failure(of: ReaderFolders(languageData: folder)) == .missingLanguageData("docai", folder: folder))
    }
  }

  @Test func `a second reader that does not start is an error of the reader`() throws {
    try withFolder(["README.md"]) { folder in
      let error = try #require(failure(of: ReaderFolders(second: SecondReaderFolder(path: folder))))
      #expect(error.description.hasPrefix("the second reader in `\(folder)` cannot be loaded: "))
      #expect(error.help == "install it with `make second-reader`, or do without it: DOCAI_SECOND_READER=off")
    }
  }
}
