/// What a condition is in a world that may be partly open. Its order is that of `any`: the greatest counts.
enum FlatTruth: UInt8, Sendable {
  case `false`, absent, unknown, `true`
  /// It depends on a source that no reading has been chosen for.
  case open

  init(_ truth: Bool) { self = truth ? .true : .false }

  init(_ truth: Truth) {
    switch truth {
    case .true: self = .true
    case .false: self = .false
    case .absent: self = .absent
    case .unknown: self = .unknown
    }
  }

  static prefix func ! (truth: FlatTruth) -> FlatTruth {
    switch truth {
    case .true: .false
    case .false: .true
    case .absent, .unknown, .open: truth
    }
  }

  /// The first that occurs of false, unknown, absent, true is the least.
  var rankInAll: UInt8 {
    switch self {
    case .false: 0
    case .unknown: 1
    case .absent: 2
    case .true, .open: 3
    }
  }
}
