package import Model

/// Where the value of a field stands: one piece of a line, or several that belong together, with what the first look
/// read there.
package struct Spot: Hashable, Sendable {
  package var parts: [Part]

  package struct Part: Hashable, Sendable {
    /// Index into the sheets of the case.
    package var sheet: Int
    /// Where to look again.
    package var box: Box
    /// As the first look read it, with a blank for every gap; empty when it read nothing here.
    package var text: String
    package var confidence: Double
    /// How much the first look's reading counts as evidence, and whose it is.
    package var votes = 0.0
    package var witness = Witness.tesseract
    package var em: Double
    /// Whether the first look accounts for all ink of the line; where it does not, the value may reach further than `box`.
    package var isComplete = true
    /// The line and the characters of it that this is; nil where the first look read nothing.
    package var source: Source?
  }

  package struct Source: Hashable, Sendable {
    /// Index into the lines of the page.
    package var run: Int
    package var range: Range<Int>
  }

  package init(parts: [Part]) { self.parts = parts }

  package var text: String { parts.map(\.text).joined() }
  package var isEmpty: Bool { parts.allSatisfy { $0.text.isEmpty } }

  /// Votes of the first look: those of its weakest part.
  package var votes: Double { parts.filter { !$0.text.isEmpty }.map(\.votes).min() ?? 0 }

  package var isComplete: Bool { parts.allSatisfy(\.isComplete) }

  package var witness: Witness { parts.contains { $0.witness == .tesseract } ? .tesseract : .second }

  package var confidence: Double {
    let read = parts.filter { !$0.text.isEmpty }
    return read.isEmpty ? 0 : read.reduce(0) { $0 + $1.confidence } / Double(read.count)
  }
}
