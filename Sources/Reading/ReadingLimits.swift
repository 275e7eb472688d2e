/// What one scan may ask of the machine; beyond it the scan is refused with its reason.
package struct ReadingLimits: Hashable, Sendable {
  /// Width times height of a page; a decompression bomb is refused by its header.
  package var pixelsPerPage = 100_000_000
  package var pagesPerScan = 50
  /// Shorter side of a page that could hold text at all.
  package var smallestSide = 32
  /// Pages are scaled down to this many pixels before anything else: 300 dpi of an A4 page is 8.7 million.
  package var workingPixels = 9_000_000
  /// A page of print has 60; grain and screens make thousands of specks that look like lines.
  package var linesPerSheet = 250
  package var millisecondsPerLine = 5_000

  package init() {}
}
