import Diagnosing
import RuleLanguage

/// What stands under each other in a definition file: the columns of a record or table up to an empty line, the rows of a
/// table, the tolerances, what an example expects.
struct DefinitionGrids {
  /// Line → its keyword; none for the rows of a table.
  private(set) var keyword: [Int: DefinitionKeyword] = [:]
  /// The cells that `类型`, `标签` and the like are padded to.
  private(set) var detailWidth = 0
  /// Line → the cells of each of its columns.
  private var widths: [Int: [Int]] = [:]

  init(_ source: SourceText) {
    var columns: [Int: [String]] = [:]
    var tolerances: [Int: [String]] = [:]
    var expectations: [Int: [String]] = [:]
    var rows: [Int: [String]] = [:]
    var isInRows = false
    for line in source.lineStarts.indices {
      let words = source.words(ofLine: line).map(\.text)
      guard let first = words.first else {
        if source.lineText(line).allSatisfy(\.isWhitespace) { share(&columns) }
        continue
      }
      guard !isInRows, let keyword = DefinitionKeyword(word: first) else {
        rows[line] = words
        continue
      }
      self.keyword[line] = keyword
      switch keyword {
      case .column: columns[line] = Array(words.dropFirst())
      case .tolerance: tolerances[line] = Array(words.dropFirst())
      // As far apart as in the examples of rules.
      case .expect: expectations[line] = [(words.dropFirst().first ?? "") + "  ", ""]
      case .example: share(&expectations)
      case .rows: isInRows = true
      case _ where keyword.isDetail: detailWidth = max(detailWidth, displayWidth(of: first) + 2)
      default: share(&columns)
      }
    }
    for var group in [columns, tolerances, expectations, rows] { share(&group) }
  }

  /// Gives lines the widths of their widest cells.
  private mutating func share(_ group: inout [Int: [String]]) {
    var width: [Int] = []
    for cells in group.values {
      for (number, cell) in cells.enumerated() {
        if number == width.count { width.append(0) }
        width[number] = max(width[number], displayWidth(of: cell))
      }
    }
    for line in group.keys { widths[line] = width }
    group = [:]
  }

  /// The cells of a line, two blanks apart at least.
  func joined(_ cells: [String], _ line: Int) -> String {
    let widths = widths[line] ?? []
    return cells.enumerated().map { number, cell in
      number + 1 == cells.count || number >= widths.count ? cell : cell.padded(to: widths[number] + 2)
    }.joined()
  }
}
