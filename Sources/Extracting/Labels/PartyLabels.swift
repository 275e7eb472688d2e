import Definitions

/// 甲方身份证, 承租人手机: a party's word right before the label of a field that both parties have says whose it is.
struct PartyLabels {
  struct Word {
    var scalars: [UInt32]
    /// Indices of the party's fields that have labels of both parties.
    var fields: Set<Int>
  }

  private let byFirst: [UInt32: [Word]]

  /// 甲方, 出卖人, …: labels of one party's name and of nothing else, without those that explain themselves in brackets.
  init(_ definition: DocumentDefinition, scalar: (Character) -> UInt32) {
    let names = definition.fields.filter { $0.id.hasPrefix("party-") && $0.id.hasSuffix(".name") }
    let words = names.flatMap { name -> [Word] in
      let others = Set(names.filter { $0.id != name.id }.flatMap(\.labels))
      let party = name.id.dropLast("name".count)
      // Names and signatures have labels of their own.
      let fields = definition.fields.indices.filter { index in
        let id = definition.fields[index].id
        return id.hasPrefix(party) && id != name.id && !id.hasSuffix(".signature")
      }
      return name.labels.filter { !others.contains($0) && !$0.hasSuffix("姓名") && !$0.hasSuffix("名称") }
        .map { Folding.fold($0) }.filter { !$0.contains("(") }
        .map { Word(scalars: $0.map(scalar), fields: Set(fields)) }
    }
    byFirst = Dictionary(grouping: words) { $0.scalars[0] }
  }

  /// The words that stand at the start of `text`.
  func words(at text: ArraySlice<UInt32>) -> [Word] {
    text.first.flatMap { byFirst[$0] }?.filter { text.starts(with: $0.scalars) } ?? []
  }
}
