/// Values of a closed list: sex and ethnicity (GB 3304-1991, without 族).
package enum ClosedListParser {
  package static func sex(_ text: String) -> [Parsed] {
    let found = Folding.fold(text).filter { $0 == "男" || $0 == "女" }
    return found.count == 1 ? [Parsed(String(found))] : []
  }

  package static func ethnicity(_ text: String) -> [Parsed] {
    let characters = Folding.fold(text).filter(\.isHan)
    // The longest that leads the text, so that 土 does not hide 土家.
    let kept = characters.drop { $0 == "一" }
    let found = ethnicities.filter { kept.starts(with: $0) }.max { $0.count < $1.count }
    guard let found, kept.count <= found.count + 1 else { return [] }
    let rest = kept.dropFirst(found.count)
    return rest.isEmpty || rest.first == "族" || rest.first == "一" ? [Parsed(found)] : []
  }

  private static let ethnicities = [
    "汉", "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克",
    "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌",
    "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米", "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安",
    "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺",
  ]
}
