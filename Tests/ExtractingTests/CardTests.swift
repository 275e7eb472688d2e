import Extracting
import Model
import Testing

@Suite struct CardTests {
  private static let aPortraitSideAloneIs: [(String, String)] = [
    ("name", "李若云"), ("sex", Person.li.sex), ("ethnicity", "汉"), ("birth", "1988-03-05"),
    ("address", Person.li.expectedAddress), ("id-number", Person.li.number),
  ]

  @Test(arguments: aPortraitSideAloneIs) func `a portrait side alone is read`(id: String, value: String) {
    let reading = SampleCase([PrintedSheet.card.portrait(.li)]).read()
    #expect(reading.portraits.count == 1)
    #expect(reading.portraits.first?.value(id) == value)
    #expect(reading.portraits.first?.state(id) == .certain)
  }

  private static let anEmblemSideAloneIs: [(String, String)] = [
    ("authority", "北京市公安局东城分局"), ("valid-from", "2016-10-17"), ("valid-to", "2036-10-17"),
  ]

  @Test(arguments: anEmblemSideAloneIs) func `an emblem side alone is read`(id: String, value: String) {
    let reading = SampleCase([PrintedSheet.card.emblem(.li)]).read()
    #expect(reading.emblems.count == 1)
    #expect(reading.emblems.first?.value(id) == value)
    #expect(reading.emblems.first?.state(id) == .certain)
  }
}
