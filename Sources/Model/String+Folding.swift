extension String {
  /// Nothing in it can be a full-width form, a sign without width, or a dot or blank other than those of ASCII: none of
  /// the lead bytes of U+0080–00BF, U+2000–3FFF and U+F000–FFFF. True of nearly every text, and cheap to ask.
  var isFolded: Bool { utf8.allSatisfy { $0 != 0xC2 && $0 != 0xE2 && $0 != 0xE3 && $0 != 0xEF } }

  /// Whether nothing in it is blank or a control character of ASCII.
  var hasNoBlank: Bool { utf8.allSatisfy { $0 > 0x20 } }

  /// Full-width forms as their ASCII twins, and nothing that has no width. Not NFKC, which would also turn ① into 1.
  package var foldedWidth: String {
    if isFolded { return self }
    var folded = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E: if let ascii = Unicode.Scalar(scalar.value - 0xFEE0) { folded.append(ascii) }
      case 0x3000, 0x00A0: folded.append(" ")
      // Zero-width and direction marks, byte order mark, soft hyphen: what a copied cell may carry unseen.
      case 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0x00AD: break
      default: folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// Without the blanks at its ends.
  package var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }
}
