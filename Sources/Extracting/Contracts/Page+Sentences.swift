import Definitions
import Model

/// Places and days that running text names behind no label.
extension Page {
  mutating func addSentences(_ definition: DocumentDefinition) {
    if let place = definition.fields.firstIndex(where: { $0.type == .address && !$0.id.hasPrefix("party-") }) {
      addPlaces(place)
    }
    if let day = definition.fields.firstIndex(where: { $0.id == "signed-on" }) { addDays(day) }
  }

  /// 甲方同意将南京市…1702室的房屋出租给乙方, 房屋：南京市…1702室，建筑面积…: what is let or sold.
  private mutating func addPlaces(_ field: Int) {
    for (index, run) in runs.enumerated() {
      for start in run.characters.indices {
        guard let word = Self.placing.first(where: { run.characters[start...].starts(with: $0) }) else { continue }
        let end = start + word.count
        let below = lineBelow(index).map { runs[$0].characters } ?? []
        let text = (run.characters[end...] + below).prefix(60)
        let comma = word.last == ":" ? text.firstIndex(of: ",") : nil
        guard let stop = [AddressParser.end(of: text), comma].compactMap({ $0 }).min(),
          text[..<stop].prefix(9).contains(where: { "省市区县".contains($0) }),
          !AddressParser.parse(String(text[..<stop])).isEmpty
        else { continue }
        add(field, word: start..<end, upTo: stop, in: index)
      }
    }
  }

  /// 双方于2026年11月20日在上海…签订本合同, 乙方应于2026/10/28（即签订日）付给…: when the contract is signed.
  private mutating func addDays(_ field: Int) {
    for (index, run) in runs.enumerated() {
      for start in run.characters.indices.dropLast() where run.characters[start] == "于" {
        let sentence = run.characters[(start + 1)...].prefix { !"。;,".contains($0) }
        let day = sentence.prefix { !$0.isHan || "年月日〇一二三四五六七八九十".contains($0) }
        let rest = sentence[day.endIndex...]
        guard !DateParser.parse(String(day)).isEmpty, rest.first != "前",
          ["签订", "签署", "订立", "签约"].contains(where: { String(rest).contains($0) })
        else { continue }
        add(field, word: start..<start + 1, upTo: day.endIndex, in: index)
      }
    }
  }

  /// The word before a value, in place of a label; not where labels are.
  private mutating func add(_ field: Int, word: Range<Int>, upTo end: Int, in run: Int) {
    guard !hits.contains(where: { $0.run == run && $0.range.overlaps(word.lowerBound..<end) }) else { return }
    hits.append(
      LabelHit(
        fields: [field], length: word.count, run: run, range: word, distance: 0, isAtStart: false, hasColon: false,
        isSignature: false, labelEnd: word.upperBound, valueStart: word.upperBound))
  }

  private static let placing = ["将", "承租", "承购", "购买", "受让", "房屋:"].map { Array($0) }

  /// Whether a hit is a word of a sentence behind which a place is named.
  func isPlacing(_ hit: LabelHit) -> Bool { Self.placing.contains(Array(runs[hit.run].characters[hit.range])) }

  /// Whether the name of such a place ends in this piece of a line.
  func endsPlace(_ source: Spot.Source) -> Bool {
    let text = runs[source.run].characters[source.range]
    return text.contains(",") || AddressParser.end(of: text) != nil
  }
}
