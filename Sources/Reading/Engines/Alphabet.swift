internal import Foundation

/// The characters a line network can spell: whatever else stands on a page it must take for one of these.
struct Alphabet {
  private let characters: Set<Character>

  init(_ characters: some Sequence<String>) {
    self.characters = Set(characters.lazy.filter { $0.count == 1 }.compactMap(\.first))
  }

  /// That of Tesseract's language data; empty if it cannot be read. The file begins with the number of its components and
  /// their offsets, little-endian, -1 for one that is missing (Tesseract 5, `tessdatamanager.cpp`).
  init(languageData path: String) {
    guard let data = try? Data(contentsOf: URL(filePath: path), options: .mappedIfSafe), data.count > 4 else {
      self.init([String]())
      return
    }
    let count = Int(data.integer(Int32.self, at: 0))
    let offsets = (0..<min(max(count, 0), 64)).map { Int(data.integer(Int64.self, at: 4 + 8 * $0)) }
    guard offsets.count > Self.component, offsets[Self.component] > 0, offsets[Self.component] < data.count else {
      self.init([String]())
      return
    }
    let end = offsets.filter { $0 > offsets[Self.component] }.min() ?? data.count
    let lines = String(decoding: data[offsets[Self.component]..<min(end, data.count)], as: UTF8.self)
    // A line for each character, which stands before the first blank; the first line is their number.
    self.init(lines.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != " " }) })
  }

  /// `lstm-unicharset` among the components.
  private static let component = 21

  func contains(_ character: Character) -> Bool { characters.contains(character) }
}

extension Data {
  /// 0 past the end.
  fileprivate func integer<T: FixedWidthInteger>(_ type: T.Type, at offset: Int) -> T {
    let size = MemoryLayout<T>.size
    guard offset + size <= count else { return 0 }
    return self[offset..<offset + size].reversed().reduce(0) { $0 << 8 | T(truncatingIfNeeded: $1) }
  }
}
