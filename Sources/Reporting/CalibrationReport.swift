package import Diagnosing
package import Model
internal import Statistics

/// What a calibration proves: the tolerances with the greatest automatic rate whose share of wrong decisions is within a
/// bound, or what is missing. It holds no case.
package struct CalibrationReport: Sendable {
  package let counts: CalibrationCounts
  package let goal: QASample.Goal
  let language: Language
  let names: Names
  let sequence: FixedSequence?

  package init(
    _ counts: CalibrationCounts, for goal: QASample.Goal, language: Language = .chinese, names: Names = Names()
  ) {
    self.counts = counts
    self.goal = goal
    self.language = language
    self.names = names
    sequence = FixedSequence(
      counts.settings.map { counts.isRepresentative($0) ? Proportion($0.wrong, of: $0.reviewed) : nil },
      bound: goal.bound, confidence: goal.confidence)
  }

  /// The setting proven with the greatest automatic rate; of equal ones the present, else the strictest. Nil when none is.
  package var certified: CalibrationCounts.Setting? {
    let proven = (sequence?.proven ?? 0..<0).map { counts.settings[$0] }.filter { !isKnownTooWrong($0) }
    let most = proven.map(\.automatic).max()
    let best = proven.filter { $0.automatic == most && $0.automatic > 0 }
    return best.first { $0.factor == 1 } ?? best.first
  }

  /// The setting as the rules are.
  var present: CalibrationCounts.Setting? { counts.settings.first { $0.factor == 1 } }

  /// Whether so many are known to be wrong, in the sample or not, that the bound is broken whatever the others are.
  private func isKnownTooWrong(_ setting: CalibrationCounts.Setting) -> Bool {
    Double(setting.knownWrong) > goal.bound * Double(setting.automatic)
  }

  // MARK: - Each setting

  /// How a setting came out.
  enum Outcome: Hashable {
    case proven
    /// Too few reviewed to begin with it, or a stricter one failed.
    case untested
    case failed(FixedSequence.Shortage)
    /// Proven by the sample, but verdicts beyond it say otherwise.
    case knownTooWrong
  }

  func outcome(at place: Int) -> Outcome {
    guard let sequence, let first = sequence.first, place >= first else { return .untested }
    if sequence.proven.contains(place) {
      return isKnownTooWrong(counts.settings[place]) ? .knownTooWrong : .proven
    }
    guard place == sequence.proven.upperBound, let shortage = sequence.shortage(at: place) else { return .untested }
    return .failed(shortage)
  }

  /// All cases of the window: what the weekly rate is a share of.
  var all: Int { counts.cases + counts.undecided }

  func rate(_ setting: CalibrationCounts.Setting) -> Rate { Rate(setting.automatic, of: all) }

  /// The share wrong in the sample and its exact one-sided bound; nil when nothing was reviewed.
  func risk(_ setting: CalibrationCounts.Setting) -> (share: Double, bound: Double)? {
    guard let found = Proportion(setting.wrong, of: setting.reviewed), let share = found.share else { return nil }
    return (share, found.upperBound(confidence: goal.confidence))
  }

  // MARK: - What is missing

  /// What must come before anything, or anything looser, can be claimed; nil when the loosest setting is certified.
  var missing: (setting: CalibrationCounts.Setting, shortage: FixedSequence.Shortage)? {
    guard let sequence else { return nil }
    let place = sequence.first == nil ? nearest : sequence.proven.upperBound
    guard let place, counts.settings.indices.contains(place), let shortage = sequence.shortage(at: place) else {
      return nil
    }
    return (counts.settings[place], shortage)
  }

  /// The setting that takes the fewest further verdicts, the present one if it can.
  private var nearest: Int? {
    let missing = counts.settings.indices.compactMap { place -> (place: Int, trials: Int)? in
      guard case .trials(let trials)? = sequence?.shortage(at: place) else { return nil }
      return (place, trials)
    }
    let present = missing.first { counts.settings[$0.place].factor == 1 }
    return (present ?? missing.min { $0.trials < $1.trials })?.place
      ?? counts.settings.firstIndex { $0.factor == 1 }
  }
}
