import Model

extension StoredCase {
  /// Every document with its fields, in the order in which they were found.
  func documentLines(_ names: Names) -> [String] {
    guard let documents = result?.reading?.documents, !documents.isEmpty else { return [] }
    return ["", "读到的内容"]
      + documents.flatMap { document in
        let sides = document.sides.map { $0 == .portrait ? "人像面" : "国徽面" }.joined(separator: "、")
        let heading =
          "  \(names.document(document.kind))" + (sides.isEmpty ? "" : " \(sides)")
          + "  \(document.file) 第 \(document.page) 页" + (document.isKindCertain ? "" : "（类别存疑）")
        return [heading] + document.fields.sorted { $0.key < $1.key }.compactMap { line($0.key, $0.value) }
      }
  }

  private func line(_ id: String, _ field: Field) -> String? {
    guard field.state != .notRead else { return nil }
    let marks = field.marks.isEmpty ? "" : "  " + field.marks.map(\.chinese).joined(separator: "、")
    let values = field.readings.map { reading in
      switch reading.content {
      case .value(let value): value
      case .blank: "未填"
      case .nothing: "无"
      }
    }
    let shown = values.count > 1 ? values.joined(separator: " 或 ") : field.value ?? (values.first ?? "读不清")
    return "    \(id) = \(shown)"
      + place(field.file, field.page, field.box, state: field.state, confidence: field.confidence) + marks
  }
}
