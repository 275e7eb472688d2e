import Model

/// Joins cards and parties by identity number or by name; whichever did not join them is left for the rules to test.
enum PartyLinking {
  static func link(_ reading: inout CaseReading) {
    var numbers: [[Int]] = []
    var names: [[Int]] = []
    for identity in reading.identities {
      let card = identity.portrait.map { reading.documents[$0] }
      numbers.append(parties(of: reading) { same(card?.fields["id-number"], $0("id-number")) })
      names.append(parties(of: reading) { same(card?.fields["name"], $0("name")) })
    }
    for index in reading.identities.indices {
      reading.identities[index].party = link(numbers[index], names[index], reading.identities[index], reading)
    }
    for index in reading.parties.indices {
      let owners = reading.identities.indices.filter { reading.identities[$0].party == .to(index) }
      let open = reading.identities.contains { $0.party == .unknown }
      reading.parties[index].identity =
        owners.count == 1 ? .to(owners[0]) : owners.count > 1 || open ? .unknown : .none
    }
    // A party with two cards: neither is known to be the right one.
    for index in reading.identities.indices {
      if case .to(let party) = reading.identities[index].party, reading.parties[party].identity == .unknown {
        reading.identities[index].party = .unknown
      }
    }
  }

  private static func link(_ number: [Int], _ name: [Int], _ identity: Identity, _ reading: CaseReading) -> Link {
    guard let portrait = identity.portrait else { return .unknown }
    let all = Set(number).union(name)
    if all.count == 1, let only = all.first { return .to(only) }
    guard all.isEmpty else { return .unknown }
    // Nobody's card only if name and number were read for certain, here and in the contract.
    let card = reading.documents[portrait]
    let isRead = isCertain(card.fields["id-number"]) && isCertain(card.fields["name"])
    let areRead = reading.parties.allSatisfy { party in
      isCertain(field("name", of: party, reading)) && isCertain(field("id-number", of: party, reading))
    }
    return isRead && areRead && !reading.parties.isEmpty ? .none : .unknown
  }

  private static func parties(of reading: CaseReading, where matches: ((String) -> Field?) -> Bool) -> [Int] {
    reading.parties.indices.filter { index in matches { field($0, of: reading.parties[index], reading) } }
  }

  private static func field(_ name: String, of party: Party, _ reading: CaseReading) -> Field? {
    reading.documents[party.contract].fields[party.prefix + "." + name]
  }

  private static func same(_ a: Field?, _ b: Field?) -> Bool {
    guard let a = a?.value, let b = b?.value else { return false }
    return a == b
  }

  private static func isCertain(_ field: Field?) -> Bool { field?.state == .certain }
}
