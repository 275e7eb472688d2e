import Definitions
import Model

/// What each sheet of a case holds: pages of contracts, sides of cards, or neither.
struct SheetLayout {
  /// A sheet with sides of cards on it.
  struct CardSheet {
    var page: Page
    var clusters: [CardCluster]
  }

  /// The pages of each contract, in the order of the scans.
  private(set) var contracts: [[ContractPage]] = []
  private(set) var cardSheets: [CardSheet] = []
  /// Documents that are neither: a title, and values beside labels.
  private(set) var forms: [FormPage] = []
  private let card: DocumentDefinition
  private var others: [Int: SheetKind] = [:]
  /// Which sheets are of one page of a scan.
  private let pages: [String]

  init(_ sheets: [Sheet], contract: DocumentDefinition, card: DocumentDefinition, forms: [DocumentDefinition] = []) {
    self.card = card
    pages = sheets.map { "\($0.page) \($0.file)" }
    let book = LabelBook(contract)
    let finder = CardFinder(card)
    let formFinder = FormFinder(forms)
    var contractPages: [ContractPage] = []
    for (index, sheet) in sheets.enumerated() {
      let page = Page(sheet, index: index)
      let contractPage = ContractPage(page, definition: contract, book: book)
      let form = formFinder.find(on: page, beside: contractPage)
      if form == nil, contractPage.isContract {
        contractPages.append(contractPage)
        continue
      }
      let (labelled, clusters) = finder.find(on: page)
      let sides = clusters.filter { $0.score >= CardFinder.enough }
      if sides.isEmpty, var form {
        // What may be a side of a card leaves open what else is on the page.
        form.isCertain = form.isCertain && clusters.allSatisfy { $0.score < 1 }
        self.forms.append(form)
      } else if clusters.isEmpty, contractPage.isSignaturePage {
        contractPages.append(contractPage)
      } else if sides.isEmpty {
        others[index] = PageKinds.other(
          page, isBlank: sheet.isBlank, contractScore: contractPage.score,
          cardScore: clusters.map(\.score).max() ?? 0)
      } else {
        cardSheets.append(CardSheet(page: labelled, clusters: sides))
      }
    }
    contracts = Self.grouped(contractPages).map { Self.ordered($0, files: sheets.map(\.file)) }
  }

  /// The kind of every sheet; `explained` are the lines of card sheets that belong to a field.
  func kinds(explained: [Int: Set<Int>]) -> [SheetKind] {
    let sides = cardSheets.flatMap(\.clusters).map(\.side)
    let isSideMissing = sides.count(where: { $0 == .portrait }) != sides.count(where: { $0 == .emblem })
    var kinds = [SheetKind](repeating: .unreadable, count: pages.count)
    for (index, kind) in others { kinds[index] = kind }
    for page in contracts.joined() { kinds[page.page.sheet] = .contract(isCertain: page.isCertain) }
    for form in forms { kinds[form.page.sheet] = .form(kind: form.definition.id, isCertain: form.isCertain) }
    for sheet in cardSheets {
      let isCertain = PageKinds.isCardSheetCertain(
        sheet.page, sheet.clusters, explained: explained[sheet.page.sheet] ?? [], isSideMissing: isSideMissing)
      kinds[sheet.page.sheet] = .card(kind: card.id, isCertain: isCertain)
    }
    for index in kinds.indices {
      guard case .captions = kinds[index] else { continue }
      let isBesideCard = kinds.indices.contains { other in
        if case .card(_, isCertain: true) = kinds[other] { pages[other] == pages[index] } else { false }
      }
      kinds[index] = .other(isCertain: isBesideCard)
    }
    return kinds
  }

  /// A page with a title and both parties begins a contract, unless it is the same page again.
  private static func grouped(_ pages: [ContractPage]) -> [[ContractPage]] {
    let starts = pages.indices.filter { pages[$0].hasTitle && pages[$0].hasParties && !pages[$0].isLater }
    guard starts.count > 1 else { return pages.isEmpty ? [] : [pages] }
    var groups: [[ContractPage]] = []
    for (index, page) in pages.enumerated() {
      if groups.isEmpty || starts.contains(index) && index != starts[0] {
        if let same = groups.firstIndex(where: { isPage(page, of: $0) }) {
          groups[same].append(page)
        } else {
          groups.append([page])
        }
      } else {
        groups[groups.count - 1].append(page)
      }
    }
    return groups
  }

  /// Files may come in any order: a page with title and parties is before pages of other files that have not both.
  private static func ordered(_ group: [ContractPage], files: [String]) -> [ContractPage] {
    let file = { (page: ContractPage) in files[page.page.sheet] }
    guard let start = group.firstIndex(where: { $0.hasTitle && $0.hasParties }),
      group[..<start].allSatisfy({ file($0) != file(group[start]) })
    else { return group }
    let first = group.filter { file($0) == file(group[start]) }
    return first + group.filter { file($0) != file(group[start]) }
  }

  /// The same page again, or a cover and the contract under it. A cover that has its contract already is of no second one
  /// that only names the same parties.
  private static func isPage(_ page: ContractPage, of group: [ContractPage]) -> Bool {
    group.contains { isSame($0, page) || isCover($0, page) && bearsOneNumber($0, page) }
      || group.allSatisfy { !bearsPapers($0) } && group.contains { isCover($0, page) && namesOnly($0, page) }
  }

  /// Whether one of the two bears an identity number and the other none.
  private static func isCover(_ a: ContractPage, _ b: ContractPage) -> Bool { bearsPapers(a) != bearsPapers(b) }

  private static func bearsPapers(_ page: ContractPage) -> Bool {
    page.page.runs.contains { IdentityNumberParser.parse($0.text).contains { $0.value.count == 18 } }
  }

  /// Whether both bear the same number of the contract, but for a slip of reading.
  private static func bearsOneNumber(_ a: ContractPage, _ b: ContractPage) -> Bool {
    codes(a).contains { code in codes(b).contains { FuzzyMatch.distance(code, $0) <= 1 } }
  }

  /// Whether a contract that bears no number follows a cover that names the same parties.
  private static func namesOnly(_ cover: ContractPage, _ contract: ContractPage) -> Bool {
    // A form has them in its rows, not beside the titles of its parties.
    bearsPapers(contract) && !contract.isNumbered && !cover.partyNames.isEmpty
      && contract.labelledNames.isSuperset(of: cover.partyNames)
  }

  /// Words of six letters and figures or more, four figures among them.
  private static func codes(_ page: ContractPage) -> Set<[Character]> {
    Set(
      page.page.runs.flatMap { run in
        run.characters.split { !$0.isASCIIDigit && !$0.isLatin && $0 != "-" }.map(Array.init)
          .filter { $0.count >= 6 && $0.count(where: \.isASCIIDigit) >= 4 }
      })
  }

  /// Two photographs of one page: the numbers on it are the same.
  private static func isSame(_ a: ContractPage, _ b: ContractPage) -> Bool {
    let numbers = { (page: ContractPage) in
      Set(
        page.page.runs.flatMap { IdentityNumberParser.parse($0.text) + ListingNumberParser.parse($0.text) }.map(\.value)
      )
    }
    let (x, y) = (numbers(a), numbers(b))
    return x.count >= 3 && x.intersection(y).count * 10 >= 9 * max(x.count, y.count)
  }
}
