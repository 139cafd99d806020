/// Takes answers one by one, in any order, and lays them out. Of two answers of a person to a statement the later one stands.
public struct OpinionGathering: Sendable {
  /// The most statements that can be taken.
  public static let mostStatements = 1 << 24

  private var people: [UInt32] = []
  private var entries: [UInt32] = []
  private var mostPerson = -1
  private var mostStatement = -1

  /// Nothing taken yet.
  public init() {}

  /// How many answers were taken, with those that a later one replaces.
  public var count: Int { entries.count }

  /// Makes room beforehand, when it is known about how many answers there are.
  public mutating func reserve(_ answers: Int) {
    people.reserveCapacity(answers)
    entries.reserveCapacity(answers)
  }

  /// Takes one answer.
  ///
  /// - Parameters:
  ///   - person: the person by a number from 0; at most 4 thousand million.
  ///   - statement: the statement by a number from 0, below `mostStatements`.
  public mutating func add(person: Int, statement: Int, _ vote: OpinionVote) {
    people.append(UInt32(person))
    entries.append(UInt32(statement) << 2 | UInt32(vote.rawValue))
    mostPerson = max(mostPerson, person)
    mostStatement = max(mostStatement, statement)
  }

  /// Lays out what was taken.
  ///
  /// - Parameters:
  ///   - people: how many people there are, if more than answered.
  ///   - statements: how many statements there are, if more than were answered.
  public consuming func finish(people: Int = 0, statements: Int = 0) -> OpinionVotes {
    let (count, width) = (Swift.max(people, mostPerson + 1), Swift.max(statements, mostStatement + 1))
    var starts = [Int](repeating: 0, count: count + 1)
    for person in self.people { starts[Int(person) + 1] += 1 }
    for person in 0..<count { starts[person + 1] += starts[person] }
    var sorted = [UInt32](repeating: 0, count: entries.count)
    var next = starts
    for (place, person) in self.people.enumerated() {
      sorted[next[Int(person)]] = entries[place]
      next[Int(person)] += 1
    }
    (self.people, entries) = ([], [])
    let kept = Self.settle(&sorted, &starts, width)
    sorted.removeLast(sorted.count - kept)
    return OpinionVotes(people: count, statements: width, starts: starts, entries: sorted)
  }

  /// Puts each person’s answers in the order of the statements and lets the last one to each stand; how many are left.
  private static func settle(_ entries: inout [UInt32], _ starts: inout [Int], _ width: Int) -> Int {
    var last = [UInt32](repeating: .max, count: width)
    var (kept, from) = (0, 0)
    for person in 0..<starts.count - 1 {
      let to = starts[person + 1]
      var statements: [UInt32] = []
      statements.reserveCapacity(to - from)
      for place in from..<to {
        let statement = entries[place] >> 2
        if last[Int(statement)] == .max { statements.append(statement) }
        last[Int(statement)] = entries[place] & 3
      }
      statements.sort()
      starts[person] = kept
      for statement in statements {
        entries[kept] = statement << 2 | last[Int(statement)]
        last[Int(statement)] = .max
        kept += 1
      }
      from = to
    }
    starts[starts.count - 1] = kept
    return kept
  }
}
