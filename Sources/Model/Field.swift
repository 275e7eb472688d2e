/// One field of a document: what was read, how surely, and where it stands.
package struct Field: Hashable, Sendable, Codable {
  /// The likeliest value in its canonical form (dates `2026-11-24`, `长期`, plain digits); nil when there is none.
  package var value: String?
  package var state: FieldState
  /// The text as read, before any correction.
  package var raw: String
  /// The scan's name inside the case folder; empty when nothing was found.
  package var file: String
  package var page: Int
  /// In pixels of the page as stored.
  package var box: Box?
  /// 0…1.
  package var confidence: Double
  /// Fields with the same source are one run of glyphs and vary together: their `readings` match index by index.
  package var source: Int
  /// Everything it may plausibly be; empty means unknown (not read, unreadable, too many readings).
  package var readings: [FieldReading]
  package var marks: [Mark]
  /// How many blind looks read exactly `value`.
  package var looks: Int
  /// The share of the evidence that speaks for anything but `value`, 0…1, where it alone decides whether the field is
  /// certain: it is while this is less than its tolerance. Nil where something else decides (too few looks, readers that
  /// contradict each other, a fact against it).
  package var doubt: Double?

  package init(
    value: String?, state: FieldState, raw: String = "", file: String = "", page: Int = 0, box: Box? = nil,
    confidence: Double = 0, source: Int, readings: [FieldReading], marks: [Mark] = [], looks: Int = 0,
    doubt: Double? = nil
  ) {
    self.value = value
    self.state = state
    self.raw = raw
    self.file = file
    self.page = page
    self.box = box
    self.confidence = confidence
    self.source = source
    self.readings = readings
    self.marks = marks
    self.looks = looks
    self.doubt = doubt
  }

  /// Read whole and alike by two blind looks: what a `resubmit` may rest on.
  package var isReadWhole: Bool {
    looks >= 2 && !marks.contains { [.repaired, .completed, .inferred].contains($0) }
  }
}

package enum FieldState: String, Hashable, Sendable, Codable {
  case certain, doubtful, conflicting, absent
  case notRead = "not-read"
}

/// One thing a field may plausibly be.
package struct FieldReading: Hashable, Sendable, Codable {
  package var content: Content
  /// Share of the evidence, 0…1.
  package var weight: Double

  package enum Content: Hashable, Sendable {
    case value(String)
    /// Explicitly left empty: ×, /, 无.
    case blank
    /// Not there.
    case nothing
  }

  package init(_ content: Content, weight: Double) {
    self.content = content
    self.weight = weight
  }

  private enum Key: String, CodingKey { case value, blank, weight }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    weight = try container.decode(Double.self, forKey: .weight)
    if let value = try container.decodeIfPresent(String.self, forKey: .value) {
      content = .value(value)
    } else {
      content = try container.decodeIfPresent(Bool.self, forKey: .blank) == true ? .blank : .nothing
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(weight, forKey: .weight)
    switch content {
    case .value(let value): try container.encode(value, forKey: .value)
    case .blank: try container.encode(true, forKey: .blank)
    case .nothing: break
    }
  }
}

/// How a value was come by; printed and sampled, never written in rules.
package enum Mark: String, Hashable, Sendable, Codable {
  /// Put together over a line break.
  case joined
  /// A character that cannot stand in its place was replaced by its look-alike.
  case repaired
  /// A cut-off end was completed from what the law fixes.
  case completed
  /// Not read at all but concluded from another field.
  case inferred
  /// Equal to what the record or another place says.
  case confirmed
  /// Digits were written as Chinese numerals.
  case digitsInWords = "digits-in-words"
  /// Ends on 28 February where the police rule says 1 March, or the other way round.
  case february29 = "february-29"
}
