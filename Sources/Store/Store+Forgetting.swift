import GRDB
import Model

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
      let readings = db.changesCount
      try Self.forgetPublished(id, db)
      return submissions + readings > 0
    }
    // Also when nothing was left to delete: an earlier attempt may have been held up by another process right here.
    try emptyLog()
    return isKnown
  }

  /// Published figures stay, the case's id among their examples does not.
  private static func forgetPublished(_ id: String, _ db: Database) throws {
    let weeks = try String.fetchAll(db, sql: "SELECT week FROM published_cases WHERE case_id = ?", arguments: [id])
    for week in weeks.compactMap(Week.init(_:)) {
      guard var counts = try published(week, db) else { continue }
      counts.publication = nil
      counts.reviewed.wrong.removeAll { $0 == id }
      counts.reopened?.removeAll { $0.case == id }
      for index in counts.manualReasons.indices { counts.manualReasons[index].examples.removeAll { $0 == id } }
      try db.execute(sql: "UPDATE published SET counts = ? WHERE week = ?", arguments: [try json(counts), week.name])
    }
    try db.execute(sql: "DELETE FROM published_cases WHERE case_id = ?", arguments: [id])
  }
}
