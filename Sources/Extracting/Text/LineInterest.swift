import Definitions
import Model

/// Tells of a skimmed line whether it may hold a field that is asked for.
///
/// A contract is mostly clauses, in which nothing is asked for. Skimming shows their words, but drops figures that stand
/// twice and takes rare characters for common ones: what may become evidence is read in full.
struct LineInterest: Sendable {
  /// The labels of one kind of document, and which of its fields are asked for.
  private struct Labels: Sendable {
    var book: LabelBook
    var asked: Set<Int>
    /// Labels that count only where something is entered behind them: of names, signatures and agents, for clauses name
    /// the parties all the time, and of forms, which have no clauses.
    var setApart: Set<Int>
  }

  private let labels: [Labels]
  /// Of the contract, in figures.
  private let isMoneyAsked: Bool
  /// Of the contract, in capitals.
  private let areCapitalsAsked: Bool
  /// Of a form, which says them in no sentence.
  private let areCapitalsAskedOfForms: Bool

  init(_ definitions: Definitions, _ choice: FieldChoice) {
    labels = definitions.documents.map { document in
      let fields = document.fields.enumerated()
      let asked = fields.filter { _, field in
        document.isIdentity || field.type == .name || field.type == .idNumber || field.type == .listingNumber
          || choice.includes(field.id, of: document.id, isIdentity: document.isIdentity)
      }
      let isForm = definitions.forms.contains { $0.id == document.id }
      let setApart = fields.filter { isForm || $1.type == .name || $1.id.hasSuffix(".signature") }
      return Labels(
        book: LabelBook(document), asked: Set(asked.map(\.offset)), setApart: Set(setApart.map(\.offset)))
    }
    let isAsked = { (type: ValueType, document: DocumentDefinition) in
      document.fields.contains { $0.type == type && choice.includes($0.id, of: document.id, isIdentity: false) }
    }
    isMoneyAsked = definitions.contract.map { isAsked(.money, $0) } ?? false
    areCapitalsAsked = definitions.contract.map { isAsked(.amountInWords, $0) } ?? false
    areCapitalsAskedOfForms = definitions.forms.contains { isAsked(.amountInWords, $0) }
  }

  /// What tells itself without a label: a number, an amount in capitals.
  func mayHoldField(_ line: TextLine) -> Bool {
    let run = Run(line, sheet: 0)
    let areCapitalsAsked = areCapitalsAsked || areCapitalsAskedOfForms && !run.isOfSentence
    return mayHoldNumber(run) || areCapitalsAsked && run.has(3, inRow: AmountInWordsParser.isCapital)
      || labels.contains { mayHold($0, run) }
  }

  /// Five figures in a row are left of any number. Up to eight may be a sum of money or the number of a certificate, which
  /// show by what stands beside them.
  private func mayHoldNumber(_ run: Run) -> Bool {
    run.rows(of: \.isASCIIDigit).contains { row in
      guard (5...8).contains(row.count), run.isOfSentence else { return row.count >= 5 }
      let (before, after) = (run.characters[..<row.lowerBound].last, run.characters[row.upperBound...].first)
      let isMoney = before.map { "币¥￥".contains($0) } == true || after.map { "元万".contains($0) } == true
      return isMoney ? isMoneyAsked : before != "第"
    }
  }

  private func mayHold(_ labels: Labels, _ run: Run) -> Bool {
    labels.book.hits(in: run, at: 0).contains { hit in
      let asked = labels.asked.intersection(hit.fields)
      let isSetApart =
        hit.hasColon || hit.labelEnd == run.characters.count || run.gap(before: hit.labelEnd, wider: 0.7)
      return isSetApart ? !asked.isEmpty : !asked.subtracting(labels.setApart).isEmpty
    }
  }
}

extension Run {
  /// Whether so many characters of a kind stand side by side.
  fileprivate func has(_ count: Int, inRow isOfKind: (Character) -> Bool) -> Bool {
    rows(of: isOfKind).contains { $0.count >= count }
  }

  /// Where characters of a kind stand side by side.
  fileprivate func rows(of isOfKind: (Character) -> Bool) -> [Range<Int>] {
    characters.indices.split { !isOfKind(characters[$0]) }.map { $0.startIndex..<$0.endIndex }
  }

  /// Whether it has a mark that parts sentences or what is in them; one between figures parts thousands.
  fileprivate var isOfSentence: Bool {
    characters.indices.contains { index in
      ",;。".contains(characters[index]) && (index == 0 || !characters[index - 1].isASCIIDigit)
    }
  }
}
