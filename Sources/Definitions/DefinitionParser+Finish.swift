import Diagnosing
import Model

extension DefinitionParser {
  /// What stands for every field that is not named.
  static let defaultWords = ["default", "默认"]

  /// What can be said only when every file is read, and the definitions when nothing is wrong.
  mutating func finish(name: String) -> (Definitions?, [Diagnostic]) {
    guard !isTooMuch else { return (nil, diagnostics) }
    let place = SourceSpan(source: SourceText(name: name, text: ""), range: 0..<0)
    if documents.isEmpty {
      diagnostics.append(.missingPart("no document is defined", "没有定义任何文档", at: place))
    }
    if record == nil { diagnostics.append(.missingPart("no record is defined", "没有定义系统记录", at: place)) }
    checkFormats()
    for document in documents {
      checkLabels(of: document.definition)
      checkExamples(of: document.definition)
    }

    var shares: [String: Double] = [:]
    var spans: [String: SourceSpan] = [:]
    var defaultTolerance = Definitions.standardTolerance
    let paths = fieldPaths()
    for (word, share) in tolerances where diagnostics.count <= Self.greatestDiagnosticCount {
      if Self.defaultWords.contains(word.text) {
        defaultTolerance = share
      } else if let path = paths[word.text] {
        shares[path] = share
        spans[path] = word.span
      } else {
        diagnostics.append(.unknownPath(word, among: paths.keys.sorted()))
      }
    }
    guard !diagnostics.contains(where: { $0.severity == .error }) else { return (nil, diagnostics) }
    var definitions = Definitions(
      documents: documents.map(\.definition), record: RecordDefinition(columns: record?.definition ?? []),
      tables: tables.map(\.definition), tolerances: shares, defaultTolerance: defaultTolerance)
    definitions.toleranceSpans = spans
    return (definitions, diagnostics)
  }

  /// Both spellings of each field's path → the English one.
  private func fieldPaths() -> [String: String] {
    var paths: [String: String] = [:]
    for document in documents.map(\.definition) {
      for field in document.fields {
        let path = document.id + "." + field.id
        paths[path] = path
        paths[document.chinese + "." + field.chinese] = path
      }
    }
    return paths
  }

  /// One label for two fields of the same side leaves open which is meant. Fields of one source share it, and the same
  /// field of two parties is told apart by the block it stands in.
  private mutating func checkLabels(of document: DocumentDefinition) {
    var owners: [String: FieldDefinition] = [:]
    for field in document.fields {
      for label in field.labels {
        guard let owner = owners[label] else {
          owners[label] = field
          continue
        }
        let isShared = owner.source != nil && owner.source == field.source
        let isOtherParty = owner.id.afterPrefix == field.id.afterPrefix && owner.id != field.id
        guard owner.side == field.side, !isShared, !isOtherParty, let span = field.definition else { continue }
        diagnostics.append(.ambiguousLabel(label, span, (owner.id, owner.definition)))
      }
    }
  }
}

extension String {
  /// `name` of `party-a.name`; the whole when there is no dot.
  fileprivate var afterPrefix: Substring { self[(firstIndex(of: ".").map { index(after: $0) } ?? startIndex)...] }
}
