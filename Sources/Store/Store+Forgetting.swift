import GRDB

extension Store {
  /// Erases a case and everything read from it, in all its submissions, so that no byte of it stays in the file or in
  /// the write-ahead log beside it.
  /// - Returns: false when the case is not known.
  @discardableResult
  package func forget(case id: String) throws -> Bool {
    let isKnown = try write { db in
      try db.execute(sql: "DELETE FROM submissions WHERE case_id = ?", arguments: [id])
      let submissions = db.changesCount
      try db.execute(sql: "DELETE FROM readings WHERE case_id = ?", arguments: [id])
      return submissions + db.changesCount > 0
    }
    // Also when nothing was left to delete: an earlier attempt may have been held up by another process right here.
    try emptyLog()
    return isKnown
  }
}
