import Foundation
import Model
import Reading
import Testing

/// The live engines on the committed cases. What is asserted are tolerances: language data of another version reads a
/// little differently.
@Suite(.serialized) struct ReaderTests {
  private static let cases = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../samples/cases").standardized

  private func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: Self.cases.appendingPathComponent(name)))
  }

  /// Truth: file → identity numbers printed on it.
  private static func numbers() throws -> [(file: String, numbers: [String])] {
    struct Case: Decodable { var images: [Image] }
    struct Image: Decodable { var kind: String, file: String, truth: Truth }
    struct Truth: Decodable { var person: Person?, a: Person?, b: Person? }
    struct Person: Decodable { var idNumber: String }
    let lines = try String(contentsOf: cases.appendingPathComponent("truth.jsonl"), encoding: .utf8)
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    var found: [String: [String]] = [:]
    for line in lines.split(separator: "\n") {
      for image in try decoder.decode(Case.self, from: Data(line.utf8)).images where image.kind != "id_back" {
        found[image.file, default: []] += [image.truth.person, image.truth.a, image.truth.b].compactMap(\.?.idNumber)
      }
    }
    return found.map { ($0.key, $0.value) }.sorted { $0.file < $1.file }
  }

  @Test func `most identity numbers of the committed cases are read at first look, whichever way up`() throws {
    var reader = try Reader()
    var (read, all) = (0, 0)
    for (file, numbers) in try Self.numbers().prefix(24) {
      reader.beginCase()
      let result = reader.read(try bytes(file), file: file)
      #expect(result.failures.isEmpty, "\(file)")
      let text = result.sheets.flatMap(\.lines).map { $0.text.filter { $0.isNumber || $0 == "X" } }
      read += numbers.count { number in text.contains { $0.contains(number) } }
      all += numbers.count
    }
    #expect(Double(read) >= 0.8 * Double(all), "\(read) of \(all)")
  }

  @Test func `a red stamp over text does not hide it`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Images/stamp-over-text.jpg")
    var reader = try Reader()
    let sheets = reader.read([UInt8](try Data(contentsOf: file)), file: "a").sheets
    let text = sheets.flatMap(\.lines).map(\.text).joined(separator: "\n")
    #expect(text.contains("420683198403210810"))
  }

  @Test func `a copier's streaks from top to bottom tie no lines together`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Images/streaks-over-lines.jpg")
    var reader = try Reader()
    let lines = reader.read([UInt8](try Data(contentsOf: file)), file: "a").sheets.flatMap(\.lines).map(\.text)
    let figures = ["20265900531", "104395855218", "130123200710197502", "13911521904"]
    let read = figures.filter { number in lines.contains { $0.contains(number) } }
    #expect(read.count >= 3, "\(lines)")
  }

  @Test func `the side of a card that lies on its head is a sheet of its own, and leads back to the same page`() throws
  {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "Images/head-over.tif")
    var reader = try Reader()
    let sheets = reader.read([UInt8](try Data(contentsOf: file)), file: "a").sheets
    try #require(sheets.count == 2)
    #expect(sheets[0].lines.contains { $0.text.contains("330203198707034507") })
    // The upright side stays where it was.
    #expect(!sheets[1].lines.contains { $0.text.contains("3302031987") })
    let validity = try #require(sheets[1].lines.first { $0.text.contains("2042") })
    // It is the topmost line of the lower side, which on its head is the last.
    let box = sheets[1].stored.map(validity.box)
    #expect(abs(box.midY - 982) < 30, "\(box)")
  }

  @Test func `two cards on one photo, turned apart by half, are a sheet each and lead back to their places`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Images/two-cards-apart.jpg")
    var reader = try Reader()
    let sheets = reader.read([UInt8](try Data(contentsOf: file)), file: "a").sheets
    try #require(sheets.count == 2)
    #expect(Set(sheets.map(\.id)).count == 2 && sheets.allSatisfy { $0.page == 1 })
    // The back lies to the left, its head to the left as well; the front's head is to the right.
    let validity = try #require(sheets[0].lines.first { $0.text.contains("2041") })
    let number = try #require(sheets[1].lines.first { $0.text.contains("530102199411079191") })
    #expect(sheets[0].stored.map(validity.box).right < 850)
    #expect(sheets[1].stored.map(number.box).x > 850)
    #expect(sheets.allSatisfy { $0.width > $0.height })
  }

  @Test func `a page of few lines is read although it is hardly to be told how they lie`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Images/few-lines-askew.jpg")
    var reader = try Reader()
    let lines = reader.read([UInt8](try Data(contentsOf: file)), file: "a").sheets.flatMap(\.lines).map(\.text)
    #expect(lines.contains("居民身份证") && lines.contains { $0.contains("2006.12.11") }, "\(lines)")
  }

  @Test func `a card is read through the meshes that are printed below its text, and may hide what is pale`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Images/mesh-below-text.jpg")
    var reader = try Reader()
    let sheets = reader.read([UInt8](try Data(contentsOf: file)), file: "a").sheets
    let lines = sheets.flatMap(\.lines).map(\.text)
    #expect(lines.contains { $0.contains("2024.06.02") } && lines.count < 20, "\(lines)")
    #expect(sheets.allSatisfy { $0.unread > 0 })
  }

  @Test func `whoever waits hears of every line, for a page of small print takes minutes`() throws {
    var reader = try Reader()
    var calls = 0
    let read = reader.read(try bytes("case-05/图片56.png"), file: "a", progress: { calls += 1 })
    let sheet = try #require(read.sheets.first)
    #expect(calls > sheet.lines.count)
  }

  @Test(
    .enabled(if: SecondReaderTests.installed != nil, "the second reader is not installed: make second-reader"),
    arguments: [true, false])
  func `a long line is skimmed, and read in full when something in it is asked for`(isAsked: Bool) throws {
    var reader = try Reader(ReaderFolders(second: SecondReaderTests.installed))
    var asked = 0
    let read = reader.read(
      try bytes("case-04/新建 文档4.jpg"), file: "a",
      isAsked: { _ in
        asked += 1
        return isAsked
      })
    let lines = try #require(read.sheets.first).lines
    let long = lines.filter { $0.box.width > 20 * $0.box.height }
    #expect(asked >= 5)
    #expect(long.count { $0.unexplained >= 1 } == (isAsked ? 0 : asked))
    #expect(lines.count { $0.box.width <= 20 * $0.box.height && !$0.glyphs.isEmpty } > 10)
  }

  @Test func `boxes lead back to the stored page`() throws {
    var reader = try Reader()
    // Turned by its EXIF orientation and photographed aslant.
    for file in ["case-04/新建 文档1.jpg", "case-14/IMG_3964.jpg"] {
      let result = reader.read(try bytes(file), file: file)
      let sheet = try #require(result.sheets.first)
      for line in sheet.lines {
        let box = sheet.stored.map(line.box)
        #expect(box.x >= -8 && box.y >= -8 && box.width > 0 && box.height > 0)
      }
    }
  }

  @Test func `looks differ in their preparation and the same look gives the same answer`() throws {
    var reader = try Reader()
    let sheet = try #require(reader.read(try bytes("case-05/图片56.png"), file: "a").sheets.first)
    let line = try #require(sheet.lines.first { $0.glyphs.count > 10 })
    let looks = (0..<3).flatMap { reader.look(at: line.box, on: sheet, style: .identityNumber, attempt: $0) }
    #expect(Set(looks.map(\.preparation)).count == 3)
    #expect(reader.look(at: line.box, on: sheet, style: .identityNumber, attempt: 0).first == looks.first)
    #expect(reader.look(at: line.box, on: sheet, style: .identityNumber, attempt: 99).isEmpty)
  }

  @Test func `characters come with runner-ups, confidence and a baseline`() throws {
    var reader = try Reader()
    let sheet = try #require(reader.read(try bytes("case-01/mmexport1749053670694.jpg"), file: "a").sheets.first)
    let glyphs = sheet.lines.flatMap(\.glyphs)
    #expect(glyphs.contains { !$0.rivals.isEmpty })
    #expect(glyphs.allSatisfy { (0...1).contains($0.confidence) })
    for line in sheet.lines where line.glyphs.count > 8 {
      #expect(abs(line.baseline.y - Double(line.box.bottom)) < Double(line.box.height))
    }
  }

  @Test(arguments: [
    ([], ScanFailure.Reason.empty),
    (Array("not an image at all, only words".utf8), .notAnImage),
    (Array("%PDF-1.7 and so on and on".utf8), .unsupportedFormat),
    ([0, 0, 0, 24] + Array("ftypheic00000000".utf8), .unsupportedFormat),
  ])
  func `a file that is no scan says what is wrong`(bytes: [UInt8], reason: ScanFailure.Reason) throws {
    var reader = try Reader()
    let result = reader.read(bytes, file: "x")
    #expect(result.failures == [ScanFailure(file: "x", reason: reason)])
    #expect(result.sheets.isEmpty)
  }

  @Test func `a scan cut off anywhere is damaged or read, and never more`() throws {
    var reader = try Reader()
    let whole = try bytes("case-05/图片56.png")
    for share in [0.01, 0.1, 0.5, 0.9] {
      let result = reader.read(Array(whole.prefix(Int(Double(whole.count) * share))), file: "x")
      #expect(result.failures.allSatisfy { [.damaged, .notAnImage].contains($0.reason) })
      #expect(result.failures.count + result.sheets.count == 1)
    }
  }

  @Test func `an image of absurd size is refused by its header`() throws {
    var reader = try Reader()
    // 60,000 × 60,000 pixels, 8 bit grey: signature and header of a PNG.
    let header: [UInt8] = [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60, 8, 0, 0, 0, 0]
    let png: [UInt8] =
      [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10] + header + [0, 0, 0, 0] + [UInt8](repeating: 0, count: 64)
    #expect(reader.read(png, file: "x").failures.map(\.reason) == [.tooLarge])
  }

  @Test func `missing language data names the package that brings it`() {
    #expect(throws: ReadingError.missingLanguageData("chi_sim", folder: "/nowhere")) {
      _ = try Reader(ReaderFolders(languageData: "/nowhere"))
    }
    #expect(ReadingError.missingLanguageData("HanS").help.contains("tesseract-ocr-script-hans"))
    #expect(ReadingError.missingLanguageData("chi_sim").help.contains("tesseract-ocr-chi-sim"))
  }
}
