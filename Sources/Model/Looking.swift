/// What a look may expect to find; it sets the language data and the characters allowed.
package enum TextStyle: String, Hashable, Sendable, Codable {
  /// Chinese with digits and signs among it.
  case chinese
  /// Digits only.
  case digits
  /// Digits and X: an identity number.
  case identityNumber = "identity-number"
  /// Latin capitals, digits and hyphens: a listing or contract number.
  case code
  /// Digits, dots, hyphens and 长期: a validity period.
  case validity
}

/// One reading of a piece of a sheet, got without being told what to expect (blind).
package struct Look: Hashable, Sendable {
  package var line: TextLine
  /// How it was prepared: language data, page segmentation mode, glyph height, binarisation (`chi_sim/7/36/otsu`).
  package var preparation: String

  package init(line: TextLine, preparation: String) {
    self.line = line
    self.preparation = preparation
  }

  package var text: String { line.text }

  /// The network that read it, as its preparation says.
  package var network: String { String(preparation.prefix { $0 != "/" }) }

  /// What the second reader's goes by when asked what it can spell.
  package static let secondNetwork = "second"
}

/// Somebody who can look again at a piece of a sheet. Stages after reading ask through this and know no engine.
package protocol Looking {
  /// Looks number `looks` (0 first) at `box` (pixels of the sheet, clamped to it): each number is a preparation
  /// different from the others, the likeliest first; the same number always gives the same answer. An empty result
  /// means nothing was read. Lines come top to bottom when the box holds several.
  mutating func look(at box: Box, on sheet: Sheet, style: TextStyle, attempt: Int) -> [Look]

  /// Whether a network is there and has the character in its alphabet. One that has not takes it for another, so that
  /// what it reads says nothing for or against it.
  func canSpell(_ character: Character, network: String) -> Bool
}
