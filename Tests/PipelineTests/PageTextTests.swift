import Model
import Pipeline
import Testing

@Suite("the text of the pages")
struct PageTextTests {
  private func sheet(_ id: Int, _ file: String, page: Int, _ text: String) -> Sheet {
    let box = Box(x: 0, y: 0, width: 100, height: 20)
    let line = TextLine(glyphs: text.map { Glyph(text: String($0), confidence: 1, box: box) }, box: box)
    return Sheet(id: id, file: file, page: page, width: 100, height: 100, lines: text.isEmpty ? [] : [line])
  }

  @Test("each page gets its own, two sheets of one page after each other, and one that nobody could read none")
  func pages() {
    var reading = CaseReading(
      pages: [("a.tif", 1), ("a.tif", 2), ("b.png", 1)].map {
        PageReading(file: $0.0, page: $0.1, kind: "other", isKindCertain: true)
      })
    reading.keepText(of: [
      sheet(0, "a.tif", page: 1, "姓名"), sheet(1, "a.tif", page: 1, "签发机关"), sheet(2, "a.tif", page: 2, ""),
      sheet(3, "b.png", page: 1, "合同"),
    ])
    #expect(reading.pages.map(\.text) == [["姓名", "签发机关"], [], ["合同"]])
  }
}
