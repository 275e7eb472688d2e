import Definitions
import Foundation
import Glibc
import Model
import Pipeline
import TestSupport
import Testing

@Suite("the folder of cases")
struct IntakeTests {
  let folder: TemporaryFolder
  static let identity = ReadingIdentity(reader: "r", definitions: "d", scope: .all)
  private static let none = RecordDefinition(columns: [])

  init() throws { folder = try TemporaryFolder() }

  /// Writes a cases.tsv with these ids and opens the folder.
  private func intake(_ cases: [String]) throws -> Intake {
    try folder.write(
      "cases.tsv", "case\tkind\treceived\n" + cases.map { "\($0)\tsale\t2026-11-20\n" }.joined())
    return try Intake(path: folder.path, record: Self.none)
  }

  private func manifest(of name: String) throws -> CaseManifest {
    let intake = try intake([name])
    return try intake.manifest(of: try #require(intake.records.first), identity: Self.identity)
  }

  @Test("scans are listed by the bytes of their names, with size and hash; what file managers leave is not")
  func listing() throws {
    for name in ["b.png", "a b.png", "微信图片.png", "line\nbreak.png", ".hidden", "Thumbs.db", ".DS_Store", "desktop.ini"]
    {
      try folder.write("A/" + name, "abc")
    }
    try folder.write("A/inner/c.png", "abc")
    let files = try manifest(of: "A").files
    #expect(files.map(\.name) == ["a b.png", "b.png", "inner/c.png", "line\nbreak.png", "微信图片.png"])
    let hash = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    #expect(files.allSatisfy { $0.bytes == 3 && $0.sha256 == hash && $0.failure == nil })
  }

  @Test("what is not opened is listed with its reason")
  func unopened() throws {
    try folder.write("A/empty.png", "")
    try folder.write("outside.png", "abc")
    #expect(symlink(folder.path("outside.png"), folder.path("A/link.png")) == 0)
    #expect(mkfifo(folder.path("A/pipe"), 0o600) == 0)
    try folder.write("A/1/2/3/fine.png", "abc")
    try folder.write("A/1/2/3/4/deep.png", "abc")
    let huge = try folder.write("A/huge.tif", "")
    #expect(truncate(huge, 300 << 20) == 0)
    let files = try manifest(of: "A").files
    #expect(
      files.map { "\($0.name) \($0.failure?.rawValue ?? "-")" } == [
        "1/2/3/4 unsupported-format", "1/2/3/fine.png -", "empty.png empty", "huge.tif too-large",
        "link.png link-not-followed", "pipe unsupported-format",
      ])
  }

  @Test("a case's folder that is a link is not followed")
  func linkedFolder() throws {
    try folder.write("elsewhere/a.png", "abc")
    #expect(symlink(folder.path("elsewhere"), folder.path("A")) == 0)
    #expect(try manifest(of: "A").files.map(\.failure) == [.linkNotFollowed])
  }

  @Test("files past the limit are not left out in silence")
  func tooMany() throws {
    for number in 0..<1_003 { try folder.write("A/\(number).png", "x") }
    let files = try manifest(of: "A").files
    #expect(files.count == 1_001)
    #expect(files.last?.failure == .tooManyPages)
  }

  @Test("a name that is no UTF-8 is escaped without loss")
  func foreignName() throws {
    try folder.makeFolder("A")
    let bytes: [UInt8] = Array((folder.path("A") + "/").utf8) + [0xC4, 0xE3, 0x25, 0x2E, 0x70]
    let descriptor = (bytes + [0]).map { CChar(bitPattern: $0) }.withUnsafeBufferPointer {
      open($0.baseAddress.unsafelyUnwrapped, O_CREAT | O_WRONLY, 0o600)
    }
    #expect(write(descriptor, "abc", 3) == 3)
    close(descriptor)
    let name = try #require(try manifest(of: "A").files.first?.name)
    #expect(name == "%C4%E3%25.p")
    #expect(ScanName.bytes(of: name).last == [0xC4, 0xE3, 0x25, 0x2E, 0x70])
  }

