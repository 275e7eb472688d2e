import Model
import Statistics

extension CalibrationReport {
  /// One object, keys in order; shares 0…1.
  package func json() throws -> String { try jsonText(Content(self), pretty: true) + "\n" }

  private struct Content: Encodable {
    let schemaVersion = 1
    let ruleSet: String
    let window: ReplayWindow
    let bound: Double
    let confidence: Double
    let cases: Int
    let undecided: Int
    let sample: Sample
    let settings: [Setting]
    /// The factor certified.
    let certified: Double?

    init(_ report: CalibrationReport) {
      let counts = report.counts
      (ruleSet, window, cases, undecided) = (counts.ruleSet, counts.window, counts.cases, counts.undecided)
      (bound, confidence) = (report.goal.bound, report.goal.confidence)
      sample = Sample(
        automatic: counts.sample.automatic.cases, automaticReviewed: counts.sample.automatic.reviewed,
        manual: counts.sample.manual.cases, manualReviewed: counts.sample.manual.reviewed,
        reviewedBeyond: counts.sample.reviewedBeyond)
      settings = counts.settings.enumerated().map { place, setting in
        let (outcome, missing) = report.outcome(at: place).inWords
        return Setting(
          factor: setting.factor, automatic: setting.automatic, sampled: setting.sampled, reviewed: setting.reviewed,
          wrong: setting.wrong, knownWrong: setting.knownWrong, lost: setting.lost,
          upperBound: report.risk(setting)?.bound, outcome: outcome, missing: missing)
      }
      certified = report.certified?.factor
    }

    enum CodingKeys: String, CodingKey {
      case schemaVersion = "schema-version"
      case ruleSet = "rule-set"
      case window, bound, confidence, cases, undecided, sample, settings, certified
    }
  }

  private struct Sample: Encodable {
    let automatic: Int
    let automaticReviewed: Int
    let manual: Int
    let manualReviewed: Int
    let reviewedBeyond: Int

    enum CodingKeys: String, CodingKey {
      case automaticReviewed = "automatic-reviewed"
      case manualReviewed = "manual-reviewed"
      case reviewedBeyond = "reviewed-beyond"
      case automatic, manual
    }
  }

  private struct Setting: Encodable {
    let factor: Double
    let automatic: Int
    let sampled: Int
    let reviewed: Int
    let wrong: Int
    let knownWrong: Int
    let lost: Int
    let upperBound: Double?
    let outcome: String
    /// Verdicts that are missing.
    let missing: Int?

    enum CodingKeys: String, CodingKey {
      case knownWrong = "known-wrong"
      case upperBound = "upper-bound"
      case factor, automatic, sampled, reviewed, wrong, lost, outcome, missing
    }
  }
}

extension CalibrationReport.Outcome {
  fileprivate var inWords: (outcome: String, missing: Int?) {
    switch self {
    case .proven: ("proven", nil)
    case .untested: ("untested", nil)
    case .failed(let shortage):
      switch shortage {
      case .trials(let more): ("unproven", more)
      case .exceeded: ("exceeded", nil)
      case .unknown: ("unknown", nil)
      }
    case .knownTooWrong: ("known-wrong", nil)
    }
  }
}
