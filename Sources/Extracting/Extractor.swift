package import Definitions
package import Model

/// Text → document → fields → joined structure: what a case says, with how surely each thing was read.
///
/// What the record expects is used only to confirm a blind reading or to exclude its rivals, never to make one.
package struct Extractor: Sendable {
  let definitions: Definitions
  let record: [String: String]
  let choice: FieldChoice

  package init(definitions: Definitions, record: [String: String], scope: FieldScope, needed: Set<String> = []) {
    self.definitions = definitions
    self.record = record
    choice = FieldChoice(scope: scope, needed: needed)
  }

  package func read(_ sheets: [Sheet], looking: inout some Looking) -> CaseReading {
    CaseReading()
  }
}
