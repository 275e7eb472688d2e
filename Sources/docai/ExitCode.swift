import ArgumentParser

/// How docai ends, for scripts; sysexits.h where it has a word for it.
///
/// | code | meaning |
/// |---|---|
/// | 0 | done; for `run`: every case has a decision, whatever it is |
/// | 1 | done, but not all of it: a line of a file was not taken, a case is unknown, there is nothing to report;
/// |   | `rules format --check`: files would change; `rules diff`: the meaning differs |
/// | 64 | called wrongly |
/// | 65 | a rule or document file is wrong, or an example in it fails |
/// | 69 | something needed is missing: the store, the rules, the language data |
/// | 70 | a bug of docai |
/// | 74 | a file or share cannot be read or written |
/// | 78 | the store was written by another version of docai, or rules changed while a run was using them |
/// | 130 | ended by Ctrl-C; what was done is stored |
extension ExitCode {
  static let unfinished = ExitCode(1)
  static let usage = ExitCode(64)
  static let rules = ExitCode(65)
  static let missing = ExitCode(69)
  static let bug = ExitCode(70)
  static let inputOutput = ExitCode(74)
  static let version = ExitCode(78)
  static let interrupted = ExitCode(130)
}
