/// What kind of value a field or a record column holds. The raw value is the word used in `rules/documents/*.txt`.
package enum ValueType: String, Codable, Hashable, Sendable, CaseIterable {
  case text
  /// One person's name.
  case name
  /// Several persons' names (张三、李四).
  case names
  /// A citizen identity number or another document's number: text, compared whole.
  case idNumber = "id-number"
  case listingNumber = "listing-number"
  /// A contract or certificate number.
  case code
  case phone
  case date
  /// A date or 长期, which is later than every date.
  case expiry
  /// A span of years, months or days, or 长期.
  case term
  /// Yuan, exact.
  case money
  /// An amount in financial capitals (叁佰万元整): kept as text, `yuan of` gives its value.
  case amountInWords = "amount-in-words"
  /// Square metres, exact.
  case area
  case number
  case address
  case sex
  case ethnicity
  /// One of a few words (a document's kind, a party's role).
  case choice
}
