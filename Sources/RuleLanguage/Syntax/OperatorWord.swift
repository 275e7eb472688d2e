/// The words inside a condition that are no names. English ones that look like names (`age`, `numbers`) count only
/// before their particle and are read by the parser.
enum OperatorWord: Hashable, Sendable {
  case and, or, not
  case compare(Comparison)
  case `is`, isNot, `in`, notIn, matches, checksOut, allowing, lookAlikes
  case exists, existsNot, count, `where`
  case `if`, then, otherwise
  /// 的, 至, 前, 后: they stand behind what they work on.
  case possessive, to, before, after
  case absent, blank

  static let words: [String: OperatorWord] = [
    "and": .and, "且": .and, "并且": .and, "or": .or, "或": .or, "或者": .or, "not": .not, "非": .not,
    "is": .is, "是": .is, "不是": .isNot, "in": .in, "属于": .in, "不属于": .notIn,
    "matches": .matches, "匹配": .matches, "符合": .matches, "校验无误": .checksOut, "校验正确": .checksOut,
    "allowing": .allowing, "容许": .allowing, "look-alikes": .lookAlikes, "look-alike": .lookAlikes,
    "个形近字": .lookAlikes, "形近字": .lookAlikes,
    "等于": .compare(.equal), "不等于": .compare(.notEqual),
    "早于": .compare(.less), "小于": .compare(.less), "少于": .compare(.less),
    "不晚于": .compare(.lessOrEqual), "至多": .compare(.lessOrEqual), "不大于": .compare(.lessOrEqual),
    "不超过": .compare(.lessOrEqual), "不多于": .compare(.lessOrEqual),
    "晚于": .compare(.greater), "大于": .compare(.greater), "多于": .compare(.greater), "超过": .compare(.greater),
    "不早于": .compare(.greaterOrEqual), "至少": .compare(.greaterOrEqual), "不小于": .compare(.greaterOrEqual),
    "不少于": .compare(.greaterOrEqual),
    "exists": .exists, "有": .exists, "存在": .exists, "没有": .existsNot, "计数": .count,
    "where": .where, "其中": .where, "if": .if, "若": .if, "如果": .if, "则": .then, "then": .then,
    "otherwise": .otherwise, "其余": .otherwise, "的": .possessive, "至": .to, "前": .before, "后": .after,
    "absent": .absent, "缺失": .absent, "blank": .blank, "未填": .blank,
  ]

  /// Words people type for an operator, with the one to use: reported, then understood.
  static let slips: [String: (OperatorWord, use: String)] = [
    "大于等于": (.compare(.greaterOrEqual), "≥"), "小于等于": (.compare(.lessOrEqual), "≤"),
    "大于或等于": (.compare(.greaterOrEqual), "≥"), "小于或等于": (.compare(.lessOrEqual), "≤"),
    "等於": (.compare(.equal), "等于"), "不早於": (.compare(.greaterOrEqual), "不早于"),
    "不晚於": (.compare(.lessOrEqual), "不晚于"), "屬於": (.in, "属于"), "則": (.then, "则"), "其餘": (.otherwise, "其余"),
    "無": (.absent, "缺失"), "无": (.absent, "缺失"), "為": (.is, "是"), "为": (.is, "是"),
  ]
}

/// What can be asked of one value: `birth of X`, `X 的 出生日期`.
enum Function: String, Hashable, Sendable, CaseIterable {
  case birth, sex, province, region
  case checkDigit = "check digit"
  case yuan, numbers

  var chinese: String {
    switch self {
    case .birth: "出生日期"
    case .sex: "性别"
    case .province: "省份"
    case .region: "区划"
    case .checkDigit: "校验码"
    case .yuan: "金额"
    case .numbers: "数字"
    }
  }

  static let words: [String: Function] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { [($0.rawValue, $0), ($0.chinese, $0)] })
}

/// What can be measured between two days.
enum Measure: String, Hashable, Sendable, CaseIterable {
  case age, days, years

  var chinese: String {
    switch self {
    case .age: "周岁"
    case .days: "天数"
    case .years: "年数"
    }
  }

  static let words: [String: Measure] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { [($0.rawValue, $0), ($0.chinese, $0)] })
}

/// A unit of the calendar.
enum CalendarUnit: String, Hashable, Sendable {
  case days, months, years

  static let words: [String: CalendarUnit] = [
    "day": .days, "days": .days, "天": .days, "日": .days, "month": .months, "months": .months, "个月": .months,
    "year": .years, "years": .years, "年": .years,
  ]

  var chinese: String {
    switch self {
    case .days: "天"
    case .months: "个月"
    case .years: "年"
    }
  }
}
