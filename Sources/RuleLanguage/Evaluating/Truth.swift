/// What a condition is in one world.
enum Truth: String, Hashable, Sendable {
  case `true`, `false`, absent, unknown

  init(_ truth: Bool) { self = truth ? .true : .false }

  /// The first that occurs of false, unknown, absent, true.
  static func all(_ parts: some Sequence<Truth>) -> Truth { strongest(parts, from: .true) { $0.rankInAll } }

  /// The first that occurs of true, unknown, absent, false.
  static func any(_ parts: some Sequence<Truth>) -> Truth { strongest(parts, from: .false) { $0.rankInAny } }

  static prefix func ! (truth: Truth) -> Truth {
    switch truth {
    case .true: .false
    case .false: .true
    case .absent, .unknown: truth
    }
  }

  private static func strongest(_ parts: some Sequence<Truth>, from weakest: Truth, _ rank: (Truth) -> Int) -> Truth {
    parts.reduce(weakest) { rank($1) < rank($0) ? $1 : $0 }
  }

  private var rankInAll: Int {
    switch self {
    case .false: 0
    case .unknown: 1
    case .absent: 2
    case .true: 3
    }
  }

  private var rankInAny: Int {
    switch self {
    case .true: 0
    case .unknown: 1
    case .absent: 2
    case .false: 3
    }
  }
}
