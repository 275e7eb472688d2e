import Definitions
import Model

/// Reads the fields of one contract from its pages.
struct ContractReader {
  let definition: DocumentDefinition
  let definitions: Definitions
  let formats: ListingFormats
  let expectation: Expectation
  let choice: FieldChoice
  let inspector: Inspector
  /// Identity numbers that were read on cards: the same number in two places is near-proof.
  let knownNumbers: Set<String>

  /// The fields by id, and the ids of the parties found (`party-a`, `party-a2`, `party-b`).
  func read(
    _ pages: [Page], isAbsenceCertain: Bool, maker: inout FieldMaker, looking: inout some Looking
  ) -> (fields: [String: Field], parties: [String]) {
    let spots = ContractSpots(pages, definition: definition)
    var fields: [String: Field] = [:]
    var parties: [String] = []
    var places: [String: [Place]] = [:]
    for index in definition.fields.indices { places[definition.fields[index].id] = spots.places(of: index) }
    for field in definition.fields {
      if fields[field.id] != nil { continue }
      guard isAsked(field.id) else {
        fields[field.id] = maker.notRead()
        continue
      }
      let found = places[field.id] ?? []
      if let source = field.source {
        let members = definition.fields.filter { $0.source == source }
        let made = span(members, places: found, isAbsenceCertain: isAbsenceCertain, maker: &maker, looking: &looking)
        fields.merge(made) { $1 }
      } else if field.type == .name, let party = Self.party(of: field.id) {
        let names = names(party, places: found, isAbsenceCertain: isAbsenceCertain, maker: &maker, looking: &looking)
        for (prefix, name) in names {
          fields[prefix + ".name"] = name
          if !found.isEmpty { parties.append(prefix) }
        }
      } else if field.id == "unlabelled-number" {
        fields[field.id] = unlabelled(spots.pages, places, isAbsenceCertain, maker: &maker, looking: &looking)
      } else if field.id == "signed-on", found.isEmpty, let spot = spots.loneDay() {
        let terms = terms(of: field, elsewhere: [])
        fields[field.id] = maker.field(
          ballot(on: spot, field.type, terms: terms, looking: &looking).verdict(terms), at: spot)
      } else if field.type == .amountInWords, let spot = spots.amountInWords() {
        let terms = terms(ofCapitals: field, figures: fields["price"])
        fields[field.id] = maker.field(
          ballot(on: spot, field.type, terms: terms, looking: &looking).verdict(terms), at: spot)
      } else {
        let spelled = field.id == "price" ? Self.yuan(spots.amountInWords()) : nil
        fields[field.id] = read(
          field, places: found, also: spelled, isAbsenceCertain, maker: &maker, looking: &looking)
      }
    }
    for prefix in parties where prefix.last?.isNumber == true {
      readFurther(prefix, places: places, maker: &maker, looking: &looking, fields: &fields)
    }
    return (fields, parties)
  }

  private func isAsked(_ id: String) -> Bool {
    id.hasSuffix(".name") || id.hasSuffix(".id-number") || choice.includes(id, of: definition.id, isIdentity: false)
  }

  private static func party(of id: String) -> String? {
    id.hasPrefix("party-") ? String(id.prefix { $0 != "." }) : nil
  }

  // MARK: - One field

  private func read(
    _ field: FieldDefinition, places: [Place], also: String?, _ isAbsenceCertain: Bool, maker: inout FieldMaker,
    looking: inout some Looking
  ) -> Field {
    guard let first = places.first else { return maker.absent(isCertain: isAbsenceCertain) }
    if field.type == .listingNumber {
      return number(field, places: places, maker: &maker, looking: &looking)
    }
    if field.id.hasSuffix(".signature") {
      // Whether something is signed or sealed there is not told by reading: what the first look saw is only shown.
      return maker.field(
        Verdict(value: parse(first.spot.text, field.type)?.value, state: .doubtful, values: [], raw: first.spot.text),
        at: first.spot)
    }
    // A contract has a line for the agent in several places, and one may sign on any of them. Left empty it says that there
    // is none; any other field must be crossed out to be blank.
    let filled = field.id == "agent" ? places.filter { !$0.isCrossedOut && !$0.spot.isEmpty } : places
    guard let place = likeliest(filled, field.type) ?? filled.first else { return maker.blank(at: first.spot) }
    if place.isAnybodys {
      return maker.field(Verdict(value: nil, state: .doubtful, values: [], raw: place.spot.text), at: place.spot)
    }
    if place.isCrossedOut { return maker.blank(at: place.spot) }
    let elsewhere = Set(
      places.filter { $0.spot != place.spot }.compactMap { parse($0.spot.text, field.type)?.value }
    ).union(also.map { [$0] } ?? [])
    var terms = terms(of: field, elsewhere: elsewhere)
    let isSuspicious = terms.isSuspicious
    terms.isSuspicious = {
      place.isCutOff || isSuspicious($0) || field.type == .address && !AddressParser.isWhole($0)
        || Self.isShortened(place.spot, field.type)
    }
    let ballot = ballot(on: place.spot, field.type, terms: terms, looking: &looking)
    let verdict = confirmed(ballot.verdict(terms), of: field, elsewhere: elsewhere)
    if field.type == .date,
      let (other, spot) = reconciled(
        field, ballot, verdict, at: place, with: places, looking: &looking)
    {
      return maker.field(other, at: spot)
    }
    return maker.field(verdict, at: place.spot)
  }

