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

  package init(alphabet: [String]) { self.alphabet = alphabet }

  /// - Parameter steps: the likeliest classes of every time step, the likeliest first.
  package func decode(_ steps: [[CtcChoice]]) -> [CtcCharacter] {
    var characters: [CtcCharacter] = []
    var start = 0
    while start < steps.count {
      let index = steps[start].first?.index ?? 0
      let end = steps[start...].firstIndex { $0.first?.index ?? 0 != index } ?? steps.count
      if index != 0, let character = character(index, of: steps, in: start..<end) { characters.append(character) }
      start = end
    }
    return characters
  }

  private func character(_ index: Int, of steps: [[CtcChoice]], in run: Range<Int>) -> CtcCharacter? {
    let peak = steps[run].max { ($0.first?.probability ?? 0) < ($1.first?.probability ?? 0) }
    guard let peak, let best = peak.first, let text = self.text(of: index) else { return nil }
    let rivals = peak.dropFirst().compactMap { choice in
      self.text(of: choice.index).map { Glyph.Rival(text: $0, confidence: choice.probability) }
    }
    return CtcCharacter(text: text, confidence: best.probability, rivals: rivals, steps: run)
  }

  /// Nil for the blank and for blank space.
  private func text(of index: Int) -> String? {
    guard index > 0, index < alphabet.count, !alphabet[index].allSatisfy(\.isWhitespace) else { return nil }
    return alphabet[index]
  }

  /// The likeliest character that the blank outdid and that is neither the character before nor the one after it. A
  /// string does not show that a faint 三 may be missing from it; this does.
  package func missed(in steps: [[CtcChoice]]) -> Glyph.Rival? {
    let indices = steps.map { $0.first?.index ?? 0 }
    var before = 0
    var missed: Glyph.Rival?
    for (i, step) in steps.enumerated() {
      guard indices[i] == 0 else {
        before = indices[i]
        continue
      }
      let after = indices[i...].first { $0 != 0 } ?? 0
      for choice in step where choice.probability > missed?.confidence ?? 0 {
        guard ![0, before, after].contains(choice.index), let text = text(of: choice.index) else { continue }
        missed = Glyph.Rival(text: text, confidence: choice.probability)
      }
    }
    return missed
  }
}
