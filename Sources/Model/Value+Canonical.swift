extension Value {
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
  package init?(_ text: String) {
    let text = text.foldedWidth.trimmed
    if text == "长期" || text == "unlimited" {
      self = .unlimited
      return
    }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard digits.utf8.count <= 5, let number = Int(digits) else { return nil }
    switch String(text.dropFirst(digits.count)).trimmed {
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
