/// The same throws every time (SplitMix64).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// One of the values, each as often as its weight says.
  mutating func pick<Value>(_ weighted: [(Value, Int)]) -> Value {
    var left = below(weighted.reduce(0) { $0 + $1.1 })
    for (value, weight) in weighted {
      if left < weight { return value }
      left -= weight
    }
    return weighted[0].0
  }
}
