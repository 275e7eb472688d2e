import Diagnosing
import Model
import RuleLanguage
import Testing

/// Facts built field by field: `contract.listing` → what it may be.
struct MadeUpFacts {
  var facts = Facts(sources: [], rows: [:])

  /// One certain value.
  mutating func set(_ path: String, row: Int = 0, _ content: Facts.Content) {
    fact(path, row: row, .fixed(content))
  }

  mutating func set(_ path: String, row: Int = 0, _ value: Value) { set(path, row: row, .value(value)) }

  /// Several readings of one field, as two looks saw them.
  mutating func set(_ path: String, row: Int = 0, readings: [Facts.Content], isReadWhole: Bool = true) {
    set([path], row: row, readings: readings.map { [$0] }, isReadWhole: isReadWhole)
  }

  /// Fields that are one run of glyphs: a reading gives the content of each.
  mutating func set(_ paths: [String], row: Int = 0, readings: [[Facts.Content]], isReadWhole: Bool = true) {
    let source = facts.sources.count
    facts.sources.append(Facts.Source(readings: readings))
    for (slot, path) in paths.enumerated() {
      fact(path, row: row, .read(source: source, slot: slot, isReadWhole: isReadWhole))
    }
  }

  mutating func fact(_ path: String, row: Int = 0, _ fact: Facts.Fact) {
    let parts = path.split(separator: ".").map(String.init)
    while facts.rows[parts[0], default: []].count <= row {
      facts.rows[parts[0], default: []].append(Facts.Row(facts: [:]))
    }
    facts.rows[parts[0]]?[row].facts[parts[1]] = fact
  }
}

func date(_ iso: String) throws -> Value { .date(try #require(CivilDate(iso: iso))) }

/// The only outcome of the only rule.
func outcome(_ rules: String, _ facts: Facts, sourceLocation: SourceLocation = #_sourceLocation) throws -> RuleOutcome {
  let (ruleSet, diagnostics) = load(rules)
  try #require(diagnostics.isEmpty, "\(diagnostics.map(\.message.english))", sourceLocation: sourceLocation)
  let outcomes = try #require(ruleSet, sourceLocation: sourceLocation).evaluate(facts)
  return try #require(outcomes.first, sourceLocation: sourceLocation)
}
