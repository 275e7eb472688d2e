/// Why a folder of cases cannot be taken in at all. Nothing is judged then.
package enum IntakeError: Error, Hashable, Sendable {
  /// The folder is not there, or went away in the middle of a run (a share that was unmounted).
  case missingFolder(String)
  case noPermission(String)
  case notAFolder(String)
  case missingTable(folder: String)
  case unreadableTable(String)
  /// Neither UTF-8, UTF-16 with a byte order mark, nor GB18030.
  case unknownEncoding(String)
  case missingColumns([String], file: String)
  case repeatedColumn(String, file: String)

  /// One sentence for the engineer who runs it.
  package var message: String {
    switch self {
    case .missingFolder(let path): "folder `\(path)` is not there"
    case .noPermission(let path): "no permission to read `\(path)`"
    case .notAFolder(let path): "`\(path)` is not a folder"
    case .missingTable(let folder): "folder `\(folder)` has no cases.tsv"
    case .unreadableTable(let path): "`\(path)` cannot be read"
    case .unknownEncoding(let path): "`\(path)` is neither UTF-8 nor GB18030"
    case .missingColumns(let columns, let file):
      "`\(file)` lacks the column\(columns.count == 1 ? "" : "s") " + columns.map { "`\($0)`" }.joined(separator: ", ")
    case .repeatedColumn(let column, let file): "`\(file)` has the column `\(column)` twice"
    }
  }

  /// The next action.
  package var help: String {
    switch self {
    case .missingFolder: "check the path, and that the share is mounted"
    case .noPermission, .unreadableTable: "run as a user who may read it"
    case .notAFolder: "name the folder that holds cases.tsv and one sub-folder per case"
    case .missingTable:
      "put a tab-separated cases.tsv there whose first line is: case city kind listing seller buyer received"
    case .unknownEncoding: "save it as tab-separated text in UTF-8"
    case .missingColumns: "the first line must name every required column, in English or Chinese, separated by tabs"
    case .repeatedColumn: "leave one of them"
    }
  }

  /// Whether the tool was called wrongly, or the place it reads from is gone.
  package var isUsage: Bool {
    switch self {
    case .missingFolder, .noPermission, .unreadableTable: false
    default: true
    }
  }
}
