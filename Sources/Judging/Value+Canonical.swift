package import Model

extension Value {
  /// The value that `text` stands for as a value of `type`; nil when it is none (2026-02-29, 2.53855E+18). The same
  /// canonical form is made of what a document says and of what the record says, so that equal things compare equal.
  package init?(_ text: String, as type: ValueType) {
    let text = text.foldedWidth
    switch type {
    case .text, .amountInWords, .ethnicity, .choice: self = .text(text.trimmed)
    case .address: self = .text(text.hasNoBlank ? text : text.filter { !$0.isWhitespace })
    case .name: self = .text(text.canonicalName)
    case .names: self = .names(text.separateNames.map(\.canonicalName))
    case .phone: self = .text(text.filter(\.isASCIIDigit))
    case .listingNumber:
      // A small letter among the digits is a misread digit (b is 6, B would be 8): it stays for the look-alikes.
      guard let number = text.canonicalNumber else { return nil }
      let letters = number.prefix(while: \.isLetter)
      self = .text(letters.uppercased() + number.dropFirst(letters.count))
    case .code:
      guard let number = text.canonicalNumber else { return nil }
      self = .text(number.uppercased())
    case .idNumber:
      guard let number = text.canonicalNumber?.uppercased() else { return nil }
      self = .text(IdentityNumber(legacy: number)?.text ?? number)
    case .sex:
      guard ["男", "女"].contains(text.trimmed) else { return nil }
      self = .text(text.trimmed)
    case .date:
      guard let date = CivilDate(iso: text.trimmed.prefix(10)) else { return nil }
      self = .date(date)
    case .expiry:
      if text.trimmed == "长期" {
        self = .unlimited
      } else {
        guard let date = CivilDate(iso: text.trimmed.prefix(10)) else { return nil }
        self = .date(date)
      }
    case .money, .area, .number:
      guard let number = ExactNumber(text: text.trimmed.filter { $0 != "," }) else { return nil }
      self = .number(number)
    case .term: return nil
    }
    if case .text("") = self { return nil }
    if case .names([]) = self { return nil }
  }
}

extension String {
  /// Nothing in it can be a full-width form, a sign without width, or a dot or blank other than those of ASCII: none of
  /// the lead bytes of U+0080–00BF, U+2000–3FFF and U+F000–FFFF. True of nearly every text, and cheap to ask.
  private var isFolded: Bool { utf8.allSatisfy { $0 != 0xC2 && $0 != 0xE2 && $0 != 0xE3 && $0 != 0xEF } }

  fileprivate var hasNoBlank: Bool { utf8.allSatisfy { $0 > 0x20 } }

  /// Full-width forms as their ASCII twins, and nothing that has no width. Not NFKC, which would also turn ① into 1.
  var foldedWidth: String {
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

  var trimmed: String {
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest = rest.dropFirst() }
    while rest.last?.isWhitespace == true { rest = rest.dropLast() }
    return String(rest)
  }

  /// A number that is an identifier, without separators. Nil for what a spreadsheet made of it
  /// (2.53855E+18); `101111224667.0` gets back its digits.
  fileprivate var canonicalNumber: String? {
    if utf8.allSatisfy({ (48...57).contains($0) }) { return self }
    var text = trimmed
    if text.isExponential { return nil }
    if text.hasSuffix(".0"), text.dropLast(2).allSatisfy(\.isASCIIDigit) { text.removeLast(2) }
    text.removeAll { $0.isWhitespace || "-‐‑–—_·.".contains($0) }
    // Only a token of nothing but Chinese digits is a number written in them.
    let digits = text.compactMap { Self.chineseDigits[$0] }
    return digits.count == text.count ? digits.joined() : text
  }

  private static let chineseDigits: [Character: String] = [
    "〇": "0", "零": "0", "一": "1", "二": "2", "三": "3", "四": "4", "五": "5", "六": "6", "七": "7", "八": "8", "九": "9",
  ]

  /// `2.53855E+18`.
  private var isExponential: Bool {
    let parts = split(omittingEmptySubsequences: false) { $0 == "E" || $0 == "e" }
    return parts.count == 2
      && parts[0].contains { $0.isASCIIDigit } && parts[0].allSatisfy { $0.isASCIIDigit || $0 == "." }
      && !parts[1].isEmpty && parts[1].allSatisfy { $0.isASCIIDigit || $0 == "+" || $0 == "-" }
  }

  /// Without blanks but for those between Latin words, and with one kind of middle dot (阿依古丽·买买提).
  fileprivate var canonicalName: String {
    if isFolded, hasNoBlank, !utf8.contains(UInt8(ascii: ".")) { return self }
    var name = ""
    for word in split(whereSeparator: \.isWhitespace) {
      if let last = name.last, let next = word.first, last.isASCII, last.isLetter, next.isASCII, next.isLetter {
        name.append(" ")
      }
      for character in word { name.append("•・‧∙⋅●.．".contains(character) ? "·" : character) }
    }
    return name
  }

  /// `张三、李四`, `张三 李四`; two single characters side by side are one padded name (`张 三`).
  fileprivate var separateNames: [String] {
    split { "、，,;；/".contains($0) }.flatMap { part -> [String] in
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      return words.count > 1 && words.allSatisfy { $0.count == 1 } ? [words.joined()] : words
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
