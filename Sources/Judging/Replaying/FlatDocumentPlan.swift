import Definitions
import Model
import RuleLanguage

/// What the definition of a document says, by numbers: `DocumentPlan` for packed documents.
final class FlatDocumentPlan: Sendable {
  /// A field of the document in hand.
  struct Field {
    /// It was asked for when the document was read.
    var isListed = false
    var isThere = false
    var isWhole = false
    var source = 0
    var firstSpan = 0
    var count = 0
    /// How much of the evidence each reading has stands with it; else they have all of it.
    var isWeighed = false
    /// The least likely readings may be left aside.
    var isOpen = false
    /// The number of its source among those of the case; -1: nothing about it can be known.
    var caseSource = -1
  }

  /// A reading: 0 a value, 1 blank, 2 nothing.
  struct Span {
    var kind: Int
    var range: Range<Int>
    var weight: Double
  }

  /// From a fact of the document to a field of a card.
  struct Place {
    var fact: Int
    var field: Int
  }

  let id: String
  let isIdentity: Bool
  /// By planned field: 0 portrait, 1 emblem, 2 neither.
  private let sideOfField: [Int]
  private let types: [ValueType]
  private let tolerances: [Double]
  /// Whether rules look at it.
  private let isNeeded: [Bool]
  /// By word: the place of the field, or -1.
  private let placeOfWord: [Int]
  /// The two days of a validity, and whether anybody asks for its term.
  private let term: (from: Int, to: Int, isNeeded: Bool)?
  let sides: [[Place]]
  let sideless: [Place]
  let unprinted: [Int]
  /// By field of its own entity: the fact, or -1.
  let ownPlaces: [Int]
  /// By word of the prefix: by field of `party`: the fact, or -1.
  private let partyPlaces: [[Int]]

  init(
    _ definition: DocumentDefinition, _ builder: FactsBuilder, identityFields: [String], ownFields: [String],
    partyFields: [String], neededOfIdentity: Set<Int>, neededOfParty: Set<Int>, neededOfOwn: Set<Int>, words: FlatWords
  ) {
    id = definition.id
    isIdentity = definition.isIdentity
    let plan = builder.documents[definition.id]
    let planned = plan?.fields ?? []
    types = planned.map(\.type)
    tolerances = planned.map(\.tolerance)
    sideOfField = planned.map { $0.side == .portrait ? 0 : $0.side == .emblem ? 1 : 2 }
    var ids = planned.map(\.id)
    placeOfWord = words.indices.map { word in planned.firstIndex { $0.id == words.text(word) } ?? -1 }
    let from = ids.firstIndex(of: "valid-from")
    let to = ids.firstIndex(of: "valid-to")
    ids.append("term")
    var needed = Array(repeating: false, count: ids.count)
    let termPlace = ids.count - 1
    func place(_ id: String, _ fields: [String]) -> Place? {
      guard let fact = id == "term" ? termPlace : ids.firstIndex(of: id), let field = fields.firstIndex(of: id) else {
        return nil
      }
      return Place(fact: fact, field: field)
    }
    sides = [Document.Side.portrait, .emblem].map { side in
      (plan?.fieldIds(on: side) ?? []).compactMap { place($0, identityFields) }
    }
    sideless = planned.filter { $0.side == nil && definition.isIdentity }.compactMap { place($0.id, identityFields) }
    unprinted = (plan?.unprinted ?? []).compactMap { identityFields.firstIndex(of: $0) }
    for place in sides.joined() where neededOfIdentity.contains(place.field) { needed[place.fact] = true }
    for place in sideless where neededOfIdentity.contains(place.field) { needed[place.fact] = true }
    ownPlaces = ownFields.map { name in ids.dropLast().firstIndex(of: name) ?? -1 }
    for (field, place) in ownPlaces.enumerated() where place >= 0 && neededOfOwn.contains(field) {
      needed[place] = true
    }
    partyPlaces = words.indices.map { word in
      partyFields.map { name in ids.dropLast().firstIndex(of: words.text(word) + "." + name) ?? -1 }
    }
    for places in partyPlaces {
      for (field, place) in places.enumerated() where place >= 0 && neededOfParty.contains(field) {
        needed[place] = true
      }
    }
    if let from, let to {
      let isTermNeeded = needed[termPlace]
      if isTermNeeded { (needed[from], needed[to]) = (true, true) }
      term = (from, to, isTermNeeded)
    } else {
      term = nil
    }
    isNeeded = needed
  }

