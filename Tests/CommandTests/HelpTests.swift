import TestSupport
import Testing

@Suite("docai --help")
struct HelpTests {
  private func help(_ command: String) throws -> Docai.Output {
    var docai = Docai(in: "/")
    docai.environment["COLUMNS"] = "80"
    return try docai.start(command.split(separator: " ").map(String.init) + ["--help"]).wait()
  }

  @Test("says what docai is for, how to begin and how it ends")
  func root() throws {
    let output = try help("")
    #expect(output.code == 0)
    try expectGolden(output.text, "help.txt")
  }

  @Test(
    "of every command shows how it is called",
    arguments: [
      "run", "report", "export", "explain", "verdicts import", "forget", "rules", "rules check",
      "rules test", "rules format", "rules diff", "rules docs", "rules replay", "rules promote", "rules rollback",
      "rules history", "sample", "calibrate", "verdicts add", "worker",
    ])
  func command(name: String) throws {
    let output = try help(name)
    #expect(output.code == 0)
    #expect(output.text.hasPrefix("OVERVIEW: "))
    #expect(output.text.contains("\n  docai \(name) "))
  }
}
