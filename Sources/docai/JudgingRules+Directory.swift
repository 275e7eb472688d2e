import Diagnosing
import Judging
import Pipeline

extension JudgingRules {
  /// The rules of a folder, whose examples may give raw text to be read as extraction reads it.
  static func load(_ directory: String) -> (rules: JudgingRules?, diagnostics: [Diagnostic]) {
    load(directory: directory, reads: ExampleReading.reader(definitionsIn: directory))
  }
}
