import Foundation
import GRDB
import Glibc

/// What was handed in, read, decided and reviewed, in one SQLite file.
///
/// The file holds personal data: it is created for its owner only (0600), and what is deleted is overwritten.
/// Everything about one case is written in one transaction, so a process that is killed leaves nothing half done.
package final class Store: Sendable {
  package let path: String
  private let queue: DatabaseQueue

  package enum Access: Hashable, Sendable {
    /// Makes the file when there is none.
    case create
    case update
    /// Changes nothing, not even the schema of an older file.
    case read
  }

  package init(path: String, access: Access) throws {
    self.path = path
    var isFolder: ObjCBool = false
    if !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      guard access == .create else { throw StoreError.missing(path: path) }
      try Self.createForOwnerOnly(path)
    }
    guard !isFolder.boolValue else { throw StoreError.foreign(path: path) }
    do {
      try Self.refuseForeignFile(at: path)
      var configuration = Self.configuration
      configuration.readonly = access == .read
      queue = try DatabaseQueue(path: path, configuration: configuration)
      if access == .read {
        guard try queue.read(migrator.hasCompletedMigrations) else { throw StoreError.older(path: path) }
      } else {
        try migrator.migrate(queue)
      }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  /// Runs `body` in one transaction: all of it is stored, or nothing.
  func write<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try queue.write(body) } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  func read<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try queue.read(body) } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  /// Ends the use of the store. What the write-ahead log holds is moved into the file, which can then be copied alone.
  package func close() throws {
    do { try queue.close() } catch let error as DatabaseError { throw StoreError(error, path: path) }
  }

  /// Moves what the write-ahead log holds into the file and empties the log.
  func emptyLog() throws {
    do {
      _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    } catch let error as DatabaseError {
      throw StoreError(error, path: path)
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.journalMode = .wal
    configuration.busyMode = .timeout(30)
    configuration.foreignKeysEnabled = true
    configuration.prepareDatabase { db in
      // Deleted text is overwritten with zeros, so that forgetting a case forgets it.
      try db.execute(sql: "PRAGMA secure_delete = ON")
      // Sorting spills no personal data into files of its own.
      try db.execute(sql: "PRAGMA temp_store = MEMORY")
    }
    return configuration
  }

  /// SQLite gives the -wal and -shm files the permissions of the main one.
  private static func createForOwnerOnly(_ path: String) throws {
    let descriptor = open(path, O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, 0o600)
    if descriptor >= 0 {
      Glibc.close(descriptor)
      return
    }
    switch errno {
    // Another process was quicker: its file is as good.
    case EEXIST: return
    case ENOSPC, EDQUOT: throw StoreError.noSpace(path: path)
    case EROFS: throw StoreError.readOnly(path: path)
    default: throw StoreError.noAccess(path: path)
    }
  }

  /// Looks before anything is changed: opening for writing would turn a foreign file's journal mode to WAL.
  private static func refuseForeignFile(at path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(30)
    try DatabaseQueue(path: path, configuration: configuration).read { db in
      let tables = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard tables > 0 else { return }
      guard try Int.fetchOne(db, sql: "PRAGMA application_id") == applicationId else {
        throw StoreError.foreign(path: path)
      }
      if try migrator.hasBeenSuperseded(db) { throw StoreError.newer(path: path) }
    }
  }
}
