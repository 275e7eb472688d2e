/// Persons' names as they stand in a contract or on a card: two to four Han characters, up to fifteen with `·`.
///
/// A character that is no Han character makes the whole text unreadable rather than a shorter name.
package enum NameParser {
  /// Every name of a list (张三、李四), in order.
  package static func parse(_ text: String) -> [Parsed] {
    let pieces = cut(text).split { "、,;/".contains($0) }
    let names = pieces.map { name(String($0)) }
    // 张三，男，汉族: what comes behind the first piece that is no name is none, either.
    return names.prefix { $0 != nil }.compactMap { $0 }.map { Parsed($0) }
  }

  /// What stands before the first bracket, without the dirt in front; in 【李若云】 what stands in it.
  private static func cut(_ text: String) -> String {
    let body = text.drop { character in
      let folded = Folding.fold(character) ?? ":"
      return folded.isNoise || "[【{".contains(folded)
    }
    var cut = ""
    for character in body {
      let folded = Folding.fold(character) ?? " "
      if "([【{]】}".contains(folded) { break }
      cut.append(folded)
    }
    return cut
  }

  /// What stands beside a name in a table of parties and is none.
  private static let noNames = [
    "身份证", "居民身份证", "证件类型", "证件种类", "证件名称", "证件号码", "护照", "营业执照", "军官证", "姓名", "名称", "手机", "电话", "样本",
    "甲乙双方", "卖方", "买方", "卖家", "买家", "业主", "客户", "房东", "房客", "租客",
    "居间方", "经纪方", "中人", "经纪人", "经手人", "经手", "经办人", "经办", "中介", "居间", "见证人", "项目", "内容", "事项", "身份", "证件", "住址", "地址",
    "日期", "备注", "签字", "盖章", "签章",
  ]

  /// 以下称甲方, and 购买方 or 承租人: what begins with what the parties do and ends with a word for who does it.
  private static func isPartysWord(_ characters: [Character]) -> Bool {
    if ["甲方", "乙方", "丙方", "丁方"].contains(String(characters.suffix(2))) { return true }
    return characters.count >= 3 && characters.last.map { "方人者".contains($0) } == true
      && deeds.contains { characters.starts(with: $0) }
  }

  private static let deeds = [
    "出卖", "出售", "售房", "卖房", "转让", "出让", "让与", "出租", "买受", "购买", "购房", "买房", "受让", "承购", "承租", "租赁", "求租", "租房", "房屋",
  ].map { Array($0) }

  private static func name(_ text: String) -> String? {
    var words = text.split(separator: " ").map { Array($0) }
    // An underline behind the name reads as 一 or as dirt, apart from it or repeated.
    while let last = words.last, last.allSatisfy({ $0 == "一" || $0 == "丨" || $0.isNoise }), words.count > 1 {
      words.removeLast()
    }
    while let last = words.last?.last, last != "·", last.isNoise { words[words.count - 1].removeLast() }
    while let last = words.last, last.count > 2, last.suffix(2) == ["一", "一"] {
      words[words.count - 1] = Array(last.reversed().drop { $0 == "一" }.reversed())
    }
    guard !words.isEmpty else { return nil }
    var joined = Array(words.joined())
    // The parts of a name like 买买提·艾力 have two characters or more each: what is between three is dirt.
    if joined.count(where: \.isHan) <= 3 { joined.removeAll { $0 == "·" } }
    var characters = joined.count <= 4 || joined.contains("·") ? joined : words[0]
    // 甲方 | 姓名张三: another label without a colon.
    if characters.count > 3, characters.starts(with: ["姓", "名"]) { characters.removeFirst(2) }
    for courtesy in ["先生", "女士", "小姐"] where characters.count > 3 && characters.suffix(2).elementsEqual(courtesy) {
      characters.removeLast(2)
    }
    guard !noNames.contains(where: { characters.elementsEqual($0) }), !isPartysWord(characters),
      characters.last != "族" || ClosedListParser.ethnicity(String(characters)).isEmpty,
      (2...15).contains(characters.count),
      characters.allSatisfy({ $0.isHan || $0 == "·" }),
      characters.count <= 5 || characters.contains("·"), characters.first != "·", characters.last != "·"
    else { return nil }
    return String(characters)
  }
}
