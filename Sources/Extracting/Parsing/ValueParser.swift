import Definitions
import Model

/// The parser of each type of field. The first value of the answer is the likeliest; more than one means that the text
/// says several things.
enum ValueParser {
  static func parse(_ text: String, as type: ValueType, formats: ListingFormats = .none) -> [Parsed] {
    switch type {
    case .name: NameParser.parse(text)
    case .names: names(text)
    case .idNumber: IdentityNumberParser.parse(text)
    case .listingNumber: ListingNumberParser.parse(text, formats: formats)
    case .code: CodeParser.parse(text)
    case .phone: PhoneParser.parse(text)
    case .date, .expiry: DateParser.parse(text)
    case .money, .number: MoneyParser.parse(text)
    case .amountInWords: AmountInWordsParser.parse(text)
    case .area: AreaParser.parse(text)
    case .address: AddressParser.parse(text)
    case .sex: ClosedListParser.sex(text)
    case .ethnicity: ClosedListParser.ethnicity(text)
    case .text, .choice, .term: PlainTextParser.parse(text)
    }
  }

  /// All names of a list as one value: one that is left out would make another list of it.
  private static func names(_ text: String) -> [Parsed] {
    let found = NameParser.parse(text)
    guard !found.isEmpty else { return [] }
    return [
      Parsed(
        found.map(\.value).joined(separator: "、"), marks: found.reduce(into: []) { $0.formUnion($1.marks) })
    ]
  }

  /// What a look at such a value should expect to see.
  static func style(of type: ValueType) -> TextStyle {
    switch type {
    case .idNumber: .identityNumber
    case .listingNumber, .code: .code
    case .phone: .digits
    default: .chinese
    }
  }

  /// A place left empty on purpose: ×, /, 无, —— (templates tell the parties to cross out what they do not use).
  static func isBlank(_ text: String) -> Bool {
    let kept = Folding.fold(text).filter { !":;,.。、_'\"“”()".contains($0) }
    guard (1...6).contains(kept.count) else { return false }
    // One stroke alone may be dirt; a dash is drawn long.
    return kept.allSatisfy { "×/\\无xX".contains($0) } || kept.count >= 2 && kept.allSatisfy { $0 == "-" }
  }
}
