import Foundation
import Judging
import Model
import Pipeline
import Store

/// The rules that a run decides by: those of `--rules`, else those that are live in the store, else `./rules`, which a
/// fresh store adopts.
struct RunRules {
  /// Where they are: the folder asked for, or a copy of the live ones.
  let directory: String
  /// What people should know about the choice.
  let notice: String?
  private let copy: String?
  private let isAdopted: Bool

  init(_ option: RulesOption, store path: String) throws {
    guard option.path == nil else {
      self.init(directory: try option.directory())
      return
    }
    let live = try Self.live(path)
    guard let live else {
      self.init(directory: try option.directory(), isAdopted: true)
      return
    }
    let beside = try? option.directory()
    if let beside, JudgingRules.load(beside).rules?.hash == live.hash {
      self.init(directory: beside)
      return
    }
    let copy = NSTemporaryDirectory() + "/docai-rules-" + UUID().uuidString
    // Gates decide no case: those of another version must not keep a run from its rules.
    try RuleFiles(texts: live.files.filter { $0.key != "gates.txt" }).write(to: copy)
    let notice = beside.map {
      "提醒：`\($0)` 和现行规则（\(live.hash.prefix(12))）不同，本次按现行规则判。要换上它："
        + "docai rules replay \($0)，再 docai rules promote \($0)\n"
    }
    self.init(directory: copy, notice: notice, copy: copy)
  }

  private init(directory: String, notice: String? = nil, copy: String? = nil, isAdopted: Bool = false) {
    self.directory = directory
    self.notice = notice
    self.copy = copy
    self.isAdopted = isAdopted
  }

  private static func live(_ path: String) throws -> LiveRuleSet? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    let store = try Store(path: path, access: .update)
    defer { try? store.close() }
    return try store.liveRuleSet()
  }

  /// Makes the first rules of a fresh store live.
  func adopt(_ rules: JudgingRules, in store: Store) throws {
    guard isAdopted else { return }
    try store.makeLive(
      rules.hash, files: RuleFiles(directory: directory).texts, replacing: nil, .adopt, by: Person.name(nil), at: .now)
  }

  /// Removes the copy.
  func cleanUp() {
    if let copy { try? FileManager.default.removeItem(atPath: copy) }
  }
}
