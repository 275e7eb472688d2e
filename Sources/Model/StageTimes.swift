/// Where the time of reading goes: processor seconds and number of calls of each stage.
package struct StageTimes: Hashable, Sendable, Codable {
  package enum Stage: String, Hashable, Sendable, Codable, CaseIterable {
    /// Bytes → pixels.
    case decode
    /// The outline of a photographed page, its perspective undone.
    case surface
    /// Ground made even, ruling lines set apart, skew undone.
    case straighten
    /// Which way is up: trial readings of a few lines.
    case orientation
    /// Pieces of lines on a sheet.
    case lines
    /// Every line read once.
    case firstLook = "first-look"
    /// Fields looked at again.
    case furtherLooks = "further-looks"
    /// Labels, fields, evidence: all that is not pixels.
    case extract
  }

  package struct Entry: Hashable, Sendable, Codable {
    package var calls = 0
    /// Of the processor, on the thread that reads.
    package var seconds = 0.0

    package init() {}
  }

  private var entries: [String: Entry] = [:]

  package init() {}

  package subscript(_ stage: Stage) -> Entry {
    get { entries[stage.rawValue] ?? Entry() }
    set { entries[stage.rawValue] = newValue }
  }

  package mutating func add(_ seconds: Double, to stage: Stage, calls: Int = 1) {
    self[stage].seconds += seconds
    self[stage].calls += calls
  }

  package mutating func add(_ other: StageTimes) {
    for stage in Stage.allCases { add(other[stage].seconds, to: stage, calls: other[stage].calls) }
  }

  package var total: Double { entries.values.reduce(0) { $0 + $1.seconds } }
}
