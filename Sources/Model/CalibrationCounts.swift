/// What stored cases would come to under a ladder of tolerances, and what reviewers say of that: counts, and no case.
package struct CalibrationCounts: Hashable, Sendable {
  /// SHA-256 of the rules whose tolerances are scaled.
  package var ruleSet: String
  package var window: ReplayWindow
  /// Decided cases of the window: all are judged again.
  package var cases: Int
  /// Cases of the window without a decision yet; they count as manual.
  package var undecided: Int
  package var sample: Sample
  /// The strictest first.
  package var settings: [Setting]

  /// What all tolerances are multiplied by, the strictest first; 1 is the rules as they are.
  package static let factors = [0, 0.125, 0.25, 0.5, 1, 2, 4, 8, 16]

  /// The cases that stand for all: the first of the order in which blind review draws, as far as nine of ten that were
  /// decided automatically have a verdict.
  package struct Sample: Hashable, Sendable {
    /// By the decision that stands: automatic ones are reviewed because they were drawn, manual ones because all are.
    package var automatic = Reviewed()
    package var manual = Reviewed()
    /// Automatic decisions beyond it that have a verdict, for a complaint perhaps: they stand for nobody but themselves.
    package var reviewedBeyond = 0

    package struct Reviewed: Hashable, Sendable {
      package var cases = 0
      package var reviewed = 0

      package init(cases: Int = 0, reviewed: Int = 0) {
        self.cases = cases
        self.reviewed = reviewed
      }

      /// Whether those with a verdict may stand for all.
      package var isNearlyWhole: Bool { 10 * reviewed >= 9 * cases }
    }

    package init(automatic: Reviewed = Reviewed(), manual: Reviewed = Reviewed(), reviewedBeyond: Int = 0) {
      self.automatic = automatic
      self.manual = manual
      self.reviewedBeyond = reviewedBeyond
    }
  }

  package struct Setting: Hashable, Sendable {
    package var factor: Double
    /// Automatic cases of the whole window.
    package var automatic = 0
    /// Automatic cases of the sample; those of them with a verdict; those whose verdict is another decision.
    package var sampled = 0
    package var reviewed = 0
    package var wrong = 0
    /// Automatic cases of the sample that are manual as it stands.
    package var fromManual = 0
    /// Of all automatic cases of the window, in the sample or not, those whose verdict is another decision.
    package var knownWrong = 0
    /// Cases that are automatic at the stricter setting before and not at this one.
    package var lost = 0

    package init(factor: Double) { self.factor = factor }
  }

  package init(
    ruleSet: String, window: ReplayWindow = ReplayWindow(), cases: Int = 0, undecided: Int = 0,
    sample: Sample = Sample(), settings: [Setting] = []
  ) {
    self.ruleSet = ruleSet
    self.window = window
    self.cases = cases
    self.undecided = undecided
    self.sample = sample
    self.settings = settings
  }

  /// Whether the reviewed cases of the sample may stand for all that are automatic at a setting. Those that are manual as
  /// it stands are known by reviewers only where these settle nearly all of them.
  package func isRepresentative(_ setting: Setting) -> Bool {
    setting.fromManual == 0 || sample.manual.isNearlyWhole
  }
}
