import Model

/// The parts of a report for programs that came after the first: why the rate changed, and what was changed by hand.
extension WeekReport {
  /// Percentage points; they add up to `change-points` exactly.
  struct Change: Encodable {
    /// `rules`, `mix`, `reading`, `rest`; `rules-and-rest` where the rules' part is not known.
    let points: [String: Double]
    let formerRules: String?
    let rules: String?
    let isByQuality: Bool
    let judgedAgain: Int
    let lacking: Int
    /// Why the rules' part is not known.
    let gap: String?

    init(_ split: RateSplit, _ comparison: RateComparison) {
      points = Dictionary(
        split.parts.map { ($0.name.rawValue, places($0.hundredths)) }, uniquingKeysWith: { first, _ in first })
      formerRules = comparison.formerRules
      rules = comparison.rules
      isByQuality = comparison.isByQuality
      judgedAgain = comparison.judgedAgain
      lacking = comparison.lacking
      gap = comparison.gap?.rawValue
    }

    enum CodingKeys: String, CodingKey {
      case points, rules, lacking, gap
      case formerRules = "former-rules"
      case isByQuality = "is-by-quality"
      case judgedAgain = "judged-again"
    }
  }

  struct SoleField: Encodable {
    let field: String
    let cases: Int
    let reviewed: Int
    let bad: Int
  }

  struct Reopened: Encodable {
    let `case`: String
    let decision: Decision
    let reviewer: String
    let at: String
  }

  struct RulesChange: Encodable {
    let ruleSet: String
    let action: String
    let at: String
    let who: String
    let unproven: String?

    enum CodingKeys: String, CodingKey {
      case ruleSet = "rule-set"
      case action, at, who, unproven
    }
  }

  struct Shadow: Encodable {
    let ruleSet: String
    let decisions: [Pair]

    struct Pair: Encodable {
      let live: Decision
      let shadow: Decision
      let cases: Int
    }

    enum CodingKeys: String, CodingKey {
      case ruleSet = "rule-set"
      case decisions
    }
  }
}
