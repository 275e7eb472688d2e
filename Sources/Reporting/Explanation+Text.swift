import Model

extension StoredCase {
  /// Every page with its rows; where no text was kept, how to get it.
  var textLines: [String] {
    guard let pages = result?.reading.flatMap(ExportedPage.all) else {
      return ["", "全文", "  没有保存；用 docai run --full-text 再读一次就有"]
    }
    return ["", "全文"]
      + pages.flatMap { page in
        ["  \(page.file) 第 \(page.page) 页" + (page.text.isEmpty ? "：没有文字" : "")] + page.text.map { "    " + $0 }
      }
  }
}
