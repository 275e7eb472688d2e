/// Which settings of a ladder are proven to have no more than a bound of failures, though many were tried.
///
/// The settings stand from the strictest to the loosest and are tested in that order, each at the whole confidence by the
/// exact one-sided bound; the first that fails ends it. The chance that anything is claimed wrongly is then at most
/// 1 − confidence, however many settings there are and however they overlap (fixed sequence testing: Bauer, Statistics in
/// Medicine 10, 1991; for a risk over settings Angelopoulos, Bates, Candès, Jordan and Lei, “Learn then Test”, 2021; Geifman
/// and El-Yaniv, “Selective classification for deep neural networks”, 2017, divide the error among the settings instead,
/// which asks for more cases). Where to begin is told by how many trials there are, never by how many failed.
package struct FixedSequence: Hashable, Sendable {
  /// Failures of the trials at each setting, the strictest first; nil where the trials say nothing of it.
  package let settings: [Proportion?]
  /// 0…1, exclusive.
  package let bound: Double
  package let confidence: Double
  /// The first setting that is tested; nil when none has as many trials as a proof takes even without a failure.
  package let first: Int?
  /// The settings that are proven.
  package let proven: Range<Int>

  /// Nil unless bound and confidence lie between 0 and 1.
  package init?(_ settings: [Proportion?], bound: Double, confidence: Double) {
    guard bound > 0, bound < 1, confidence > 0, confidence < 1 else { return nil }
    self.settings = settings
    self.bound = bound
    self.confidence = confidence
    // A setting with few trials would end the sequence for one failure that a later one could bear.
    let most = settings.map { $0?.trials ?? 0 }.max() ?? 0
    let first = settings.firstIndex { setting in
      guard let trials = setting?.trials, 2 * trials >= most else { return false }
      return Proportion(0, of: trials)?.proves(atMost: bound, confidence: confidence) ?? false
    }
    self.first = first
    let start = first ?? 0
    let end =
      first == nil
      ? start : settings[start...].firstIndex { !($0?.proves(atMost: bound, confidence: confidence) ?? false) }
    proven = start..<(end ?? settings.endIndex)
  }

  /// What keeps a setting from being proven, taken alone.
  package enum Shortage: Hashable, Sendable {
    /// So many more trials without another failure would prove it.
    case trials(Int)
    /// The failures found are more than the bound by themselves.
    case exceeded
    /// The trials say nothing of it.
    case unknown
  }

  /// Nil where nothing is short.
  package func shortage(at setting: Int) -> Shortage? {
    guard let found = settings[setting] else { return .unknown }
    if found.proves(atMost: bound, confidence: confidence) { return nil }
    if let share = found.share, share > bound { return .exceeded }
    return Proportion.sampleSize(toProve: bound, failures: found.successes, confidence: confidence)
      .map { .trials($0 - found.trials) } ?? .unknown
  }
}
