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
    /// Of names, signatures and agents.
    var persons: Set<Int>
  }

  private let labels: [Labels]
  private let isAmountAsked: Bool

  init(_ definitions: Definitions, _ choice: FieldChoice) {
    labels = definitions.documents.map { document in
      let fields = document.fields.enumerated()
      let asked = fields.filter { _, field in
        document.isIdentity || field.type == .name || field.type == .idNumber || field.type == .listingNumber
          || choice.includes(field.id, of: document.id, isIdentity: document.isIdentity)
      }
      let persons = fields.filter { $1.type == .name || $1.id.hasSuffix(".signature") }
      return Labels(
        book: LabelBook(document), asked: Set(asked.map(\.offset)), persons: Set(persons.map(\.offset)))
    }
    isAmountAsked = definitions.documents.contains { document in
      document.fields.contains {
        $0.type == .amountInWords && choice.includes($0.id, of: document.id, isIdentity: document.isIdentity)
      }
    }
  }

  /// What tells itself without a label: a number (five figures in a row are left of any), an amount in capitals.
  func mayHoldField(_ line: TextLine) -> Bool {
    let run = Run(line, sheet: 0)
    return run.has(5, inRow: \.isASCIIDigit) || isAmountAsked && run.has(3, inRow: AmountInWordsParser.isCapital)
      || labels.contains { mayHold($0, run) }
  }

  /// A person's label is one only where something is entered behind it: clauses name the parties all the time.
  private func mayHold(_ labels: Labels, _ run: Run) -> Bool {
    labels.book.hits(in: run, at: 0).contains { hit in
      let asked = labels.asked.intersection(hit.fields)
      let isSetApart =
        hit.hasColon || hit.labelEnd == run.characters.count || run.gap(before: hit.labelEnd, wider: 0.7)
      return isSetApart ? !asked.isEmpty : !asked.subtracting(labels.persons).isEmpty
    }
  }
}

extension Run {
  /// Whether so many characters of a kind stand side by side.
  fileprivate func has(_ count: Int, inRow isOfKind: (Character) -> Bool) -> Bool {
    var row = 0
    for character in characters {
      row = isOfKind(character) ? row + 1 : 0
      if row == count { return true }
    }
    return false
  }
}
