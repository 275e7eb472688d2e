import ArgumentParser
import Foundation
import Judging
import Pipeline

/// `--models DIR`: where the language data is.
struct ModelsOption: ParsableArguments {
  @Option(
    name: .customLong("models"),
    help: ArgumentHelp(
      "The folder of the language data. Default: ./models if it has any, else that of Tesseract.", valueName: "dir"))
  var path: String?

  /// Nil for Tesseract's own.
  private var folder: String? {
    if let path { return path }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "models")) ?? []
    return names.contains { $0.hasSuffix(".traineddata") } ? "models" : nil
  }

  /// For the workers, so that all of them read alike.
  var arguments: [String] { folder.map { ["--models", $0] } ?? [] }

  func reader(_ rules: JudgingRules) throws -> ScanReader {
    try ScanReader(languageData: folder, definitions: rules.definitions, needed: rules.neededPaths)
  }

  /// Fails at once where the language data is missing, before anything is read.
  func fingerprint() throws -> String {
    if let other = WorkerCommand.other { return "another worker: \(other)" }
    return try ScanReader.fingerprint(languageData: folder)
  }
}
