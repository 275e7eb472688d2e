internal import Model

/// Finds pages and cards that were photographed on a ground as bright as they: by straight edges around all that is
/// printed.
enum EdgedSurfaceFinder {
  /// Their outlines in pixels of the small images, top to bottom and left to right. Empty unless all that is printed lies
  /// within them, for what lies outside is not read, and where the light is that of a scan.
  /// - Parameters:
  ///   - grey: the luminance of the photo.
  ///   - pale: the least of its colours, of the same size.
  static func outlines(in grey: borrowing Pix, _ pale: borrowing Pix) -> [Quadrilateral] {
    guard PhotoLight.isUneven(on: grey), let print = PhotoPrint(of: grey), let edges = EdgeMap(grey, pale) else {
      return []
    }
    let photo = EdgedPhoto(edges: edges, print: print.boxes, bounds: grey.bounds)
    let found = photo.page(around: print.boxes).map { [$0] } ?? photo.cards(around: print.boxes)
    guard !found.isEmpty, !print.hasLong(outside: found), !print.hasFaint(outside: found) else { return [] }
    return SurfaceFinder.ordered(found)
  }
}
