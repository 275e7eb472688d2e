import Diagnosing

/// The characters of a file with the byte each begins at.
struct SourceScalars: Sendable {
  let source: SourceText
  let scalars: [Unicode.Scalar]
  /// One more than there are scalars: the last is the file's length.
  let offsets: [Int]

  init(_ source: SourceText) {
    self.source = source
    scalars = Array(source.text.unicodeScalars)
    var offsets: [Int] = []
    offsets.reserveCapacity(scalars.count + 1)
    var offset = 0
    for scalar in scalars {
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.offsets = offsets
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// From indices to the bytes of the source.
  func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  func word(_ range: Range<Int>) -> SourceWord { SourceWord(text: text(range), range: bytes(range)) }

  /// The lines as ranges of indices, without their ends.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (index, scalar) in scalars.enumerated() where scalar == "\n" {
      lines.append(start..<index)
      start = index + 1
    }
    lines.append(start..<scalars.count)
    return lines
  }

  /// The range without blanks at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, scalars[low].isBlank { low += 1 }
    while high > low, scalars[high - 1].isBlank { high -= 1 }
    return low..<high
  }

  /// The range up to a comment: a `#` at its beginning or after a blank, outside quotes (`3#楼` holds none).
  func withoutComment(_ range: Range<Int>) -> Range<Int> {
    var closers: [Unicode.Scalar] = []
    for index in range {
      let scalar = scalars[index]
      if closers.last == scalar {
        closers.removeLast()
      } else if let closer = Quote.closer(of: scalar), scalar != "\"" || closers.isEmpty {
        closers.append(closer)
      } else if scalar == "#" || scalar == "＃", closers.isEmpty || !hasCloser(closers, in: index..<range.upperBound),
        index == range.lowerBound || scalars[index - 1].isBlank
      {
        return trimmed(range.lowerBound..<index)
      }
    }
    return range
  }

  /// Whether an open quote is ever closed; one that is not hides no comment.
  private func hasCloser(_ closers: [Unicode.Scalar], in range: Range<Int>) -> Bool {
    guard let closer = closers.last else { return false }
    return scalars[range].contains(closer)
  }
}

/// The quotes a text may stand in, half and full width.
enum Quote {
  static func closer(of opener: Unicode.Scalar) -> Unicode.Scalar? {
    switch opener {
    case "\"": "\""
    case "“": "”"
    // Typed the wrong way round by an input method: it closes at the next of its kind.
    case "”": "”"
    case "「": "」"
    case "『": "』"
    case "＂": "＂"
    case "‘": "’"
    case "'": "'"
    default: nil
    }
  }
}

extension Unicode.Scalar {
  /// Blanks of any width, and what has none.
  var isBlank: Bool {
    switch value {
    case 0x09, 0x0B, 0x0C, 0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      true
    default: false
    }
  }

  /// `Ａ` → `A`, `（` → `(`; other characters stay.
  var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }

  /// A dot between names: `.`, `。`, `．`.
  var isDot: Bool { self == "." || self == "。" || self == "．" || self == "｡" }

  /// What names, numbers and dates are made of, in half width and without the dot.
  var isNameCharacter: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
    case 0..<0x80: false
    case 0x3007, 0x2E80...0x2FD5, 0x25CB: true
    default: properties.isAlphabetic || properties.isIdeographic || properties.numericType != nil
    }
  }
}
