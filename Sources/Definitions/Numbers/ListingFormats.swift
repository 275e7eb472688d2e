import Model
import RuleLanguage

/// The formats of `tables/listing-format.txt`. They help to find a number and to repair one; a number that has none of them
/// is as good as any other.
package struct ListingFormats: Sendable {
  private var formats: [(kind: String, picture: NumberPicture)] = []
  private let lookAlikes: LookAlikes

  /// Characters that may be repaired in one number.
  package static let greatestRepairs = 2
  /// The id of the table, and of the columns that it must have.
  static let table = "listing-format"
  static let columns = (kind: "kind", format: "format")
  /// The kind of the numbers that are looked for; all others only look like them.
  static let platform = "platform"

  /// No format.
  package static let none = ListingFormats()

  private init() { lookAlikes = .none }

  package init(_ definitions: Definitions) {
    lookAlikes = LookAlikes(definitions.tables)
    guard let table = definitions.tables.first(where: { $0.name.english == Self.table }),
      let kindPlace = table.columns.firstIndex(where: { $0.name.english == Self.columns.kind }),
      let formatPlace = table.columns.firstIndex(where: { $0.name.english == Self.columns.format })
    else { return }
    formats = table.rows.compactMap { row in
      guard case .text(let kind) = row[kindPlace], case .text(let text) = row[formatPlace],
        let picture = NumberPicture(text)
      else { return nil }
      return (kind, picture)
    }
  }

  /// Every word here that can change what is read; empty without formats.
  package var canonical: [String] {
    guard !formats.isEmpty else { return [] }
    return ["formats"] + formats.map { "\($0.kind) \($0.picture.text)" }.sorted() + ["look-alikes"]
      + lookAlikes.canonical
  }

  /// The kinds of number that it looks like, as the table names them in English.
  package func kinds(of number: String) -> Set<String> {
    let characters = Array(number)
    return Set(formats.filter { $0.picture.fits(characters) }.map(\.kind))
  }

  /// Whether it looks like a number that a platform gives to a listing.
  package func isOfPlatform(_ number: String) -> Bool { kinds(of: number).contains(Self.platform) }

  /// What a number read as `token` may be when only characters are repaired that cannot stand in their place: never a
  /// figure for a figure or a letter for a letter. One of the answers is the number as it stands where that has a format;
  /// empty when it has none and cannot be given one.
  package func repaired(_ token: [Character]) -> Set<String> {
    let own = String(token).uppercased()
    if !kinds(of: own).isEmpty { return [own] }
    return Set(formats.compactMap { repaired(token, to: $0.picture) })
  }

  private func repaired(_ token: [Character], to picture: NumberPicture) -> String? {
    guard token.count == picture.places.count else { return nil }
    var (number, repairs): ([Character], Int) = ([], 0)
    for (character, place) in zip(token, picture.places) {
      let capital = Character(character.uppercased())
      if place.admits(capital) {
        number.append(capital)
        continue
      }
      guard repairs < Self.greatestRepairs,
        let meant = lookAlikes.meant(by: character, among: place.admits)
      else { return nil }
      number.append(meant)
      repairs += 1
    }
    return picture.fits(number) ? String(number) : nil
  }
}
