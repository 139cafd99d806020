/// Takes ballots one by one, refuses those that break the rules, and puts equal ones together.
public struct BallotGathering: Sendable {
  /// What was taken so far.
  public private(set) var ballots = Ballots()
  /// How many ballots were refused, for each reason.
  public private(set) var refused: [BallotFault: Int] = [:]
  /// How many ballots name a project twice to the same effect, which counts once.
  public private(set) var repeating = 0

  private let kind: BallotKind
  private let rules: BallotRules
  private let prices: [Int64]
  private var table: [UInt32]
  private var hashes: [UInt32] = []
  private var choices: [UInt16] = []
  private var given: [Int64] = []

  /// - Parameters:
  ///   - prices: what each project asks for, in the order of the election. At most 65,535 projects.
  ///   - rules: what a ballot must keep to; the ones without demands take every ballot.
  public init(kind: BallotKind, rules: BallotRules = BallotRules(), prices: [Int64]) {
    self.kind = kind
    self.rules = rules
    self.prices = prices
    table = [UInt32](repeating: .max, count: 1024)
  }

  /// Makes room beforehand, when it is known about how many ballots there are.
  public mutating func reserve(_ ballots: Int) {
    self.ballots.groupOfBallot.reserveCapacity(ballots)
  }

  /// Notes a ballot that was refused elsewhere, such as one that cannot be read.
  public mutating func refuse(_ fault: BallotFault) { refused[fault, default: 0] += 1 }

  /// Takes one ballot.
  ///
  /// - Parameters:
  ///   - marked: the projects by their place in the election, for a ranking in its order.
  ///   - values: one for each of them, points or scores; empty where marks are all there is and for rankings.
  ///   - weight: what the ballot counts; where weights are fractions, all are given in their smallest common part.
  /// - Returns: why it was refused; `nil` when it was taken.
  @discardableResult
  public mutating func add(_ marked: [UInt16], values: [Int64] = [], weight: Int64 = 1) -> BallotFault? {
    choices.removeAll(keepingCapacity: true)
    given.removeAll(keepingCapacity: true)
    choices.append(contentsOf: marked)
    if kind == .ranking {
      given.append(contentsOf: (0..<choices.count).map { Int64($0 + 1) })
    } else if kind.hasValues {
      given.append(contentsOf: values)
    }
    if let fault = sortAndCheck() {
      refuse(fault)
      return fault
    }
    take(weight)
    return nil
  }

  private mutating func sortAndCheck() -> BallotFault? {
    let count = choices.count
    if kind.hasValues, given.count != count { return .unreadable }
    var cost: Int64 = 0
    // Ballots are short: an insertion is the fastest way to sort them.
    for index in 0..<count {
      let (choice, value) = (choices[index], kind.hasValues ? given[index] : 0)
      guard Int(choice) < prices.count else { return .unknownProject }
      if value < 0 || value > Int64(Int32.max) { return .unreadable }
      cost &+= prices[Int(choice)]
      var place = index
      while place > 0 && choices[place - 1] > choice {
        choices[place] = choices[place - 1]
        if kind.hasValues { given[place] = given[place - 1] }
        place -= 1
      }
      choices[place] = choice
      if kind.hasValues { given[place] = value }
    }
    if count > 1, (1..<count).contains(where: { choices[$0] == choices[$0 - 1] }) {
      guard dropRepeats() else { return .sameProjectTwice }
      cost = choices.reduce(0) { $0 &+ prices[Int($1)] }
    }
    return rules.fault(choices: choices.count, values: given, cost: cost, candidates: prices.count, kind: kind)
  }

  /// Whether repeated marks all say the same, and so count once.
  private mutating func dropRepeats() -> Bool {
    var kept = 0
    for index in choices.indices {
      if index > 0, choices[index] == choices[kept - 1] {
        if kind.hasValues, given[index] != given[kept - 1] { return false }
        continue
      }
      choices[kept] = choices[index]
      if kind.hasValues { given[kept] = given[index] }
      kept += 1
    }
    choices.removeLast(choices.count - kept)
    if kind.hasValues { given.removeLast(given.count - kept) }
    repeating += 1
    return true
  }

  private mutating func take(_ weight: Int64) {
    ballots.weight += weight
    let hash = self.hash()
    var slot = Int(hash) & (table.count - 1)
    while table[slot] != .max {
      let group = Int(table[slot])
      if hashes[group] == hash, isEqual(group) {
        ballots.weights[group] += weight
        ballots.groupOfBallot.append(UInt32(group))
        return
      }
      slot = (slot + 1) & (table.count - 1)
    }
    table[slot] = UInt32(ballots.groups)
    ballots.groupOfBallot.append(UInt32(ballots.groups))
    ballots.weights.append(weight)
    ballots.projects.append(contentsOf: choices)
    if kind.hasValues { ballots.values.append(contentsOf: given.map { Int32(truncatingIfNeeded: $0) }) }
    ballots.starts.append(ballots.projects.count)
    hashes.append(hash)
    if hashes.count * 2 > table.count { grow() }
  }

  private func hash() -> UInt32 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in choices.indices {
      state = (state ^ UInt64(choices[index])) &* 0xBF58_476D_1CE4_E5B9
      if kind.hasValues { state = (state ^ UInt64(bitPattern: given[index])) &* 0x94D0_49BB_1331_11EB }
      state ^= state >> 29
    }
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  private func isEqual(_ group: Int) -> Bool {
    let start = ballots.starts[group]
    guard ballots.starts[group + 1] - start == choices.count else { return false }
    for index in choices.indices {
      if ballots.projects[start + index] != choices[index] { return false }
      if kind.hasValues, Int64(ballots.values[start + index]) != given[index] { return false }
    }
    return true
  }

  private mutating func grow() {
    table = [UInt32](repeating: .max, count: table.count * 2)
    for (group, hash) in hashes.enumerated() {
      var slot = Int(hash) & (table.count - 1)
      while table[slot] != .max { slot = (slot + 1) & (table.count - 1) }
      table[slot] = UInt32(group)
    }
  }
}