  func place(ofParty prefix: Int, _ field: Int) -> Int {
    partyPlaces.indices.contains(prefix) ? partyPlaces[prefix][field] : -1
  }

  // MARK: - Reading

  /// Adds its facts, one for each planned field and one for the term.
  func read(
    _ reader: inout PackedReader, _ facts: inout FlatFacts, isKindCertain: Bool, into parts: inout FlatParts
  ) {
    readFields(&reader, facts.bytes, &parts)
    let first = parts.documentFacts.count
    for _ in 0...types.count { parts.documentFacts.append(.unknown) }
    guard isKindCertain else { return }
    shareSources(&parts, &facts)
    for place in types.indices where isNeeded[place] && parts.fields[place].caseSource >= 0 {
      parts.documentFacts[first + place] = fact(parts.fields[place], types[place], parts, &facts)
    }
    if let term, term.isNeeded {
      parts.documentFacts[first + types.count] = termFact(term.from, term.to, first, parts, &facts)
    }
  }

  private func readFields(_ reader: inout PackedReader, _ bytes: [UInt8], _ parts: inout FlatParts) {
    parts.fields.removeAll(keepingCapacity: true)
    for _ in types.indices { parts.fields.append(Field()) }
    parts.spans.removeAll(keepingCapacity: true)
    var listed = (false, false, false)
    for _ in 0..<reader.count(bytes) {
      let word = reader.number(bytes)
      let place = placeOfWord.indices.contains(word) ? placeOfWord[word] : -1
      var field = Field(source: reader.number(bytes), firstSpan: parts.spans.count)
      let flags = reader.number(bytes)
      field.isWhole = flags & PackedCase.Flag.isReadWhole != 0
      field.isWeighed = flags & PackedCase.Flag.isWeighed != 0
      field.isOpen = flags & PackedCase.Flag.isOpen != 0
      field.count = reader.count(bytes)
      for _ in 0..<field.count {
        let head = reader.number(bytes)
        let range = head & 3 == 0 ? reader.span(head >> 2) : 0..<0
        parts.spans.append(Span(kind: head & 3, range: range, weight: field.isWeighed ? reader.weight(bytes) : 0))
      }
      guard place >= 0 else { continue }
      switch sideOfField[place] {
      case 0: listed.0 = true
      case 1: listed.1 = true
      default: listed.2 = true
      }
      parts.fields[place].isListed = true
      guard field.count > 0 else { continue }
      field.isListed = true
      field.isThere = true
      if field.isWeighed { parts.isWeighed = true }
      parts.fields[place] = field
    }
    // Of a side that was read, all that was asked for is listed, if only as unreadable.
    for place in types.indices where isNeeded[place] && !parts.fields[place].isListed {
      let isSideListed = sideOfField[place] == 0 ? listed.0 : sideOfField[place] == 1 ? listed.1 : listed.2
      if isSideListed { parts.lacksNeeded = true }
    }
  }

  /// Fields of one source vary together, by the strictest of their tolerances; one that is not within it, or has another
  /// number of readings, spoils them all.
  private func shareSources(_ parts: inout FlatParts, _ facts: inout FlatFacts) {
    for place in types.indices where parts.fields[place].isThere && parts.fields[place].caseSource == -1 {
      let source = parts.fields[place].source
      let count = parts.fields[place].count
      var tolerance = tolerances[place]
      for other in place..<types.count where parts.fields[other].isThere && parts.fields[other].source == source {
        tolerance = min(tolerance, tolerances[other])
      }
      let kept = kept(parts.fields[place], tolerance, parts)
      var isGood = kept > 0
      for other in place..<types.count where parts.fields[other].isThere && parts.fields[other].source == source {
        let field = parts.fields[other]
        if field.count != count || self.kept(field, tolerance, parts) != kept { isGood = false }
      }
      var number = -2
      if isGood {
        number = facts.readingCounts.count
        facts.readingCounts.append(Int32(kept))
      }
      for other in place..<types.count where parts.fields[other].isThere && parts.fields[other].source == source {
        parts.fields[other].caseSource = number
        parts.fields[other].count = kept
      }
    }
  }

