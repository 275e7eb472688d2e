package import Model

/// A value that a text may say, in its canonical form, with how it was come by.
package struct Parsed: Hashable, Sendable {
  package var value: String
  package var marks: Set<Mark>

  package init(_ value: String, marks: Set<Mark> = []) {
    self.value = value
    self.marks = marks
  }
}
