import Foundation
import Model
import Reading
import Testing

/// The parts that need it are skipped where the second reader is not installed.
@Suite(.serialized) struct SecondReaderTests {
  static let installed = SecondReaderFolder.find(in: ProcessInfo.processInfo.environment) {
    FileManager.default.fileExists(atPath: $0)
  }

  /// 姓名  李建国, 188 × 36 pixels of Noto Sans CJK.
  private static let line = """
    iVBORw0KGgoAAAANSUhEUgAAALwAAAAkAgMAAABOErgWAAAADFBMVEX////W1tZZWVkAAAA/d8e3AAAC00lEQVR42s2UP2wURxjFfzPeu0m8\
    SOfCLmJLuUSiSIV7pOjWlbtwSOwRKU2KFCEuaGIJgeAWKWkQhRUFk5KCghxFTpEi0YAHCwmXQ2MXSHAJMYKAYEFrZ607/FHsnff+WJSIbXbm\
    7dunN99834P38agAQO0HjnJjGGsB+G7gg+ltfZuDGhUzla0nm6NqhbCa/SwiIuI8gOkXAHxrR/njjZ2P+vcegGTGIuB81NWtUiyEtFfo1CNE\
    sR4BxUUPFTMBQLFfZ7oBNNg6MPYgA9rXAbOoASoAfLFeq0XRyAHi8wduf5b7UccK1czP0oLlZg//W+md5KgFL+4iIfAnaJFkRUQCPwWV5sL+\
    xv0WUJ4XEUnMPRGReacBAoAfnwYUn+T875r/fwKU7gwZLAWvto5vhpybbzGbV1S/Ma4ewVnwbRnjMBbjoDT3Oh5rwaR+w0reAjOJceUElQ7y\
    NRNWxQDPd1fnD+/pq6sX4ZEfFUw65OeQfuay/im/bOXyOxjHydSXdEVE+vTB6/bNk4kreZ03wq9+Di+n7Vqni9TTyi7Al/qfINOf2em7Ji0i\
    ElQhwbdgXF1k1zhNRb3IXOt/N3J+O3s186FY/nq9BnDD2KnjmyGcFBHpH4FiCsW5uPHHf43IOMyqM05T8OwP16Z/Z2FpuHVO/AZqLg6rUyEA\
    chA8Vn96BaB+ZdlSXOybrwsGOgHK/yvAALIG4EvAWAtuHYn6ZrA3j/qR654XYw8Zp9kmO+4vA9NVFklnRRKZjHPwMWik2/PNfdNA1u5KUpEY\
    LWnlmcWD4PNolPe4RvF0RBu7dmooT9pJlielYf8WYDbo+QeM06ht711RVr0ysNV8/PD7d/HPfBp0BioxG3XzrTR0v8YCOqk/PdaXV6hb2Toa\
    5k99YwHfzYiIpHv5pg7vMQbvd/zqbeBgc3PhEnR6eQVLqDAMw2C4PqXdABgHCmFY7dWHD+x5C7xONmn2ATpXAAAAAElFTkSuQmCC
    """

  /// Why what is in `folder` does not load; nil when it does.
  private func failure(of folder: SecondReaderFolder) -> SecondReaderError? {
    do throws(SecondReaderError) {
      _ = try SecondReader(folder: folder)
      return nil
    } catch {
      return error
    }
  }

  /// A copy of the installed folder without `missing`, removed afterwards.
  ///
  /// OpenVINO looks for its parts where a process first loaded it from, so it is loaded from the installed folder before
  /// the copy is used.
  private func withCopy<R>(without missing: String, _ body: (URL) throws -> R) throws -> R {
    let copy = FileManager.default.temporaryDirectory.appendingPathComponent("docai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: copy) }
    if let installed = Self.installed {
      _ = try SecondReader(folder: installed)
      for name in try FileManager.default.contentsOfDirectory(atPath: installed.path) where name != missing {
        try FileManager.default.createSymbolicLink(
          atPath: copy.appendingPathComponent(name).path, withDestinationPath: installed.path + "/" + name)
      }
    }
    return try body(copy)
  }

  @Test func `a missing library is an error with a next action`() throws {
    let error = try #require(failure(of: SecondReaderFolder(path: "/nonexistent")))
    #expect(error.description.hasPrefix("the second reader in `/nonexistent` cannot be loaded: "))
    #expect(error.help.contains("make second-reader"))
  }

  @Test func `a library that is none is an error`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("docai-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data("no library".utf8).write(to: folder.appendingPathComponent("libopenvino_c.so"))
    #expect(failure(of: SecondReaderFolder(path: folder.path)) != nil)
  }

  @Test(
    .enabled(if: installed != nil, "the second reader is not installed: make second-reader"),
    arguments: [nil, "", "no model", String(repeating: "\u{8}\u{1}", count: 5000)])
  func `a model that is missing or damaged is an error`(content: String?) throws {
    let name = "PP-OCRv6_rec_small-int8.xml"
    try withCopy(without: name) { folder in
      if let content { try Data(content.utf8).write(to: folder.appendingPathComponent(name)) }
      guard case .notLoaded = failure(of: SecondReaderFolder(path: folder.path)) else {
        Issue.record("loaded \(content ?? "nothing")")
        return
      }
    }
  }

  @Test(
    .enabled(if: installed != nil, "the second reader is not installed: make second-reader"),
    arguments: [(nil, 0), ("一\n丁\n", 2)])
  func `characters that are not the model's are an error`(content: String?, listed: Int) throws {
    let name = "characters.txt"
    try withCopy(without: name) { folder in
      if let content { try Data(content.utf8).write(to: folder.appendingPathComponent(name)) }
      #expect(
        failure(of: SecondReaderFolder(path: folder.path))
          == .otherCharacters(folder: folder.path, listed: listed, classes: 18710))
    }
  }

  @Test(.enabled(if: installed != nil, "the second reader is not installed: make second-reader"))
  func `a clear line is read, and its characters stand where they are`() throws {
    let folder = try #require(Self.installed)
    var reader = try SecondReader(folder: folder)
    let data = try #require(Data(base64Encoded: Self.line))
    let read = reader.read(encoded: [UInt8](data))
    let reading = try #require(read)
    #expect(reading.text == "姓名李建国")
    #expect(reading.confidence > 0.9)
    // The left ends of the ink.
    for (glyph, left) in zip(reading.glyphs, [3, 36, 94, 125, 159]) {
      #expect(abs(glyph.box.x - left) <= 10, "\(glyph)")
    }
    let fingerprint = reader.fingerprint { _ in "0123456789abcdef0123" }
    #expect(fingerprint.hasPrefix("openvino 20"))
    #expect(
      fingerprint.hasSuffix(
        "PP-OCRv6_rec_small-int8.xml 0123456789abcdef, PP-OCRv6_rec_small-int8.bin 0123456789abcdef, characters.txt 0123456789abcdef"
      ))
  }

  @Test(.enabled(if: installed != nil, "the second reader is not installed: make second-reader"))
  func `what is no image is not read`() throws {
    let folder = try #require(Self.installed)
    var reader = try SecondReader(folder: folder)
    for data: [UInt8] in [[], Array(repeating: 7, count: 100)] {
      let reading = reader.read(encoded: data)
      #expect(reading == nil)
    }
  }
}
