/// A place where a label of some field stands.
struct LabelHit: Hashable {
  /// Indices into the fields of the document's definition: all fields that share the label.
  var fields: [Int]
  var length: Int
  /// Index into the runs looked at.
  var run: Int
  var range: Range<Int>
  var distance: Int
  /// Whether it begins a line, a column or a part of the sentence.
  var isAtStart: Bool
  var hasColon: Bool
  /// 甲方（签章）：what stands behind it is a signature and no entry.
  var isSignature: Bool
  /// The first character behind the label, its bracket and its colon.
  var labelEnd: Int
  /// The first character behind any dirt that follows.
  var valueStart: Int
}
