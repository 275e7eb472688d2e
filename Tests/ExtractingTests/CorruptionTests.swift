import Extracting
import Model
import Testing

/// However single looks misread a good case, nothing comes out certain and wrong as long as the looks misread it
/// differently.
@Suite struct CorruptionTests {
  /// A small generator with a seed of its own (SplitMix64), so that a failure can be repeated.
  struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let figures = Array("0123456789")

  /// Replaces one or two figures of every number, differently for each look and seed.
  private static func corrupted(_ text: String, attempt: Int, seed: UInt64) -> String {
    var random = Seeded(state: seed &* 31 &+ UInt64(attempt + 2))
    var characters = Array(text)
    let places = characters.indices.filter { characters[$0].isNumber }
    guard places.count >= 8 else { return text }
    for _ in 0..<Int.random(in: 0...2, using: &random) {
      guard let place = places.randomElement(using: &random) else { continue }
      characters[place] = figures.randomElement(using: &random) ?? "0"
    }
    return String(characters)
  }

  private static let checked = [
    "id-number", "valid-from", "valid-to", "birth", "listing", "party-a.id-number", "party-b.id-number",
  ]

  @Test(arguments: 0..<60) func `no corrupted number is certain and wrong`(seed: Int) {
    let seed = UInt64(seed)
    var sample = SampleCase([.sale(), .card.portrait(.li), .card.emblem(.li)])
    let right = sample.read()
    sample.firstLook = sample.printed.map { sheet in
      var copy = sheet
      copy.lines = sheet.lines.map { line in
        let text = line.glyphs.map(\.text).joined()
        return line.replacing(text, with: Self.corrupted(text, attempt: -1, seed: seed))
      }
      return copy
    }
    sample.misread = { Self.corrupted($0, attempt: $1, seed: seed) }
    let reading = sample.read()
    #expect(reading.documents.count == right.documents.count)
    for (document, truth) in zip(reading.documents, right.documents) {
      for id in Self.checked where document.state(id) == .certain {
        #expect(document.value(id) == truth.value(id), "\(id) with seed \(seed)")
      }
    }
  }
}
