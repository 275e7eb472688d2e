/// One flat surface found on a page and straightened: the page itself, or a photographed page or card. Its text reads
/// upright. Positions on it are pixels of the straightened image; `stored` maps them back to the file.
package struct Sheet: Hashable, Sendable {
  /// Counts the sheets of a case from 0.
  package var id: Int
  /// The scan's name inside the case folder, byte for byte.
  package var file: String
  /// Counts from 1 within the file.
  package var page: Int
  package var width: Int
  package var height: Int
  /// From pixels of the sheet, as it was bent, to pixels of the page as stored (before EXIF, rotation or straightening).
  package var stored: Homography
  package var bend: Bend
  /// The reader found no ink on it at all; without lines and not blank it is unreadable.
  package var isBlank: Bool
  /// The lines of the first look, top to bottom, left to right.
  package var lines: [TextLine]
  /// Pieces of ink that lie as lines do and of which no reader made a character.
  package var unread = 0

  package init(
    id: Int, file: String, page: Int, width: Int, height: Int, stored: Homography = .identity, bend: Bend = .flat,
    lines: [TextLine],
    isBlank: Bool = false
  ) {
    self.id = id
    self.file = file
    self.page = page
    self.width = width
    self.height = height
    self.stored = stored
    self.bend = bend
    self.isBlank = isBlank
    self.lines = lines
  }

  /// The upright rectangle around `box` in pixels of the page as stored.
  package func onPage(_ box: Box) -> Box { stored.map(bend.map(box)) }
}
