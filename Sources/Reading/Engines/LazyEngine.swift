internal import Model

/// A Tesseract engine that is loaded when it is first needed: a network that is seldom asked costs neither time nor memory.
struct LazyEngine: ~Copyable {
  private let language: Preparation.Language
  /// Nil for Tesseract's own.
  private let folder: String?
  private var engine: Engine?

  /// - Parameter folder: where its language data is; nil for Tesseract's own.
  init(_ language: Preparation.Language, in folder: String?) {
    self.language = language
    self.folder = folder
  }

  /// The lines on `image`. Language data that was there at the start and cannot be loaded ends the process: what one
  /// network would have read must not be missing without a word.
  mutating func recognise(_ image: borrowing Pix, _ preparation: Preparation, milliseconds: Int) -> [TextLine] {
    if engine == nil {
      do throws(ReadingError) {
        engine = try Engine(language: language.rawValue, dataPath: folder)
      } catch {
        fatalError("\(error.description); help: \(error.help)")
      }
    }
    return engine?.recognise(
      image, mode: preparation.mode, allowed: preparation.allowed, milliseconds: milliseconds) ?? []
  }
}
