import Foundation
import GRDB

/// Why the store cannot be used. It names the file, never what is in it.
package enum StoreError: Error, Hashable {
  case missing(path: String)
  /// A file of something else.
  case foreign(path: String)
  /// Written by a later version.
  case newer(path: String)
  /// Written by an earlier version and opened for reading only.
  case older(path: String)
  case readOnly(path: String)
  case noSpace(path: String)
  case noAccess(path: String)
  /// Another process holds it for longer than we wait.
  case busy(path: String)
  case damaged(path: String)
  case failed(path: String, reason: String)

  /// The next action.
  package var help: String {
    switch self {
    case .missing: "`docai run CASES_DIR --store FILE` makes one"
    case .foreign: "name another file with --store"
    case .newer: "use the docai that wrote it, or a later one"
    case .older: "`docai run` brings it up to date"
    case .readOnly, .noAccess: "check the permissions of the file and of its folder: both must be writable"
    case .noSpace: "make room on the disk and run again: what was stored so far is kept"
    case .busy: "wait until the other docai has ended, then try again"
    case .damaged: "restore it from a backup, or delete it and run again"
    case .failed: "check the disk, then try again"
    }
  }

  init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_FULL: self = .noSpace(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .noAccess(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CORRUPT: self = .damaged(path: path)
    case .SQLITE_NOTADB: self = .foreign(path: path)
    // The message is SQLite's own; statements and their arguments are left out.
    default: self = .failed(path: path, reason: "\(error.resultCode.rawValue): \(error.message ?? "no message")")
    }
  }
}

extension StoreError: LocalizedError {
  package var errorDescription: String? {
    switch self {
    case .missing(let path): "there is no store at `\(path)`"
    case .foreign(let path): "`\(path)` is not a store of docai"
    case .newer(let path): "`\(path)` was written by a later version of docai"
    case .older(let path): "`\(path)` was written by an earlier version of docai"
    case .readOnly(let path): "`\(path)` cannot be written"
    case .noSpace(let path): "there is no space left to write `\(path)`"
    case .noAccess(let path): "`\(path)` cannot be opened"
    case .busy(let path): "`\(path)` is in use by another process"
    case .damaged(let path): "`\(path)` is damaged"
    case .failed(let path, let reason): "`\(path)` cannot be used: sqlite says \(reason)"
    }
  }
}
