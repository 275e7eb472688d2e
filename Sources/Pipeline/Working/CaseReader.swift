package import Model

/// Reads one case: scan → page → text → document → fields. A worker has one and keeps it, with its engines.
package protocol CaseReader {
  /// Engine, language data and preparation: what makes the readings.
  var fingerprint: String { get }

  /// Where the time of the last case went; nil when that is not measured.
  var stages: StageTimes? { get }

  /// `progress` is told the index of each file before it is opened, and again whenever work on it goes on: whoever
  /// supervises takes silence for a hang.
  mutating func read(_ manifest: CaseManifest, progress: @escaping (Int) -> Void) throws(WorkError) -> CaseReading
}
