package import Definitions
import Model

/// How one expectation of a document's example came out.
package struct DocumentExampleResult: Hashable, Sendable {
  package var document: DocumentDefinition
  package var example: DocumentExample
  package var expectation: DocumentExample.Expectation
  /// What was read, as an example would write it.
  package var got: String
  package var passed: Bool
}

extension Definitions {
  /// Reads the page of every example as a case's page is read, once it is known of what kind it is.
  package func runExamples() -> [DocumentExampleResult] {
    documents.filter { !$0.examples.isEmpty }.flatMap { document in
      let reader = ExampleReader(self, document)
      return document.examples.flatMap { example in
        let fields = reader.fields(on: Sheet(lines: example.lines))
        return example.expectations.map { expectation in
          let id = document.fields.first { [$0.id, $0.chinese].contains(expectation.field) }?.id
          let field = id.flatMap { fields[$0] }
          return DocumentExampleResult(
            document: document, example: example, expectation: expectation, got: field?.written ?? "不明",
            passed: field.map(expectation.isMet) ?? (expectation.content == .unknown))
        }
      }
    }
  }

}

/// Reads the pages of one document's examples.
private struct ExampleReader {
  let document: DocumentDefinition
  let extractor: Extractor
  let book: LabelBook

  init(_ definitions: Definitions, _ document: DocumentDefinition) {
    self.document = document
    var own = definitions
    own.documents = definitions.documents.filter { $0.id == document.id || $0.id == definitions.contract?.id }
    extractor = Extractor(definitions: own, record: [:], scope: .all)
    book = LabelBook(document)
  }

  func fields(on sheet: Sheet) -> [String: Field] {
    var looking = PrintedLooking(sheet: sheet)
    guard !document.isIdentity else {
      let read = extractor.read([sheet], looking: &looking).documents.filter { $0.kind == document.id }
      return read.reduce(into: [:]) { $0.merge($1.fields) { first, _ in first } }
    }
    let page = Page(sheet, index: 0).labelled(with: book)
    var maker = FieldMaker(sheets: [sheet])
    return extractor.labelled(document, Inspector(sheets: [sheet])).read(
      [page], isAbsenceCertain: true, maker: &maker, looking: &looking
    ).fields
  }
}

extension DocumentExample.Expectation {
  func isMet(by field: Field) -> Bool {
    guard marks.isSubset(of: field.marks) else { return false }
    switch content {
    case .value(let value, .certain): return field.state == .certain && field.value == value
    case .value(let value, let state):
      return field.state == state && field.readings.contains { $0.content == .value(value) }
    case .blank: return field.readings.map(\.content) == [.blank]
    case .absent: return field.readings.map(\.content) == [.nothing]
    case .unknown: return field.readings.isEmpty
    }
  }
}

extension Field {
  /// As an example would write it.
  fileprivate var written: String {
    let words = readings.map { reading in
      switch reading.content {
      case .value(let value): value
      case .blank: "未填"
      case .nothing: "缺失"
      }
    }
    guard !words.isEmpty else { return "不明" }
    let surely = state == .certain ? [] : [DocumentExample.stateWords[state] ?? state.rawValue]
    let how = marks.map { DocumentExample.markWords[$0] ?? $0.rawValue }.sorted()
    return ([words.joined(separator: " 或 ")] + surely + how).joined(separator: " ")
  }
}
