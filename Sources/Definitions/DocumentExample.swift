package import Diagnosing
package import Model

/// A page of a document as it is printed, and what must be read from it: a test that stands beside the definition.
package struct DocumentExample: Hashable, Sendable {
  package var name: String
  /// The lines of the page, top to bottom; a blank in a line is a gap.
  package var lines: [String]
  package var expectations: [Expectation]
  /// Where its name stands.
  package var span: SourceSpan

  package init(name: String, lines: [String] = [], expectations: [Expectation] = [], span: SourceSpan) {
    self.name = name
    self.lines = lines
    self.expectations = expectations
    self.span = span
  }

  /// What one field must be when every look sees the page as it is printed.
  package struct Expectation: Hashable, Sendable {
    /// As written: its id or its Chinese name.
    package var field: String
    package var content: Content
    package var marks: Set<Mark>
    package var span: SourceSpan

    package init(field: String, content: Content, marks: Set<Mark> = [], span: SourceSpan) {
      self.field = field
      self.content = content
      self.marks = marks
      self.span = span
    }
  }

  package enum Content: Hashable, Sendable {
    /// In its canonical form, with how surely it is read.
    case value(String, FieldState)
    case blank
    case absent
    /// No value may be taken from it.
    case unknown
  }
}

extension DocumentExample {
  /// The words behind an expected value that say how surely it is read; without one it is certain.
  package static let stateWords: [FieldState: String] = [.certain: "确定", .doubtful: "存疑", .conflicting: "冲突"]
  /// Those that say how.
  package static let markWords: [Mark: String] = [
    .joined: "拼接", .repaired: "修补", .completed: "补全", .digitsInWords: "中文数字", .february29: "二月末",
  ]
}
