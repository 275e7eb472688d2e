import Definitions
import Diagnosing
import Testing

@Suite struct ScalingTests {
  @Test func `a certainty file keeps its comments and its layout, and gets other numbers`() {
    let text = """
      # 说明 容许 默认 1%

      容许 默认                 2%   # 其余
      tolerance contract.listing　0.5％
      容许 合同.甲方姓名        0.005
      """
    #expect(
      Definitions.certaintyText(text, scaledBy: 0.125) == """
        # 说明 容许 默认 1%

        容许 默认                 0.25%   # 其余
        tolerance contract.listing　0.0625%
        容许 合同.甲方姓名        0.0625%
        """)
    #expect(Definitions.certaintyText("", scaledBy: 4) == "容许 默认 8%\n")
    #expect(Definitions.certaintyText("容许 合同.房源编号 4%", scaledBy: 16) == "容许 合同.房源编号 50%\n容许 默认 32%\n")
  }

  @Test(arguments: [0, 0.125, 0.25, 0.5, 1, 2, 4, 8, 16])
  func `what is written is read again as it was scaled`(_ factor: Double) throws {
    let texts = try RuleFolder.definitionTexts()
    let definitions = try #require(Definitions.load(texts: texts).0)
    let scaled = texts.map { source in
      source.name.hasSuffix("certainty.txt")
        ? SourceText(name: source.name, text: Definitions.certaintyText(source.text, scaledBy: factor)) : source
    }
    let again = try #require(Definitions.load(texts: scaled).0)
    let expected = definitions.scalingTolerances(by: factor)
    #expect(again.tolerances == expected.tolerances)
    #expect(again.defaultTolerance == expected.defaultTolerance)
    #expect(expected.tolerances.values.allSatisfy { (0...0.5).contains($0) })
  }
}
