import Model
import Reading
import Testing

/// On made-up networks that know four characters.
@Suite struct CtcDecoderTests {
  private let decoder = CtcDecoder(alphabet: ["", "张", "未", "末", " "])

  /// One step per argument: class and probability, the likeliest first.
  private func steps(_ steps: [(Int, Double)]...) -> [[CtcChoice]] {
    steps.map { $0.map { CtcChoice(index: $0.0, probability: $0.1) } }
  }

  @Test(arguments: [
    ([0, 0, 0], ""), ([1], "张"), ([1, 1, 1], "张"), ([1, 0, 1], "张张"), ([0, 1, 2, 2, 0], "张未"), ([1, 4, 2], "张未"),
    ([], ""), ([9, 1], "张"),
  ])
  func `a character lasts until the blank or another one`(best: [Int], text: String) {
    let characters = decoder.decode(best.map { [CtcChoice(index: $0, probability: 0.9)] })
    #expect(characters.map(\.text).joined() == text)
  }

  @Test func `confidence and runner-ups are those of the step where the character is likeliest`() {
    let characters = decoder.decode(
      steps([(2, 0.5), (1, 0.4)], [(2, 0.8), (0, 0.11), (3, 0.06), (4, 0.02), (1, 0.01)], [(0, 0.9), (3, 0.1)]))
    #expect(characters.map(\.text) == ["未"])
    #expect(characters.first?.confidence == 0.8)
    #expect(
      characters.first?.rivals == [
        Glyph.Rival(text: "末", confidence: 0.06), Glyph.Rival(text: "张", confidence: 0.01),
      ])
  }

  @Test func `steps tell where a character stands`() {
    let best = [0, 0, 1, 0, 0, 2, 2, 0].map { [CtcChoice(index: $0, probability: 0.9)] }
    #expect(decoder.decode(best).map(\.steps) == [2..<3, 5..<7])
  }

  /// Seen on figures set wide, where either class was half as sure.
  @Test func `a figure and its full-width form are one character`() {
    let wide = CtcDecoder(alphabet: ["", "1", "１", "7", "：", ":"])
    let read = wide.decode(
      steps([(2, 0.5), (1, 0.45), (3, 0.05)], [(1, 0.6), (2, 0.3), (3, 0.1)], [(0, 0.9)], [(5, 0.5), (4, 0.5)]))
    #expect(read.map(\.text) == ["１", ":"])
    #expect(read.map(\.steps) == [0..<2, 3..<4])
    #expect(abs((read.first?.confidence ?? 0) - 0.95) < 1e-9)
    #expect(read.first?.rivals == [Glyph.Rival(text: "7", confidence: 0.05)])
  }

  @Test func `two forms together outdo another character`() {
    let wide = CtcDecoder(alphabet: ["", "1", "１", "7"])
    #expect(wide.decode(steps([(3, 0.4), (1, 0.35), (2, 0.25)])).map(\.text) == ["1"])
  }

  @Test func `a traditional form is its simplified one, and 昇 is a character of its own`() {
    let both = CtcDecoder(alphabet: ["", "黃", "黄", "昇", "升"])
    let read = both.decode(steps([(1, 0.6), (2, 0.35)], [(0, 0.9)], [(3, 0.6), (4, 0.4)]))
    #expect(read.map(\.text) == ["黄", "昇"])
    #expect(abs((read.first?.confidence ?? 0) - 0.95) < 1e-9)
    #expect(read.map(\.rivals) == [[], [Glyph.Rival(text: "升", confidence: 0.4)]])
  }
}
