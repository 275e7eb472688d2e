import Definitions
import Model

/// What is asked of the looks at a field, and what speaks for what they read.
extension ContractReader {
  func parse(_ text: String, _ type: ValueType) -> Parsed? {
    ValueParser.parse(text, as: type, formats: formats).first
  }

  func ballot(
    on spot: Spot, _ type: ValueType, terms: Ballot.Terms, looking: inout some Looking
  ) -> Ballot {
    ballot(on: spot, type, terms: terms, looking: &looking) { parse($0, type) }
  }

  func ballot(
    on spot: Spot, _ type: ValueType, terms: Ballot.Terms, looking: inout some Looking, parse: (String) -> Parsed?
  ) -> Ballot {
    let words = spot.text.contains { DigitSlot.numerals[$0] != nil && $0.isHan }
    let style = words ? .chinese : ValueParser.style(of: type)
    return inspector.ballot(on: spot, style: style, terms: terms, looking: &looking, parse: parse)
  }

  func tolerance(_ id: String) -> Double {
    definitions.tolerances[definition.id + "." + id] ?? definitions.defaultTolerance
  }

  func terms(of field: FieldDefinition, elsewhere: Set<String>) -> Ballot.Terms {
    let (expectation, knownNumbers, id) = (expectation, knownNumbers, field.id)
    switch field.type {
    case .listingNumber:
      return Ballot.Terms(tolerance: tolerance(id)) { expectation.hasListing($0) ? .strong : .none }
    case .idNumber:
      return Ballot.Terms(
        tolerance: tolerance(id),
        check: { value in
          if knownNumbers.contains(value) || expectation.hasIdNumber(value) { return .strong }
          return Self.checksOut(value) ? .fair : .none
        },
        isSuspicious: { $0.count == 18 && !Self.checksOut($0) })
    default:
      return Ballot.Terms(
        tolerance: tolerance(id),
        check: { expectation.says($0, of: id) || elsewhere.contains($0) ? .fair : .none })
    }
  }

  /// Whether check character and day of birth are what a number must have.
  private static func checksOut(_ value: String) -> Bool {
    IdentityNumber(value).map { $0.checksOut && $0.birth != nil } ?? false
  }

  /// The capitals of an amount that was read in figures: they are the same fact (a cheque's rule), so a blind reading that
  /// says the same excludes rivals that do not.
  func terms(ofCapitals field: FieldDefinition, figures: Field?) -> Ballot.Terms {
    let amount = figures?.state == .certain ? figures?.value : nil
    return Ballot.Terms(
      tolerance: tolerance(field.id),
      check: { amount != nil && ChineseAmount.yuan($0)?.plain == amount ? .fair : .none })
  }

  /// What the first look at the capitals comes to, in yuan.
  static func yuan(_ capitals: Spot?) -> String? {
    capitals.flatMap { AmountInWordsParser.parse($0.text).first }.flatMap { ChineseAmount.yuan($0.value)?.plain }
  }

  func confirmed(_ verdict: Verdict, of field: FieldDefinition, elsewhere: Set<String>) -> Verdict {
    var verdict = verdict
    guard let value = verdict.value else { return verdict }
    let isConfirmed =
      switch field.type {
      case .listingNumber: expectation.hasListing(value)
      case .idNumber: knownNumbers.contains(value) || expectation.hasIdNumber(value)
      default: elsewhere.contains(value) || expectation.says(value, of: field.id)
      }
    if isConfirmed {
      verdict.marks.insert(.confirmed)
    } else if field.type == .idNumber, verdict.marks.contains(.completed) {
      // Fifteen figures are a number of before 1999, or one of eighteen of which the last were lost.
      (verdict.state, verdict.doubt) = (.doubtful, nil)
    }
    return verdict
  }
}
