/// Between which values something lies, both included.
package struct Interval: Hashable, Sendable {
  package let lower: Double
  package let upper: Double

  package init(_ lower: Double, _ upper: Double) {
    self.lower = lower
    self.upper = upper
  }

  package func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
