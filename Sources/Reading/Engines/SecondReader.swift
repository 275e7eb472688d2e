internal import COpenVINO
internal import CTesseract
internal import Foundation
package import Model

/// A second reader that shares nothing with Tesseract: neither network nor training data. Where both read the same of one
/// line without being told what to expect, that is near-proof.
///
/// It is PP-OCRv6's small line recogniser (Apache-2.0) with 8 bit integers (`models/second_reader.py`), run by OpenVINO on
/// one thread. One per process, for loading it takes half a second; owner of its C handle.
///
/// Lines of any width go through one compiled network: every new width costs 17 MB and 50 ms for its kernels, so there
/// are few, and lines of one width one after the other take 3 ms less each. A cache of the compiled network saves no time.
/// How well and how fast it reads beside others: models/README.md.
package struct SecondReader: ~Copyable {
  private let network: OpaquePointer
  private let decoder: CtcDecoder
  private let folder: SecondReaderFolder

  /// Widest line the network is given, in its own pixels: 24 full-width characters, or 34 at the first look. A longer one is
  /// squeezed.
  private static let maxWidth = 1152
  /// Runner-ups, the character itself among them.
  private static let choices = 6
  /// Columns of pixels to a time step.
  private static let stepWidth = 8

  package init(folder: SecondReaderFolder) throws(SecondReaderError) {
    var error = [CChar](repeating: 0, count: 1024)
    guard
      let network = docai_network_open(
        folder.library, folder.model, Int32(Self.maxWidth), &error, error.count)
    else {
      let reason = String(decoding: error.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      throw .notLoaded(folder: folder.path, reason: reason.trimmingCharacters(in: .whitespaces))
    }
    let text = (try? String(contentsOfFile: folder.characters, encoding: .utf8)) ?? ""
    // By scalar, not by `Character`: a line may hold a combining sign alone.
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
      .dropLast()
    // Class 0 is the blank, and after the listed characters comes the space.
    let classes = Int(docai_network_classes(network))
    guard lines.count + 2 == classes else {
      docai_network_close(network)
      throw .otherCharacters(folder: folder.path, listed: lines.count, classes: classes)
    }
    self.network = network
    self.folder = folder
    decoder = CtcDecoder(alphabet: [""] + lines + [" "])
  }

  deinit { docai_network_close(network) }

  var alphabet: Alphabet { Alphabet(decoder.alphabet) }

  /// OpenVINO, model and characters: what makes the readings.
  /// - Parameter hash: the hash of a file.
  package func fingerprint(hash: (_ path: String) -> String?) -> String {
    let hashes = [folder.model, folder.weights, folder.characters].map { path in
      path.dropFirst(folder.path.count + 1) + " " + (hash(path)?.prefix(16) ?? "unreadable")
    }
    return (["openvino " + String(cString: docai_network_version(network))] + hashes).joined(separator: ", ")
  }

  /// Reads an image file that holds one line and nothing else.
  package mutating func read(encoded data: [UInt8]) -> TextLine? {
    guard data.count >= 12, let image = Pix(takingOwnership: docai_decode(data, data.count, 0))?.grey() else {
      return nil
    }
    return read(image)
  }

  /// Reads an 8 bit image of one line, dark on light; nil when nothing is read. Boxes are pixels of the image; none of the
  /// characters is blank space.
  /// - Parameter stretch: width over height, beside the natural one.
  mutating func read(_ image: borrowing Pix, stretch: Double = 1) -> TextLine? {
    guard image.depth == 8, image.width > 0, image.height > 0 else { return nil }
    let height = Int(DOCAI_NETWORK_HEIGHT)
    let down = Double(height) / Double(image.height)
    let width = Self.width(holding: Double(image.width) * down * stretch)
    let across = min(down * stretch, Double(width) / Double(image.width))
    guard let sized = image.scaled(across, down) else { return nil }
    let characters = decoder.decode(steps(Self.pixels(of: sized, width: width, height: height), width: width))
    guard !characters.isEmpty else { return nil }
    let glyphs = zip(characters, Self.extents(of: characters, line: height)).map { character, extent in
      let left = min(Int((extent.lowerBound / across).rounded()), image.width - 1)
      let right = min(Int((extent.upperBound / across).rounded()), image.width)
      return Glyph(
        text: character.text, confidence: character.confidence, rivals: character.rivals,
        box: Box(x: left, y: 0, width: max(1, right - left), height: image.height))
    }
    return TextLine(glyphs: glyphs, box: image.bounds)
  }

  /// The likeliest classes of every time step; none when the network failed.
  private mutating func steps(_ pixels: [UInt8], width: Int) -> [[CtcChoice]] {
    let (best, capacity) = (Self.choices, width / Self.stepWidth)
    var classes = [Int32](repeating: 0, count: capacity * best)
    var probabilities = [Float](repeating: 0, count: capacity * best)
    let count = docai_network_read(
      network, pixels, Int32(width), Int32(best), &classes, &probabilities, Int32(capacity))
    return (0..<max(0, Int(count))).map { step in
      (0..<best).map { i in
        CtcChoice(index: Int(classes[step * best + i]), probability: Double(probabilities[step * best + i]))
      }
    }
  }

  /// The network's least width that `columns` fit in, squeezed by a tenth at most: two widths to an octave.
  private static func width(holding columns: Double) -> Int {
    widths.first { Double($0) * 10 / 9 >= columns } ?? maxWidth
  }

  private static let widths = [64, 128, 192, 256, 384, 512, 768, maxWidth]

  /// Rows of bytes, filled up to the right with the ground: an edge would read as a stroke.
  private static func pixels(of image: borrowing Pix, width: Int, height: Int) -> [UInt8] {
    let rows = (0..<height).map { image.row(min($0, image.height - 1)) }
    let ground = Histogram(image)?.median ?? 255
    return rows.flatMap { $0.prefix(width) + [UInt8](repeating: ground, count: max(0, width - $0.count)) }
  }

  /// From where to where each character reaches, in the network's pixels: half of the way to its neighbours, and no more
  /// than half of a full-width character from its middle, for the network knows the middle only.
  private static func extents(of characters: [CtcCharacter], line height: Int) -> [Range<Double>] {
    let middles = characters.map { Double($0.steps.lowerBound + $0.steps.upperBound) / 2 * Double(stepWidth) }
    let half = Double(height) / 2
    return middles.indices.map { i in
      let left = i > 0 ? (middles[i - 1] + middles[i]) / 2 : 0
      let right = i + 1 < middles.count ? (middles[i] + middles[i + 1]) / 2 : .infinity
      return max(left, middles[i] - half)..<min(right, middles[i] + half)
    }
  }
}
