import Model
import Testing

@testable import Reading

@Suite struct LineQualityTests {
  /// A line 30 high and 900 wide.
  private func quality(_ text: String, unexplained: Double) -> Double {
    let box = Box(x: 0, y: 0, width: 900, height: 30)
    var line = TextLine(glyphs: text.map { Glyph(text: String($0), confidence: 0.96, box: box) }, box: box)
    line.unexplained = unexplained
    return line.quality(in: box)
  }

  @Test func `figures that stand apart in boxes are well read if no ink is left over`() {
    #expect(quality("198406022081", unexplained: 0) > 0.9)
    #expect(quality("198406022081", unexplained: 3) < 0.6)
  }

  @Test func `a character or two on a long line are badly read, whatever ink they take`() {
    #expect(quality("一二", unexplained: 0) < 0.3)
  }

  @Test func `a line full of characters is as good as they are`() {
    #expect(abs(quality("双方签字之日起生效一式两份", unexplained: 1) - 0.96) < 0.001)
  }
}
