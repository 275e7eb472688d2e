/// How well the documents of a case could be read: by the share of the fields found that were read with certainty.
package enum Quality: String, Hashable, Sendable, Codable, CaseIterable {
  /// At least 95 %.
  case clear
  /// At least 80 %.
  case fair
  case poor
}
