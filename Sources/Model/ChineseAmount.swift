/// Amounts in financial capitals (叁佰贰拾捌万伍仟元整), by the 支付结算办法's rules for writing them.
package enum ChineseAmount {
  /// The amount in yuan, exact; nil for anything that is no amount.
  ///
  /// Accepted besides the rules: 圆 for 元, traditional and everyday characters, 整/正 missing, 零 missing or doubled,
  /// 拾万 without 壹, 廿/卅, 两/俩, figures before a unit (328.5万元), thousands commas, a currency before it.
  package static func yuan(_ text: String) -> ExactNumber? {
    var characters = Array(text.filter { !$0.isWhitespace && !",，".contains($0) })
    while let prefix = prefixes.first(where: { characters.starts(with: $0) }) { characters.removeFirst(prefix.count) }
    while let last = characters.last, ")）。.".contains(last) { characters.removeLast() }
    if let last = characters.last, "整正".contains(last) { characters.removeLast() }
    guard !characters.isEmpty, characters.count <= 60 else { return nil }
    if characters.contains(where: { $0.isASCII && $0.isNumber }) { return figures(characters) }
    guard let whole = characters.firstIndex(where: { "元圆圓块".contains($0) }) else {
      // 叁佰万 without 元.
      return characters.contains(where: { "角分".contains($0) })
        ? change(characters[...]) : integer(characters[...]).flatMap { ExactNumber($0) }
    }
    guard let yuan = integer(characters[..<whole]), let number = ExactNumber(yuan),
      let change = change(characters[(whole + 1)...])
    else { return nil }
    return sum(number, change)
  }

  /// `328.5万元`, `3285000元`.
  private static func figures(_ characters: [Character]) -> ExactNumber? {
    var rest = characters[...]
    if let last = rest.last, "元圆圓".contains(last) { rest = rest.dropLast() }
    var factor = 1
    while let last = rest.last, let unit = bigUnits[last] {
      factor *= unit
      rest = rest.dropLast()
      guard factor <= 1_000_000_000_000 else { return nil }
    }
    guard let number = ExactNumber(text: String(rest)), number.tenThousandths >= 0 else { return nil }
    let (product, overflow) = number.tenThousandths.multipliedReportingOverflow(by: factor)
    return overflow ? nil : ExactNumber(tenThousandths: product)
  }

  /// 角 and 分 behind the yuan: each at most once and in this order.
  private static func change(_ characters: ArraySlice<Character>) -> ExactNumber? {
    var cents = 0
    var digit: Int?
    var smallest = 100
    for character in characters {
      if let unit = [Character("角"): 10, "分": 1][character] {
        guard let value = digit, unit < smallest else { return nil }
        cents += value * unit
        smallest = unit
        digit = nil
      } else {
        guard let value = digits[character], digit == nil || digit == 0 else { return nil }
        digit = value
      }
    }
    guard digit == nil || digit == 0 else { return nil }
    return ExactNumber(tenThousandths: cents * 100)
  }

  /// 叁佰贰拾捌万伍仟: units fall inside a section, sections (亿, 万) fall too.
  private static func integer(_ characters: ArraySlice<Character>) -> Int? {
    guard !characters.isEmpty else { return nil }
    var (total, section) = (0, 0)
    var digit: Int?
    var (smallestUnit, smallestSection) = (10_000, Int.max)
    var hasValue = false
    for character in characters {
      if let value = digits[character] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
        hasValue = true
      } else if let unit = smallUnits[character] {
        guard unit < smallestUnit else { return nil }
        // 拾万 without 壹, as spoken; no other unit stands without a digit. 零佰 is a printed slot filled with nothing.
        guard digit != nil || unit == 10 else { return nil }
        section += (digit ?? 1) * unit
        (digit, smallestUnit, hasValue) = (nil, unit, true)
      } else if let tens = tensInOne[character] {
        guard smallestUnit > 10, digit == nil || digit == 0 else { return nil }
        section += tens
        (digit, smallestUnit, hasValue) = (nil, 10, true)
      } else if let unit = bigUnits[character] {
        guard section > 0 || digit != nil, unit < smallestSection else { return nil }
        section += digit ?? 0
        total += section * unit
        (section, digit, smallestUnit, smallestSection) = (0, nil, 10_000, unit)
      } else {
        return nil
      }
    }
    return hasValue ? total + section + (digit ?? 0) : nil
  }

  private static func sum(_ a: ExactNumber, _ b: ExactNumber) -> ExactNumber? {
    let (sum, overflow) = a.tenThousandths.addingReportingOverflow(b.tenThousandths)
    return overflow ? nil : ExactNumber(tenThousandths: sum)
  }

  /// What may stand before an amount.
  private static let prefixes = ["人民币", "RMB", "¥", "￥", "(", "（", "大写", ")", "）", ":", "："]

  private static let digits: [Character: Int] = [
    "零": 0, "〇": 0, "壹": 1, "弌": 1, "一": 1, "贰": 2, "貳": 2, "弍": 2, "二": 2, "两": 2, "兩": 2, "俩": 2, "叁": 3,
    "參": 3, "叄": 3, "参": 3, "三": 3, "肆": 4, "四": 4, "伍": 5, "五": 5, "陆": 6, "陸": 6, "六": 6, "柒": 7, "七": 7,
    "捌": 8, "八": 8, "玖": 9, "九": 9,
  ]
  private static let smallUnits: [Character: Int] = ["拾": 10, "十": 10, "佰": 100, "百": 100, "仟": 1000, "千": 1000]
  private static let tensInOne: [Character: Int] = ["廿": 20, "卅": 30]
  private static let bigUnits: [Character: Int] = ["万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000]
}
