internal import Model

/// How a piece of a sheet is prepared for one look: which language data, which characters, at which height.
struct Preparation: Hashable {
  /// `HanS` is a network of its own, trained apart from `chi_sim`: where both read the same they are two witnesses.
  enum Language: String, Hashable { case chinese = "chi_sim", script = "HanS", latin = "eng" }
  enum Tone: String, Hashable { case grey, binary }

  var language: Language
  /// The ink's height in pixels after scaling: the networks like 24…40.
  var height: Int
  var tone: Tone
  var mode: Engine.Mode
  /// The only characters that may come out; empty for all.
  var allowed = ""

  var name: String { "\(language.rawValue)/\(mode.rawValue)/\(height)/\(tone.rawValue)" }

  /// Preparations of a style in the order they are tried; each differs from those before in network, height or tone.
  static func of(_ style: TextStyle) -> [Preparation] {
    switch style {
    case .chinese:
      [
        .init(language: .script, height: 40, tone: .grey, mode: .rawLine),
        .init(language: .chinese, height: 28, tone: .grey, mode: .line),
        .init(language: .script, height: 56, tone: .grey, mode: .rawLine),
        .init(language: .chinese, height: 34, tone: .binary, mode: .rawLine),
      ]
    case .digits, .identityNumber, .code:
      [
        .init(language: .latin, height: 30, tone: .grey, mode: .rawLine, allowed: letters(style)),
        .init(language: .chinese, height: 36, tone: .grey, mode: .rawLine, allowed: letters(style)),
        .init(language: .latin, height: 24, tone: .binary, mode: .rawLine, allowed: letters(style)),
      ]
    case .validity:
      [
        .init(language: .chinese, height: 36, tone: .grey, mode: .rawLine, allowed: letters(style)),
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

  static let firstLook = Preparation(language: .chinese, height: 34, tone: .grey, mode: .rawLine)
}
