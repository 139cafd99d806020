/// Numbers that look random and are the same on every machine (SplitMix64).
struct OpinionDraw {
  private var state: UInt64

  init(_ seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x2545_F491_4F6C_DD1D }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return OpinionOrder.mix(state)
  }

  /// A number of at least 0 and less than 1.
  mutating func part() -> Double { Double(next() >> 11) / 0x1p53 }

  mutating func shuffle(_ places: inout [Int]) {
    for place in places.indices.reversed() { places.swapAt(place, Int(next() % UInt64(place + 1))) }
  }
}
