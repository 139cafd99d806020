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
  /// The hash of a group and, below it, the group itself.
  private var table: [UInt64]
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
    table = [UInt64](repeating: .max, count: 1024)
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
    ballots.groupOfBallot.append(take(weight))
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
      let group = take(weight)
      single[Int(choice)] = group
      ballots.groupOfBallot.append(group)
    } else {
      ballots.weight += weight
      ballots.weights[Int(group)] += weight
      ballots.groupOfBallot.append(group)
    }
    return nil
  }

  /// Takes several ballots at once, where marks are all there is and no rule can be broken.
  ///
  /// - Parameters:
  ///   - marked: the projects of all of them, by their place in the election.
  ///   - ends: for each ballot where its projects end in `marked`.
  public mutating func add(_ marked: UnsafeBufferPointer<UInt16>, ends: UnsafeBufferPointer<Int32>) {
    let start = ballots.groupOfBallot.count
    ballots.groupOfBallot.append(contentsOf: repeatElement(0, count: ends.count))
    ballots.weight += Int64(ends.count)
    var next = 0
    while next < ends.count {
      next = addKnown(marked, ends, next, at: start)
      guard next < ends.count else { break }
      let first = next > 0 ? Int(ends[next - 1]) : 0
      choices.removeAll(keepingCapacity: true)
      choices.append(contentsOf: UnsafeBufferPointer(rebasing: marked[first..<Int(ends[next])]))
      _ = sort()
      if hasRepeats() { _ = dropRepeats() }
      let group = take(1)
      ballots.weight -= 1
      ballots.groupOfBallot[start + next] = group
      if choices.count == 1 { single[Int(choices[0])] = group }
      next += 1
    }
  }

  /// Takes ballots with one mark as long as others marked the same before; answers the first one that is otherwise.
  private mutating func addKnown(
    _ marked: UnsafeBufferPointer<UInt16>, _ ends: UnsafeBufferPointer<Int32>, _ from: Int, at start: Int
  ) -> Int {
    single.withUnsafeBufferPointer { single in
      ballots.weights.withUnsafeMutableBufferPointer { weights in
        ballots.groupOfBallot.withUnsafeMutableBufferPointer { groups in
          var (next, first) = (from, from > 0 ? Int(ends[from - 1]) : 0)
          while next < ends.count, Int(ends[next]) == first + 1 {
            let group = single[Int(marked[first])]
            guard group != .max else { break }
            weights[Int(group)] &+= 1
            groups[start + next] = group
            next += 1
            first += 1
          }
          return next
        }
      }
    }
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
    return rules.fault(marked: choices, values: given, prices: prices, kind: kind)
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

  /// Puts the ballot at hand into its group, and answers which that is.
  private mutating func take(_ weight: Int64) -> UInt32 {
    ballots.weight += weight
    let hash = self.hash()
    var slot = Int(hash) & (table.count - 1)
    while table[slot] != .max {
      let group = UInt32(truncatingIfNeeded: table[slot])
      if table[slot] >> 32 == UInt64(hash), isEqual(Int(group)) {
        ballots.weights[Int(group)] += weight
        return group
      }
      slot = (slot + 1) & (table.count - 1)
    }
    let group = UInt32(ballots.groups)
    table[slot] = UInt64(hash) << 32 | UInt64(group)
    ballots.weights.append(weight)
    ballots.projects.append(contentsOf: choices)
    if hasValues { ballots.values.append(contentsOf: given.map { Int32(truncatingIfNeeded: $0) }) }
    ballots.starts.append(ballots.projects.count)
    if ballots.groups * 2 > table.count { grow() }
    return group
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
    let old = table
    table = [UInt64](repeating: .max, count: old.count * 2)
    for entry in old where entry != .max {
      var slot = Int(entry >> 32) & (table.count - 1)
      while table[slot] != .max { slot = (slot + 1) & (table.count - 1) }
      table[slot] = entry
    }
  }
}
