internal import CTesseract
internal import Model

/// The pages of one scan, decoded one at a time; limits are checked on the header, before any pixel is.
struct ScanDecoder {
  let data: [UInt8]
  let limits: ReadingLimits
  /// Nil for all but TIFF.
  private let tiff: TiffDirectories?

  init(data: [UInt8], limits: ReadingLimits) {
    self.data = data
    self.limits = limits
    tiff = TiffDirectories(data, limit: limits.pagesPerScan + 1)
  }

  /// Whether pages are lost that came after those there are.
  var isCutOff: Bool { tiff?.isCutOff ?? false }

  /// Pages of a scan whose format is understood, or why it is not.
  func pageCount() -> Result<Int, ScanFailureReason> {
    guard !data.isEmpty else { return .failure(.init(.empty)) }
    let format = Int(docai_format(data, data.count))
    switch format {
    case Int(DOCAI_FORMAT_TIFF_FIRST):
      let pages = Int(docai_tiff_pages(data, data.count))
      if pages == 0 { return .failure(.init(.damaged)) }
      return pages > limits.pagesPerScan ? .failure(.init(.tooManyPages)) : .success(pages)
    case Int(DOCAI_FORMAT_BMP), Int(DOCAI_FORMAT_JPEG), Int(DOCAI_FORMAT_PNG),
      Int(DOCAI_FORMAT_WEBP):
      return .success(1)
    default:
      return .failure(.init(FormatSniffer.isKnownDocument(data) ? .unsupportedFormat : .notAnImage))
    }
  }

  /// One page, from 0, with the turn its camera asks for, and the map from its pixels to those stored.
  func page(_ number: Int) -> Result<DecodedPage, ScanFailureReason> {
    var (width, height, bits): (Int32, Int32, Int32) = (0, 0, 0)
    if let tiff, tiff.arePagesWhole.indices.contains(number), !tiff.arePagesWhole[number] {
      return .failure(.init(.damaged))
    }
    guard docai_header(data, data.count, Int32(number), &width, &height, &bits) == 0, width > 0, height > 0 else {
      return .failure(.init(.damaged))
    }
    if Int(width) * Int(height) > limits.pixelsPerPage { return .failure(.init(.tooLarge)) }
    if min(width, height) < limits.smallestSide { return .failure(.init(.tooSmall)) }
    guard let stored = Pix(takingOwnership: docai_decode(data, data.count, Int32(number))) else {
      return .failure(.init(.damaged))
    }
    let orientation = ExifOrientation.read(jpeg: data)
    guard let page = DecodedPage(stored, orientation: orientation) else { return .failure(.init(.damaged)) }
    return .success(page)
  }
}

/// A reason as an error, so that it can stand in a `Result`.
struct ScanFailureReason: Error {
  let reason: ScanFailure.Reason
  init(_ reason: ScanFailure.Reason) { self.reason = reason }
}

/// A page turned the way its camera was held.
final class DecodedPage {
  let image: Pix
  /// From pixels of `image` to pixels as stored.
  let stored: Homography

  init?(_ source: consuming Pix, orientation: Int) {
    let (w, h) = (Double(source.width), Double(source.height))
    let mirrored = [2, 4, 5, 7].contains(orientation)
    let quarters = [1: 0, 2: 0, 3: 2, 4: 2, 5: 3, 6: 1, 7: 1, 8: 3][orientation] ?? 0
    // Undone in the opposite order: first the turn, then the mirror (which stands first here).
    var map = Homography.turn(quarters: quarters, width: w, height: h)
    if mirrored { map = map.then(Homography([-1, 0, w - 1, 0, 1, 0, 0, 0, 1])) }
    guard mirrored || quarters != 0 else {
      image = source
      stored = .identity
      return
    }
    let upright = mirrored ? source.mirrored()?.turned(quarters: quarters) : source.turned(quarters: quarters)
    guard let upright else { return nil }
    image = upright
    stored = map
  }
}

extension Homography {
  /// From pixels of an image after `quarters` clockwise quarter turns back to pixels before, where it measured
  /// `width` × `height`.
  static func turn(quarters: Int, width: Double, height: Double) -> Homography {
    switch quarters & 3 {
    case 1: Homography([0, 1, 0, -1, 0, height - 1, 0, 0, 1])
    case 2: Homography([-1, 0, width - 1, 0, -1, height - 1, 0, 0, 1])
    case 3: Homography([0, -1, width - 1, 1, 0, 0, 0, 0, 1])
    default: .identity
    }
  }

  static func scale(_ factor: Double) -> Homography {
    Homography([factor, 0, 0, 0, factor, 0, 0, 0, 1])
  }
}
