import Model

/// A place in a contract where a field may stand.
struct Place {
  /// Index into the pages of the contract.
  var page: Int
  var hit: LabelHit
  var spot: Spot
  /// All that stands behind the label, where the spot is only the longest figure of it.
  var whole: String
  /// Left empty on purpose.
  var isCrossedOut: Bool
  /// Whether a piece of the value may stand where nothing of it was read: it is never certain then.
  var isCutOff = false
  /// Whether the values of both parties stand there, and it cannot be told whose is which.
  var isAnybodys = false
  /// `party-a` or `party-b` for a field that both have; nil for any other.
  var party: String?

  /// Whether the label names the document: 合同编号 before 网签备案号, where both stand on it.
  var namesDocument = false

  /// 地址 in a party's block, which is where he lives, unless the contract names no other place.
  var isHome = false

  /// How well the label itself was read and set apart.
  var rank: Double {
    let read = Double(hit.length) - 2 * Double(hit.distance)
    return read + (namesDocument ? 20 : 0) + (hit.hasColon ? 3 : 0) + (hit.isAtStart ? 1 : 0) - (isHome ? 10 : 0)
  }
}
