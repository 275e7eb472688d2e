package import Judging
package import Model

extension ReadingIdentity {
  /// - Parameter reader: its fingerprint.
  package init(reader: String, rules: JudgingRules, scope: FieldScope, fullText: Bool = false) {
    self.init(
      reader: reader, definitions: rules.definitions.digest(after: "reading"), scope: scope,
      fields: scope == .needed ? rules.neededPaths.sorted() : [], fullText: fullText)
  }

  /// One word for all that a worker sets itself up with: one that finds another word read its rules after somebody had
  /// changed them. Whether text is kept is not among it, for that every manifest says.
  package var digest: String {
    var setup = self
    setup.fullText = false
    return setup.key(case: "", files: [], record: [:])
  }
}
