extension Value {
  /// The value that `text` stands for as a value of `type`; nil when it is none (2026-02-29, 2.53855E+18).
  ///
  /// The same value is made of what a document says, of what the record says and of what an example in a rule file
  /// says, so that equal things compare equal. `canonical` prints it again.
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
      guard let date = CivilDate(leading: text) else { return nil }
      self = .date(date)
    case .expiry:
      if ["长期", "unlimited"].contains(text.trimmed) {
        self = .unlimited
      } else {
        guard let date = CivilDate(leading: text) else { return nil }
        self = .date(date)
      }
    case .money, .area, .number:
      guard let number = ExactNumber(text: text.plainNumber) else { return nil }
      self = .number(number)
    case .term:
      guard let term = Term(text) else { return nil }
      self = .term(term)
    }
    if case .text("") = self { return nil }
    if case .names([]) = self { return nil }
  }
}

extension CivilDate {
  /// The day of `2026-11-24` and of `2026-11-24 09:30` (a spreadsheet's date with its time), of nothing else.
  fileprivate init?(leading text: String) {
    let text = text.trimmed
    let time = text.dropFirst(10)
    guard time.isEmpty || time.hasPrefix(" ") || time.hasPrefix("T") else { return nil }
    self.init(iso: text.prefix(10))
  }
}

extension String {
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

  /// Without thousands commas, unit and currency: `3,480,000.50 元`, `¥6500`, `113.36㎡`.
  fileprivate var plainNumber: String {
    var text = filter { $0 != "," }.trimmed
    for unit in ["元", "㎡", "平方米"] where text.hasSuffix(unit) { text.removeLast(unit.count) }
    if text.hasPrefix("¥") || text.hasPrefix("￥") { text.removeFirst() }
    return text.trimmed
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
