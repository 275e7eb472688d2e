import GRDB
package import Model

extension Store {
  package struct RunCounts: Hashable, Sendable {
    package var cases: Int
    /// Cases whose reading was already there.
    package var reused: Int
    package var failed: Int

    package init(cases: Int = 0, reused: Int = 0, failed: Int = 0) {
      self.cases = cases
      self.reused = reused
      self.failed = failed
    }
  }

  /// - Returns: the run's id, for `endRun`.
  package func beginRun(folder: String, reader: String, ruleSet: String, at moment: Moment) throws -> Int64 {
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO runs (started, folder, reader, rule_set, cases, reused, failed) VALUES (?, ?, ?, ?, 0, 0, 0)
          """,
        arguments: [moment.iso, folder, reader, ruleSet])
      return db.lastInsertedRowID
    }
  }

  package func endRun(_ id: Int64, _ counts: RunCounts, at moment: Moment) throws {
    try write { db in
      try db.execute(
        sql: "UPDATE runs SET ended = ?, cases = ?, reused = ?, failed = ? WHERE id = ?",
        arguments: [moment.iso, counts.cases, counts.reused, counts.failed, id])
    }
  }
}
