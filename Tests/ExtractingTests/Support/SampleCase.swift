import Extracting
import Model

/// A made-up case: what is printed, what the first look makes of it, and what further looks read.
struct SampleCase {
  var printed: [Sheet]
  var firstLook: [Sheet]
  var record = [
    "listing": "101111224667", "seller": "李若云", "buyer": "王海佳", "received": "2026-11-20", "kind": "sale", "city": "BJ",
  ]
  var definitions = SampleDefinitions.all
  var misread: @Sendable (String, Int) -> String = { text, _ in text }
  var witness: @Sendable (Int) -> Witness = { _ in .tesseract }
  var unexplained: @Sendable (Int) -> Double = { _ in 0 }
  var unspelled: @Sendable (Int) -> String = { _ in "" }

  init(_ sheets: [PrintedSheet], noise: [String: String] = [:]) {
    printed = sheets.enumerated().map { $0.element.sheet($0.offset) }
    firstLook = printed.map { $0.misread(noise) }
  }

  func read(scope: FieldScope = .all, needed: Set<String> = []) -> CaseReading {
    var looking = ScriptedLooking(printed, misread: misread)
    (looking.witness, looking.unexplained, looking.unspelled) = (witness, unexplained, unspelled)
    return Extractor(definitions: definitions, record: record, scope: scope, needed: needed)
      .read(firstLook, looking: &looking)
  }
}

extension CaseReading {
  var contract: Document? { documents.first { $0.kind == "contract" } }
  var portraits: [Document] { documents.filter { $0.sides == [.portrait] } }
  var emblems: [Document] { documents.filter { $0.sides == [.emblem] } }
}

extension Document {
  func value(_ id: String) -> String? { fields[id]?.value }
  func state(_ id: String) -> FieldState? { fields[id]?.state }
}
