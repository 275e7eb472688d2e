internal import Crypto
internal import Foundation
package import Model
internal import Statistics

/// The automatic decisions that a reviewer looks at without knowing them, so that the share of wrong ones can be claimed.
///
/// Cases are ranked by a keyed hash of their ids: the same every time, and to be foreseen by nobody without the key. Of
/// every stratum (decision, rule, city, kind) as many are drawn as its share is, so that the sample's share of wrong
/// decisions is that of all, without weights.
package struct QASample: Sendable {
  /// In the order in which they are best looked at: the first n are themselves such a sample.
  package let cases: [AutomaticCase]
  /// How many must be looked at for the claim.
  package let needed: Int
  package let population: Int
  package let goal: Goal

  /// What is to be claimed: at most `bound` of the automatic decisions are wrong, with this confidence; both 0…1.
  package struct Goal: Hashable, Sendable {
    package let bound: Double
    package let confidence: Double

    package init(bound: Double, confidence: Double) {
      self.bound = bound
      self.confidence = confidence
    }
  }

  /// - Parameters:
  ///   - population: every automatic decision of the period.
  ///   - key: the store's secret.
  package init(of population: [AutomaticCase], for goal: Goal, key: [UInt8]) {
    let ranked = Self.ranked(population, key: SymmetricKey(data: key))
    func size(_ failures: Int) -> Int {
      Proportion.sampleSize(toProve: goal.bound, failures: failures, confidence: goal.confidence) ?? Int.max
    }
    // Wrong decisions found among those drawn ask for more to be drawn.
    var (needed, wrong) = (size(0), 0)
    while true {
      let found = ranked.prefix(needed).count { $0.isWrong }
      if found == wrong { break }
      wrong = found
      needed = size(found)
    }
    self.needed = needed
    self.goal = goal
    self.population = population.count
    cases = Array(ranked.prefix(needed))
  }

  package var reviewed: [AutomaticCase] { cases.filter { $0.verdict != nil } }
  package var wrong: [AutomaticCase] { cases.filter(\.isWrong) }

  /// What those looked at prove by now, 0…1; nil while there are none.
  package var provenBound: Double? {
    reviewed.isEmpty
      ? nil : Proportion(wrong.count, of: reviewed.count)?.upperBound(confidence: goal.confidence)
  }

  /// Strata take turns as their sizes ask for: the i-th of n cases of a stratum stands at (i + ½) / n of the whole.
  private static func ranked(_ population: [AutomaticCase], key: SymmetricKey) -> [AutomaticCase] {
    let strata = Dictionary(grouping: population) { [$0.decision.rawValue, $0.rule, $0.city, $0.kind] }
    return strata.values.flatMap { stratum -> [(case: AutomaticCase, position: Double, rank: [UInt8])] in
      let sorted = stratum.map { (case: $0, rank: rank($0.case, key)) }.sorted {
        $0.rank.lexicographicallyPrecedes($1.rank)
      }
      return sorted.enumerated().map { index, entry in
        (entry.case, (Double(index) + 0.5) / Double(sorted.count), entry.rank)
      }
    }.sorted { $0.position != $1.position ? $0.position < $1.position : $0.rank.lexicographicallyPrecedes($1.rank) }
      .map(\.case)
  }

  /// Where each case stands in the order of drawing, 0…1: a sample is what stands before some place.
  package static func places(of population: [AutomaticCase], key: [UInt8]) -> [String: Double] {
    let ranked = ranked(population, key: SymmetricKey(data: key))
    return Dictionary(
      ranked.enumerated().map { ($1.case, (Double($0) + 0.5) / Double(ranked.count)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What cases that are not drawn, for all of them are reviewed, may be put into order by.
  package static func rank(_ id: String, key: [UInt8]) -> UInt64 {
    rank(id, SymmetricKey(data: key)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static func rank(_ id: String, _ key: SymmetricKey) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Data(id.utf8), using: key))
  }
}
