import Foundation
import Model
import Reporting
import TestSupport
import Testing

@Suite("What is told of one case")
struct CaseTests {
  @Test("an export line has one entry for each document or card")
  func exportLine() throws { try expectGolden(MadeUp.stored().exportLine() + "\n", "export.jsonl") }

  @Test("a case that nobody came to decide is exported as manual")
  func pending() throws {
    var stored = MadeUp.stored()
    (stored.result, stored.judgement) = (nil, nil)
    #expect(
      try stored.exportLine() == """
        {"case":"A-17","decision":"manual","documents":[],"reasons":[{"outcome":"manual","rule":"case.pending",\
        "text":"尚未处理"}],"submission":2}
        """)
  }

  @Test("an emblem side claimed by two portraits is exported once")
  func claimedTwice() throws {
    var stored = MadeUp.stored()
    stored.result?.reading?.identities = [
      Identity(portrait: 2, emblem: 3, isPairingCertain: false),
      Identity(portrait: 0, emblem: 3, isPairingCertain: false),
    ]
    let line = try JSONSerialization.jsonObject(with: Data(stored.exportLine().utf8)) as? [String: Any]
    let documents = try #require(line?["documents"] as? [[String: Any]])
    #expect(documents.compactMap { $0["file"] as? String } == ["back.jpg", "IMG_2031.jpg", "front.jpg"])
  }

  @Test("an index that points nowhere is no reason to fail")
  func badIndex() throws {
    var stored = MadeUp.stored()
    stored.result?.reading?.identities = [Identity(portrait: 2, emblem: 99, isPairingCertain: true)]
    #expect(try stored.exportLine().contains("other.tif"))
  }

  @Test("explained for a reviewer, without a control character")
  func explanation() throws {
    let holds = Finding(
      rule: "identity.in-date", item: "identity 1", outcome: .holds,
      conditions: [
        Condition(
          text: "identity.valid-to >= record.received", truth: "true",
          leaves: [
            .init(path: "identity.valid-to", value: "长期", file: "back.jpg", page: 1, confidence: 0.98, state: .certain)
          ])
      ])
    let text = MadeUp.stored().explanation(holding: [holds], titles: MadeUp.rules.titles, names: MadeUp.rules.names)
    try expectGolden(text, "explanation.txt")
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
  }

  @Test("a decision that was taken back is told of, and the case is on the reviewers' list")
  func reopened() throws {
    let stored = MadeUp.stored(
      "A-17", .pass, reasons: [], reopenings: [Reopening(reviewer: "李四", at: MadeUp.noon)])
    #expect(stored.explanation().contains("\n重新打开  李四  2026-11-20T12:00:00+08:00  自动结论不再有效，转人工\n"))
    #expect(try stored.exportLine().contains(#""reopened":[{"at":"2026-11-20T12:00:00+08:00","reviewer":"李四"}]"#))
    #expect(WorkList.manual.line(stored).contains("重新打开（李四）：曾自动通过"))
  }

  @Test("explained for a program")
  func explanationJSON() throws { try expectGolden(MadeUp.stored().explanationJSON(), "explanation.json") }

  /// A case whose two pages were kept with their text.
  private func withText() -> StoredCase {
    var stored = MadeUp.stored()
    stored.result?.reading?.pages = [
      PageReading(
        file: "IMG_2031.jpg", page: 1, kind: "contract", isKindCertain: true, text: ["房源编号：1011", "甲方 王\u{1B}[31m小明"]),
      PageReading(file: "back.jpg", page: 1, kind: "blank", isKindCertain: true, text: []),
    ]
    return stored
  }

  @Test("the text of the pages is exported where it was kept, and nothing stands for it where it was not")
  func exportedText() throws {
    #expect(
      try withText().exportLine().contains(
        #"""
        "pages":[{"file":"IMG_2031.jpg","kind":"contract","page":1,"text":["房源编号：1011","甲方 王\u001b[31m小明"]},\#
        {"file":"back.jpg","kind":"blank","page":1,"text":[]}]
        """#))
    var without = withText()
    without.result?.reading?.pages = [PageReading(file: "a.jpg", page: 1, kind: "other", isKindCertain: true)]
    #expect(try !without.exportLine().contains("pages"))
  }

  @Test("the text of the pages is shown after the fields, when asked for")
  func explainedText() throws {
    let text = withText().explanation(showsText: true)
    #expect(
      text.contains(
        "\n全文\n  IMG_2031.jpg 第 1 页\n    房源编号：1011\n    甲方 王[31m小明\n  back.jpg 第 1 页：没有文字\n\n规则 "))
    #expect(!withText().explanation().contains("全文"))
    #expect(MadeUp.stored().explanation(showsText: true).contains("\n全文\n  没有保存；用 docai run --full-text "))
    #expect(try withText().explanationJSON(showsText: true).contains(#""房源编号：1011""#))
    #expect(try !withText().explanationJSON().contains("pages"))
  }

  @Test("a case that could not be read says why and at which scan")
  func failed() {
    var stored = MadeUp.stored(reasons: [Finding(rule: "case.failed", outcome: .manual, text: "读取失败")])
    stored.result = CaseResult(
      key: "key", case: "A-17", status: .error, error: .timeout, file: "big.tif",
      run: .init(milliseconds: 60_000, reader: "reader 1"))
    #expect(stored.explanation().contains("读取中的问题\n  读取超时：big.tif\n"))
  }

  @Test("work lists name what the next person needs", arguments: WorkList.allCases)
  func workList(list: WorkList) throws {
    let resubmit = Finding(rule: "identity.in-date", arm: 1, outcome: .resubmit, text: "证件已于 2026-10-17 到期，请补交新证")
    let lines =
      switch list {
      case .manual: [MadeUp.stored("A-17"), MadeUp.stored("20261120000000001234")].map(list.line)
      case .resubmit: [MadeUp.stored("A-18", .resubmit, reasons: [resubmit])].map(list.line)
      }
    try expectGolden(list.heading + lines.joined(), "\(list.rawValue).tsv")
  }
}
