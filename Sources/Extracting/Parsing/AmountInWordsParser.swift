package import Model

/// An amount in financial capitals (叁佰肆拾捌万元整), in its standard spelling.
package enum AmountInWordsParser {
  package static func parse(_ text: String) -> [Parsed] {
    let amounts = Folding.fold(text).split { standard[$0] == nil }
    guard let longest = amounts.max(by: { $0.count < $1.count }), longest.count >= 3 else { return [] }
    let spelled = longest.compactMap { standard[$0] }
    guard spelled.contains("元"), yuan(of: String(spelled)) != nil else { return [] }
    return [Parsed(String(spelled))]
  }

  static func isCapital(_ character: Character) -> Bool { standard[character] != nil }

  /// Its value; nil when the units are out of order.
  package static func yuan(of text: String) -> ExactNumber? {
    // In yuan and hundredths; `section` counts what stands since the last 亿 or 万 and stays below ten thousand.
    var (yuan, hundredths, section, digit) = (0, 0, 0, 0)
    var unitBefore = Int.max
    var largeBefore = Int.max
    for character in text {
      if let value = digits[character] {
        digit = value
        continue
      }
      switch character {
      case "拾", "佰", "仟":
        let unit = character == "拾" ? 10 : character == "佰" ? 100 : 1000
        guard unit < unitBefore else { return nil }
        section += (digit == 0 && unit == 10 ? 1 : digit) * unit
        unitBefore = unit
      case "万", "亿", "元":
        let unit = character == "万" ? 10_000 : character == "亿" ? 100_000_000 : 1
        guard unit < largeBefore else { return nil }
        yuan += (section + digit) * unit
        (section, unitBefore, largeBefore) = (0, .max, unit)
      case "角": hundredths += digit * 10
      case "分": hundredths += digit
      case "整": break
      default: return nil
      }
      digit = 0
    }
    return largeBefore == 1 ? ExactNumber(tenThousandths: yuan * 10_000 + hundredths * 100) : nil
  }

  private static let digits: [Character: Int] = [
    "零": 0, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9,
  ]

  /// Lawful spellings and older forms (支付结算办法附件) → the standard one.
  private static let standard: [Character: Character] = [
    "零": "零", "〇": "零", "壹": "壹", "贰": "贰", "貳": "贰", "叁": "叁", "叄": "叁", "参": "叁", "肆": "肆", "伍": "伍",
    "陆": "陆", "陸": "陆", "柒": "柒", "捌": "捌", "玖": "玖", "拾": "拾", "佰": "佰", "仟": "仟", "万": "万", "萬": "万",
    "亿": "亿", "億": "亿", "元": "元", "圆": "元", "圓": "元", "角": "角", "分": "分", "整": "整", "正": "整",
  ]
}
