import Definitions
import Model

/// A page of a document that is neither a contract nor a card.
struct FormPage {
  /// With the labels of its kind.
  var page: Page
  var definition: DocumentDefinition
  var isCertain: Bool
}

/// Recognises pages of documents that are a title and values beside labels: a property certificate, a bank slip.
struct FormFinder {
  private let kinds: [(definition: DocumentDefinition, titles: [[Character]], book: LabelBook)]

  /// With the title, so many of its labels make a page one of its kind; with more it is certainly nothing else.
  private static let enough = 3
  private static let certain = 4

  init(_ definitions: [DocumentDefinition]) {
    kinds = definitions.map { ($0, $0.titles.map { Folding.fold($0) }, LabelBook($0)) }
  }

  /// The kind whose title stands alone on a line and of whose labels most are there; nil where a contract is likelier.
  func find(on page: Page, beside contract: ContractPage) -> FormPage? {
    guard !contract.hasTitle, !contract.hasParties else { return nil }
    var best: (form: FormPage, labels: Int)?
    for kind in kinds where page.runs.contains(where: { Self.bears(kind.titles, $0) }) {
      let labelled = page.labelled(with: kind.book)
      let labels = Self.distinctLabels(on: labelled)
      guard labels >= Self.enough, Double(labels) + 2.5 >= contract.score, labels > best?.labels ?? 0 else { continue }
      best = (
        FormPage(
          page: labelled, definition: kind.definition,
          isCertain: labels >= Self.certain && contract.confidence >= 0.75), labels
      )
    }
    return best?.form
  }

  /// A title ends its line; a few words may stand before it, such as whose slip it is (某某银行电子回单).
  private static func bears(_ titles: [[Character]], _ run: Run) -> Bool {
    titles.contains { title in
      run.characters.count <= title.count + 14
        && FuzzyMatch.distance(of: title, within: Array(run.characters.suffix(title.count + 1))) <= title.count / 5
    }
  }

  private static func distinctLabels(on page: Page) -> Int {
    Set(page.hits.filter { $0.isAtStart && page.isSetApart($0) }.map { $0.fields.min() ?? 0 }).count
  }
}
