import Diagnosing

/// Cuts stretches of code into tokens. Whatever it meets it goes on behind it, so that all that is wrong is reported.
struct Lexer {
  let characters: SourceScalars
  var diagnostics: [Diagnostic] = []

  init(_ characters: SourceScalars) { self.characters = characters }

  /// The tokens of one line, or of the rest of one.
  mutating func tokens(in range: Range<Int>, beginsLine: Bool) -> [Token] {
    var tokens: [Token] = []
    var index = range.lowerBound
    func append(_ kind: Token.Kind, to end: Int) {
      tokens.append(
        Token(kind: kind, range: characters.bytes(index..<end), beginsLine: beginsLine && tokens.isEmpty))
      index = end
    }
    while index < range.upperBound {
      let scalar = characters.scalars[index]
      if scalar.isBlank || scalar.isDot {
        // A full stop that joins no names means nothing.
        index += 1
      } else if scalar == "#" || scalar == "＃" {
        break
      } else if let closer = Quote.closer(of: scalar) {
        let end = endOfText(from: index, opener: scalar, closer: closer, before: range.upperBound)
        if let end {
          append(.text(characters.text(index + 1..<end)), to: end + 1)
        } else {
          let rest = characters.trimmed(index..<range.upperBound)
          reportUnclosed(rest, closer: closer)
          append(.text(characters.text(index + 1..<rest.upperBound)), to: rest.upperBound)
        }
      } else if let (sign, length) = sign(at: index, before: range.upperBound) {
        append(.sign(sign), to: index + length)
      } else if scalar.halfWidth.isNameCharacter {
        let end = endOfWord(from: index, before: range.upperBound)
        append(.word(word(index..<end)), to: end)
      } else {
        reportUnexpected(index)
        index += 1
      }
    }
    return tokens
  }

  /// A word in half width, with `.` for every dot and radicals replaced by the characters they look like.
  mutating func word(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    var hasRadical = false
    for index in range {
      let scalar = characters.scalars[index]
      if (0x2E80...0x2FD5).contains(scalar.value), let ideograph = Radical.ideograph(of: scalar) {
        hasRadical = true
        view.append(ideograph)
      } else {
        view.append(scalar.isDot ? "." : scalar.halfWidth)
      }
    }
    let word = String(view)
    if hasRadical {
      report(
        "look-alike-character", .init("this word holds characters that only look right", "这个词里有只是看着像的字符（部首）"),
        range, help: .init("write `\(word)`", "写成 `\(word)`"))
    }
    return word
  }

  /// The end of the word beginning at an index: a dot, and the slash of `2026/1/1`, count only between characters.
  func endOfWord(from start: Int, before limit: Int) -> Int {
    var index = start
    while index < limit {
      let scalar = characters.scalars[index]
      if scalar.halfWidth.isNameCharacter {
        index += 1
      } else if scalar.isDot || scalar == "/" || scalar == "／", index + 1 < limit,
        characters.scalars[index + 1].halfWidth.isNameCharacter,
        scalar.isDot || index > start && characters.scalars[index - 1].properties.numericType != nil
      {
        index += 1
      } else {
        break
      }
    }
    return index
  }

  /// The index of the quote that closes; nested quotes of the same kind are counted.
  private func endOfText(
    from start: Int, opener: Unicode.Scalar, closer: Unicode.Scalar, before limit: Int
  ) -> Int? {
    var depth = 0
    var index = start + 1
    while index < limit {
      let scalar = characters.scalars[index]
      if scalar == closer {
        if depth == 0 { return index }
        depth -= 1
      } else if scalar == opener {
        depth += 1
      }
      index += 1
    }
    return nil
  }

  private mutating func sign(at index: Int, before limit: Int) -> (Sign, Int)? {
    let first = characters.scalars[index].halfWidth
    let second = index + 1 < limit ? characters.scalars[index + 1].halfWidth : nil
    let spelling = Sign.spellings.first { $0.text[0] == first && ($0.text.count == 1 || $0.text[1] == second) }
    guard let spelling else { return nil }
    let (sign, length) = (spelling.sign, spelling.text.count)
    if !spelling.isRight {
      let text = characters.text(index..<index + length)
      report(
        "foreign-sign", .init("`\(text)` is no sign of the rule language", "规则里没有 `\(text)` 这个符号"),
        index..<index + length, help: .init("write `\(sign.rawValue)`", "写成 `\(sign.rawValue)`"))
    }
    return (sign, length)
  }

  private mutating func reportUnclosed(_ range: Range<Int>, closer: Unicode.Scalar) {
    report(
      "unclosed-text", .init("the text on this line does not end", "这一行的文字没有结束"), range,
      help: .init("put `\(closer)` at the end of the line", "在行末加 `\(closer)`"))
  }

  private mutating func reportUnexpected(_ index: Int) {
    let code = "U+" + String(characters.scalars[index].value, radix: 16, uppercase: true)
    report(
      "unexpected-character", .init("a character that means nothing here (\(code))", "这里不该有这个字符（\(code)）"),
      index..<index + 1, help: .init("delete it, or put the text in quotes", "删掉它；如果是文字，请加引号"))
  }

  private mutating func report(
    _ id: String, _ message: Diagnostic.Message, _ range: Range<Int>, help: Diagnostic.Message
  ) {
    guard diagnostics.count <= RuleSet.greatestDiagnosticCount else { return }
    diagnostics.append(
      Diagnostic(
        .error, id, message, at: SourceSpan(source: characters.source, range: characters.bytes(range)), help: help))
  }
}
