import Extracting
import Model
import Testing

/// A reader that cannot spell a character takes it for another: what such a look says of a name, and what it does not.
@Suite struct TwinTests {
  /// A case whose seller is called so on the contract and on record; attempts 1 and 3 are the second reader's.
  private func sample(_ name: String, unspelled: @escaping @Sendable (Int) -> String = { _ in "" }) -> SampleCase {
    var person = Person.li
    person.name = name
    var sample = SampleCase([.sale(seller: person)])
    sample.record["seller"] = name
    sample.witness = { [1, 3].contains($0) ? .second : .tesseract }
    sample.unspelled = unspelled
    return sample
  }

  private func seller(_ sample: SampleCase) -> Field? { sample.read().contract?.fields["party-a.name"] }

  @Test func `a name of which most readers know no twin is certain`() {
    #expect(seller(sample("李若云"))?.state == .certain)
  }

  /// Attempts whose network knows 孑 → whether 子 can be certain.
  @Test(arguments: [(Array(0...9), FieldState.certain), ([0], .certain), ([], .doubtful), ([1, 3], .doubtful)])
  func `子 is certain only where one that is not the second reader knows 孑`(known: [Int], state: FieldState) {
    let field = seller(sample("李若子") { known.contains($0) ? "" : "孑孓" })
    #expect(field?.state == state)
    // What it may be is told to the rules: one reading alone would pass for the name.
    let twins = ["李若孑", "李若孓"].filter { twin in field?.readings.contains { $0.content == .value(twin) } == true }
    #expect(twins.count == (state == .certain ? 0 : 2))
  }

  @Test func `a look that knows the twin tells it, whatever it makes of the other characters`() {
    var sample = sample("李若子") { $0 == 0 ? "" : "孑孓" }
    sample.misread = { text, attempt in attempt == 0 ? text.replacing("李若子", with: "李苦子") : text }
    #expect(seller(sample)?.readings.contains { $0.content == .value("李若孑") } == false)
    sample.misread = { text, attempt in attempt == 0 ? text.replacing("李若子", with: "李苦孑") : text }
    #expect(seller(sample)?.readings.contains { $0.content == .value("李若孑") } == true)
  }

  @Test func `a look that reads the twin leaves the name open`() {
    var sample = sample("李若子")
    sample.misread = { text, attempt in attempt == 2 ? text.replacing("李若子", with: "李若孑") : text }
    let before = seller(sample)
    sample.misread = { text, attempt in attempt == 0 ? text.replacing("李若子", with: "李若孑") : text }
    #expect(before?.state == .certain, "three looks are enough")
    #expect(seller(sample)?.state == .doubtful)
    #expect(seller(sample)?.readings.contains { $0.content == .value("李若孑") } == true)
  }

  /// Tesseract's looks all take 栩 for 棚.
  private func misreading(_ unspelled: @escaping @Sendable (Int) -> String) -> SampleCase {
    var sample = sample("李若栩", unspelled: unspelled)
    sample.firstLook = sample.printed.map { $0.misread(["李若栩": "李若1"]) }
    sample.misread = { text, attempt in [1, 3].contains(attempt) ? text : text.replacing("李若栩", with: "李若棚") }
    return sample
  }

  @Test func `networks that cannot spell a character do not outvote one that can`() {
    #expect(seller(misreading { [-1, 1, 3].contains($0) ? "" : "栩" })?.state == .certain)
  }

  @Test func `those that can spell it do`() {
    #expect(seller(misreading { _ in "" })?.state == .doubtful)
  }

  @Test func `a name of which another character was read, too, is not silent`() {
    var sample = sample("李若栩") { [-1, 1, 3].contains($0) ? "" : "栩" }
    sample.misread = { text, attempt in [1, 3].contains(attempt) ? "" : text.replacing("李若栩", with: "李苦棚") }
    #expect(seller(sample)?.readings.contains { $0.content == .value("李苦棚") } == true)
  }
}
