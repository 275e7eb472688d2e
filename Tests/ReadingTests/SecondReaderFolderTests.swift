import Reading
import Testing

@Suite struct SecondReaderFolderTests {
  @Test(arguments: [
    (["HOME": "/home/a"], "/home/a/.local/share/docai/second-reader"),
    (["HOME": "/home/a", "DOCAI_SECOND_READER": ""], "/home/a/.local/share/docai/second-reader"),
    (["HOME": "/home/a", "XDG_DATA_HOME": "/data"], "/data/docai/second-reader"),
    (["HOME": "/home/a", "XDG_DATA_HOME": ""], "/home/a/.local/share/docai/second-reader"),
    (["HOME": "/home/a", "XDG_DATA_HOME": "data"], "/home/a/.local/share/docai/second-reader"),
    (["HOME": "/home/a", "DOCAI_SECOND_READER": "/opt/reader"], "/opt/reader"),
    (["HOME": "/home/a", "DOCAI_SECOND_READER": "off"], nil), ([:], nil),
  ])
  func `the environment says where the second reader is`(environment: [String: String], path: String?) {
    #expect(SecondReaderFolder.find(in: environment) { _ in true }?.path == path)
  }

  @Test func `without an installed one there is none`() {
    #expect(SecondReaderFolder.find(in: ["HOME": "/home/a"]) { _ in false } == nil)
  }

  @Test func `a folder that was named is not passed over when it is missing`() {
    let found = SecondReaderFolder.find(in: ["DOCAI_SECOND_READER": "/opt/reader"]) { _ in false }
    #expect(found?.path == "/opt/reader")
  }
}
