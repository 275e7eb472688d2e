/// Something about the folder of cases that changes no decision but that somebody should know.
package enum IntakeWarning: Hashable, Sendable {
  /// A header of cases.tsv that `rules/documents/record.txt` does not declare.
  case undeclaredColumn(String)
  /// A sub-folder that no line of cases.tsv names: it is no case.
  case folderWithoutLine(String)

  /// For the summary, in Chinese.
  package var chinese: String {
    switch self {
    case .undeclaredColumn(let name): "cases.tsv 的列“\(name)”没有在 rules/documents/record.txt 中声明，规则用不到它"
    case .folderWithoutLine(let name): "文件夹“\(name)”在 cases.tsv 中没有对应的行，不算案件"
    }
  }
}
