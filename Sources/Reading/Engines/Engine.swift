internal import CTesseract
internal import Model

/// One Tesseract engine with one set of language data: created once per process and kept, for loading it costs as much
/// as reading a page. Owner of its C handle.
struct Engine: ~Copyable {
  private let handle: OpaquePointer
  let language: String

  /// Page segmentation modes that DocAI uses.
  enum Mode: Int32 {
    /// One block of lines, found by Tesseract's layout analysis.
    case block = 6
    /// One line, found by layout analysis.
    case line = 7
    /// The whole image is one line; no layout analysis.
    case rawLine = 13
  }

  /// - Parameter dataPath: the folder with `LANGUAGE.traineddata`; nil for Tesseract's own.
  init(language: String, dataPath: String? = nil) throws(ReadingError) {
    guard let handle = TessBaseAPICreate() else { throw .missingLanguageData(language) }
    // A parameter of the whole process, so it can be set before the engine starts; what fails then is our error's to say.
    _ = TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
    guard docai_engine_start(handle, dataPath, language) == 0 else {
      TessBaseAPIDelete(handle)
      throw .missingLanguageData(language, folder: dataPath)
    }
    self.handle = handle
    self.language = language
    // Runner-ups for every character, from the beam search.
    _ = TessBaseAPISetVariable(handle, "lstm_choice_mode", "2")
    _ = TessBaseAPISetVariable(handle, "lstm_choice_iterations", "1")
    // White print on dark bars is turned before; to try each poor line inverted takes two more readings of it.
    _ = TessBaseAPISetVariable(handle, "invert_threshold", "0")
    // What a dictionary thinks of a name or a number must not change it.
    _ = TessBaseAPISetVariable(handle, "tessedit_enable_dict_correction", "0")
  }

  deinit { TessBaseAPIDelete(handle) }

  var dataFolder: String? { TessBaseAPIGetDatapath(handle).map { String(cString: $0) } }

  static var version: String { String(cString: TessVersion()) }

  /// Reads one image: its lines, top to bottom, with every character's runner-ups. Boxes are pixels of `image`.
  /// - Parameters:
  ///   - allowed: the only characters that may come out; empty for all.
  ///   - milliseconds: the deadline of this image; past it nothing comes out.
  mutating func recognise(
    _ image: borrowing Pix, mode: Mode, allowed: String = "", milliseconds: Int = 10_000
  ) -> [TextLine] {
    _ = TessBaseAPISetVariable(handle, "tessedit_char_whitelist", allowed)
    docai_engine_mode(handle, mode.rawValue)
    TessBaseAPISetImage2(handle, image.pointer)
    TessBaseAPISetSourceResolution(handle, 300)
    defer { TessBaseAPIClear(handle) }
    guard docai_engine_recognise(handle, Int32(milliseconds)) == 0,
      let iterator = TessBaseAPIGetIterator(handle)
    else { return [] }
    defer { TessResultIteratorDelete(iterator) }
    return lines(of: iterator)
  }
}

/// Walks the result once and copies everything out; nothing of Tesseract's survives.
private func lines(of iterator: OpaquePointer) -> [TextLine] {
  var lines: [TextLine] = []
  repeat {
    if docai_iterator_begins(iterator, Int32(DOCAI_LEVEL_LINE)) != 0 || lines.isEmpty {
      guard let box = box(of: iterator, level: Int32(DOCAI_LEVEL_LINE)) else { continue }
      lines.append(TextLine(glyphs: [], box: box, baseline: baseline(of: iterator)))
    }
    guard let glyph = glyph(at: iterator) else { continue }
    lines[lines.count - 1].glyphs.append(glyph)
  } while docai_iterator_next(iterator, Int32(DOCAI_LEVEL_SYMBOL)) != 0
  return lines.filter { !$0.glyphs.isEmpty }
}

private func box(of iterator: OpaquePointer, level: Int32) -> Box? {
  var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  guard docai_iterator_box(iterator, level, &left, &top, &right, &bottom) != 0 else { return nil }
  return Box(x: Int(left), y: Int(top), width: Int(right - left), height: Int(bottom - top))
}

private func baseline(of iterator: OpaquePointer) -> TextLine.Baseline? {
  var (x1, y1, x2, y2): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
  guard docai_iterator_baseline(iterator, Int32(DOCAI_LEVEL_LINE), &x1, &y1, &x2, &y2) != 0, x2 > x1 else {
    return nil
  }
  return TextLine.Baseline(y: Double(y1), slope: Double(y2 - y1) / Double(x2 - x1))
}

private func glyph(at iterator: OpaquePointer) -> Glyph? {
  let symbol = Int32(DOCAI_LEVEL_SYMBOL)
  guard let text = docai_iterator_text(iterator, symbol) else { return nil }
  defer { TessDeleteText(text) }
  guard let box = box(of: iterator, level: symbol) else { return nil }
  let best = String(cString: text)
  guard !best.allSatisfy(\.isWhitespace) else { return nil }
  return Glyph(
    text: best, confidence: Double(docai_iterator_confidence(iterator, symbol)) / 100,
    rivals: rivals(at: iterator, of: best), box: box)
}

/// The runner-ups of a character, best first, without the character itself.
private func rivals(at iterator: OpaquePointer, of best: String) -> [Glyph.Rival] {
  guard let choices = TessResultIteratorGetChoiceIterator(iterator) else { return [] }
  defer { TessChoiceIteratorDelete(choices) }
  var rivals: [Glyph.Rival] = []
  repeat {
    guard let text = TessChoiceIteratorGetUTF8Text(choices).map({ String(cString: $0) }), !text.isEmpty, text != best
    else { continue }
    rivals.append(Glyph.Rival(text: text, confidence: Double(TessChoiceIteratorConfidence(choices)) / 100))
  } while TessChoiceIteratorNext(choices) != 0
  return rivals.sorted { $0.confidence > $1.confidence }
}
