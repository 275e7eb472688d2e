package import Model

/// What there is of a case to judge.
package enum CaseMaterial: Hashable, Sendable {
  case read(CaseReading)
  /// The worker gave no reading; the scan it was at, when known.
  case failed(WorkError, file: String? = nil)
  /// The case's folder is missing or empty.
  case noScans
}

extension CaseMaterial {
  /// What a worker answered. A result without its reading counts as failed.
  package init(_ result: CaseResult) {
    if result.status == .ok, let reading = result.reading {
      self = .read(reading)
    } else {
      self = .failed(result.error ?? .badManifest, file: result.file)
    }
  }
}
