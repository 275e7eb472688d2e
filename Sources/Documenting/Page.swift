/// A page for people, before it is HTML or Markdown. Its texts are plain: the writers escape them.
package struct Page: Hashable, Sendable {
  package var title: String
  package var blocks: [Block] = []

  package enum Block: Hashable, Sendable {
    /// `level`: 2 or 3. `anchor`: what links lead to; empty for none.
    case heading(level: Int, String, anchor: String)
    case paragraph(String)
    /// Something about what stands above it: where it is written, why it is off.
    case note(String)
    /// A table without a head: a word and what it says, which may have several lines.
    case entries([Entry])
    /// Cells may have several lines.
    case table(head: [String], rows: [[String]])
    case contents([Link])
  }

  package struct Entry: Hashable, Sendable {
    package var word: String
    package var text: String

    package init(word: String, text: String) {
      self.word = word
      self.text = text
    }
  }

  package struct Link: Hashable, Sendable {
    package var text: String
    package var anchor: String
    /// A chapter, with the links to its sections behind it.
    package var isChapter: Bool
  }

  package init(title: String) { self.title = title }
}
