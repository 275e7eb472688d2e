/// The words of packed cases, with the numbers of those that mean something here.
struct FlatWords {
  private let all: [String]
  let other: Int
  let blank: Int
  let unreadable: Int
  let seller: Int
  let buyer: Int

  init(_ words: [String]) {
    all = words
    func number(_ word: String) -> Int { words.firstIndex(of: word) ?? -1 }
    other = number("other")
    blank = number("blank")
    unreadable = number("unreadable")
    seller = number("seller")
    buyer = number("buyer")
  }

  var count: Int { all.count }

  func text(_ number: Int) -> String { all.indices.contains(number) ? all[number] : "" }

  func number(_ word: String) -> Int { all.firstIndex(of: word) ?? -1 }

  var indices: Range<Int> { all.indices }
}