  /// The place whose first look said a value, best label first; a number's owner is the first in his block.
  private func likeliest(_ places: [Place], _ type: ValueType) -> Place? {
    let readable = places.filter { parse($0.spot.text, type) != nil }
    if type == .idNumber || type == .phone {
      // A first number that could not be read is his; a later one may be somebody else's whose name was not found.
      if let first = places.first, first.spot.text.count(where: \.isASCIIDigit) >= 8 { return first }
      return readable.first ?? places.first { $0.hit.hasColon }
    }
    let candidates = readable.isEmpty ? places : readable
    return candidates.dropFirst().reduce(candidates.first) { best, place in
      guard let best else { return place }
      return place.rank > best.rank ? place : best
    }
  }

  /// A number in a line of which ink is left over may have figures before or behind the place that is looked at, and every
  /// look at it will agree without them.
  static func isShortened(_ spot: Spot, _ type: ValueType) -> Bool {
    [.listingNumber, .code, .idNumber, .phone].contains(type) && !spot.isComplete
  }

  /// Numbers that must agree wherever they stand: different ones are a conflict, and none excludes another.
  private func number(
    _ field: FieldDefinition, places: [Place], maker: inout FieldMaker, looking: inout some Looking
  ) -> Field {
    let terms = terms(of: field, elsewhere: [])
    var verdicts: [(verdict: Verdict, spot: Spot)] = []
    for place in places {
      if place.isCrossedOut {
        if places.count == 1 { return maker.blank(at: place.spot) }
        continue
      }
      let several = ListingNumberParser.parse(
        place.spot.parts.count == 1 ? place.whole : place.spot.text, formats: formats)
      if several.count > 1 {
        verdicts.append((.conflicting(several.map(\.value), raw: place.whole), place.spot))
        continue
      }
      let isShortened = Self.isShortened(place.spot, field.type)
      var own = terms
      own.isSuspicious = { _ in isShortened }
      var verdict = ballot(on: place.spot, field.type, terms: own, looking: &looking).verdict(own)
      if place.spot.parts.count > 1 { verdict.marks.insert(.joined) }
      verdicts.append((verdict, place.spot))
    }
    return agreed(verdicts, field, maker: &maker)
  }

  /// What several places say of one number.
  func agreed(
    _ verdicts: [(verdict: Verdict, spot: Spot)], _ field: FieldDefinition, maker: inout FieldMaker
  ) -> Field {
    let read = verdicts.filter { $0.verdict.value != nil }
    guard var first = read.first ?? verdicts.first else { return maker.absent(isCertain: false) }
    let values = Set(read.map(\.verdict.value))
    if values.count > 1 || first.verdict.state == .conflicting {
      let all = read.flatMap(\.verdict.values)
      let merged = all.reduce(into: [Verdict.Weighed]()) { kept, value in
        if !kept.contains(where: { $0.value == value.value }) { kept.append(value) }
      }
      first.verdict.state = .conflicting
      first.verdict.doubt = nil
      // A place that could not be read leaves open what it says.
      let isKnown = read.allSatisfy { !$0.verdict.values.isEmpty } && merged.count <= 16
      first.verdict.values = isKnown ? merged.map { Verdict.Weighed($0.value, 1 / Double(merged.count)) } : []
      return maker.field(first.verdict, at: first.spot)
    }
    let best = read.first { $0.verdict.state == .certain } ?? first
    return maker.field(confirmed(best.verdict, of: field, elsewhere: []), at: best.spot)
  }

