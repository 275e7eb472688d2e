import Model
import Reporting

/// A made-up week and made-up cases.
enum MadeUp {
  static let week: Week = {
    guard let week = Week("2026-W47") else { preconditionFailure("there is such a week") }
    return week
  }()

  static let noon: Moment = {
    guard let moment = Moment(iso: "2026-11-20T12:00:00+08:00") else { preconditionFailure("there is such a moment") }
    return moment
  }()

  /// `automatic` of `eligible` cases passed; the rest are manual.
  static func counts(_ automatic: Int, of eligible: Int, previous: (automatic: Int, eligible: Int)? = nil) -> WeekCounts
  {
    WeekCounts(
      period: Period(week), total: .init(pass: automatic, manual: eligible - automatic),
      previous: previous.map { .init(pass: $0.automatic, manual: $0.eligible - $0.automatic) })
  }

  static let fullWeek = WeekCounts(
    period: Period(week), total: .init(pass: 7, resubmit: 2, manual: 11),
    causes: [.duplicate: 1, .noScans: 2, .unreadable: 3, .failed: 1],
    byCity: [
      .init(name: "北京", tally: .init(pass: 5, resubmit: 2, manual: 5)),
      .init(name: "SZ", tally: .init(pass: 2, manual: 5)), .init(name: "", tally: .init(manual: 1)),
    ],
    byKind: [
      .init(name: "sale", tally: .init(pass: 6, resubmit: 1, manual: 8)),
      .init(name: "rent", tally: .init(pass: 1, resubmit: 1, manual: 3)),
    ],
    byQuality: [
      .init(name: "clear", tally: .init(pass: 6, resubmit: 2, manual: 4)),
      .init(name: "fair", tally: .init(pass: 1, manual: 4)), .init(name: "", tally: .init(manual: 3)),
    ],
    soleFields: [
      .init(path: "合同.房源编号", cases: 4, reviewed: 3, bad: 1), .init(path: "party.<name>", cases: 1),
    ],
    reopened: [.init(case: "A-21", decision: .pass, by: .init(reviewer: "reviewer 1", at: noon))],
    comparison: comparison,
    manualReasons: [
      .init(
        rule: "listing.match", arm: 1, cases: 5, alone: 4, aloneReviewed: 3, aloneBad: 1,
        examples: ["A-17", "20261120000000001234", "=cmd|'/c calc'!A1"]),
      .init(rule: "case.no-scans", arm: 0, cases: 2, examples: ["A-3", "A-4"]),
      .init(rule: "identity.term-fits-age", arm: 2, cases: 1, examples: ["A-9"]),
    ],
    reviewed: .init(automatic: 5, wrong: ["A-21"]), previous: .init(pass: 9, resubmit: 1, manual: 13),
    trend: Period(week).weeks(12).enumerated().map { index, week in
      switch index {
      case 4: .init(week: week)
      case 11: .init(week: week, tally: .init(pass: 7, resubmit: 2, manual: 11), reviewed: 5, wrong: 1)
      default: .init(week: week, tally: .init(pass: 3 + index / 2, resubmit: index % 3, manual: 11), reviewed: index)
      }
    },
    turnaround: .init(cases: 18, sameDay: 12, medianDays: 0, ninetiethDays: 2),
    firedRules: ["listing.match", "identity.term-fits-age"])

  /// Former rules would have decided one of the cases less automatically.
  static let comparison = RateComparison(
    formerRules: "0123456789abcdef", rules: "fedcba9876543210",
    strata: [
      .init(
        city: "北京", kind: "sale", quality: .clear,
        earlier: .init(cases: 13, asDecided: 8, byFormerRules: 8, readAgain: 8),
        later: .init(cases: 12, asDecided: 8, byFormerRules: 7, readAgain: 7)),
      .init(
        city: "SZ", kind: "sale", quality: .fair,
        earlier: .init(cases: 10, asDecided: 2, byFormerRules: 2, readAgain: 2),
        later: .init(cases: 8, asDecided: 1, byFormerRules: 1, readAgain: 1)),
    ], judgedAgain: 20, lacking: 2)

  static let shadow: ShadowCounts = {
    var shadow = ShadowCounts(ruleSet: "0123456789abcdef")
    shadow.cases = [Flip(from: .pass, to: .pass): 20, Flip(from: .pass, to: .manual): 3]
    return shadow
  }()

