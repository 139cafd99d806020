/// Collects marks voter by voter and puts voters who marked the same into one.
struct VoteMerging {
  private(set) var weights: [Int64] = []
  private(set) var starts: [UInt32] = [0]
  private(set) var candidates: [UInt16] = []
  private(set) var values: [Int32] = []
  private let isValued: Bool
  private var hashes: [UInt32] = []
  private var table = [UInt32](repeating: .max, count: 1024)

  /// The most that one voter counts: who counts more is taken as several voters, who mark the same.
  static let mostWeight = Int64(UInt32.max)

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
      if hashes[voter] == hash, weights[voter] <= Self.mostWeight - weight, isEqual(voter, to: start) {
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

  /// Puts voters in an order in which those who share a much wanted candidate lie side by side: looking at a candidate then goes through
  /// memory in long runs, not all over it.
  ///
  /// - Parameter support: how many people mark each candidate.
  mutating func putNeighboursTogether(_ support: [Int64]) {
    let order = Self.sorted(byMostWanted(support), keys: support.count + 1)
    var (newWeights, newStarts) = ([Int64](), [UInt32(0)])
    var newCandidates = [UInt16]()
    var newValues = [Int32]()
    newWeights.reserveCapacity(weights.count)
    newStarts.reserveCapacity(starts.count)
    newCandidates.reserveCapacity(candidates.count)
    newValues.reserveCapacity(values.count)
    for voter in order {
      let entries = Int(starts[Int(voter)])..<Int(starts[Int(voter) + 1])
      newWeights.append(weights[Int(voter)])
      newCandidates.append(contentsOf: candidates[entries])
      if isValued { newValues.append(contentsOf: values[entries]) }
      newStarts.append(UInt32(newCandidates.count))
    }
    (weights, starts, candidates, values) = (newWeights, newStarts, newCandidates, newValues)
  }

  /// The ranks by support of the two most wanted candidates of each voter, the first ones before the second ones.
  private func byMostWanted(_ support: [Int64]) -> [[UInt16]] {
    var ranks = [UInt16](repeating: 0, count: support.count)
    let wanted = support.indices.sorted { support[$0] == support[$1] ? $0 < $1 : support[$0] > support[$1] }
    for (rank, candidate) in wanted.enumerated() { ranks[candidate] = UInt16(rank) }
    var (firsts, seconds) = ([UInt16](), [UInt16]())
    firsts.reserveCapacity(weights.count)
    seconds.reserveCapacity(weights.count)
    for voter in weights.indices {
      var (first, second) = (UInt16(support.count), UInt16(support.count))
      for entry in Int(starts[voter])..<Int(starts[voter + 1]) {
        let rank = ranks[Int(candidates[entry])]
        second = min(second, max(first, rank))
        first = min(first, rank)
      }
      firsts.append(first)
      seconds.append(second)
    }
    return [firsts, seconds]
  }

  /// All voters in the order of some keys, the first key before the next; level ones stay as they are.
  private static func sorted(_ keys: [[UInt16]], keys count: Int) -> [UInt32] {
    var order = keys.first.map { (0..<UInt32($0.count)).map { $0 } } ?? []
    for key in keys.reversed() {
      var starts = [Int](repeating: 0, count: count + 1)
      for value in key { starts[Int(value) + 1] += 1 }
      for index in 0..<count { starts[index + 1] += starts[index] }
      var sorted = [UInt32](repeating: 0, count: order.count)
      for voter in order {
        let value = Int(key[Int(voter)])
        sorted[starts[value]] = voter
        starts[value] += 1
      }
      order = sorted
    }
    return order
  }
}
