import Model

/// Made-up cases bent at random in all the ways a reading can be: doubtful, blank, missing, spoiled, hidden.
struct RandomCases {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(bound))
  }

  private mutating func one<T>(_ items: [T]) -> T { items[below(items.count)] }

  /// - Parameter isDoubtful: whether nothing but doubts is wrong with it, and of these there are some.
  mutating func next(isDoubtful: Bool = false) -> (Record, CaseResult?) {
    var sample = SampleCase()
    if isDoubtful {
      for _ in 0..<4 { doubtField(&sample) }
    } else {
      if below(3) == 0 {
        sample.setSellerValidity(.certain("2005-03-05", source: 2), .certain("2025-03-05", source: 2))
      }
      for _ in 0..<[0, 0, 1, 1, 2, 3, 5][below(7)] { bend(&sample) }
    }
    let kind = isDoubtful ? 2 : below(60)
    if kind == 0 { return (sample.record, nil) }
    if kind == 1 {
      return (
        sample.record,
        CaseResult(
          key: "", case: sample.record.case, status: .error, error: .timeout, file: "a.jpg",
          run: .init(milliseconds: 0, reader: ""))
      )
    }
    return (
      sample.record,
      CaseResult(
        key: "", case: sample.record.case, status: .ok, reading: sample.reading,
        run: .init(milliseconds: 0, reader: ""))
    )
  }

  private mutating func bend(_ sample: inout SampleCase) {
    switch below(14) {
    case 0...5: bendField(&sample)
    case 6: bendRecord(&sample.record)
    case 7: bendStructure(&sample.reading)
    case 8: bendPage(&sample.reading)
    case 9:
      if sample.reading.documents.count == 5, sample.reading.pages.count == 5, sample.reading.identities.count == 2 {
        sample.loseSellerEmblem()
      }
    case 10: bendValidity(&sample)
    case 11: doubtField(&sample)
    default: markField(&sample)
    }
  }

  /// As reading leaves a field whose doubt alone decides: some evidence dropped, the rest shared.
  private mutating func doubtField(_ sample: inout SampleCase) {
    guard let (document, id) = place(sample), var field = sample[document, id] else { return }
    let rest = one([0, 0.0004, 0.002, 0.004, 0.01, 0.3])
    let dropped = one([0, 0.0001, 0.003, 0.015])
    let right = field.readings.first?.content ?? .value(one(values(of: id)))
    field.readings = [FieldReading(right, weight: 1 - rest)]
    if rest > 0 {
      for _ in 0..<2 { field.readings.append(FieldReading(.value(one(values(of: id))), weight: rest / 2)) }
    }
    field.doubt = 1 - (1 - rest) * (1 - dropped)
    if below(6) == 0 {
      field.readings = []
      field.value = one(values(of: id))
    }
    sample[document, id] = field
    // The two ends of a validity are one run of glyphs: what is doubtful is both.
    for other in ["valid-from", "valid-to"] where id.hasPrefix("valid-") && other != id {
      let count = field.readings.count
      field.readings = field.readings.map { FieldReading(.value(one(values(of: other))), weight: $0.weight) }
      if count > 0, let known = sample[document, other]?.readings.first { field.readings[0].content = known.content }
      field.value = one(values(of: other))
      sample[document, other] = field
    }
  }

  private static let values: [String: [String]] = [
    "listing": [
      "101111224667", "101111224668", "10111122466Z", "1O1111224667", "BJCY87443601", " 101111224667 ", "e1",
    ],
    "verification-code": ["200416659453", "101111224667"], "agent": ["王芳"], "unlabelled-number": ["101111224667"],
    "address": ["北京市朝阳区青年路24号8号楼6单元259", "北京市（朝阳）青年路 24号", "青年路"],
    "signed-on": ["2026-06-20", "2026-06-31", "2026-08-01", "2004-02-29"], "price": ["3480000", "3,480,000.50 元", "x"],
    "price-words": ["叁佰肆拾捌万元整", "叁佰肆拾捌万元"], "area": ["89.5", "89.50001"],
    "name": ["张伟", "李娜", "张 伟", "阿依古丽.买买提", "张玮", "張偉"], "sex": ["男", "女", "x"],
    "birth": ["1988-03-05", "1990-07-12", "2012-02-29", "1988-13-05"],
    "id-number": [SampleCase.sellerNumber, SampleCase.buyerNumber, "110101198803050015", "11010119880305001x", "123"],
    "valid-from": ["2016-10-17", "2018-05-01", "2026-06-30"], "authority": ["北京市公安局东城分局", "某局"],
    "valid-to": ["2036-10-17", "2038-05-01", "2026-07-10", "2020-01-01", "长期", "2036-02-30"],
    "ethnicity": ["汉", "回"],
  ]

  private mutating func place(_ sample: SampleCase) -> (Int, String)? {
    guard !sample.reading.documents.isEmpty else { return nil }
    let document = below(sample.reading.documents.count)
    let ids = sample.reading.documents[document].fields.keys.sorted()
    return ids.isEmpty ? nil : (document, one(ids))
  }

  private func values(of id: String) -> [String] {
    Self.values[String(id.split(separator: ".").last ?? "")] ?? ["某"]
  }

  private mutating func bendField(_ sample: inout SampleCase) {
    guard let (document, id) = place(sample) else { return }
    let source = sample[document, id]?.source ?? 0
    let value = one(values(of: id))
    switch below(8) {
    case 0: sample[document, id] = nil
    case 1: sample[document, id] = .absent(source: source)
    case 2: sample[document, id] = .blank(source: source)
    case 3: sample[document, id] = .unknown(source: source)
    case 4: sample[document, id] = .certain(value, source: source)
    case 5:
      var field = Field.doubtful(value, one(values(of: id)), source: source, looks: below(3))
      if below(3) == 0 { field.readings.append(FieldReading(one([.nothing, .blank]), weight: 0)) }
      sample[document, id] = field
    case 6:
      sample[document, id]?.readings = [FieldReading(.value(value), weight: one([0.999, 0.98, 0.97, 0.5, 1.0000001]))]
    default:
      sample[document, id]?.readings = (0..<one([2, 15, 16, 17])).map { number in
        FieldReading(.value(number == 0 ? value : one(values(of: id))), weight: number == 0 ? 1 : 0)
      }
    }
  }

  private mutating func markField(_ sample: inout SampleCase) {
    guard let (document, id) = place(sample) else { return }
    if below(2) == 0 { sample[document, id]?.looks = below(3) } else { sample[document, id]?.marks = [.repaired] }
  }

  private mutating func bendValidity(_ sample: inout SampleCase) {
    let looks = below(3)
    let (a, b) = (one(Self.values["valid-from"] ?? []), one(Self.values["valid-to"] ?? []))
    sample.setSellerValidity(
      .doubtful(a, "2016-10-17", source: 2, looks: looks),
      below(4) == 0 ? .certain(b, source: 2) : .doubtful(b, "2036-10-17", source: 2, looks: looks))
  }

  private mutating func bendRecord(_ record: inout Record) {
    let columns = ["city", "kind", "listing", "seller", "buyer", "received", "address", "verification-code"]
    let texts = [
      "", "×", "无", "/", "张伟", "张伟、李娜", "张 伟", "101111224667", "2026-07-01", "2026-07-01 09:30", "sale", "租赁", "rent",
      "青年路24号8号楼6单元259", "２０２６-07-01", "2.5E+11", "101111224667.0",
    ]
    switch below(5) {
    case 0: record.columns[one(columns)] = nil
    case 1: if below(3) == 0 { record.faults = [.duplicate] }
    default: record.columns[one(columns)] = one(texts)
    }
  }

  private mutating func bendStructure(_ reading: inout CaseReading) {
    switch below(9) {
    case 0: if !reading.identities.isEmpty { reading.identities[0].isPairingCertain = false }
    case 1: if !reading.identities.isEmpty { reading.identities[0].party = one([.none, .unknown, .to(1), .to(7)]) }
    case 2: if !reading.parties.isEmpty { reading.parties[0].identity = one([.none, .unknown, .to(1), .to(7)]) }
    case 3: if !reading.identities.isEmpty { reading.identities.removeLast() }
    case 4: if !reading.parties.isEmpty { reading.parties.removeLast() }
    case 5: reading.documents.indices.last.map { reading.documents[$0].isKindCertain = false }
    case 6: reading.documents.first.map { reading.documents.append($0) }
    case 7: if !reading.parties.isEmpty { reading.parties[0].role = one(["buyer", "seller", "x"]) }
    default: if !reading.identities.isEmpty { reading.identities[0].portrait = one([nil, 0, 3, 99]) }
    }
  }

  private mutating func bendPage(_ reading: inout CaseReading) {
    switch below(5) {
    case 0:
      reading.pages.append(PageReading(file: "z.jpg", page: 1, kind: one(["other", "blank"]), isKindCertain: true))
    case 1: if !reading.pages.isEmpty { reading.pages[0].isKindCertain = false }
    case 2: if below(3) == 0 { reading.failures = [ScanFailure(file: "q.jpg", reason: .damaged)] }
    case 3: if below(3) == 0, !reading.pages.isEmpty { reading.pages[0].kind = "unreadable" }
    default: if below(4) == 0 { reading.pages = [] }
    }
  }
}
