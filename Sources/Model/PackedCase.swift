/// What decisions rest on of one case – its record and its reading – in a few hundred bytes, so that a year of cases
/// can be judged again without decoding what only people look at: raw texts, boxes, confidences.
///
/// The form, numbers as `PackedWriter` writes them: version; status (0 nothing read, 1 read, 2 failed); id; faults;
/// columns, each a word and a text; then of a failure its word and scan, of a reading its failures, pages, documents,
/// identities and parties. A word is the number of a text that occurs in very many cases (a column, a kind, a field).
package struct PackedCase {
  /// 2: with the shares of evidence that tolerances ask for.
  package static let version = 2

  package enum Status: Int { case nothing, read, failed }

  /// Links: 0 to nobody, 1 not known, else the index and 2.
  package static func number(of link: Link) -> Int {
    switch link {
    case .none: 0
    case .unknown: 1
    case .to(let index): index + 2
    }
  }

  package static func link(_ number: Int) -> Link { number == 0 ? .none : number == 1 ? .unknown : .to(number - 2) }

  /// - Parameter word: gives a word its number.
  package static func pack(
    _ record: Record, _ result: CaseResult?, word: (String) throws -> Int
  ) rethrows -> [UInt8] {
    var writer = PackedWriter()
    let reading = result?.status == .ok ? result?.reading : nil
    writer.number(version)
    writer.number((result == nil ? Status.nothing : reading == nil ? .failed : .read).rawValue)
    writer.text(record.case)
    writer.number(record.faults.count)
    for fault in record.faults { writer.number(try word(fault.rawValue)) }
    writer.number(record.columns.count)
    for (column, text) in record.columns.sorted(by: { $0.key < $1.key }) {
      writer.number(try word(column))
      writer.text(text)
    }
    if let reading {
      try writer.reading(reading, word)
    } else if let result {
      writer.number(try word((result.error ?? .badManifest).rawValue))
      writer.text(result.file ?? "")
    }
    return writer.bytes
  }
}

/// Numbers in groups of seven bits, the lowest first, the eighth set while more follow; texts with their length.
package struct PackedWriter {
  package private(set) var bytes: [UInt8] = []

  package mutating func number(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest > 127 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 128)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  package mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func reading(_ reading: CaseReading, _ word: (String) throws -> Int) rethrows {
    number(reading.failures.count)
    for failure in reading.failures {
      text(failure.file)
      number(failure.page)
      number(try word(failure.reason.rawValue))
    }
    number(reading.pages.count)
    for page in reading.pages {
      number(try word(page.kind))
      number(page.isKindCertain ? 1 : 0)
      number(page.page)
      text(page.file)
    }
    number(reading.documents.count)
    for document in reading.documents {
      number(try word(document.kind))
      number(document.isKindCertain ? 1 : 0)
      number(document.fields.count)
      for (id, field) in document.fields.sorted(by: { $0.key < $1.key }) {
        number(try word(id))
        self.field(field)
      }
    }
    number(reading.identities.count)
    for identity in reading.identities {
      number((identity.portrait ?? -1) + 1)
      number((identity.emblem ?? -1) + 1)
      number(identity.isPairingCertain ? 1 : 0)
      number(PackedCase.number(of: identity.party))
    }
    number(reading.parties.count)
    for party in reading.parties {
      number(party.contract)
      number(try word(party.prefix))
      number(try word(party.role))
      number(PackedCase.number(of: party.identity))
    }
  }

  /// The weights are left out where no tolerance makes a difference: nothing is outside the readings, and none may be left
  /// aside.
  private mutating func field(_ field: Field) {
    let evidence = field.evidence
    let isOpen = field.doubt != nil
    let isWeighed = abs(evidence.reduce(-1) { $0 + $1.weight }) > 1e-12 || isOpen && evidence.count > 1
    number(field.source)
    typealias Flag = PackedCase.Flag
    number(
      (field.isReadWhole ? Flag.isReadWhole : 0) | (isWeighed ? Flag.isWeighed : 0) | (isOpen ? Flag.isOpen : 0))
    number(evidence.count)
    for reading in evidence {
      switch reading.content {
      case .value(let value):
        number(value.utf8.count << 2)
        bytes += value.utf8
      case .blank: number(1)
      case .nothing: number(2)
      }
      if isWeighed { number(Int(bitPattern: UInt(reading.weight.bitPattern))) }
    }
  }
}

extension PackedCase {
  /// What is said of a packed field in one number.
  package enum Flag {
    package static let isReadWhole = 1
    /// The share of the evidence stands after each reading; else they have all of it.
    package static let isWeighed = 2
    /// The least likely readings may be left aside: see `Field.count(within:of:isOpen:)`.
    package static let isOpen = 4
  }
}
