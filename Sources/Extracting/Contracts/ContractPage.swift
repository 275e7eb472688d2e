import Definitions
import Model

/// A page that may belong to a contract, with how much speaks for it.
struct ContractPage {
  var page: Page
  /// A title in large print, or its words in a heading.
  var hasTitle: Bool
  /// Both parties' names stand on it: a first page.
  var hasParties: Bool
  /// Both parties sign on it: a last page.
  var hasSignatures: Bool
  /// What the first look made of the parties' names; empty unless both are there.
  private(set) var partyNames: [String]
  /// Whether it bears a number of the contract.
  private(set) var isNumbered: Bool
  var score: Double
  var confidence: Double
  var hanCount: Int

  /// A page with this much is a contract, whatever else may stand on it.
  private static let enough = 4.0

  var isContract: Bool { score >= Self.enough }
  var isCertain: Bool { isContract && (hanCount >= 60 && confidence >= 0.5 || isClearCover) }
  /// Title, number and parties, or their signatures, and next to nothing else, all of it read well: nothing can hide among
  /// so little.
  private var isClearCover: Bool { (hasTitle && hasParties || hasSignatures) && confidence >= 0.8 }

  init(_ page: Page, definition: DocumentDefinition, book: LabelBook) {
    let page = page.labelled(with: book)
    self.page = page
    let titles = definition.titles.map { Array($0) }
    hasTitle = page.runs.contains { run in
      // 新城房屋租赁有限公司 is a slip or two away from a lease.
      !run.text.contains("公司")
        && titles.contains {
          run.characters.count <= $0.count + 8
            && FuzzyMatch.distance(of: $0, within: run.characters) <= FuzzyMatch.allowance($0.count) / 2 + $0.count / 6
        }
    }
    let labels = page.hits.filter { $0.hasColon && $0.isAtStart }.flatMap(\.fields).map { definition.fields[$0].id }
    // 姓名 alone names no party.
    let ids = { (hits: [LabelHit]) in
      Set(hits.filter { $0.fields.count == 1 }.flatMap(\.fields).map { definition.fields[$0].id })
    }
    let parties = ids(page.hits.filter { !$0.isSignature })
    hasParties = parties.contains("party-a.name") && parties.contains("party-b.name")
    let named = page.hits.filter { !$0.isSignature && $0.fields.count == 1 }
    let names = ["party-a.name", "party-b.name"].compactMap { id in
      named.first { definition.fields[$0.fields[0]].id == id }.flatMap { hit in
        NameParser.parse(page.spot(of: hit, reach: 7, below: false).text).first?.value
      }
    }
    partyNames = names.count == 2 ? names : []
    isNumbered = page.hits.contains { hit in hit.hasColon && hit.fields.contains { definition.fields[$0].id == "contract-no" } }
    // 甲方（签章） is a label of its own, 转让方 with 签字 behind it that of a name.
    let signatures = ids(page.hits.filter(\.isSignature)).union(parties.filter { $0.hasSuffix(".signature") })
    hasSignatures = ["party-a.", "party-b."].allSatisfy { party in signatures.contains { $0.hasPrefix(party) } }
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

  private static func withoutParty(_ id: String) -> String {
    id.hasPrefix("party-") ? String(id.drop { $0 != "." }) : id
  }
}
