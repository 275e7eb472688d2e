import Model

/// Reasons for a reviewer that come before any rule: nothing about such a case may be decided automatically.
enum BuiltInReasons {
  static func findings(_ material: CaseMaterial, _ record: Record) -> [Finding] {
    record.faults.sorted { $0.rawValue < $1.rawValue }.map(fault) + missingReceived(record) + ofMaterial(material)
  }

  private static func ofMaterial(_ material: CaseMaterial) -> [Finding] {
    switch material {
    case .noScans: [reason("case.no-scans", "没有扫描件：案件文件夹不存在或是空的")]
    case .failed(let error, let file):
      [reason("case.failed", "案件没有读完：\(error.chinese)" + (file.map { "（正在读 \($0)）" } ?? ""))]
    case .read(let reading): ofReading(reading)
    }
  }

  private static func ofReading(_ reading: CaseReading) -> [Finding] {
    var findings = reading.failures.map { failure in
      reason("case.scan-unreadable", place(failure.file, failure.page) + "读不了：" + failure.reason.chinese)
    }
    for page in reading.pages where page.kind == "unreadable" {
      findings.append(reason("case.scan-unreadable", place(page.file, page.page) + "看不清"))
    }
    if reading.pages.isEmpty && reading.failures.isEmpty {
      findings.append(reason("case.no-scans", "没有扫描件：案件文件夹不存在或是空的"))
    } else if findings.isEmpty && reading.pages.allSatisfy({ $0.kind == "blank" }) {
      findings.append(reason("case.scan-unreadable", "没有一页读得出内容"))
    }
    return findings
  }

  /// The week and every validity hang on the day of receipt.
  private static func missingReceived(_ record: Record) -> [Finding] {
    record.received == nil && !record.faults.contains(.badReceived) ? [fault(.badReceived)] : []
  }

  private static func fault(_ fault: Record.Fault) -> Finding {
    switch fault {
    case .duplicate: reason("case.duplicate", "cases.tsv 里这个案件编号不止一行")
    case .badReceived: reason("case.bad-received", "cases.tsv 里受理日没有写，或不是日期")
    case .unknownKind: reason("case.unknown-kind", "cases.tsv 里业务类型不是 sale（买卖）或 rent（租赁）")
    case .malformed: reason("case.malformed", "cases.tsv 里这一行的格数与表头不同")
    }
  }

  static func nothingHolds(for entity: String, item: Int?) -> Finding {
    let name = entity == Entities.party ? "当事人" : "合同"
    let number = item.map { " \($0 + 1)" } ?? ""
    return Finding(
      rule: "case.nothing-holds", item: item.map { "\(entity) \($0 + 1)" } ?? "", outcome: .manual,
      text: "没有一条规则查实了\(name)\(number)，不能自动通过")
  }

  private static func reason(_ id: String, _ text: String) -> Finding {
    Finding(rule: id, outcome: .manual, text: text)
  }

  private static func place(_ file: String, _ page: Int) -> String {
    page == 0 ? "\(file) " : "\(file) 第 \(page) 页"
  }
}
