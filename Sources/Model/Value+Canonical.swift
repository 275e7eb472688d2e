extension Value {
  /// Reads a value written in its canonical form, as fields and records hold it; nil when it is no value of the type.
  ///
  /// Dates are ISO (`2026-11-24`), an open end is `长期`, terms are `20 years`, `20 年` or `3 months`, names are
  /// separated by `、`, `,` or `;`, numbers are plain (`6500`, `113.36`; thousands commas and 元 or ㎡ are dropped). An
  /// identity number of 15 digits becomes the 18 characters of its person.
  package init?(canonical text: String, as type: ValueType) {
    let text = text.trimmingBlanks
    guard !text.isEmpty else { return nil }
    switch type {
    case .text, .name, .amountInWords, .address, .sex, .ethnicity, .choice: self = .text(text)
    case .listingNumber, .code, .phone: self = .text(text.halfWidth)
    case .idNumber: self = .text(IdentityNumber(legacy: text.halfWidth)?.text ?? text.halfWidth)
    case .names:
      let names = text.split(whereSeparator: { "、,，;；/".contains($0) }).map { String($0).trimmingBlanks }
        .filter { !$0.isEmpty }
      guard !names.isEmpty else { return nil }
      self = .names(names)
    case .date:
      guard let date = CivilDate(iso: text.halfWidth) else { return nil }
      self = .date(date)
    case .expiry:
      if text == "长期" || text == "unlimited" {
        self = .unlimited
      } else {
        guard let date = CivilDate(iso: text.halfWidth) else { return nil }
        self = .date(date)
      }
    case .term:
      guard let term = Term(canonical: text) else { return nil }
      self = .term(term)
    case .money, .area, .number:
      let digits = text.halfWidth.filter { $0 != "," }
      let units = ["元", "㎡", "平方米", "¥", "￥"]
      let plain = units.reduce(digits) { $0.hasSuffix($1) ? String($0.dropLast($1.count)) : $0 }
      guard let number = ExactNumber(text: plain.trimmingBlanks) else { return nil }
      self = .number(number)
    }
  }

  /// As it is printed, stored and compared by hash.
  package var canonical: String {
    switch self {
    case .text(let text): text
    case .names(let names): names.joined(separator: "、")
    case .date(let date): date.iso
    case .unlimited: "长期"
    case .term(let term): term.canonical
    case .number(let number): number.plain
    case .truth(let truth): truth ? "有" : "无"
    }
  }
}

extension Term {
  /// Reads `20 years`, `20 年`, `3 months`, `3 个月`, `60 days`, `60 天` and `长期`, with or without a blank.
  package init?(canonical text: String) {
    let text = text.trimmingBlanks.halfWidth
    if text == "长期" || text == "unlimited" {
      self = .unlimited
      return
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count <= 5, let number = Int(digits) else { return nil }
    switch String(text.dropFirst(digits.count)).trimmingBlanks {
    case "year", "years", "年": self = .years(number)
    case "month", "months", "个月", "月": self = .months(number)
    case "day", "days", "天", "日": self = .days(number)
    default: return nil
    }
  }

  package var canonical: String {
    switch self {
    case .years(let number): "\(number) 年"
    case .months(let number): "\(number) 个月"
    case .days(let number): "\(number) 天"
    case .unlimited: "长期"
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    let characters = drop { $0.isWhitespace }
    guard let last = characters.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(characters[...last])
  }

  /// Full-width digits, letters and signs in half width.
  fileprivate var halfWidth: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }
}
