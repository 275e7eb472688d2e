extension PackedCase {
  /// The record and the result again, as far as a decision rests on them; nil for bytes that no version wrote.
  package static func unpack(_ bytes: [UInt8], words: [String]) -> (record: Record, result: CaseResult?)? {
    var reader = PackedReader(bytes.indices)
    func word(_ reader: inout PackedReader) -> String {
      let number = reader.number(bytes)
      return words.indices.contains(number) ? words[number] : ""
    }
    guard reader.number(bytes) == version, let status = Status(rawValue: reader.number(bytes)) else { return nil }
    let id = reader.text(bytes)
    let faults = (0..<reader.count(bytes)).compactMap { _ in Record.Fault(rawValue: word(&reader)) }
    var columns: [String: String] = [:]
    for _ in 0..<reader.count(bytes) {
      let column = word(&reader)
      columns[column] = reader.text(bytes)
    }
    let record = Record(case: id, columns: columns, faults: faults)
    var result: CaseResult?
    switch status {
    case .nothing: break
    case .read:
      let reading = reader.reading(bytes, word)
      result = CaseResult(key: "", case: id, status: .ok, reading: reading, run: .init(milliseconds: 0, reader: ""))
    case .failed:
      let error = WorkError(rawValue: word(&reader))
      let file = reader.text(bytes)
      result = CaseResult(
        key: "", case: id, status: .error, error: error, file: file.isEmpty ? nil : file,
        run: .init(milliseconds: 0, reader: ""))
    }
    return reader.isBroken || !reader.isAtEnd ? nil : (record, result)
  }
}

extension PackedReader {
  fileprivate mutating func reading(_ bytes: [UInt8], _ word: (inout PackedReader) -> String) -> CaseReading {
    var reading = CaseReading()
    for _ in 0..<count(bytes) {
      let (file, page) = (text(bytes), number(bytes))
      reading.failures.append(
        ScanFailure(file: file, page: page, reason: ScanFailure.Reason(rawValue: word(&self)) ?? .damaged))
    }
    for _ in 0..<count(bytes) {
      let (kind, isCertain, page) = (word(&self), number(bytes) == 1, number(bytes))
      reading.pages.append(PageReading(file: text(bytes), page: page, kind: kind, isKindCertain: isCertain))
    }
    for _ in 0..<count(bytes) {
      var document = Document(kind: word(&self), file: "", page: 0, isKindCertain: number(bytes) == 1)
      for _ in 0..<count(bytes) {
        let id = word(&self)
        document.fields[id] = field(bytes)
      }
      reading.documents.append(document)
    }
    for _ in 0..<count(bytes) {
      let (portrait, emblem, isCertain) = (number(bytes) - 1, number(bytes) - 1, number(bytes) == 1)
      reading.identities.append(
        Identity(
          portrait: portrait < 0 ? nil : portrait, emblem: emblem < 0 ? nil : emblem, isPairingCertain: isCertain,
          party: PackedCase.link(number(bytes))))
    }
    for _ in 0..<count(bytes) {
      let (contract, prefix, role) = (number(bytes), word(&self), word(&self))
      reading.parties.append(
        Party(contract: contract, prefix: prefix, role: role, identity: PackedCase.link(number(bytes))))
    }
    return reading
  }

  private mutating func field(_ bytes: [UInt8]) -> Field {
    let (source, flags) = (number(bytes), number(bytes))
    var readings: [FieldReading] = []
    for _ in 0..<count(bytes) {
      let head = number(bytes)
      let content: FieldReading.Content =
        switch head & 3 {
        case 0: .value(String(decoding: bytes[span(head >> 2)], as: UTF8.self))
        case 1: .blank
        default: .nothing
        }
      // Without weights the first has all of it.
      let whole: Double = readings.isEmpty ? 1 : 0
      readings.append(
        FieldReading(content, weight: flags & PackedCase.Flag.isWeighed != 0 ? weight(bytes) : whole))
    }
    return Field(
      value: nil, state: .doubtful, source: source, readings: readings,
      looks: flags & PackedCase.Flag.isReadWhole != 0 ? 2 : 0,
      doubt: flags & PackedCase.Flag.isOpen != 0 ? readings.first.map { 1 - $0.weight } : nil)
  }
}
