import Definitions
import Foundation
import Judging

/// The present rules with other tolerances, as a folder that may become live.
struct CalibratedRules {
  private let files: RuleFiles
  private let expected: JudgingRules

  /// - Parameter note: one line for the head of `certainty.txt`, in place of that of a calibration before.
  init(_ present: CandidateRules, factor: Double, note: String) {
    var texts = present.files.texts
    let text = (texts["certainty.txt"] ?? "").split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix(Self.mark) }.joined(separator: "\n")
    texts["certainty.txt"] = Self.mark + note + "\n" + Definitions.certaintyText(text, scaledBy: factor)
    files = RuleFiles(texts: texts)
    expected = present.rules.scalingTolerances(by: factor)
  }

  private static let mark = "# docai calibrate："

  /// Writes a folder that is not there yet, whole or not at all.
  func write(to directory: String) throws {
    guard !FileManager.default.fileExists(atPath: directory) else {
      throw Failure(.usage, "`\(directory)` is there already", help: "name a folder that is not there yet")
    }
    let draft = directory + ".\(getpid()).part"
    defer { try? FileManager.default.removeItem(atPath: draft) }
    do {
      try files.write(to: draft)
    } catch {
      throw Failure(
        .inputOutput, "`\(directory)` cannot be written", help: "name one in a folder that you may write to")
    }
    // A tolerance may also stand in another file, where it was left as it is.
    guard JudgingRules.load(draft).rules?.hash == expected.hash else {
      throw Failure(
        .rules, "the tolerances of these rules do not all stand in `certainty.txt`",
        help: "move every line `tolerance` (容许) there, and calibrate again")
    }
    guard rename(draft, directory) == 0 else {
      throw Failure(
        .inputOutput, "`\(directory)` cannot be written: \(String(cString: strerror(errno)))",
        help: "name one in a folder that you may write to")
    }
  }
}
