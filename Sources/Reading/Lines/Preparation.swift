internal import Model

/// How a piece of a sheet is prepared for one look: which language data, which characters, at which height.
struct Preparation: Hashable {
  /// `HanS` is a network of its own, trained apart from `chi_sim`: where both read the same they are two witnesses.
  enum Language: String, Hashable {
    case chinese = "chi_sim"
    case script = "HanS"
    case latin = "eng"
    /// `chi_sim` trained further on the text of contracts and cards.
    case trained = "docai"
    /// No Tesseract at all: see `SecondReader`.
    case second = "pp-ocr"
  }

  /// Which of the readers that DocAI can do without are there.
  struct Available: Hashable {
    var trained = false
    var second = false

    /// The best of Tesseract's for Chinese.
    var own: Language { trained ? .trained : .chinese }
  }
  enum Tone: String, Hashable { case grey, binary }

  var language: Language
  /// The ink's height in pixels after scaling: the networks like 24…40.
  var height: Int
  var tone: Tone
  var mode: Engine.Mode
  /// The only characters that may come out; empty for all.
  var allowed = ""
  /// Room left around the ink, in heights of the ink: it sets how large the characters stand in the network's window.
  var margin = 0.17
  /// Width over height, beside the natural one.
  var stretch = 1.0
  /// Whether grey stamps are left as they are.
  var isStamped = false

  var name: String { "\(language.rawValue)/\(mode.rawValue)/\(height)/\(tone.rawValue)/\(margin)/\(stretch)" }

  /// Preparations of a style in the order they are tried; each differs from those before in network, height or tone.
  /// Where the second reader made the first look, Tesseract's comes first here.
  static func of(_ style: TextStyle, _ available: Available) -> [Preparation] {
    // The first look sees stamps faded and the next two, one of each reader, see them as they are: what is read the same
    // either way owes nothing to the fading.
    all(style, available).enumerated().map { place, preparation in
      var preparation = preparation
      preparation.isStamped = place < 2
      return preparation
    }
  }

  private static func all(_ style: TextStyle, _ available: Available) -> [Preparation] {
    let own = tesseract(style, available)
    guard available.second else { return own }
    // The trained network before the others: it knows our text best.
    let first = own.first { $0.language == .trained } ?? own[0]
    let rest = own.filter { $0 != first }
    return [first, second(margin: 0.1), rest[0], second(margin: 0.3)] + rest.dropFirst()
  }

  static func second(margin: Double, stretch: Double = 1) -> Preparation {
    .init(language: .second, height: 48, tone: .grey, mode: .rawLine, margin: margin, stretch: stretch)
  }

  private static func tesseract(_ style: TextStyle, _ available: Available) -> [Preparation] {
    let own = available.own
    return switch style {
    case .chinese:
      // Two networks in turn, at margins and widths that move the characters about in their windows: chosen because
      // their errors differ, so that agreement means something.
      [
        .init(language: .script, height: 28, tone: .grey, mode: .rawLine, margin: 0.06, stretch: 0.85),
        .init(language: own, height: 28, tone: .grey, mode: .rawLine, margin: 0.12, stretch: 0.85),
        .init(language: .script, height: 28, tone: .grey, mode: .rawLine, margin: 0.35, stretch: 0.85),
        .init(language: .chinese, height: 28, tone: .grey, mode: .rawLine, margin: 0.2),
        .init(language: .script, height: 28, tone: .binary, mode: .rawLine, margin: 0.35),
        .init(language: own, height: 28, tone: .grey, mode: .rawLine, margin: 0.35),
        .init(language: .script, height: 28, tone: .grey, mode: .rawLine, margin: 0.2),
        .init(language: .chinese, height: 28, tone: .grey, mode: .rawLine, margin: 0.2, stretch: 0.85),
      ]
    case .digits, .identityNumber, .code:
      [
        .init(language: .latin, height: 30, tone: .grey, mode: .rawLine, allowed: letters(style)),
        .init(language: own, height: 36, tone: .grey, mode: .rawLine, allowed: letters(style)),
        .init(language: .latin, height: 24, tone: .binary, mode: .rawLine, allowed: letters(style)),
      ]
    case .validity:
      [
        .init(language: own, height: 36, tone: .grey, mode: .rawLine, allowed: letters(style)),
        .init(language: .latin, height: 30, tone: .grey, mode: .rawLine, allowed: "0123456789.-"),
        .init(language: .chinese, height: 26, tone: .binary, mode: .rawLine),
      ]
    }
  }

  private static func letters(_ style: TextStyle) -> String {
    switch style {
    case .chinese: ""
    case .digits: "0123456789"
    case .identityNumber: "0123456789X"
    case .code: "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-"
    case .validity: "0123456789.-长期至年月日"
    }
  }
}
