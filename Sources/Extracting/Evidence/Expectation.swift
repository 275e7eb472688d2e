import Definitions
import Model

/// What the record leads one to expect. It confirms what was read blindly and never makes a reading.
struct Expectation: Sendable {
  private let listings: Set<String>
  private let idNumbers: Set<String>
  private let sellers: Set<String>
  private let buyers: Set<String>
  /// Column id → value, for columns named like a field of the contract (`price`, `area`).
  private let others: [String: String]
  private let formats: ListingFormats

  init(record: [String: String], definition: RecordDefinition, formats: ListingFormats) {
    self.formats = formats
    var listings: Set<String> = []
    var idNumbers: Set<String> = []
    var others: [String: String] = [:]
    for (id, text) in record {
      let type = definition.columns.first { $0.id == id }?.type ?? (id == "listing" ? .listingNumber : .text)
      // Spreadsheets turn numbers into 101111224667.0.
      let text = text.hasSuffix(".0") ? String(text.dropLast(2)) : text
      switch type {
      case .listingNumber: listings.formUnion(ListingNumberParser.parse(text).map(\.value))
      case .idNumber: idNumbers.formUnion(IdentityNumberParser.parse(text).map(\.value))
      default: others[id] = ValueParser.parse(text, as: type).first?.value
      }
    }
    self.listings = listings
    self.idNumbers = idNumbers
    self.others = others
    sellers = Set(NameParser.parse(record["seller"] ?? "").map(\.value))
    buyers = Set(NameParser.parse(record["buyer"] ?? "").map(\.value))
  }

  var names: Set<String> { sellers.union(buyers) }

  func names(of role: String) -> Set<String> { role == "seller" ? sellers : buyers }

  func hasListing(_ value: String) -> Bool { listings.contains(value) }

  /// What makes a number under no label look like that of a listing, the better of the two last.
  enum Likeness: Comparable {
    /// The length and the pattern of letters and figures of one on record.
    case shape
    /// A platform's format.
    case format
  }

  /// Nil when it looks like none: as a number does that only an authority, an estate or a contract has.
  func likeness(toListing value: String) -> Likeness? {
    if formats.isOfPlatform(value) { return .format }
    guard listings.contains(where: { $0.map(\.isASCIIDigit) == value.map(\.isASCIIDigit) }) else { return nil }
    return formats.kinds(of: value).isEmpty ? .shape : nil
  }

  func hasIdNumber(_ value: String) -> Bool { idNumbers.contains(value) }

  func says(_ value: String, of field: String) -> Bool { others[field] == value }

  /// Whether two names are at most one character apart (another one, one more, one less).
  static func isSlip(_ a: String, _ b: String) -> Bool { FuzzyMatch.distance(Array(a), Array(b)) <= 1 }
}
