import Diagnosing
import Model
import RuleLanguage

// What may be wrong in a definition file, said next to each other so that they sound alike.
extension Diagnostic {
  static func unknownKeyword(_ word: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "unknown-keyword", Message("no line begins with `\(word.text)`", "没有以 `\(word.text)` 开头的行"),
      at: word.span, help: suggestion(word.text, DefinitionKeyword.spellings))
  }

  static func misplaced(_ word: SourceWord, _ keyword: DefinitionKeyword) -> Diagnostic {
    let home =
      switch keyword {
      case .identity, .title, .field, .example: "document 文档"
      case .reads, .expect: "example 示例"
      case .type, .labels, .side, .source: "field 字段"
      case .column: "record 记录, table 表"
      case .headers: "column 列 (record 记录)"
      case .choices: "column 列 (choice 选项)"
      default: "table 表"
      }
    return Diagnostic(
      .error, "misplaced-line", Message("`\(word.text)` cannot stand here", "`\(word.text)` 不能写在这里"), at: word.span,
      help: Message("put it under a line that begins with: \(home)", "写在这样开头的行下面：\(home)"))
  }

  static func missingName(_ keyword: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "missing-name",
      Message("`\(keyword.text)` needs an id and a Chinese name", "`\(keyword.text)` 后面要写英文名和中文名"),
      at: keyword.span,
      help: Message("write for example `\(keyword.text) listing 房源编号`", "例如 `\(keyword.text) listing 房源编号`"))
  }

  static func badIdentifier(_ word: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "bad-id", Message("`\(word.text)` is not an id", "`\(word.text)` 不能作英文名"), at: word.span,
      help: Message("use lower-case letters, digits and hyphens: `listing-2`", "用小写字母、数字和连字符：`listing-2`"))
  }

  static func unknownType(_ word: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "unknown-type", Message("no type `\(word.text)`", "没有类型 `\(word.text)`"), at: word.span,
      help: suggestion(word.text, ValueType.spellings))
  }

  static func missingType(_ word: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "missing-type", Message("column `\(word.text)` has no type", "列 `\(word.text)` 没有写类型"), at: word.span,
      help: Message("add one after its Chinese name: `text`, `date`, …", "在中文名后面写上类型：`文字`、`日期`……"))
  }

  static func unknownSide(_ word: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "unknown-side", Message("no side `\(word.text)`", "没有 `\(word.text)` 这一面"), at: word.span,
      help: Message("write `portrait` or `emblem`", "写 `人像面` 或 `国徽面`"))
  }

  static func duplicate(_ kind: String, _ chinese: String, _ word: SourceWord, first: SourceWord?) -> Diagnostic {
    Diagnostic(
      .error, "duplicate-name",
      Message("\(kind) `\(word.text)` is defined twice", "\(chinese) `\(word.text)` 定义了两次"), at: word.span,
      related: first.map { [($0.span, Message("first defined here", "第一次在这里"))] } ?? [],
      help: Message("remove or rename one of them", "删掉一个，或改名"))
  }

  static func nothingFollows(_ keyword: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "nothing-follows", Message("nothing follows `\(keyword.text)`", "`\(keyword.text)` 后面是空的"),
      at: keyword.span, help: Message("write it on the same line, or remove the line", "写在同一行，或删掉这一行"))
  }

  static func unexpected(_ word: SourceWord, nearest: Message?) -> Diagnostic {
    Diagnostic(
      .error, "unexpected-word", Message("`\(word.text)` is not expected here", "这里不该有 `\(word.text)`"), at: word.span,
      help: nearest.map { Message("did you mean `\($0.english)`?", "您是不是要写 `\($0.chinese)`？") }
        ?? Message("delete it", "删掉它"))
  }

  static func unpaired(_ keyword: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "unpaired-names",
      Message("`\(keyword.text)` needs pairs of an English and a Chinese word", "`\(keyword.text)` 后面要一英一中成对"),
      at: keyword.span,
      help: Message("write for example `choices sale 买卖 rent 租赁`", "例如 `选项 sale 买卖 rent 租赁`"))
  }

  static func wrongCellCount(_ word: SourceWord, got: Int, wanted: Int) -> Diagnostic {
    Diagnostic(
      .error, "wrong-cell-count",
      Message("this row has \(got) cells, the table has \(wanted) columns", "这一行有 \(got) 格，表有 \(wanted) 列"),
      at: word.span, help: Message("cells are separated by blanks", "格与格之间用空格隔开"))
  }

  static func unknownChoice(_ word: SourceWord, _ names: [Schema.Name]) -> Diagnostic {
    let words = names.map { "`\($0.english)` \($0.chinese)" }.joined(separator: ", ")
    return Diagnostic(
      .error, "unknown-choice", Message("`\(word.text)` is not one of the choices", "`\(word.text)` 不在选项之中"),
      at: word.span, help: Message("choices: \(words)", "选项：\(words)"))
  }

  static func badCell(_ word: SourceWord, _ english: String, _ chinese: String) -> Diagnostic {
    Diagnostic(
      .error, "bad-cell", Message("`\(word.text)` is not \(english)", "`\(word.text)` 不是\(chinese)"), at: word.span,
      help: Message("write \(english)", "写成\(chinese)"))
  }

  static func badTolerance(_ word: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "bad-tolerance",
      Message("a tolerance is a field and a share from 0% to 50%", "容许要写字段和 0% 到 50% 之间的比例"), at: word.span,
      help: Message("write for example `tolerance contract.listing 0.1%`", "例如 `容许 合同.房源编号 0.1%`"))
  }

  static func unknownPath(_ word: SourceWord, among paths: [String]) -> Diagnostic {
    Diagnostic(
      .error, "unknown-field", Message("unknown field `\(word.text)`", "没有字段 `\(word.text)`"), at: word.span,
      help: suggestion(word.text, paths))
  }

  static func ambiguousLabel(
    _ label: String, _ field: SourceSpan, _ other: (name: String, span: SourceSpan?)
  ) -> Diagnostic {
    Diagnostic(
      .error, "ambiguous-label",
      Message("label `\(label)` also stands for field `\(other.name)`", "标签 `\(label)` 也是字段 `\(other.name)` 的"),
      at: field,
      related: other.span.map { [($0, Message("the other field", "另一个字段"))] } ?? [],
      help: Message("keep it with one field, or give both one `source`", "只留给一个字段，或让两个字段同一 `来源`"))
  }

  static func tooMany(_ names: (english: String, chinese: String), greatest: Int, at word: SourceWord) -> Diagnostic {
    Diagnostic(
      .error, "too-many-parts",
      Message("there are more than \(greatest) \(names.english)", "\(names.chinese)超过 \(greatest) 个"), at: word.span,
      help: Message("remove what nobody needs, or check what the file is", "删掉用不着的，或看看它是不是定义文件"))
  }

  static func fileTooLarge(_ source: SourceText) -> Diagnostic {
    Diagnostic(
      .error, "file-too-large", Message("the file is larger than 2 MB", "文件超过 2 MB"),
      at: SourceSpan(source: source, range: 0..<0),
      help: Message("split it, or check what it is", "拆成几个文件，或看看它是不是定义文件"))
  }

  static func missingPart(_ english: String, _ chinese: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .error, "missing-definition", Message(english, chinese), at: span,
      help: Message("restore the file from the default rules", "从默认规则里恢复这个文件"))
  }

  private static func suggestion(_ word: String, _ candidates: [String]) -> Message? {
    Nearest.word(to: word, among: candidates).map { Message("did you mean `\($0)`?", "您是不是要写 `\($0)`？") }
  }
}
