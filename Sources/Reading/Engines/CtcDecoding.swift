package import Model

/// A class of a line network at one time step.
package struct CtcChoice: Hashable, Sendable {
  /// 0 is the blank between characters.
  package var index: Int
  package var probability: Double

  package init(index: Int, probability: Double) {
    self.index = index
    self.probability = probability
  }
}

/// A character a line network read.
package struct CtcCharacter: Hashable, Sendable {
  package var text: String
  /// The probability at the step where it is highest.
  package var confidence: Double
  /// Other characters at that step, best first; at the steps beside it they may belong to a neighbour.
  package var rivals: [Glyph.Rival]
  /// The time steps in which it is the likeliest class.
  package var steps: Range<Int>
}

/// Makes characters of what a network says of every time step.
///
/// The network was trained by connectionist temporal classification (Graves et al. 2006): a character lasts one step or
/// several, and between two equal ones stands the blank.
package struct CtcDecoder: Sendable {
  /// What each class stands for; the blank's is not used.
  package let alphabet: [String]
  /// For every class the first that stands for the same character: １ and 1, ： and :, 黃 and 黄 are two classes each, between
  /// which a network is torn where figures stand wide or print is worn.
  private let sameAs: [Int]

  package init(alphabet: [String]) {
    self.alphabet = alphabet
    var first: [String: Int] = [:]
    sameAs = alphabet.indices.map { index in
      let plain = TraditionalForms.simplified(Self.halfWidth(alphabet[index]))
      guard index > 0, let known = first[plain] else {
        first[plain] = index
        return index
      }
      return known
    }
  }

  /// The ASCII character of which `text` is the full-width form (Unicode, block Halfwidth and Fullwidth Forms).
  private static func halfWidth(_ text: String) -> String {
    guard let scalar = text.unicodeScalars.first, (0xFF01...0xFF5E).contains(scalar.value),
      let ascii = Unicode.Scalar(scalar.value - 0xFEE0)
    else { return text }
    return String(ascii)
  }

  /// - Parameter steps: the likeliest classes of every time step, the likeliest first.
  package func decode(_ steps: [[CtcChoice]]) -> [CtcCharacter] {
    let steps = steps.map(merged)
    var characters: [CtcCharacter] = []
    var start = 0
    while start < steps.count {
      let index = best(of: steps[start])
      let end = steps[start...].firstIndex { best(of: $0) != index } ?? steps.count
      if index != 0, let character = character(of: steps, in: start..<end) { characters.append(character) }
      start = end
    }
    return characters
  }

  private func best(of step: [CtcChoice]) -> Int { step.first.map { same($0.index) } ?? 0 }

  private func same(_ index: Int) -> Int { sameAs.indices.contains(index) ? sameAs[index] : index }

  /// The choices with those of one character counted together.
  private func merged(_ step: [CtcChoice]) -> [CtcChoice] {
    var result: [CtcChoice] = []
    for choice in step {
      if let at = result.firstIndex(where: { same($0.index) == same(choice.index) }) {
        result[at].probability += choice.probability
      } else {
        result.append(choice)
      }
    }
    return result.count == step.count ? step : result.sorted { $0.probability > $1.probability }
  }

  private func character(of steps: [[CtcChoice]], in run: Range<Int>) -> CtcCharacter? {
    let peak = steps[run].max { ($0.first?.probability ?? 0) < ($1.first?.probability ?? 0) }
    guard let peak, let best = peak.first, let text = self.text(of: best.index) else { return nil }
    let rivals = peak.dropFirst().compactMap { choice in
      self.text(of: choice.index).map { Glyph.Rival(text: $0, confidence: choice.probability) }
    }
    return CtcCharacter(text: text, confidence: best.probability, rivals: rivals, steps: run)
  }

  /// Nil for the blank and for blank space.
  private func text(of index: Int) -> String? {
    guard index > 0, index < alphabet.count, !alphabet[index].allSatisfy(\.isWhitespace) else { return nil }
    return TraditionalForms.simplified(alphabet[index])
  }
}
