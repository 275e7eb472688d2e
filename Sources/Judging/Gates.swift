import Diagnosing
package import Model
internal import Statistics

/// What a replay must show before rules become live: one condition a line, in English or Chinese.
///
///     wrong-pass <= 0.1%                  误通过率 不高于 0.1%
///     pass-to-resubmit flips = 0          通过改退回 等于 0
///     automatic-rate change >= -2%        自动占比变化 不低于 -2%
///
/// Rates are taken at the bad end of their 95 % interval, so that few verdicts never help.
package struct Gates: Hashable, Sendable {
  package var gates: [Gate]

  package struct Gate: Hashable, Sendable {
    package var measure: Measure
    package var comparison: Comparison
    /// A share, or a number of cases.
    package var limit: Double
    /// As written.
    package var text: String
  }

  package enum Measure: Hashable, Sendable {
    /// Of the cases with a verdict that would be decided so: those decided wrongly.
    case wrong(Set<Decision>)
    case flips(Flip)
    case automaticChange
  }

  package enum Comparison: String, Hashable, Sendable {
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
  }

  /// What stands in the file that comes with docai.
  package static let standard = "wrong-pass <= 0.1%\npass-to-resubmit flips = 0\n"

  /// The line, from 1, that is no gate.
  package struct Mistake: Error, Hashable {
    package var line: Int

    package init(line: Int) { self.line = line }
  }

  package init(_ text: String) throws(Mistake) {
    var gates: [Gate] = []
    for (index, line) in SourceText(name: "gates.txt", text: text).gateLines.enumerated() where !line.code.isEmpty {
      guard let gate = Gate(line.code) else { throw Mistake(line: index + 1) }
      gates.append(gate)
    }
    self.gates = gates
  }
}

extension Gates.Gate {
  static let signs: [(sign: String, comparison: Gates.Comparison)] = [
    ("<=", .atMost), ("≤", .atMost), ("不高于", .atMost), (">=", .atLeast), ("≥", .atLeast), ("不低于", .atLeast),
    ("=", .equal), ("等于", .equal),
  ]

  init?(_ code: String) {
    let line = code.foldedWidth.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for (sign, comparison) in Self.signs {
      guard let place = line.range(of: sign) else { continue }
      let name = String(line[..<place.lowerBound]).trimmed
      let number = String(line[place.upperBound...]).trimmed
      guard let measure = Gates.Measure(name), let limit = measure.limit(number) else { return nil }
      // A rate is a bound: it is never exactly anything.
      if comparison == .equal, case .flips = measure {} else if comparison == .equal { return nil }
      if case .wrong = measure, comparison == .atLeast { return nil }
      self.init(measure: measure, comparison: comparison, limit: limit, text: line)
      return
    }
    return nil
  }
}

extension String {
  /// The first place of `other`.
  fileprivate func range(of other: String) -> Range<String.Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
      start = index(after: start)
    }
    return nil
  }
}

extension Gates.Measure {
  fileprivate init?(_ name: String) {
    switch name {
    case "wrong-pass", "误通过率": self = .wrong([.pass])
    case "wrong-resubmit", "误退回率": self = .wrong([.resubmit])
    case "wrong-automatic", "误判率": self = .wrong([.pass, .resubmit])
    case "automatic-rate change", "自动占比变化": self = .automaticChange
    default:
      let english = name.hasSuffix(" flips") ? name.dropLast(6).split(separator: "-to-").map(String.init) : []
      let chinese = name.split(separator: "改").map(String.init)
      let words: [String: Decision] = ["通过": .pass, "退回": .resubmit, "人工": .manual]
      let pair = english.count == 2 ? english.map(Decision.init(rawValue:)) : chinese.map { words[$0] }
      guard pair.count == 2, let from = pair[0], let to = pair[1], from != to else { return nil }
      self = .flips(Flip(from: from, to: to))
    }
  }

  /// `0.1%` of a rate, `0` or `12 件` of cases.
  fileprivate func limit(_ text: String) -> Double? {
    if case .flips = self {
      let digits = text.hasSuffix("件") ? String(text.dropLast()).trimmed : text
      return Int(digits).flatMap { $0 >= 0 ? Double($0) : nil }
    }
    guard text.hasSuffix("%") else { return nil }
    return Double(String(text.dropLast()).trimmed).map { $0 / 100 }
  }
}

/// What a replay says of one gate.
package struct GateResult: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    case met
    case missed
    /// Nothing speaks against it, but so many more right verdicts are needed to tell; nil: more than can be had.
    case unproven(missing: Int?)
  }

  package var gate: Gates.Gate
  package var outcome: Outcome
  /// What was measured, in Chinese.
  package var measured: String
}

extension Gates {
  package func results(_ replay: ReplaySummary) -> [GateResult] { gates.map { $0.result(replay) } }
}

extension Gates.Gate {
  fileprivate func result(_ replay: ReplaySummary) -> GateResult {
    switch measure {
    case .flips(let flip):
      let count = replay.count(flip)
      let isMet =
        switch comparison {
        case .atMost: Double(count) <= limit
        case .equal: Double(count) == limit
        case .atLeast: Double(count) >= limit
        }
      return GateResult(gate: self, outcome: isMet ? .met : .missed, measured: "\(count) 件")
    case .wrong(let decisions):
      let (wrong, all) = replay.reviewed(decisions)
      let bound = Proportion(wrong, of: all)?.upperBound() ?? 1
      let measured = "复核 \(all) 件，有误 \(wrong) 件，上限 \(upwards(bound))"
      if bound <= limit { return GateResult(gate: self, outcome: .met, measured: measured) }
      if Double(wrong) > limit * Double(all) { return GateResult(gate: self, outcome: .missed, measured: measured) }
      return GateResult(
        gate: self,
        outcome: .unproven(missing: Proportion.sampleSize(toProve: limit, failures: wrong).map { max(0, $0 - all) }),
        measured: measured)
    case .automaticChange:
      guard let change = PairedProportion(replay.automatic).interval() else {
        return GateResult(gate: self, outcome: .unproven(missing: nil), measured: "没有案件")
      }
      let isMet = comparison == .atMost ? change.upper <= limit : change.lower >= limit
      let end = comparison == .atMost ? change.upper : change.lower
      return GateResult(
        gate: self, outcome: isMet ? .met : .missed,
        measured: "区间差的一端 \(comparison == .atMost ? upwards(end) : downwards(end))")
    }
  }

  /// In percent with two places, rounded against the gate.
  private func upwards(_ rate: Double) -> String { hundredths((rate * 10_000).rounded(.up)) }
  private func downwards(_ rate: Double) -> String { hundredths((rate * 10_000).rounded(.down)) }

  private func hundredths(_ value: Double) -> String {
    let number = Int(value)
    let places = Int(number.magnitude) % 100
    return (number < 0 ? "-" : "") + "\(Int(number.magnitude) / 100).\(places < 10 ? "0" : "")\(places)%"
  }
}

extension PairedProportion {
  fileprivate init(_ counts: PairedCounts) {
    self.init(
      both: counts.both, onlyBefore: counts.onlyBefore, onlyAfter: counts.onlyAfter, neither: counts.neither)
  }
}
