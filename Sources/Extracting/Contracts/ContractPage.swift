import Definitions
import Model

/// A page that may belong to a contract, with how much speaks for it.
struct ContractPage {
  var page: Page
  /// A title in large print, or its words in a heading.
  var hasTitle: Bool
  /// Both parties' names stand on it: a first page.
  var hasParties: Bool
  /// Its number is 2 or more (第 2 页): it begins nothing, though the title may run at its head.
  let isLater: Bool
  /// Both parties sign on it, or one on a day that is given: a last page.
  var hasSignatures: Bool
  /// 甲方：  乙方： on a later page. They may stand over copies of cards as well.
  let endsContract: Bool
  /// What the first look made of the parties' names; empty unless both are there.
  private(set) var partyNames: [String]
  /// All that stand behind a label for names, whoever's.
  private(set) var labelledNames: Set<String>
  /// Whether it bears a number of the contract.
  private(set) var isNumbered: Bool
  var score: Double
  var confidence: Double
  var hanCount: Int

  /// A page with this much is a contract, whatever else may stand on it.
  private static let enough = 4.0

  var isContract: Bool { score >= Self.enough }
  /// Next to nothing but where both parties sign, read well: the last page of a contract, if no card is on it.
  var isSignaturePage: Bool {
    (hasSignatures || endsContract) && confidence >= 0.8 && hanCount < 60 && page.unread == 0
  }
  /// Whether a contract must have been meant; where cards are not looked for, only what leaves no room for one counts.
  var isCertain: Bool {
    isContract ? hanCount >= 60 && confidence >= 0.5 || isClearCover : isSignaturePage
  }
  /// Title, number and parties, or their signatures, and next to nothing else, all of it read well: nothing can hide among
  /// so little.
  private var isClearCover: Bool { (hasTitle && hasParties || hasSignatures) && confidence >= 0.8 }

  init(_ page: Page, definition: DocumentDefinition, book: LabelBook) {
    let page = page.labelled(with: book).introducing(definition)
    self.page = page
    let titles = definition.titles.map { Array($0) }
    hasTitle = page.runs.contains { run in
      // 新城房屋租赁有限公司 is two slips away from a lease; a title behind a company's name is one.
      !run.text.hasSuffix("公司") && titles.contains { Self.isTitle($0, run) }
    }
    isLater = page.runs.contains { run in
      // A regular expression is slow to set up.
      run.characters.count <= 14 && run.characters.contains { "页g".contains($0) }
        && run.text.contains(/第(?:[2-9]|[1-9]\d|[二三四五六七八九十]+)页|[Pp]age[2-9]of/)
    }
    let labels = page.hits.filter { $0.hasColon && $0.isAtStart || Self.isCell($0, on: page, definition) }
      .flatMap(\.fields).map { definition.fields[$0].id }
    // 姓名 alone names no party.
    let own = page.hits.filter { $0.fields.count == 1 }.map { (hit: $0, id: definition.fields[$0.fields[0]].id) }
    let names = ["party-a.name", "party-b.name"].compactMap { id in own.first { $0.id == id && !$0.hit.isSignature } }
    hasParties = names.count == 2
    let name = { (hit: LabelHit) in NameParser.parse(page.spot(of: hit, reach: 7, below: false).text).first?.value }
    let read = names.compactMap { name($0.hit) }
    partyNames = read.count == 2 ? read : []
    labelledNames = Set(
      page.hits.filter { $0.fields.contains { definition.fields[$0].type == .name } }.compactMap(name))
    isNumbered = labels.contains("contract-no")
    // 甲方 | 张三 | … under a head 签字（盖章）, 出让方：… under （以下为签署部分） or 本合同自双方签字之日起生效
    let isToSign = page.runs.contains { run in
      Self.isLastClause(run)
        || run.characters.count <= 10
          && (["签字", "签章", "签名", "签署"].contains { run.text.hasPrefix($0) }
            || ["签署页", "签字页", "签章页", "签署部分"].contains { run.text.contains($0) })
    }
    // 出让人：    受让人：    日期：…: names are still to be written there.
    let isUnsigned = { (hit: LabelHit) in
      hit.hasColon && labels.contains("signed-on")
        && name(hit) == nil
    }
    let signing = ["party-a.", "party-b."].count { party in
      // 甲方（签章） is a label of its own, 转让方 with 签字 behind it that of a name.
      own.contains {
        $0.id.hasPrefix(party)
          && ($0.hit.isSignature || $0.id.hasSuffix(".signature")
            || $0.id.hasSuffix(".name") && (isToSign && page.isSetApart($0.hit) || isUnsigned($0.hit)))
      }
    }
    // What faxes and scanners print at the head counts other pages.
    endsContract =
      (isLater || page.runs.contains { 10 * $0.box.y > 9 * page.height && Self.isLaterOfSeveral($0) })
      && names.count == 2
      // What one signs reaches to the other's word.
      && names.allSatisfy { $0.hit.hasColon && ($0.hit.isAtStart || $0.hit.run == names[0].hit.run) }
      && names.contains(where: \.hit.isAtStart)
    // 业主签署：…, 客户签署：…, each with its day: who 客户 is, no label says.
    hasSignatures = signing == 2 || signing == 1 && labels.contains("signed-on")
    // 甲方（房东） 伍瑄: the parties of a form stand behind no colon.
    let distinct = Set(labels.map(Self.withoutParty)).union(hasParties ? [".name"] : [])
    hanCount = page.runs.reduce(0) { $0 + $1.characters.count(where: \.isHan) }
    let glyphs = page.runs.flatMap(\.glyphs)
    confidence = glyphs.isEmpty ? 0 : glyphs.reduce(0) { $0 + $1.confidence } / Double(glyphs.count)
    let text = page.runs.map(\.text).joined()
    let words = ["合同", "甲方", "乙方", "出卖人", "买受人", "出租人", "承租人", "违约", "双方"].count { text.contains($0) }
    score =
      (hasTitle ? 2.5 : 0) + (hasSignatures ? 3 : 0) + Double(distinct.count)
      + (hanCount >= 120 ? Double(min(words, 4)) : 0)
  }

  /// 本合同自双方签字盖章之日起生效: what the parties' names stand below at last.
  private static func isLastClause(_ run: Run) -> Bool {
    run.text.contains("签") && (run.text.contains("生效") || run.text.contains("执一份"))
  }

  /// 2/3
  private static func isLaterOfSeveral(_ run: Run) -> Bool {
    let parts = run.characters.split(separator: "/").map { Int(String($0)) ?? 0 }
    return run.characters.count <= 5 && parts.count == 2 && parts[0] >= 2 && parts[0] <= parts[1]
  }

  private static func isTitle(_ title: [Character], _ run: Run) -> Bool {
    run.characters.count <= title.count + 8
      && FuzzyMatch.distance(of: title, within: run.characters)
        <= FuzzyMatch.allowance(title.count) / 2 + title.count / 6
  }

  /// 合同编码 | JJ2026…: a label that is on no card, alone in its cell.
  private static func isCell(_ hit: LabelHit, on page: Page, _ definition: DocumentDefinition) -> Bool {
    guard hit.isAtStart, hit.labelEnd == page.runs[hit.run].characters.count, hit.fields.count == 1 else {
      return false
    }
    return ["contract-no", "listing", "verification-code", "price", "signed-on"]
      .contains(definition.fields[hit.fields[0]].id)
  }

  private static func withoutParty(_ id: String) -> String {
    id.hasPrefix("party-") ? String(id.drop { $0 != "." }) : id
  }
}
