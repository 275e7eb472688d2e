import ArgumentParser
import Foundation
import Judging
import Pipeline
import Reading

/// `--models DIR`: where the language data is.
struct ModelsOption: ParsableArguments {
  @Option(
    name: .customLong("models"),
    help: ArgumentHelp(
      "A folder of language data that counts before Tesseract's own. Default: ./models, else that installed with docai.",
      valueName: "dir"))
  var path: String?

  /// Nil for Tesseract's own alone.
  private var folder: String? {
    path
      ?? ["models", Installed.folder("models")].first { candidate in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: candidate)) ?? []
        return names.contains { $0.hasSuffix(".traineddata") }
      }
  }

  private var folders: ReaderFolders {
    ReaderFolders(
      languageData: folder,
      second: SecondReaderFolder.find(
        in: ProcessInfo.processInfo.environment, exists: { FileManager.default.fileExists(atPath: $0) }))
  }

  /// For the workers, so that all of them read alike.
  var arguments: [String] { folder.map { ["--models", $0] } ?? [] }

  func reader(_ rules: JudgingRules) throws -> ScanReader {
    try ScanReader(folders, definitions: rules.definitions, needed: rules.neededPaths)
  }

  /// Fails at once where the language data is missing, before anything is read.
  func fingerprint() throws -> String {
    if let other = WorkerCommand.other { return "another worker: \(other)" }
    return try ScanReader.fingerprint(folders)
  }
}
