import Foundation
import Model
import Testing

/// Lines of a worker, a cluster engine or a store of before must still be understood.
@Suite struct WorkTests {
  private func decode<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    try JSONDecoder().decode(type, from: Data(text.utf8))
  }

  private func text(_ value: some Encodable) throws -> String {
    String(decoding: try JSONEncoder().encode(value), as: UTF8.self)
  }

  @Test(arguments: [("", false), (#","fullText":false"#, false), (#","fullText":true"#, true)])
  func `a manifest asks for text only where it says so`(wish: String, isWanted: Bool) throws {
    let manifest = try decode(
      CaseManifest.self,
      #"{"v":1,"key":"k","case":"A","dir":"/x","files":[],"record":{"kind":"sale"},"fields":"needed"\#(wish)}"#)
    var expected = CaseManifest(key: "k", case: "A", dir: "/x", files: [], record: ["kind": "sale"], fields: .needed)
    expected.fullText = isWanted
    #expect(manifest == expected)
    #expect(try decode(CaseManifest.self, text(manifest)) == manifest)
  }

  @Test(arguments: [
    ("", nil), (#","stages":{"entries":{"decode":{"calls":2,"seconds":0.5}}}"#, 0.5), (#","stages":null"#, nil),
  ])
  func `a result may tell where the time went`(stages: String, seconds: Double?) throws {
    let result = try decode(
      CaseResult.self,
      #"{"v":1,"key":"k","case":"A","status":"error","error":"crash","run":{"milliseconds":1,"reader":"r"\#(stages)}}"#)
    #expect(result.run.stages?[.decode].seconds == seconds)
    #expect(result.run.stages?.total == seconds)
    #expect(try decode(CaseResult.self, text(result)) == result)
  }

  @Test(arguments: [("", nil), (#","text":[]"#, []), (#","text":["姓名 李若云"]"#, ["姓名 李若云"])])
  func `a page holds its text only where it was kept`(text: String, rows: [String]?) throws {
    let page = try decode(
      PageReading.self, #"{"file":"a.jpg","page":1,"kind":"contract","isKindCertain":true\#(text)}"#)
    #expect(page.text == rows)
    #expect(try self.text(page).contains("text") == (rows != nil))
  }
}
