import Model

/// The words that begin a line of a definition file, in both spellings.
enum DefinitionKeyword: String, CaseIterable {
  case document, identity, title, field, type, labels, side, source
  case record, column, headers, choices
  case table, rows
  case tolerance
  case example, reads, expect

  var chinese: String {
    switch self {
    case .document: "文档"
    case .identity: "证件"
    case .title: "标题"
    case .field: "字段"
    case .type: "类型"
    case .labels: "标签"
    case .side: "面"
    case .source: "来源"
    case .record: "记录"
    case .column: "列"
    case .headers: "表头"
    case .choices: "选项"
    case .table: "表"
    case .rows: "行"
    case .tolerance: "容许"
    case .example: "示例"
    case .reads: "读作"
    case .expect: "期望"
    }
  }

  init?(word: String) {
    guard let keyword = Self.allCases.first(where: { $0.rawValue == word || $0.chinese == word }) else { return nil }
    self = keyword
  }

  static var spellings: [String] { allCases.flatMap { [$0.rawValue, $0.chinese] } }
}

extension ValueType {
  /// The word for the type in a definition file written in Chinese.
  package var chinese: String {
    switch self {
    case .text: "文字"
    case .name: "姓名"
    case .names: "多人姓名"
    case .idNumber: "证件号码"
    case .listingNumber: "房源编号"
    case .code: "编号"
    case .phone: "电话"
    case .date: "日期"
    case .expiry: "有效期"
    case .term: "年限"
    case .money: "金额"
    case .amountInWords: "大写金额"
    case .area: "面积"
    case .number: "数字"
    case .address: "地址"
    case .sex: "性别"
    case .ethnicity: "民族"
    case .choice: "选项"
    }
  }

  init?(word: String) {
    guard let type = Self.allCases.first(where: { $0.rawValue == word || $0.chinese == word }) else { return nil }
    self = type
  }

  static var spellings: [String] { allCases.flatMap { [$0.rawValue, $0.chinese] } }
}

extension Document.Side {
  /// As officials and reviewers call it; never “front” and “back”, which they use both ways.
  package var chinese: String {
    switch self {
    case .portrait: "人像面"
    case .emblem: "国徽面"
    }
  }

  init?(word: String) {
    switch word {
    case "portrait", "人像面": self = .portrait
    case "emblem", "国徽面": self = .emblem
    default: return nil
    }
  }
}
