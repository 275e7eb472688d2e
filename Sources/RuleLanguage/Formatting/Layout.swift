import Diagnosing

/// Lines on their way to a formatted file: blanks at the right places and nowhere else. Lines stay the lines they were.
package struct Layout: Sendable {
  private var lines: [Line] = []

  private struct Line: Sendable {
    /// Nil for an empty line and for a comment alone.
    var code: String?
    var comment: String
    var indentation: Int
    /// Parted from what is above it by an empty line, with the comments right above it.
    var isApart: Bool

    var isEmpty: Bool { code == nil && comment.isEmpty }
    var isComment: Bool { code == nil && !comment.isEmpty }
  }

  package init() {}

  package mutating func empty() { lines.append(Line(code: nil, comment: "", indentation: 0, isApart: false)) }

  /// A comment alone on its line; it is indented as the line that it belongs to.
  package mutating func comment(_ comment: String) {
    lines.append(Line(code: nil, comment: comment, indentation: 0, isApart: false))
  }

  package mutating func code(_ code: String, comment: String, indentation: Int, isApart: Bool = false) {
    lines.append(Line(code: code, comment: comment, indentation: indentation, isApart: isApart))
  }

  /// The file: never two empty lines in a row, none at either end, and a line end at the end.
  package var text: String {
    let lines = linesWithPlacedComments
    let end = lines.lastIndex { !$0.isEmpty } ?? -1
    var text = ""
    var isAfterEmpty = true
    for (index, line) in lines.prefix(end + 1).enumerated() {
      if line.isEmpty {
        if !isAfterEmpty { text += "\n" }
        isAfterEmpty = true
        continue
      }
      if line.isApart, !isAfterEmpty, index == 0 || !lines[index - 1].isComment { text += "\n" }
      isAfterEmpty = false
      let parts = [line.code ?? "", line.comment].filter { !$0.isEmpty }
      text += String(repeating: " ", count: line.indentation) + parts.joined(separator: "  ") + "\n"
    }
    return text
  }

  /// A comment belongs to what stands right below it, else to what stands right above it, else to what comes next; it is
  /// indented alike. The first of the comments right above a line that stands apart stands apart instead of the line.
  private var linesWithPlacedComments: [Line] {
    var lines = lines
    var nextCode: Int?
    var below: Int?
    var above: [Int] = []
    for line in lines {
      above.append(line.isComment ? above.last ?? -1 : line.isEmpty ? -1 : line.indentation)
    }
    for index in lines.indices.reversed() {
      if lines[index].isComment {
        lines[index].indentation = below ?? (above[index] >= 0 ? above[index] : nextCode ?? 0)
        lines[index].isApart = below != nil && lines[index + 1].isApart
      } else {
        below = lines[index].isEmpty ? nil : lines[index].indentation
        nextCode = below ?? nextCode
      }
    }
    return lines
  }
}

extension String {
  /// With blanks behind it up to a width in cells of a terminal, where Chinese takes two.
  package func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth(of: self)))
  }

  var withoutTrailingBlanks: String {
    guard let last = unicodeScalars.lastIndex(where: { !$0.isBlank }) else { return "" }
    return String(unicodeScalars[...last])
  }

  /// Everything but blanks: what a formatter must not change.
  package var withoutBlanks: String {
    String(String.UnicodeScalarView(unicodeScalars.filter { !$0.isBlank && $0 != "\n" }))
  }
}
