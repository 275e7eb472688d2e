import Model

/// Looks at what is printed on made-up sheets, and misreads it as told.
struct ScriptedLooking: Looking {
  /// Sheet id → what is printed there.
  var printed: [Int: Sheet]
  /// (text, attempt) → what that look reads; identity reads everything right.
  var misread: @Sendable (String, Int) -> String
  /// attempt → whose look it is.
  var witness: @Sendable (Int) -> Witness = { _ in .tesseract }
  /// attempt → ink that none of the characters accounts for, in heights of the line.
  var unexplained: @Sendable (Int) -> Double = { _ in 0 }
  /// Characters that the network of an attempt cannot spell.
  var unspelled: @Sendable (Int) -> String = { _ in "" }
  /// Boxes asked for, in order.
  private(set) var asked: [Box] = []

  init(_ sheets: [Sheet], misread: @escaping @Sendable (String, Int) -> String = { text, _ in text }) {
    printed = Dictionary(uniqueKeysWithValues: sheets.map { ($0.id, $0) })
    self.misread = misread
  }

  /// The network of an attempt is called by its number; the second reader is -1.
  func canSpell(_ character: Character, network: String) -> Bool {
    !unspelled(Int(network) ?? -1).contains(character)
  }

  mutating func look(at box: Box, on sheet: Sheet, style: TextStyle, attempt: Int) -> [Look] {
    asked.append(box)
    guard let printed = printed[sheet.id] else { return [] }
    return printed.lines.compactMap { line in
      let glyphs = line.glyphs.filter {
        box.contains(x: $0.box.midX, y: $0.box.midY) && Self.isAllowed($0.text, style)
      }
      guard !glyphs.isEmpty else { return nil }
      let text = glyphs.map(\.text).joined()
      let read = misread(text, attempt)
      if read.isEmpty { return nil }
      var line =
        read == text
        ? TextLine(glyphs: glyphs, box: line.box)
        : TextLine(read, x: glyphs[0].box.x, y: glyphs[0].box.y, em: glyphs[0].box.height)
      line.unexplained = unexplained(attempt)
      line.witness = witness(attempt)
      return Look(line: line, preparation: "\(attempt)/\(style)")
    }
  }

  /// The character sets of an engine's styles.
  private static func isAllowed(_ text: String, _ style: TextStyle) -> Bool {
    switch style {
    case .chinese: true
    case .digits: "0123456789".contains(text)
    case .identityNumber: "0123456789X".contains(text)
    case .code: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-".contains(text)
    case .validity: "0123456789.-长期".contains(text)
    }
  }
}
