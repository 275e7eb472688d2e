import Definitions
import Diagnosing
import Foundation
import Judging
import RuleLanguage
import TestSupport
import Testing

/// Every id of the catalogue with a mistake that draws it, as it is explained in both languages.
@Suite struct DiagnosticCatalogueTests {
  @Test(arguments: MistakeCatalogue.all)
  func aMistakeIsExplainedInBothLanguages(mistake: Mistake) throws {
    let found = try #require(try mistake.diagnostics().first { $0.id == mistake.id }, "nothing is said")
    let text = Language.allCases.map { render([found], language: $0) }.joined(separator: "\n")
    #expect(found.message.english.first?.isUppercase != true && !found.message.english.hasSuffix("."))
    try expectGolden(text, mistake.id + ".txt")
  }

  @Test func `every id has a mistake here and a row in the catalogue`() {
    #expect(MistakeCatalogue.all.map(\.id).sorted() == Diagnostic.allIds)
  }
}

struct Mistake: Sendable, CustomTestStringConvertible {
  var id: String
  /// Definitions, or a rule under good definitions.
  var definitions: String?
  var rules: String?
  /// Files of a folder of its own, for what cannot be told from texts.
  var folder: [String: [UInt8]]?

  var testDescription: String { id }

  static func rules(_ id: String, _ text: String) -> Mistake { Mistake(id: id, rules: text) }
  static func definitions(_ id: String, _ text: String) -> Mistake { Mistake(id: id, definitions: text) }

  /// A rule of these lines.
  static func lines(_ id: String, _ lines: String) -> Mistake {
    Mistake(id: id, rules: "规则 listing.match\n  标题  编号一致\n  " + lines + "\n")
  }

  /// Good ones.
  static let base = """
    文档 contract  合同
      标题  房屋买卖合同
      字段 listing  房源编号
        类型  房源编号
        标签  房源编号 房源编码
      字段 signed-on  签订日
        类型  日期
      字段 price  价款
        类型  金额
    文档 resident-id  居民身份证
      证件
      标题  居民身份证
      字段 name  姓名
        类型  姓名
        面    人像面
      字段 valid-to  有效期至
        类型  有效期
        面    国徽面
    记录 系统
      列 listing   房源编号  房源编号
      列 received  受理日    日期
    表 alias  别名
      列 old  旧编号  房源编号
      列 new  新编号  房源编号
    行

    """

  func diagnostics() throws -> [Diagnostic] {
    if let folder {
      let place = try TemporaryFolder()
      try place.makeFolder("documents")
      try place.write("documents/all.txt", Self.base)
      for (name, bytes) in folder { try place.write(name, Data(bytes)) }
      return JudgingRules.load(directory: place.path).diagnostics.map { $0.named(place.path, "rules") }
    }
    let text = SourceText(name: "rules/documents/contract.txt", text: definitions ?? Self.base)
    let (loaded, wrong) = Definitions.load(texts: [text])
    guard let loaded else { return wrong }
    let source = SourceText(name: "rules/listing.rules", text: rules ?? "")
    return JudgingRules.load([source], definitions: loaded).diagnostics
  }
}

extension Diagnostic {
  /// With another name for the folder that the file stands in, and that the sentences name.
  fileprivate func named(_ folder: String, _ name: String) -> Diagnostic {
    var copy = self
    let source = SourceText(name: span.source.name.replacing(folder, with: name), text: span.source.text)
    copy.span = SourceSpan(source: source, range: span.range)
    copy.message = .init(
      message.english.replacing(folder, with: name), message.chinese.replacing(folder, with: name))
    return copy
  }
}
