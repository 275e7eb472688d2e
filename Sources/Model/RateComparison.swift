/// The cases of two periods side by side: the counts by which the change of the automatic rate is split into rules, mix
/// and the rest.
package struct RateComparison: Hashable, Sendable, Codable {
  /// The rules that decided most of the earlier period's cases; nil when none of them was decided.
  package var formerRules: String?
  /// Those that decided most of the later one's.
  package var rules: String?
  package var strata: [Stratum]
  /// Whether the strata are told apart by quality, too: only where both periods were read alike, for a better reader
  /// would make better documents of the same scans.
  package var isByQuality: Bool
  /// Whether all scans of the earlier period were read again since.
  package var isReadAgain: Bool
  /// Cases that were judged again by the former rules.
  package var judgedAgain: Int
  /// Those of them in which a field that these rules look at was never read.
  package var lacking: Int
  /// Why the cases were not judged again; then the strata hold them as they were decided, and the rules' part is not
  /// known.
  package var gap: Gap?

  package enum Gap: String, Hashable, Sendable, Codable {
    /// The former rules are not in the store: decided by `--rules`, or before the store kept rules.
    case rulesNotStored = "rules-not-stored"
    /// The former rules do not load in this version.
    case rulesNotLoaded = "rules-not-loaded"
    /// What is stored of a case could not be judged.
    case notJudged = "not-judged"
  }

  /// Cases alike in city, kind and quality.
  package struct Stratum: Hashable, Sendable, Codable {
    package var city: String
    package var kind: String
    package var quality: Quality?
    package var earlier: Views
    package var later: Views

    package init(city: String, kind: String, quality: Quality?, earlier: Views = Views(), later: Views = Views()) {
      self.city = city
      self.kind = kind
      self.quality = quality
      self.earlier = earlier
      self.later = later
    }
  }

  /// How many of the same cases are automatic.
  package struct Views: Hashable, Sendable, Codable {
    package var cases: Int
    package var asDecided: Int
    package var byFormerRules: Int
    /// By the former rules, from the newest reading; as by the former rules where nothing was read again.
    package var readAgain: Int

    package init(cases: Int = 0, asDecided: Int = 0, byFormerRules: Int = 0, readAgain: Int = 0) {
      self.cases = cases
      self.asDecided = asDecided
      self.byFormerRules = byFormerRules
      self.readAgain = readAgain
    }

    /// Of one case.
    package init(asDecided: Bool, byFormerRules: Bool, readAgain: Bool) {
      self.init(
        cases: 1, asDecided: asDecided ? 1 : 0, byFormerRules: byFormerRules ? 1 : 0, readAgain: readAgain ? 1 : 0)
    }

    package mutating func add(_ other: Views) {
      cases += other.cases
      asDecided += other.asDecided
      byFormerRules += other.byFormerRules
      readAgain += other.readAgain
    }
  }

  package init(
    formerRules: String?, rules: String?, strata: [Stratum], isByQuality: Bool = true, isReadAgain: Bool = false,
    judgedAgain: Int = 0, lacking: Int = 0, gap: Gap? = nil
  ) {
    self.formerRules = formerRules
    self.rules = rules
    self.strata = strata
    self.isByQuality = isByQuality
    self.isReadAgain = isReadAgain
    self.judgedAgain = judgedAgain
    self.lacking = lacking
    self.gap = gap
  }
}

/// One case of a compared period.
package struct ComparedCase: Hashable, Sendable {
  /// Nil of a case that was forgotten.
  package var submission: Int64?
  package var city: String
  package var kind: String
  package var quality: Quality?
  /// As the report counts it.
  package var decision: Decision
  /// Whether a person took it back: then no rules make it automatic.
  package var isReopened: Bool
  /// What made the decision; nil where there was none.
  package var ruleSet: String?
  package var reader: String?
  /// What the newest reading of the same scans was made by.
  package var newestReader: String?
  /// Whether the scans and the record are those that were decided on.
  package var isSameSubmission: Bool

  package init(
    submission: Int64?, city: String, kind: String, quality: Quality?, decision: Decision, isReopened: Bool,
    ruleSet: String?, reader: String?, newestReader: String?, isSameSubmission: Bool
  ) {
    self.submission = submission
    self.city = city
    self.kind = kind
    self.quality = quality
    self.decision = decision
    self.isReopened = isReopened
    self.ruleSet = ruleSet
    self.reader = reader
    self.newestReader = newestReader
    self.isSameSubmission = isSameSubmission
  }
}
