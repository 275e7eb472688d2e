import ArgumentParser
import Documenting

extension Rules {
  struct Docs: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "A handbook of all rules, in Chinese, to read and print. 手册",
      discussion: """
        What each rule requires, what happens else, its examples, where it stands and why it is off; then documents with \
        their fields and labels, the record, tables and certainty. The HTML needs no other file and prints on A4. The \
        same rules give the same page, byte for byte.

          docai rules docs > handbook.html
          docai rules docs --format markdown
        """)

    enum PageFormat: String, CaseIterable, ExpressibleByArgument { case html, markdown }

    @OptionGroup var rules: RulesOption
    @OptionGroup var language: LanguageOption

    @Option(help: "How to print it.")
    var format = PageFormat.html

    func run() throws {
      let loaded = try UntestedRules.loaded(try rules.directory(), language: language.value)
      let page = Handbook(loaded.ruleSet, loaded.definitions, loaded.sources).page(hash: loaded.hash)
      try StandardOutput.write(format == .html ? page.html : page.markdown)
    }
  }
}
