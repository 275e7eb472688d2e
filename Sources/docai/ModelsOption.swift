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
      "A folder of language data that counts before Tesseract's own. Default: ./models, else the one that comes with docai.",
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

  /// Said before a run that reads worse than docai can, nil where it does not.
  var notice: String? {
    folder == nil
      ? "提醒：没有找到 models/（docai 自己训练的识别数据），只用 Tesseract 自带的，认不准的字会多些。用 --models DIR 指出它在哪里" : nil
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
