import Foundation
import Testing

@testable import Reading

@Suite struct AlphabetTests {
  @Test func `the alphabet of Debian's Chinese holds common characters and not rare ones`() throws {
    let folder = try #require(try Reader().dataFolder)
    let alphabet = Alphabet(languageData: folder + "/chi_sim.traineddata")
    #expect("王子栋1X".allSatisfy(alphabet.contains))
    #expect(!"孑褟叁".contains(where: alphabet.contains))
  }

  @Test func `ours holds more`() {
    let models = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../models")
    let alphabet = Alphabet(languageData: models.standardized.path + "/docai.traineddata")
    #expect("王子栋1X叁堃".allSatisfy(alphabet.contains))
  }

  @Test(arguments: [0, 3, 4, 100, 300]) func `a file cut short or of something else has none`(size: Int) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "alphabet-\(UUID()).traineddata")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data((0..<size).map { UInt8(truncatingIfNeeded: $0 &* 37) }).write(to: file)
    #expect(!Alphabet(languageData: file.path).contains("王"))
    #expect(!Alphabet(languageData: file.path + ".missing").contains("王"))
  }
}
