internal import Model

/// All readers of a process.
struct Engines: ~Copyable {
  private var chinese: Engine
  private var script: LazyEngine
  private var latin: LazyEngine
  /// Trained on our kind of text, where it is there.
  private var trained: Engine?
  private var second: SecondReader?
  private var alphabets: [String: Alphabet] = [:]
  /// Of the second reader.
  let secondFolder: SecondReaderFolder?

  init(_ folders: ReaderFolders) throws(ReadingError) {
    if folders.lacksAll(of: ["chi_sim", "HanS", "eng", Preparation.Language.trained.rawValue]) {
      throw .missingLanguageData("chi_sim", folder: folders.languageData)
    }
    let chinese = try Engine(language: "chi_sim", dataPath: folders.folder(of: "chi_sim"))
    let own = ReaderFolders(languageData: chinese.dataFolder)
    for language in [Preparation.Language.script, .latin].map(\.rawValue)
    where folders.folder(of: language) == nil && own.folder(of: language) == nil {
      throw .missingLanguageData(language)
    }
    let trained = try folders.folder(of: Preparation.Language.trained.rawValue).map { folder throws(ReadingError) in
      try Engine(language: Preparation.Language.trained.rawValue, dataPath: folder)
    }
    var second: SecondReader?
    if let folder = folders.second {
      do throws(SecondReaderError) { second = try SecondReader(folder: folder) } catch { throw .secondReader(error) }
    }
    for language in [Preparation.Language.chinese, .script, .trained].map(\.rawValue) {
      guard let folder = folders.folder(of: language) ?? own.folder(of: language) else { continue }
      alphabets[language] = Alphabet(languageData: folder + "/" + language + ".traineddata")
    }
    alphabets[Look.secondNetwork] = second?.alphabet
    self.chinese = chinese
    script = LazyEngine(.script, in: folders.folder(of: "HanS"))
    latin = LazyEngine(.latin, in: folders.folder(of: "eng"))
    self.trained = trained
    self.second = second
    secondFolder = folders.second
  }

  var available: Preparation.Available { .init(trained: trained != nil, second: second != nil) }

  /// The folder Tesseract's own language data comes from.
  var dataFolder: String? { chinese.dataFolder }

  /// - Parameter hash: the hash of a file.
  func secondFingerprint(hash: (String) -> String?) -> String? { second?.fingerprint(hash: hash) }

  func canSpell(_ character: Character, network: String) -> Bool {
    alphabets[network]?.contains(character) ?? false
  }

  /// What the second reader makes of `image`, with boxes in its pixels.
  mutating func secondLine(on image: borrowing Pix, _ preparation: Preparation) -> TextLine? {
    guard var line = second?.read(image, stretch: preparation.stretch) else { return nil }
    line.witness = .second
    return line
  }

  /// The lines on `image`, with boxes in its pixels.
  mutating func recognise(_ image: borrowing Pix, _ preparation: Preparation, milliseconds: Int) -> [TextLine] {
    let (mode, allowed) = (preparation.mode, preparation.allowed)
    switch preparation.language {
    case .chinese: return chinese.recognise(image, mode: mode, allowed: allowed, milliseconds: milliseconds)
    case .script: return script.recognise(image, preparation, milliseconds: milliseconds)
    case .latin: return latin.recognise(image, preparation, milliseconds: milliseconds)
    case .trained:
      return trained?.recognise(image, mode: mode, allowed: allowed, milliseconds: milliseconds) ?? []
    case .second: return secondLine(on: image, preparation).map { [$0] } ?? []
    }
  }
}
