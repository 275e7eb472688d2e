import Model

/// Who took an automatic decision back, and when: the case is a person's from then on, whatever `decision` says.
struct ReopenedJSON: Encodable {
  let reviewer: String
  let at: String

  init(_ reopening: Reopening) {
    reviewer = reopening.reviewer
    at = reopening.at.iso
  }
}