  static let rules = ReportedRules(
    titles: [
      "listing.match": "合同房源编号与系统一致", "identity.term-fits-age": "有效期年限与签发时年龄相符",
      "contract.signed": "双方已签字", "party.adult": "当事人已成年",
    ],
    silenced: ["contract.signed": "签字还读不准 <待定>"], shadows: [shadow],
    promotions: [
      .init(
        ruleSet: "fedcba9876543210", action: .promote, at: noon, who: "李四", replay: 3, unproven: "新城市 <还没有复核>")
    ],
    names: Names(kinds: ["sale": "买卖", "rent": "租赁"], documents: ["contract": "合同", "resident-id": "居民身份证"]))

  static func field(
    _ value: String?, _ state: FieldState, file: String, y: Int, confidence: Double = 0.9812345, marks: [Mark] = [],
    readings: [FieldReading.Content]? = nil
  ) -> Field {
    Field(
      value: value, state: state, raw: value ?? "", file: file, page: 1, box: Box(x: 100, y: y, width: 300, height: 40),
      confidence: confidence, source: y,
      readings: (readings ?? value.map { [.value($0)] } ?? []).map { FieldReading($0, weight: 0.5) }, marks: marks,
      looks: 2)
  }

  /// One contract, one card whose two sides were joined, one emblem side that nobody knows the portrait of.
  static let reading = CaseReading(
    documents: [
      Document(
        kind: "resident-id", sides: [.emblem], file: "back.jpg", page: 1,
        fields: [
          "name": Field(value: nil, state: .notRead, source: 0, readings: []),
          "authority": field("北京市公安局朝阳分局", .certain, file: "back.jpg", y: 10),
          "valid-to": field("长期", .certain, file: "back.jpg", y: 20),
        ]),
      Document(
        kind: "contract", file: "IMG_2031.jpg", page: 1,
        fields: [
          "listing": field("101111224661", .certain, file: "IMG_2031.jpg", y: 30),
          "price": field(
            "3000000", .doubtful, file: "IMG_2031.jpg", y: 40, readings: [.value("3000000"), .value("8000000")]),
          "contract-no": Field(value: nil, state: .absent, source: 9, readings: [FieldReading(.nothing, weight: 1)]),
          "area": Field(value: nil, state: .notRead, source: 10, readings: []),
        ]),
      Document(
        kind: "resident-id", sides: [.portrait], file: "front.jpg", page: 1,
        fields: [
          "name": field("王\u{1B}[31m小明", .certain, file: "front.jpg", y: 50),
          "id-number": field(
            "11010519491231002X", .certain, file: "front.jpg", y: 60, marks: [.repaired, .confirmed]),
        ]),
      Document(
        kind: "resident-id", sides: [.emblem], file: "other.tif", page: 2, fields: [:], isKindCertain: false),
    ],
    identities: [
      Identity(portrait: 2, emblem: 0, isPairingCertain: true, party: .to(0)),
      Identity(portrait: nil, emblem: 3, isPairingCertain: false, party: .unknown),
    ],
    failures: [ScanFailure(file: "broken.png", reason: .damaged)])

  static let listing = Finding(
    rule: "listing.match", arm: 1, outcome: .manual, text: "合同房源编号 101111224661 与系统 101111224667 不一致",
    conditions: [
      Condition(
        text: "contract.listing = record.listing", truth: "false",
        leaves: [
          .init(
            path: "contract.listing", value: "101111224661", file: "IMG_2031.jpg", page: 1,
            box: Box(x: 100, y: 30, width: 300, height: 40), confidence: 0.98, state: .certain),
          .init(path: "record.listing", value: "101111224667", state: .certain),
        ])
    ])
  static let address = Finding(
    rule: "listing.address", arm: 1, item: "party 1", outcome: .unclear, text: "地址\u{7}\n读不清")
  static let note = Finding(rule: "identity.expiring", arm: 1, item: "identity 1", outcome: .note, text: "证件将于 30 天内到期")

  static func stored(
    _ id: String = "A-17", _ decision: Decision = .manual, reasons: [Finding]? = nil, reopenings: [Reopening] = []
  ) -> StoredCase {
    let reasons = reasons ?? [listing, address]
    return StoredCase(
      submission: Submission(
        record: Record(
          case: id,
          columns: ["city": "BJ", "kind": "sale", "received": "2026-11-20 09:30", "listing": "101111224667"]),
        files: [], key: "key", folder: "cases/\(id)", seen: noon),
      number: 2,
      result: CaseResult(
        key: "key", case: id, status: .ok, reading: reading, run: .init(milliseconds: 2140, reader: "reader 1")),
      judgement: Judgement(decision: decision, findings: reasons + [note], reasons: reasons, ruleSet: "0123abcd"),
      decidedAt: noon,
      verdicts: [Verdict(case: id, decision: .manual, reviewer: "reviewer 1", note: "看过", at: noon)],
      reopenings: reopenings)
  }
}
