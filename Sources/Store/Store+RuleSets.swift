import GRDB
package import Model

extension Store {
  /// The rules that are live; nil before any were adopted.
  package func liveRuleSet() throws -> LiveRuleSet? { try read(Self.live) }

  /// Every change of the live rules, the oldest first, with how many decisions on last submissions stand by each.
  package func promotions() throws -> [Promotion] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT *, (SELECT count(*) FROM decisions WHERE decisions.rule_set = promotions.rule_set) AS decided,
            (SELECT count(*) FROM decisions WHERE decisions.rule_set = promotions.rule_set AND is_current) AS standing
          FROM promotions ORDER BY id
          """
      ).map { row in
        var promotion = try Self.promotion(row)
        (promotion.decided, promotion.standing) = (row["decided"], row["standing"])
        return promotion
      }
    }
  }

  /// The changes of the live rules on the days of a period, the oldest first.
  package func promotions(in period: Period) throws -> [Promotion] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM promotions WHERE substr(at, 1, 10) BETWEEN ? AND ? ORDER BY id",
        arguments: [period.first.iso, period.last.iso]
      ).map(Self.promotion)
    }
  }

  private static func promotion(_ row: Row) throws -> Promotion {
    Promotion(
      ruleSet: row["rule_set"], action: try word(row["action"]), at: try moment(row["at"]), who: row["who"],
      replay: row["replay"], unproven: row["unproven"])
  }

  /// The files of rules that were live once.
  package func ruleFiles(of hash: String) throws -> [String: String]? {
    try read { db in try Self.files(of: hash, db) }
  }

  /// Makes rules live, in one transaction with the record of who did it.
  /// - Parameter live: the rules that are to be replaced; when others have become live meanwhile nothing is done.
  /// - Returns: whether it was done.
  @discardableResult
  package func makeLive(
    _ hash: String, files: [String: String], replacing live: String?, _ action: Promotion.Action, by who: String,
    at moment: Moment, replay: Int64? = nil, unproven: String? = nil
  ) throws -> Bool {
    try write { db in
      guard try Self.live(db)?.hash == live else { return false }
      try db.execute(
        sql:
          "INSERT INTO rule_sets (hash, files) VALUES (?, ?) ON CONFLICT (hash) DO UPDATE SET files = excluded.files",
        arguments: [hash, try json(files)])
      try db.execute(
        sql: "INSERT INTO promotions (rule_set, action, at, who, replay, unproven) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [hash, action.rawValue, moment.iso, who, replay, unproven])
      return true
    }
  }

  private static func live(_ db: Database) throws -> LiveRuleSet? {
    let hash = try String.fetchOne(db, sql: "SELECT rule_set FROM promotions ORDER BY id DESC LIMIT 1")
    return try hash.flatMap { hash in try files(of: hash, db).map { LiveRuleSet(hash: hash, files: $0) } }
  }

  private static func files(of hash: String, _ db: Database) throws -> [String: String]? {
    try String.fetchOne(db, sql: "SELECT files FROM rule_sets WHERE hash = ?", arguments: [hash])
      .map { try decode([String: String].self, from: $0) }
  }
}
