/// How far something independent of the glyphs says that a value is right.
package enum Check: Int, Comparable, Sendable {
  case none
  /// It could be right by chance once in ten times or so (a check digit alone, a lawful term, a name on record): two
  /// looks must have read it.
  case fair
  /// Chance agreement is next to impossible: one blind look is enough.
  case strong

  package static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
}
