import Model
import Testing

@Suite struct SheetRowsTests {
  private func piece(_ text: String, x: Int, y: Int, height: Int = 30) -> TextLine {
    TextLine(
      glyphs: text.map { Glyph(text: String($0), confidence: 1, box: Box(x: x, y: y, width: 30, height: height)) },
      box: Box(x: x, y: y, width: 30 * text.count, height: height))
  }

  private func rows(_ lines: [TextLine]) -> [String] {
    Sheet(id: 0, file: "a.png", page: 1, width: 1000, height: 1000, lines: lines).rows
  }

  @Test func `rows come top to bottom, whatever the order of the lines`() {
    #expect(rows([piece("丙", x: 0, y: 200), piece("甲", x: 50, y: 0), piece("乙", x: 0, y: 100)]) == ["甲", "乙", "丙"])
  }

  @Test(arguments: [0, 14, -14]) func `pieces that stand on one row are joined from left to right`(shift: Int) {
    let read = rows([piece("李若云", x: 400, y: 100 + shift), piece("姓名", x: 100, y: 100), piece("性别", x: 100, y: 150)])
    #expect(read == ["姓名 李若云", "性别"])
  }

  @Test func `lines that overlap by less than half are rows of their own`() {
    #expect(rows([piece("甲", x: 0, y: 0), piece("乙", x: 100, y: 16)]) == ["甲", "乙"])
  }

  @Test func `small print beside a tall title stands on its row`() {
    #expect(rows([piece("小", x: 300, y: 20, height: 20), piece("大", x: 0, y: 0, height: 60)]) == ["大 小"])
  }

  @Test func `a sheet without lines has no rows`() { #expect(rows([]).isEmpty) }
}
