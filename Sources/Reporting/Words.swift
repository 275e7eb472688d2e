package import Model

extension Decision {
  package var chinese: String {
    switch self {
    case .pass: "通过"
    case .resubmit: "退回"
    case .manual: "人工"
    }
  }
}

extension Finding.Outcome {
  var chinese: String {
    switch self {
    case .holds: "成立"
    case .skipped: "不适用"
    case .note: "提示"
    case .resubmit: "退回"
    case .manual: "人工"
    case .absent: "缺失"
    case .unclear: "不确定"
    }
  }
}

extension FieldState {
  var chinese: String {
    switch self {
    case .certain: "确定"
    case .doubtful: "存疑"
    case .conflicting: "矛盾"
    case .absent: "缺失"
    case .notRead: "未读"
    }
  }
}

extension Mark {
  var chinese: String {
    switch self {
    case .joined: "跨行拼接"
    case .repaired: "形近字修正"
    case .completed: "补全"
    case .inferred: "推断"
    case .confirmed: "已印证"
    case .digitsInWords: "汉字数字"
    case .february29: "2月29日"
    }
  }
}

extension WeekCounts.Cause {
  var chinese: String {
    switch self {
    case .duplicate: "编号重复"
    case .noScans: "无扫描件"
    case .pending: "未处理"
    case .unreadable: "不可读"
    case .failed: "失败"
    }
  }
}

extension Quality {
  var chinese: String {
    switch self {
    case .clear: "清晰"
    case .fair: "一般"
    case .poor: "较差"
    }
  }
}

/// The name of a group by quality; an empty one where nothing was found on the scans.
func chineseQuality(_ name: String) -> String { Quality(rawValue: name)?.chinese ?? "未读到" }

/// What the classes mean.
let qualityNote = "清晰：读到的字段至少95%读得确定；一般：至少80%；较差：不到80%；未读到：没有扫描件、读不了或没有可读的内容"

/// `identity 2` → `证件 2`; what is not known stays as it is.
func chineseItem(_ item: String) -> String {
  let parts = item.split(separator: " ", maxSplits: 1)
  let names = ["identity": "证件", "party": "当事人", "page": "页面", "contract": "合同"]
  guard parts.count == 2, let name = names[String(parts[0])] else { return item }
  return "\(name) \(parts[1])"
}
