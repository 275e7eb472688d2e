import Diagnosing
import Judging
import Pipeline

extension JudgingRules {
  /// The rules of a folder, whose examples may give raw text to be read as extraction reads it. With no argument to leave
  /// out it goes before the one of `Judging`, so every command reads examples alike.
  static func load(directory: String) -> (rules: JudgingRules?, diagnostics: [Diagnostic]) {
    load(directory: directory, reads: ExampleReading.reader(definitionsIn: directory))
  }
}
