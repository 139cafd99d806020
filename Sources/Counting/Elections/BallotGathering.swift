/// Takes ballots one by one, refuses those that break the rules, and puts equal ones together.
public struct BallotGathering: Sendable {
  /// What was taken so far.
  public private(set) var ballots = Ballots()
  /// How many ballots were refused, for each reason.
  public private(set) var refused: [BallotFault: Int] = [:]
  /// How many ballots name a project twice to the same effect, which counts once.
  public private(set) var repeating = 0

  private let kind: BallotKind
  private let hasValues: Bool
  private let rules: BallotRules
  /// Whether there is nothing that a ballot must keep to.
  private let takesAll: Bool
  /// Whether no ballot with one mark can be refused.
  private let takesSingles: Bool
  private let prices: [Int64]
  /// The group of those who marked one project only, by that project.
  private var single: [UInt32]
  private var table: [UInt32]
  private var hashes: [UInt32] = []
  private var choices: [UInt16] = []
  private var given: [Int64] = []

  /// - Parameters:
  ///   - prices: what each project asks for, in the order of the election. At most 65,535 projects.
  ///   - rules: what a ballot must keep to; the ones without demands take every ballot.
  public init(kind: BallotKind, rules: BallotRules = BallotRules(), prices: [Int64]) {
    self.kind = kind
    hasValues = kind.hasValues
    self.rules = rules
    takesSingles = rules == BallotRules() && !kind.hasValues
    takesAll = takesSingles && kind != .chooseOne
    self.prices = prices
    single = [UInt32](repeating: .max, count: prices.count)
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
    if marked.count == 1, takesSingles {
      return add(only: marked[0], weight: weight)
    }
    choices.removeAll(keepingCapacity: true)
    given.removeAll(keepingCapacity: true)
    choices.append(contentsOf: marked)
    if kind == .ranking {
      given.append(contentsOf: (0..<choices.count).map { Int64($0 + 1) })
    } else if hasValues {
      given.append(contentsOf: values)
    }
    if let fault = sortAndCheck() {
      refuse(fault)
      return fault
    }
    take(weight)
    return nil
  }

  /// Takes a ballot with one mark. Where marks are all there is and no rule can be broken by one, its group is found without a search.
  ///
  /// - Returns: why it was refused; `nil` when it was taken.
  @discardableResult
  public mutating func add(only choice: UInt16, weight: Int64 = 1) -> BallotFault? {
    guard takesSingles else { return add([choice], weight: weight) }
    guard Int(choice) < prices.count else {
      refuse(.unknownProject)
      return .unknownProject
    }
    let group = single[Int(choice)]
    if group == .max {
      choices = [choice]
      take(weight)
      single[Int(choice)] = ballots.groupOfBallot[ballots.groupOfBallot.count - 1]
    } else {
      ballots.weight += weight
      ballots.weights[Int(group)] += weight
      ballots.groupOfBallot.append(group)
    }
    return nil
  }

  private mutating func sortAndCheck() -> BallotFault? {
    let count = choices.count
    if hasValues {
      guard given.count == count, given.allSatisfy({ $0 >= 0 && $0 <= Int64(Int32.max) }) else { return .unreadable }
    }
    let last = hasValues ? sortWithValues() : sort()
    guard last < prices.count else { return .unknownProject }
    if hasRepeats(), !dropRepeats() { return .sameProjectTwice }
    if takesAll { return nil }
    let cost = rules.mostCost == nil ? 0 : choices.reduce(0) { $0 &+ prices[Int($1)] }
    return rules.fault(choices: choices.count, values: given, cost: cost, candidates: prices.count, kind: kind)
  }

  /// Puts the marks in order, and answers the last one. Ballots are short: an insertion is the fastest way to sort them.
  private mutating func sort() -> Int {
    choices.withUnsafeMutableBufferPointer { choices in
      for index in 0..<choices.count {
        let choice = choices[index]
        var place = index
        while place > 0 && choices[place - 1] > choice {
          choices[place] = choices[place - 1]
          place -= 1
        }
        choices[place] = choice
      }
      return choices.last.map(Int.init) ?? -1
    }
  }

  private mutating func sortWithValues() -> Int {
    for index in choices.indices {
      let (choice, value) = (choices[index], given[index])
      var place = index
      while place > 0 && choices[place - 1] > choice {
        (choices[place], given[place]) = (choices[place - 1], given[place - 1])
        place -= 1
      }
      (choices[place], given[place]) = (choice, value)
    }
    return choices.last.map(Int.init) ?? -1
  }

  private func hasRepeats() -> Bool {
    choices.withUnsafeBufferPointer { choices in
      for place in 0..<max(0, choices.count - 1) where choices[place] == choices[place + 1] { return true }
      return false
    }
  }

  /// Whether repeated marks all say the same, and so count once.
  private mutating func dropRepeats() -> Bool {
    var kept = 0
    for index in choices.indices {
      if index > 0, choices[index] == choices[kept - 1] {
        if hasValues, given[index] != given[kept - 1] { return false }
        continue
      }
      choices[kept] = choices[index]
      if hasValues { given[kept] = given[index] }
      kept += 1
    }
    choices.removeLast(choices.count - kept)
    if hasValues { given.removeLast(given.count - kept) }
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
    if hasValues { ballots.values.append(contentsOf: given.map { Int32(truncatingIfNeeded: $0) }) }
    ballots.starts.append(ballots.projects.count)
    hashes.append(hash)
    if hashes.count * 2 > table.count { grow() }
  }

  private func hash() -> UInt32 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    choices.withUnsafeBufferPointer { choices in
      for choice in choices {
        state = (state ^ UInt64(choice)) &* 0xBF58_476D_1CE4_E5B9
        state ^= state >> 29
      }
    }
    if hasValues { for value in given { state = (state ^ UInt64(bitPattern: value)) &* 0x94D0_49BB_1331_11EB } }
    return UInt32(truncatingIfNeeded: state ^ state >> 32)
  }

  private func isEqual(_ group: Int) -> Bool {
    let start = ballots.starts[group]
    guard ballots.starts[group + 1] - start == choices.count else { return false }
    return ballots.projects.withUnsafeBufferPointer { projects in
      choices.withUnsafeBufferPointer { choices in
        for index in 0..<choices.count {
          if projects[start + index] != choices[index] { return false }
          if hasValues, Int64(ballots.values[start + index]) != given[index] { return false }
        }
        return true
      }
    }
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
