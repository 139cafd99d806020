/// Collects marks voter by voter and puts voters who marked the same into one.
struct VoteMerging {
  private(set) var weights: [Int64] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var candidates: [UInt16] = []
  private(set) var values: [Int32] = []
  private let isValued: Bool
  private var hashes: [UInt32] = []
  private var table = [UInt32](repeating: .max, count: 1024)

  init(isValued: Bool) { self.isValued = isValued }

  mutating func reserve(groups: Int, entries: Int) {
    weights.reserveCapacity(groups)
    starts.reserveCapacity(groups + 1)
    hashes.reserveCapacity(groups)
    candidates.reserveCapacity(entries)
    var size = 1024
    while size < groups * 2 { size *= 2 }
    table = [UInt32](repeating: .max, count: size)
  }

  /// One mark of the voter at hand. Marks come in the order of the candidates.
  mutating func append(_ candidate: UInt16, _ value: Int32) {
    candidates.append(candidate)
    if isValued { values.append(value) }
  }

  /// Ends the voter at hand, who stands for so many; nobody is kept who marked nothing.
  mutating func close(weight: Int64) {
    let start = Int(starts[starts.count - 1])
    guard candidates.count > start else { return }
    let hash = self.hash(from: start)
    var slot = Int(hash) & (table.count - 1)
    while table[slot] != .max {
      let voter = Int(table[slot])
      if hashes[voter] == hash, isEqual(voter, to: start) {
        weights[voter] += weight
        candidates.removeLast(candidates.count - start)
        if isValued { values.removeLast(values.count - start) }
        return
      }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(weights.count)
    weights.append(weight)
    hashes.append(hash)
    starts.append(UInt32(candidates.count))
  }

  private func hash(from start: Int) -> UInt32 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in start..<candidates.count {
      state = (state ^ UInt64(candidates[index])) &* 0xBF58_476D_1CE4_E5B9
      if isValued { state = (state ^ UInt64(bitPattern: Int64(values[index]))) &* 0x94D0_49BB_1331_11EB }
      state ^= state >> 29
    }
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  private func isEqual(_ voter: Int, to start: Int) -> Bool {
    let (first, count) = (Int(starts[voter]), candidates.count - start)
    guard Int(starts[voter + 1]) - first == count else { return false }
    for index in 0..<count {
      if candidates[first + index] != candidates[start + index] { return false }
      if isValued, values[first + index] != values[start + index] { return false }
    }
    return true
  }
}
