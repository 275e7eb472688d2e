extension Judgement {
  /// The field that alone keeps the case from being automatic, as the rules name it (`合同.房源编号`): nothing speaks
  /// against the case, and every reason is for want of this field. Nil where there is none, or more than one.
  package var soleField: String? {
    guard decision == .manual, !reasons.isEmpty,
      reasons.allSatisfy({ $0.outcome == .unclear || $0.outcome == .absent })
    else { return nil }
    var fields: Set<String> = []
    for reason in reasons {
      let wanted = reason.conditions.filter { $0.truth != "true" && $0.truth != "false" }.flatMap(\.leaves)
        .filter { $0.state != .certain }.map(\.path)
      // What does not come from a field (too many pages, say) would still be there.
      if wanted.isEmpty { return nil }
      fields.formUnion(wanted)
    }
    return fields.count == 1 ? fields.first : nil
  }
}
