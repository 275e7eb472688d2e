package import Definitions
import Foundation
import Glibc
package import Model

/// A folder of cases: `cases.tsv` and one sub-folder of scans per case.
package struct Intake: Sendable {
  package let path: String
  /// One per case, in the order of `cases.tsv`.
  package let records: [Record]
  package let warnings: [IntakeWarning]

  package init(path: String, record: RecordDefinition) throws(IntakeError) {
    let path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    try Self.requireFolder(path)
    let file = path + "/cases.tsv"
    guard access(file, F_OK) == 0 else { throw .missingTable(folder: path) }
    guard let bytes = FileManager.default.contents(atPath: file) else { throw .unreadableTable(file) }
    let table = try CasesTable(bytes, file: file, record: record)
    self.path = path
    records = table.records
    warnings = table.warnings + Self.foldersWithoutLine(path, records: table.records)
  }

  /// What a worker is to be asked about one case. A case without a folder has no files.
  ///
  /// Throws when CASES_DIR itself has gone: a share that drops out must not become ten thousand unreadable cases.
  package func manifest(of record: Record, identity: ReadingIdentity) throws(IntakeError) -> CaseManifest {
    let folder = path + "/" + record.case
    let files = CasesHeader.isFolderName(record.case) ? CaseFolder(path: folder).scans() : nil
    if files?.isEmpty != false || files?.contains(where: { $0.failure != nil }) == true {
      try requirePresence()
    }
    return CaseManifest(
      key: identity.key(case: record.case, files: files ?? [], record: record.columns), case: record.case,
      dir: folder, files: files ?? [], record: record.columns, fields: identity.scope,
      fullText: identity.fullText)
  }

  /// Throws when CASES_DIR has gone since it was opened.
  func requirePresence() throws(IntakeError) {
    try Self.requireFolder(path)
    // A mount point outlives its share, empty.
    guard access(path + "/cases.tsv", F_OK) == 0 else { throw .missingFolder(path) }
  }

  private static func requireFolder(_ path: String) throws(IntakeError) {
    var status = stat()
    guard stat(path, &status) == 0 else { throw errno == EACCES ? .noPermission(path) : .missingFolder(path) }
    guard status.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path) }
    guard access(path, R_OK | X_OK) == 0 else { throw .noPermission(path) }
  }

  private static func foldersWithoutLine(_ path: String, records: [Record]) -> [IntakeWarning] {
    guard let entries = DirectoryEntries(open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)) else { return [] }
    let named = Set(records.map(\.case))
    return entries.names.compactMap { bytes in
      let name = ScanName.text(of: bytes)
      var status = stat()
      guard bytes.first != UInt8(ascii: "."), !named.contains(name),
        bytes.withCString({ fstatat(entries.descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }) == 0,
        status.st_mode & S_IFMT == S_IFDIR
      else { return nil }
      return .folderWithoutLine(name)
    }
  }
}
