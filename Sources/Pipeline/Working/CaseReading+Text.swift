package import Model

extension CaseReading {
  /// Keeps the text with every page; one that nobody could read has none of it. Sheets of one page come as they were
  /// found.
  package mutating func keepText(of sheets: [Sheet]) {
    for index in pages.indices {
      let own = sheets.filter { $0.file == pages[index].file && $0.page == pages[index].page }
      pages[index].text = own.flatMap(\.rows)
    }
  }
}
