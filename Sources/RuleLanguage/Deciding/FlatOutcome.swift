import Model

/// What one rule says of one item of a case, without its sentence and conditions.
struct FlatOutcome {
  var outcome: FlatOutcomes
  var possible: FlatOutcomes
  var arm: Int
  var item: Int
}

extension FlatOutcomes {
  init(_ outcome: Finding.Outcome) {
    switch outcome {
    case .holds: self = .holds
    case .skipped: self = .skipped
    case .note: self = .note
    case .resubmit: self = .resubmit
    case .manual: self = .manual
    case .absent: self = .absent
    case .unclear: self = .unclear
    }
  }

  /// The one it holds.
  var single: Finding.Outcome {
    switch self {
    case .holds: .holds
    case .skipped: .skipped
    case .note: .note
    case .resubmit: .resubmit
    case .manual: .manual
    case .absent: .absent
    default: .unclear
    }
  }
}

extension FlatOutcome {
  init(_ outcome: RuleOutcome) {
    self.init(
      outcome: FlatOutcomes(outcome.outcome),
      possible: outcome.possible.reduce(into: []) { $0.insert(FlatOutcomes($1)) }, arm: outcome.arm,
      item: outcome.item ?? -1)
  }

  /// It is, or may yet be, a suspicion.
  var isSuspicion: Bool { outcome == .manual || outcome == .unclear && possible.contains(.manual) }

  /// It holds a pass up.
  var isObstacle: Bool { outcome == .absent || outcome == .unclear && !isMereNote }

  private var isMereNote: Bool {
    possible.contains(.note) && possible.subtracting([.note, .holds, .skipped]).isEmpty
  }
}
