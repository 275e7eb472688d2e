import Model
import Reading
import Testing

@Suite struct GlyphPlacerTests {
  /// A line 20 high: `#` is two columns of ink, a blank two without.
  private func placer(_ pattern: String) -> GlyphPlacer {
    GlyphPlacer(isInk: pattern.flatMap { [$0 == "#", $0 == "#"] }, height: 20)
  }

  private func glyphs(_ text: String) -> [Glyph] {
    text.map { Glyph(text: String($0), confidence: 1, box: Box(x: 0, y: 0, width: 1, height: 1)) }
  }

  @Test func `characters of a label and its value stand on either side of the wide gap`() throws {
    let placed = placer("######### #########          ######### #########").place(glyphs("姓名张伟"))
    let name = try #require(placed[1])
    let first = try #require(placed[2])
    #expect(name.upperBound <= 38)
    #expect(first.lowerBound >= 58)
  }

  @Test func `two radicals with a narrow gap are one character`() throws {
    let placed = placer("### ##### #########").place(glyphs("明天"))
    #expect(placed[0] == 0..<18)
    #expect(placed[1] == 20..<38)
  }

  @Test func `a character that was read twice finds no ink and does not push the others`() throws {
    let placed = placer("##### ##### #####").place(glyphs("1228"))
    #expect(placed.last == .some(24..<34))
    #expect(placed.filter { $0 == nil }.count == 1)
  }

  @Test func `characters that touch are cut apart`() throws {
    let placed = placer("####################").place(glyphs("张伟"))
    let (a, b) = (try #require(placed[0]), try #require(placed[1]))
    #expect(abs(a.count - b.count) <= 8)
  }

  @Test func `no ink and no glyphs are no matter`() {
    #expect(placer("     ").place(glyphs("张")).count == 1)
    #expect(placer("").place(glyphs("张")).count == 1)
    #expect(placer("###").place([]).isEmpty)
  }

  @Test func `over a pattern characters stand where the network saw them`() throws {
    // Ink everywhere: it tells nothing.
    let solid = placer(String(repeating: "#", count: 60))
    let blind = try #require(solid.place(glyphs("张伟")).last ?? nil)
    let told = try #require(solid.place(glyphs("张伟"), middles: [12, 34]).last ?? nil)
    #expect(abs(Double(told.lowerBound + told.upperBound) / 2 - 34) < 14)
    #expect(abs(Double(blind.lowerBound + blind.upperBound) / 2 - 34) > 20)
  }

  /// A bracket 】 is drawn in a third of its square; else it takes the last figure for a part of itself.
  @Test func `figures in heavy brackets keep their places`() throws {
    let placed = placer("#### ##### ##### ##### ####").place(glyphs("【534】"))
    #expect(placed == [0..<8, 10..<20, 22..<32, 34..<44, 46..<54])
  }
}