  /// How many of its readings a tolerance leaves.
  private func kept(_ field: Field, _ tolerance: Double, _ parts: FlatParts) -> Int {
    guard field.isWeighed else { return field.count <= 16 ? field.count : 0 }
    let weights = parts.spans[field.firstSpan..<field.firstSpan + field.count].lazy.map(\.weight)
    return Model.Field.count(within: tolerance, of: weights, isOpen: field.isOpen)
  }

  private func fact(
    _ field: Field, _ type: ValueType, _ parts: FlatParts, _ facts: inout FlatFacts
  ) -> FlatFact {
    if field.count == 1 {
      let content = facts.content(parts.spans[field.firstSpan], as: type)
      return FlatFact(.content, content: content, isWhole: field.isWhole && content.kind != .unknown)
    }
    let first = facts.contents.count
    var isKnown = true
    var isSame = true
    for place in field.firstSpan..<field.firstSpan + field.count {
      let content = facts.content(parts.spans[place], as: type)
      facts.contents.append(content)
      if content.kind == .unknown { isKnown = false }
      let known = facts.contents[first]
      if !(content == known || content.kind == .text && known.kind == .text && facts.areEqual(content, known)) {
        isSame = false
      }
    }
    if isSame { return FlatFact(.content, content: facts.contents[first], isWhole: field.isWhole && isKnown) }
    return FlatFact(.varying, isWhole: field.isWhole && isKnown, source: field.caseSource, first: first)
  }

  /// The span of the validity in each of its readings.
  private func termFact(
    _ from: Int, _ to: Int, _ first: Int, _ parts: FlatParts, _ facts: inout FlatFacts
  ) -> FlatFact {
    let (start, end) = (parts.fields[from], parts.fields[to])
    guard start.caseSource >= 0, end.caseSource >= 0 else { return .unknown }
    let isWhole = start.isWhole && end.isWhole
    guard start.caseSource == end.caseSource else {
      guard start.count == 1, end.count == 1 else { return .unknown }
      let content = facts.term(
        from: parts.documentFacts[first + from].content, to: parts.documentFacts[first + to].content)
      return FlatFact(.content, content: content, isWhole: isWhole && content.kind != .unknown)
    }
    let place = facts.contents.count
    var isKnown = true
    var isSame = true
    for reading in 0..<start.count {
      let content = facts.term(
        from: facts.content(of: parts.documentFacts[first + from], reading),
        to: facts.content(of: parts.documentFacts[first + to], reading))
      facts.contents.append(content)
      if content.kind == .unknown { isKnown = false }
      if content != facts.contents[place] { isSame = false }
    }
    if isSame { return FlatFact(.content, content: facts.contents[place], isWhole: isWhole && isKnown) }
    return FlatFact(.varying, isWhole: isWhole && isKnown, source: start.caseSource, first: place)
  }
}

extension FlatFacts {
  fileprivate func content(of fact: FlatFact, _ reading: Int) -> FlatContent {
    fact.tag == .varying ? contents[Int(fact.first) + reading] : fact.content
  }

  /// As `DocumentPlan` has it.
  fileprivate mutating func term(from start: FlatContent, to end: FlatContent) -> FlatContent {
    if start.kind == .unknown || end.kind == .unknown { return .unknown }
    if start.kind == .date, end.kind == .unlimited { return add(.term(.unlimited)) }
    guard start.kind == .date, end.kind == .date, let first = date(start), let last = date(end) else { return .nothing }
    return add(.term(Term(from: first, to: last)))
  }
}
