import Definitions
import Diagnosing
import Testing

/// Whatever stands in a definition file, reading it ends in a moment.
@Suite struct RobustnessTests {
  @Test func `a file of 10 MB is refused unread`() {
    let text = String(repeating: "文档 a 甲\n 字段 b 乙\n", count: 400_000)
    let source = SourceText(name: "large.txt", text: text)
    let time = ContinuousClock().measure {
      let (definitions, diagnostics) = Definitions.load(texts: [source])
      #expect(definitions == nil)
      #expect(diagnostics.first?.id == "file-too-large")
    }
    #expect(time < .seconds(10), "\(time)")
  }

  private static let pieces: [@Sendable (Int) -> String] = [
    { "文档 a\($0) 甲\($0)\n" }, { "字段 b\($0) 乙\($0)\n" }, { "标签 丙\($0)\n" }, { "示例 例\($0)\n" },
    { _ in "读作 姓名\n" }, { _ in "文档 a 甲\n" }, { _ in "乱\n" }, { "表 t\($0) 表\($0)\n" }, { "容许 甲.乙\($0) 1%\n" },
  ]

  /// More of one thing than anybody writes.
  private static let tooMany: [(start: String, line: @Sendable (Int) -> String)] = [
    ("", { "文档 a\($0) 甲\($0)\n" }), ("文档 d 丁\n", { "字段 b\($0) 乙\($0)\n" }),
    ("文档 d 丁\n字段 f 戊\n", { "标签 丙\($0)\n" }), ("文档 d 丁\n", { "标题 丙\($0)\n" }),
    ("文档 d 丁\n示例 零\n", { "示例 例\($0) 仿 零\n读作 姓名：张三\n" }), ("", { "表 t\($0) 表\($0)\n" }),
    ("记录 系统\n", { "列 c\($0) 列\($0) 文字\n" }), ("表 t 表\n", { "列 c\($0) 列\($0) 文字\n" }),
    ("表 listing-format 式\n列 kind 种 文字\n列 format 式 文字\n行\n", { "platform 10\($0 % 9)9999\n" }),
  ]

  @Test(arguments: 0..<9) func `what is too much is told once and in a moment`(kind: Int) {
    let (start, line) = Self.tooMany[kind]
    let text = start + (0..<30_000).map(line).joined()
    let time = ContinuousClock().measure {
      let (definitions, diagnostics) = Definitions.load(texts: [SourceText(name: "long.txt", text: text)])
      #expect(definitions == nil)
      #expect(diagnostics.count == 1)
      #expect(["too-many-parts", "file-too-large"].contains(diagnostics.first?.id))
    }
    #expect(time < .seconds(15), "\(time)")
  }

  @Test(arguments: 0..<9) func `a long file of one thing is read in a moment`(kind: Int) {
    let start = "文档 d 丁\n字段 f 戊\n示例 己\n"
    let text = start + (0..<4_000).map(Self.pieces[kind]).joined()
    let time = ContinuousClock().measure {
      let (_, diagnostics) = Definitions.load(texts: [SourceText(name: "long.txt", text: text)])
      #expect(!diagnostics.isEmpty && diagnostics.count < 1000)
    }
    // Generous, for a debug build on a busy machine; what is quadratic takes minutes.
    #expect(time < .seconds(30), "\(time)")
  }
}
