/// One question asked of the same cases before and after: how many say yes.
package struct PairedCounts: Hashable, Sendable {
  package var both = 0
  package var onlyBefore = 0
  package var onlyAfter = 0
  package var neither = 0

  package init() {}

  init(_ cells: [(before: Bool, after: Bool, cases: Int)]) {
    for (before, after, cases) in cells {
      switch (before, after) {
      case (true, true): both += cases
      case (true, false): onlyBefore += cases
      case (false, true): onlyAfter += cases
      case (false, false): neither += cases
      }
    }
  }

  package var all: Int { both + onlyBefore + onlyAfter + neither }
  package var before: Int { both + onlyBefore }
  package var after: Int { both + onlyAfter }
}
