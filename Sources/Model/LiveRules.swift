/// The rules that decide, as the store keeps them.
package struct LiveRuleSet: Hashable, Sendable {
  /// SHA-256 of their meaning.
  package var hash: String
  /// Path inside the folder → text.
  package var files: [String: String]

  package init(hash: String, files: [String: String]) {
    self.hash = hash
    self.files = files
  }
}

/// One change of the live rules.
package struct Promotion: Hashable, Sendable {
  package enum Action: String, Hashable, Sendable {
    /// The first rules of a fresh store.
    case adopt
    case promote
    /// Back to the rules before.
    case rollback
  }

  package var ruleSet: String
  package var action: Action
  package var at: Moment
  package var who: String
  /// The number of the replay it rests on.
  package var replay: Int64?
  /// Why gates without enough verdicts were let be.
  package var unproven: String?
  /// Decisions ever made by these rules; nil where they were not counted.
  package var decided: Int?
  /// Those of them that stand.
  package var standing: Int?

  package init(
    ruleSet: String, action: Action, at: Moment, who: String, replay: Int64?, unproven: String?,
    decided: Int? = nil, standing: Int? = nil
  ) {
    self.ruleSet = ruleSet
    self.action = action
    self.at = at
    self.who = who
    self.replay = replay
    self.unproven = unproven
    self.decided = decided
    self.standing = standing
  }
}

/// From one decision to another.
package struct Flip: Hashable, Sendable, Codable {
  package var from: Decision
  package var to: Decision

  package init(from: Decision, to: Decision) {
    self.from = from
    self.to = to
  }
}

/// What a candidate decided beside the live rules.
package struct ShadowCounts: Hashable, Sendable {
  package var ruleSet: String
  package var cases: [Flip: Int] = [:]

  package init(ruleSet: String) { self.ruleSet = ruleSet }
}
