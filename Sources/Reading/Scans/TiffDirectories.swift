/// The pages of a TIFF as its directories chain them, and whether all of each is in the file.
///
/// Libtiff takes a file that was cut off for a whole one with fewer pages, and fills strips that are cut off with white:
/// the page that proves something wrong would be gone without a word. So the chain is walked here first.
/// Layout: TIFF 6.0 section 2; BigTIFF, whose offsets have 8 bytes: libtiff's `doc/specification/bigtiff`.
struct TiffDirectories {
  /// One for each directory that is in the file: whether its strips or tiles are, too.
  private(set) var arePagesWhole: [Bool] = []
  /// Whether the chain leads out of the file, or back into itself, so that there were more pages.
  private(set) var isCutOff = false

  private let data: [UInt8]
  private let isLittleEndian: Bool
  private let isBig: Bool

  /// Nil when the bytes are no TIFF. Walks no further than `limit` pages.
  init?(_ data: [UInt8], limit: Int) {
    guard data.count >= 8, data[0] == data[1], [UInt8(ascii: "I"), UInt8(ascii: "M")].contains(data[0]) else {
      return nil
    }
    self.data = data
    isLittleEndian = data[0] == UInt8(ascii: "I")
    isBig = data[isLittleEndian ? 2 : 3] == 43
    var next = number(at: isBig ? 8 : 4, bytes: offsetSize)
    var seen: Set<Int> = []
    while let directory = next, directory != 0, arePagesWhole.count < limit {
      guard seen.insert(directory).inserted, let entries = number(at: directory, bytes: isBig ? 8 : 2),
        entries <= data.count
      else { break }
      let first = directory + (isBig ? 8 : 2)
      next = number(at: first + entries * entrySize, bytes: offsetSize)
      guard next != nil else { break }
      arePagesWhole.append(isWhole(entriesAt: first, count: entries))
      if next == 0 { return }
    }
    isCutOff = arePagesWhole.count < limit
  }

  private var offsetSize: Int { isBig ? 8 : 4 }
  private var entrySize: Int { isBig ? 20 : 12 }

  /// Whether every strip or tile of a page lies in the file.
  private func isWhole(entriesAt first: Int, count: Int) -> Bool {
    var places: [Int: [Int]] = [:]
    for entry in stride(from: first, to: first + count * entrySize, by: entrySize) {
      // StripOffsets, StripByteCounts, TileOffsets, TileByteCounts.
      guard let tag = number(at: entry, bytes: 2), [273, 279, 324, 325].contains(tag) else { continue }
      guard let values = values(ofEntryAt: entry) else { return false }
      places[tag] = values
    }
    return [(273, 279), (324, 325)].allSatisfy { offsets, lengths in
      guard let offsets = places[offsets] else { return true }
      let lengths = places[lengths] ?? []
      return offsets.indices.allSatisfy { index in
        let length = lengths.indices.contains(index) ? lengths[index] : 0
        return offsets[index] <= data.count && length <= data.count - offsets[index]
      }
    }
  }

  /// The whole numbers of an entry; nil when they lie outside the file.
  private func values(ofEntryAt entry: Int) -> [Int]? {
    // SHORT, LONG, LONG8: bytes of one.
    guard let type = number(at: entry + 2, bytes: 2), let size = [3: 2, 4: 4, 16: 8][type],
      let count = number(at: entry + 4, bytes: offsetSize), count <= data.count / size
    else { return nil }
    let field = entry + 4 + offsetSize
    guard let start = count * size <= offsetSize ? field : number(at: field, bytes: offsetSize) else { return nil }
    var values: [Int] = []
    for index in 0..<count {
      guard let value = number(at: start + index * size, bytes: size) else { return nil }
      values.append(value)
    }
    return values
  }

  /// Nil outside the file, and for what no file is as long as.
  private func number(at offset: Int, bytes: Int) -> Int? {
    guard offset >= 0, offset <= data.count - bytes else { return nil }
    let part = data[offset..<(offset + bytes)]
    let value = (isLittleEndian ? Array(part.reversed()) : Array(part)).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value <= UInt64(Int32.max) * 2 + 1 ? Int(value) : nil
  }
}
