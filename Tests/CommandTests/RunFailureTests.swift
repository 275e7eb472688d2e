import Foundation
import TestSupport
import Testing

@Suite("docai run that cannot")
struct RunFailureTests {
  @Test("a folder that is not there is 74, one without a table is 64, each with help")
  func folders() throws {
    let folder = try RunFolder(["ok-1"])
    let missing = try folder.docai.run("run", "nowhere", "--store", "s.sqlite", "--rules", RunFolder.rules)
    #expect(missing.code == 74)
    #expect(missing.errors.contains("`nowhere`") && missing.errors.contains("help: "))
    try folder.folder.makeFolder("bare")
    let bare = try folder.docai.run("run", "bare", "--store", "s.sqlite", "--rules", RunFolder.rules)
    #expect(bare.code == 64)
    #expect(bare.errors.contains("cases.tsv") && bare.errors.contains("help: "))
    #expect(!FileManager.default.fileExists(atPath: folder.folder.path("s.sqlite")), "nothing is begun")
  }

  @Test("a table without a required column is 64 and names it")
  func columns() throws {
    let folder = try RunFolder([])
    try folder.folder.write("cases/cases.tsv", "case\tkind\treceived\nA\tsale\t2026-11-20\n")
    let output = try folder.run()
    #expect(output.code == 64)
    #expect(output.errors.contains("`listing`"))
  }

  @Test("rules that do not load are all told, end with 65, and nothing is judged")
  func rules() throws {
    let folder = try RunFolder(["ok-1"])
    try folder.folder.write("bad/a.rules", "rule a\n  require contract.nothing = 1\n  else manual \"x\"\n")
    let output = try folder.docai.run("run", "cases", "--store", "s.sqlite", "--rules", "bad")
    #expect(output.code == 65)
    #expect(!output.errors.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: folder.folder.path("s.sqlite")))
    #expect(folder.worker.asked.isEmpty)
  }

  @Test("missing language data is 69 and names the command that installs it")
  func languageData() throws {
    var folder = try RunFolder(["ok-1"])
    folder.docai.environment["DOCAI_WORKER"] = nil
    try folder.folder.makeFolder("none")
    let output = try folder.run("--models", "none")
    #expect(output.code == 69)
    let message = "error: language data `chi_sim` cannot be loaded from `none`\n"
    #expect(output.errors.hasPrefix(message), "and no library speaks")
    #expect(output.errors.contains("apt-get install"))
    #expect(folder.worker.asked.isEmpty)
  }

  @Test("a second reader that is named and does not start is 69: one line, and how to go on with or without it")
  func secondReader() throws {
    var folder = try RunFolder(["ok-1"])
    folder.docai.environment["DOCAI_WORKER"] = nil
    try folder.folder.makeFolder("none")
    folder.docai.environment["DOCAI_SECOND_READER"] = "none"
    let output = try folder.run()
    #expect(output.code == 69)
    #expect(output.errors.hasPrefix("error: the second reader in `none` cannot be loaded: "))
    #expect(
      output.errors.contains(
        "\nhelp: install it with `make second-reader`, or do without it: DOCAI_SECOND_READER=off\n"))
    #expect(output.errors.count { $0 == "\n" } == 2)
    #expect(!FileManager.default.fileExists(atPath: folder.folder.path("s.sqlite")), "nothing is begun")
  }

  @Test("a worker that cannot be started ends the run, and so does one that says something is missing")
  func workers() throws {
    var folder = try RunFolder(["missing-1", "ok-2"])
    let missing = try folder.run()
    #expect(missing.code == 69)
    #expect(missing.errors.contains("language data are missing"))
    folder.docai.environment["DOCAI_WORKER"] = folder.folder.path("nothing")
    #expect(try folder.run().code == 70)
  }

  @Test("a store that is none is left alone")
  func foreignStore() throws {
    let folder = try RunFolder(["ok-1"])
    try folder.folder.write("s.sqlite", "a diary, not a database, and long enough to have no header of one")
    #expect(try folder.run().code == 64)
    try FileManager.default.removeItem(atPath: folder.folder.path("s.sqlite"))
    try folder.folder.makeFolder("s.sqlite")
    #expect(try folder.run().code == 64, "a folder")
    #expect(folder.worker.asked.isEmpty)
  }

  @Test(
    "options out of range are usage errors",
    arguments: [["--jobs", "0"], ["--timeout", "0"], ["--recycle", "0"], ["--fields", "some"]])
  func options(_ options: [String]) throws {
    let folder = try RunFolder(["ok-1"])
    #expect(try folder.docai.start(folder.arguments + options).wait().code == 64)
  }

  @Test("ids that lead out of the folder are manual cases without scans")
  func escaping() throws {
    let folder = try RunFolder(["../outside", "ok-1"])
    try folder.folder.write("outside/scan.png", "not yours")
    #expect(try folder.run().code == 0)
    #expect(try folder.decisions()["../outside"] == "manual")
    #expect(folder.worker.asked == ["ok-1"])
  }
}