  @Test("a case without a folder, or with an empty one, has no scans; a folder without a line is no case")
  func absent() throws {
    try folder.makeFolder("B")
    try folder.makeFolder("C")
    let intake = try intake(["A", "B"])
    #expect(try intake.records.map { try intake.manifest(of: $0, identity: Self.identity).files.count } == [0, 0])
    #expect(intake.warnings == [.folderWithoutLine("C")])
  }

  @Test("ids that lead out of the folder read nothing", arguments: ["../A", "..", "/etc", "A/../B", "."])
  func escaping(_ name: String) throws {
    let cases = try TemporaryFolder()
    try folder.write("A/a.png", "abc")
    try cases.write("cases.tsv", "case\tkind\treceived\n\(name)\tsale\t2026-11-20\n")
    let intake = try Intake(path: cases.path, record: Self.none)
    let record = try #require(intake.records.first)
    #expect(record.faults == [.malformed])
    #expect(try intake.manifest(of: record, identity: Self.identity).files.isEmpty)
  }

  @Test("a folder or table that is not there is an error with help")
  func missing() throws {
    #expect(throws: IntakeError.missingFolder(folder.path("no"))) {
      try Intake(path: folder.path("no"), record: Self.none)
    }
    #expect(throws: IntakeError.missingTable(folder: folder.path)) {
      try Intake(path: folder.path, record: Self.none)
    }
    let file = try folder.write("file", "")
    #expect(throws: IntakeError.notAFolder(file)) { try Intake(path: file, record: Self.none) }
  }

  @Test("a share that drops out in the middle is no heap of empty cases")
  func droppedShare() throws {
    try folder.write("A/a.png", "abc")
    let intake = try intake(["A"])
    try FileManager.default.removeItem(atPath: folder.path("A"))
    try FileManager.default.removeItem(atPath: folder.path("cases.tsv"))
    #expect(throws: IntakeError.missingFolder(folder.path)) {
      try intake.manifest(of: Record(case: "A", columns: [:]), identity: Self.identity)
    }
  }

  @Test("the key changes with everything the answer depends on, and with nothing else")
  func keys() throws {
    let identity = Self.identity
    let file = CaseManifest.File(name: "a", bytes: 3, sha256: "aa")
    func key(
      _ identity: ReadingIdentity = identity, case name: String = "A", files: [CaseManifest.File] = [file],
      record: [String: String] = ["x": "1", "y": "2"]
    ) -> String { identity.key(case: name, files: files, record: record) }
    #expect(key() == key(record: ["y": "2", "x": "1"]))
    let others = [
      key(case: "B"), key(files: []), key(files: [.init(name: "a", bytes: 3, sha256: "ab")]),
      key(files: [.init(name: "b", bytes: 3, sha256: "aa")]),
      key(files: [.init(name: "a", bytes: 3, sha256: "aa", failure: .empty)]), key(record: ["x": "12", "y": ""]),
      key(record: ["x": "1"]), key(.init(reader: "s", definitions: "d", scope: .all)),
      key(.init(reader: "r", definitions: "e", scope: .all)), key(.init(reader: "r", definitions: "d", scope: .needed)),
      key(.init(reader: "r", definitions: "d", scope: .all, fields: ["listing"])),
      key(.init(reader: "r", definitions: "d", scope: .all, fullText: true)),
    ]
    #expect(Set(others + [key()]).count == others.count + 1)
  }

  @Test("a key stays the same from version to version, or everything would be read anew")
  func oldKey() {
    #expect(
      Self.identity.key(
        case: "A", files: [.init(name: "a", bytes: 3, sha256: "aa")], record: ["x": "1", "y": "2"])
        == "sha256:254466c64e735dd92771efdd2fc21f047ca2e64bddfacc1e9347846842e8bf0b")
  }

  @Test("the manifest asks for text when the run does", arguments: [false, true])
  func fullText(isWanted: Bool) throws {
    var identity = Self.identity
    identity.fullText = isWanted
    let intake = try intake(["A"])
    let record = try #require(intake.records.first)
    #expect(try intake.manifest(of: record, identity: identity).fullText == isWanted)
  }
}
