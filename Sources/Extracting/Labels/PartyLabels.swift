import Definitions

/// 甲方身份证, 承租人手机: a party's word right before the label of a field that both parties have says whose it is.
enum PartyLabels {
  /// Such labels with the field each is of. Names have labels of their own.
  static func composed(_ definition: DocumentDefinition) -> [(label: [Character], field: Int)] {
    let words = words(definition)
    return definition.fields.indices.flatMap { field -> [(label: [Character], field: Int)] in
      let id = definition.fields[field].id
      guard let party = words.keys.first(where: { id.hasPrefix($0) }), id != party + "name",
        !id.hasSuffix(".signature")
      else { return [] }
      let labels = definition.fields[field].labels.map { Folding.fold($0) }
      return (words[party] ?? []).flatMap { word in labels.map { (word + $0, field) } }
    }
  }

  /// `party-a.` → 甲方, 出卖人, …: labels of one party's name and of nothing else, without those that explain themselves in
  /// brackets.
  private static func words(_ definition: DocumentDefinition) -> [String: [[Character]]] {
    let names = definition.fields.filter { $0.id.hasPrefix("party-") && $0.id.hasSuffix(".name") }
    let pairs = names.map { name in
      let others = Set(names.filter { $0.id != name.id }.flatMap(\.labels))
      let own = name.labels.filter { !others.contains($0) && !$0.hasSuffix("姓名") && !$0.hasSuffix("名称") }
      return (String(name.id.dropLast("name".count)), own.map { Folding.fold($0) }.filter { !$0.contains("(") })
    }
    return Dictionary(pairs) { first, _ in first }
  }
}
