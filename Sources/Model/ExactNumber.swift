/// A decimal number with four places after the point, exact: yuan, square metres, counts.
package struct ExactNumber: Hashable, Comparable, Sendable {
  package var tenThousandths: Int

  package init(tenThousandths: Int) { self.tenThousandths = tenThousandths }

  /// Nil when the number is too large to be exact.
  package init?(_ whole: Int) {
    let (value, overflow) = whole.multipliedReportingOverflow(by: 10_000)
    guard !overflow else { return nil }
    tenThousandths = value
  }

  /// Reads `-12`, `6500`, `113.36`; nil for anything else, for more than four places, and where it would not be exact.
  package init?(text: some StringProtocol) {
    let negative = text.hasPrefix("-")
    let parts = text.dropFirst(negative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count),
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let whole = Int(parts[0])
    else { return nil }
    let places = parts.count == 2 ? parts[1] : ""
    guard places.utf8.count <= 4, let number = ExactNumber(whole),
      let fraction = Int(places + String(repeating: "0", count: 4 - places.utf8.count))
    else { return nil }
    let (sum, overflow) = number.tenThousandths.addingReportingOverflow(fraction)
    guard !overflow else { return nil }
    tenThousandths = negative ? -sum : sum
  }

  /// Plain digits without needless zeros: `6500`, `113.36`.
  package var plain: String {
    let sign = tenThousandths < 0 ? "-" : ""
    let magnitude = tenThousandths.magnitude
    let whole = String(magnitude / 10_000)
    var places = String(magnitude % 10_000 + 10_000).dropFirst()
    while places.last == "0" { places = places.dropLast() }
    return sign + whole + (places.isEmpty ? "" : "." + places)
  }

  package static func < (a: Self, b: Self) -> Bool { a.tenThousandths < b.tenThousandths }
}