  // MARK: - Names

  /// One field for every person named: `party-a`, `party-a2`, ….
  private func names(
    _ party: String, places: [Place], isAbsenceCertain: Bool, maker: inout FieldMaker, looking: inout some Looking
  ) -> [(String, Field)] {
    // The heading of the party's block; what comes later (signatures) only repeats it.
    guard let place = places.first(where: { !NameParser.parse($0.spot.text).isEmpty }) ?? places.first else {
      return [(party, maker.absent(isCertain: isAbsenceCertain))]
    }
    if place.isAnybodys {
      return [
        (party, maker.field(Verdict(value: nil, state: .doubtful, values: [], raw: place.spot.text), at: place.spot))
      ]
    }
    let expected = expectation.names(of: party == "party-a" ? "seller" : "buyer")
    let count = max(NameParser.parse(place.spot.text).count, 1)
    let terms = Ballot.Terms(
      looksTaken: 3, margin: 1.5, tolerance: tolerance(party + ".name"),
      check: { expected.contains($0) ? .fair : .none },
      // Looks that agree are no proof: rare characters are misread alike.
      isSlip: Expectation.isSlip, isSuspicious: { _ in true }, names: expected)
    return (0..<count).map { index in
      var ballot = inspector.ballot(on: place.spot, style: .chinese, terms: terms, looking: &looking) { text in
        let names = NameParser.parse(text)
        return names.count == count ? names[index] : nil
      }
      for name in expected { ballot.weighCharacters(of: name, margin: terms.margin) }
      var verdict = ballot.verdict(terms)
      if let value = verdict.value, expected.contains(value) { verdict.marks.insert(.confirmed) }
      return (index == 0 ? party : party + String(index + 1), maker.field(verdict, at: place.spot))
    }
  }

  /// The numbers of the second and further persons of one side.
  private func readFurther(
    _ prefix: String, places: [String: [Place]], maker: inout FieldMaker, looking: inout some Looking,
    fields: inout [String: Field]
  ) {
    let party = String(prefix.prefix(7))
    guard let ordinal = Int(prefix.dropFirst(7)),
      let field = definition.fields.first(where: { $0.id == party + ".id-number" })
    else { return }
    let numbers = (places[field.id] ?? []).filter { parse($0.spot.text, .idNumber) != nil }
    guard numbers.count >= ordinal else {
      fields[prefix + ".id-number"] = maker.absent(isCertain: false)
      return
    }
    let terms = terms(of: field, elsewhere: [])
    let spot = numbers[ordinal - 1].spot
    let verdict = ballot(on: spot, .idNumber, terms: terms, looking: &looking).verdict(terms)
    fields[prefix + ".id-number"] = maker.field(confirmed(verdict, of: field, elsewhere: []), at: spot)
  }

  // MARK: - Spans

  /// Two fields that are one run of glyphs: 自2026年11月13日至2027年11月13日.
  private func span(
    _ members: [FieldDefinition], places: [Place], isAbsenceCertain: Bool, maker: inout FieldMaker,
    looking: inout some Looking
  ) -> [String: Field] {
    let parse = { (text: String) -> Parsed? in
      let found = DateParser.parse(text)
      guard found.count >= members.count else { return nil }
      let values = found.prefix(members.count)
      return Parsed(
        values.map(\.value).joined(separator: "/"), marks: values.reduce(into: []) { $0.formUnion($1.marks) })
    }
    var fields: [String: Field] = [:]
    guard let place = places.first(where: { parse($0.spot.text) != nil }) ?? places.first(where: \.hit.hasColon) else {
      for member in members { fields[member.id] = maker.absent(isCertain: isAbsenceCertain && places.isEmpty) }
      return fields
    }
    let terms = Ballot.Terms(tolerance: tolerance(members[0].id))
    let verdict = inspector.ballot(on: place.spot, style: .chinese, terms: terms, looking: &looking, parse: parse)
      .verdict(terms)
    let source = maker.source()
    for (index, member) in members.enumerated() {
      let piece = { (code: String) in String(code.split(separator: "/")[index]) }
      var own = verdict
      own.value = verdict.value.map(piece)
      let readings = verdict.values.map { FieldReading(.value(piece($0.value)), weight: $0.weight) }
      fields[member.id] = maker.field(own, readings: readings, source: source, at: place.spot)
    }
    return fields
  }
}
