import RuleLanguage

extension JudgingRules {
  /// The paths of the fields that the rules look at (`contract.listing`, `party.identity.name`), without those of rules
  /// switched off: what `--fields needed` reads. A term is not printed anywhere: it asks for the two dates.
  package var neededPaths: Set<String> {
    var paths: Set<String> = []
    for rule in ruleSet.rules where rule.off == nil {
      for path in rule.paths {
        guard path.hasSuffix(".term") else {
          paths.insert(path)
          continue
        }
        let owner = path.dropLast("term".count)
        paths.formUnion([owner + "valid-from", owner + "valid-to"])
      }
    }
    return paths
  }
}
