package import Judging
package import Model

extension ReadingIdentity {
  /// - Parameter reader: its fingerprint.
  package init(reader: String, rules: JudgingRules, scope: FieldScope) {
    self.init(
      reader: reader, definitions: rules.definitions.digest(after: "reading"), scope: scope,
      fields: scope == .needed ? rules.neededPaths.sorted() : [])
  }

  /// One word for all of it: a worker that finds another one read its rules after somebody had changed them.
  package var digest: String { key(case: "", files: [], record: [:]) }
}
