package import Definitions
import Extracting
import Foundation
package import Model
package import Reading

/// The real `CaseReader`: Tesseract's engines, loaded once, and the definitions of what to read.
package final class ScanReader: CaseReader, Looking {
  private var reader: Reader
  private let definitions: Definitions
  private let needed: Set<String>
  /// By file, told whenever work on it goes on.
  private var onWork: [String: () -> Void] = [:]
  package let fingerprint: String

  /// Raised with every change to what is read from the same scans: it makes stored readings of before count as
  /// another reader's.
  private static let revision = 20

  /// - Parameters:
  ///   - needed: paths of the fields to read when only those that rules need are asked for.
  package init(
    _ folders: ReaderFolders, definitions: Definitions, needed: Set<String>
  ) throws(MissingReader) {
    reader = try Self.engines(folders)
    self.definitions = definitions
    self.needed = needed
    fingerprint = Self.fingerprint(reader, folders)
  }

  package func read(_ manifest: CaseManifest, progress: @escaping (Int) -> Void) throws(WorkError) -> CaseReading {
    guard manifest.files.isEmpty || FileManager.default.fileExists(atPath: manifest.dir) else { throw .unreadable }
    defer { onWork = [:] }
    let extractor = Extractor(
      definitions: definitions, record: manifest.record, scope: manifest.fields, needed: needed)
    return Flow.read(manifest, with: self, extractor: extractor, progress: progress)
  }

  func measure<T>(_ stage: StageTimes.Stage, _ body: () -> T) -> T { reader.clock.measure(stage, body) }
  package var stages: StageTimes? { reader.clock.times }

  func beginCase() { reader.beginCase() }

  /// Scan → page → text.
  func sheets(
    of bytes: [UInt8], file: String, isAsked: ((TextLine) -> Bool)?, progress: @escaping () -> Void
  ) -> (sheets: [Sheet], failures: [ScanFailure]) {
    onWork[file] = progress
    return reader.read(bytes, file: file, isAsked: isAsked, progress: progress)
  }

  package func look(at box: Box, on sheet: Sheet, style: TextStyle, attempt: Int) -> [Look] {
    onWork[sheet.file]?()
    return reader.look(at: box, on: sheet, style: style, attempt: attempt)
  }

  package func canSpell(_ character: Character, network: String) -> Bool {
    reader.canSpell(character, network: network)
  }

  /// What a reader's `fingerprint` would be.
  package static func fingerprint(_ folders: ReaderFolders) throws(MissingReader) -> String {
    fingerprint(try engines(folders), folders)
  }

  private static func engines(_ folders: ReaderFolders) throws(MissingReader) -> Reader {
    do throws(ReadingError) {
      return try Reader(folders)
    } catch {
      throw MissingReader(message: error.description, help: error.help)
    }
  }

  private static func fingerprint(_ reader: borrowing Reader, _ folders: ReaderFolders) -> String {
    let hashes = [folders.languageData, reader.dataFolder].compactMap { $0 }.flatMap(hashes)
    let second = reader.secondFingerprint { FileHash.sha256(ofFile: $0) } ?? "no second reader"
    return (["docai reading \(revision)", reader.engineVersion] + hashes + [second]).joined(separator: "; ")
  }

  /// Of the language data in a folder.
  private static func hashes(_ folder: String) -> [String] {
    let names = (FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? [])
      .filter { $0.hasSuffix(".traineddata") }.sorted()
    return names.map { "\($0) " + (FileHash.sha256(ofFile: folder + "/" + $0)?.prefix(16) ?? "unreadable") }
  }
}

/// The language data that reading needs is not installed, or a reader that is installed does not start.
package struct MissingReader: Error, Hashable, Sendable {
  package let message: String
  /// The command that installs it.
  package let help: String
}
