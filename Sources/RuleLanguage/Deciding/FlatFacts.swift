package import Model

/// The facts of one case in arrays that are filled anew for the next one, so that nothing is allocated for a case.
/// What they mean is said by `Facts`.
package struct FlatFacts: Sendable {
  /// The bytes of all texts: first those of the rules, which stay, then those of the case.
  package var bytes: [UInt8]
  /// The single names of lists of names.
  package var names: [FlatContent]
  /// The contents of varying facts, reading by reading.
  package var contents: [FlatContent] = []
  /// How many readings each source has.
  package var readingCounts: [Int32] = []
  /// All rows of all entities, each with every field of its entity.
  package var facts: [FlatFact] = []
  /// By the number of the entity.
  package var firstFacts: [Int]
  package var rowCounts: [Int]
  package var isOpen: [Bool]

  private var stayingBytes = 0
  private var stayingNames = 0

  init(entityCount: Int) {
    bytes = []
    names = []
    firstFacts = Array(repeating: 0, count: entityCount)
    rowCounts = firstFacts
    isOpen = Array(repeating: false, count: entityCount)
  }

  /// Keeps the texts there are for all cases to come.
  mutating func stay() {
    stayingBytes = bytes.count
    stayingNames = names.count
  }

  /// Makes room for the next case.
  package mutating func clear() {
    bytes.removeLast(bytes.count - stayingBytes)
    names.removeLast(names.count - stayingNames)
    contents.removeAll(keepingCapacity: true)
    readingCounts.removeAll(keepingCapacity: true)
    facts.removeAll(keepingCapacity: true)
    for entity in rowCounts.indices {
      rowCounts[entity] = 0
      isOpen[entity] = false
    }
  }

  package mutating func add(text: String) -> FlatContent {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    return FlatContent(.text, length: bytes.count - start, payload: start)
  }

  package mutating func add(_ value: Value) -> FlatContent {
    switch value {
    case .text(let text): return add(text: text)
    case .names(let list):
      let texts = list.map { add(text: $0) }
      names += texts
      return FlatContent(.names, length: texts.count, payload: names.count - texts.count)
    case .date(let date): return .date(year: date.year, month: date.month, day: date.day)
    case .unlimited: return FlatContent(.unlimited)
    case .term(.days(let count)): return FlatContent(.term, length: 0, payload: count)
    case .term(.months(let count)): return FlatContent(.term, length: 1, payload: count)
    case .term(.years(let count)): return FlatContent(.term, length: 2, payload: count)
    case .term(.unlimited): return FlatContent(.term, length: 3)
    case .number(let number): return FlatContent(.number, payload: number.tenThousandths)
    case .truth(let truth): return FlatContent(.truth, payload: truth ? 1 : 0)
    }
  }

  package mutating func add(_ content: Facts.Content) -> FlatContent {
    switch content {
    case .value(let value): add(value)
    case .blank: FlatContent(.blank)
    case .nothing: .nothing
    case .unknown: .unknown
    }
  }

  package func text(_ content: FlatContent) -> String {
    String(decoding: bytes[content.payload..<content.payload + Int(content.length)], as: UTF8.self)
  }

  package func content(_ flat: FlatContent) -> Facts.Content {
    switch flat.kind {
    case .unknown, .open: .unknown
    case .nothing: .nothing
    case .blank: .blank
    case .text: .value(.text(text(flat)))
    case .names: .value(.names(names[flat.payload..<flat.payload + Int(flat.length)].map(text)))
    case .date: date(flat).map { .value(.date($0)) } ?? .unknown
    case .unlimited: .value(.unlimited)
    case .term: .value(.term(Self.term(flat)))
    case .number: .value(.number(ExactNumber(tenThousandths: flat.payload)))
    case .truth: .value(.truth(flat.payload == 1))
    }
  }

  package func date(_ flat: FlatContent) -> CivilDate? {
    CivilDate(year: flat.payload >> 9, month: flat.payload >> 5 & 15, day: flat.payload & 31)
  }

  private static func term(_ flat: FlatContent) -> Term {
    switch flat.length {
    case 0: .days(flat.payload)
    case 1: .months(flat.payload)
    case 2: .years(flat.payload)
    default: .unlimited
    }
  }

  /// Whether two texts are one. Where their bytes differ it may still be two spellings of one character, but not
  /// among ASCII and Han characters, which have but one.
  package func areEqual(_ a: FlatContent, _ b: FlatContent) -> Bool {
    let isSame =
      a.length == b.length
      && bytes.withUnsafeBufferPointer { bytes in
        for offset in 0..<Int(a.length) where bytes[a.payload + offset] != bytes[b.payload + offset] { return false }
        return true
      }
    return isSame || !(isPlain(a) && isPlain(b)) && text(a) == text(b)
  }

  /// Nothing but ASCII and the Han characters U+4E00–9FFF.
  package func isPlain(_ content: FlatContent) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var index = content.payload
      let end = index + Int(content.length)
      while index < end {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
        } else if (0xE5...0xE9).contains(byte) || byte == 0xE4 && index + 1 < end && bytes[index + 1] >= 0xB8 {
          index += 3
        } else {
          return false
        }
      }
      return true
    }
  }
}
