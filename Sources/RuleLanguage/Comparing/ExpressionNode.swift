import Diagnosing

/// A checked expression as a plain tree with its words in both languages, so that two of them can be compared.
struct ExpressionNode: Sendable {
  /// What kind of expression it is; two of one kind are compared part by part.
  var kind: String
  var words: Diagnostic.Message
  var parts: [ExpressionNode] = []
  /// Parts may come and go (`and`, the lines of a ladder).
  var isList = false
  /// It can be true or false by itself: the smallest thing a person understands.
  var isTest = false

  /// Equal for equal meanings.
  var key: String { kind + words.english }

  /// One difference between two trees.
  struct Change {
    /// Nil: added.
    var old: ExpressionNode?
    /// Nil: removed.
    var new: ExpressionNode?
    /// The test the difference is in, as it is now.
    var test: ExpressionNode?

    var words: Diagnostic.Message {
      let within = test.map { Diagnostic.Message(" (in `", "（在 `") + $0.words + .init("`)", "` 里）") } ?? .init(same: "")
      switch (old, new) {
      case (let old?, let new?): return old.words + .init(same: " → ") + new.words + within
      case (let old?, nil): return .init("`", "去掉 `") + old.words + .init("` removed", "`") + within
      case (nil, let new?): return .init("`", "加上 `") + new.words + .init("` added", "`") + within
      case (nil, nil): return .init(same: "")
      }
    }
  }

  /// The smallest parts that tell two trees apart.
  static func changes(_ old: ExpressionNode, _ new: ExpressionNode, in test: ExpressionNode? = nil) -> [Change] {
    guard old.key != new.key else { return [] }
    let whole = [Change(old: old, new: new, test: test)]
    guard old.kind == new.kind, !old.parts.isEmpty else { return whole }
    let test = new.isTest ? new : test
    if new.isList {
      let sides = Alignment.of(old.parts, new.parts, key: \.key)
      let stays = sides.contains { if case .same = $0 { true } else { false } }
      guard stays || old.parts.count == new.parts.count || old.parts.isEmpty || new.parts.isEmpty else { return whole }
      return sides.flatMap { side -> [Change] in
        switch side {
        case .same: []
        case .changed(let old, let new): changes(old, new, in: test)
        case .removed(let part): [Change(old: part, new: nil, test: test)]
        case .added(let part): [Change(old: nil, new: part, test: test)]
        }
      }
    }
    let different = zip(old.parts, new.parts).filter { $0.key != $1.key }
    guard old.parts.count == new.parts.count, different.count == 1 else { return whole }
    return changes(different[0].0, different[0].1, in: test)
  }
}
