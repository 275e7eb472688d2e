import Model

/// One page of an export with its text.
struct ExportedPage: Encodable {
  let file: String
  let page: Int
  let kind: String
  let text: [String]

  /// The pages in the order in which they were read; nil when their text was not kept.
  static func all(in reading: CaseReading) -> [ExportedPage]? {
    let pages = reading.pages.compactMap { page in
      page.text.map { ExportedPage(file: page.file, page: page.page, kind: page.kind, text: $0) }
    }
    return pages.isEmpty ? nil : pages
  }
}
