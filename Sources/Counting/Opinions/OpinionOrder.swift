/// An order of people and statements that follows from the answers alone, not from who came first or what stands where.
///
/// Everybody and every statement has a colour: at first how often each answer was given; then, four times over, the sum of the mixed
/// colours of whatever stands at the other end of each answer (Weisfeiler and Leman’s refinement). Two with the same colour in the end are alike in every
/// way the analysis can see, so that either may stand first.
struct OpinionOrder {
  /// People who answered enough, by their places in the votes, in order.
  let people: [Int]
  /// Statements by their places in the votes, in order.
  let statements: [Int]
  /// A number for each statement, the same wherever it stands.
  let colours: [UInt64]

  init(_ votes: OpinionVotes, threshold: Int) {
    let taking = (0..<votes.people).filter { votes.answers(of: $0) >= threshold }
    var ofPeople = [UInt64](repeating: 1, count: votes.people)
    var ofStatements = [UInt64](repeating: 1, count: votes.statements)
    for round in 0..<5 {
      var sums = [UInt64](repeating: UInt64(round), count: votes.statements)
      var mixed = [UInt64](repeating: 0, count: votes.statements * 4)
      for place in mixed.indices { mixed[place] = Self.mix(ofStatements[place >> 2] &+ UInt64(place & 3)) }
      for person in taking {
        let own = ofPeople[person]
        let told = (Self.mix(own), Self.mix(own &+ 1), Self.mix(own &+ 2))
        var sum = own
        for place in votes.starts[person]..<votes.starts[person + 1] {
          let entry = votes.entries[place]
          sum &+= mixed[Int(entry)]
          sums[Int(entry >> 2)] &+= entry & 3 == 0 ? told.0 : entry & 3 == 1 ? told.1 : told.2
        }
        ofPeople[person] = Self.mix(sum)
      }
      for statement in sums.indices { ofStatements[statement] = Self.mix(sums[statement] &+ ofStatements[statement]) }
    }
    people = taking.sorted { (ofPeople[$0], $0) < (ofPeople[$1], $1) }
    let order = (0..<votes.statements).sorted { (ofStatements[$0], $0) < (ofStatements[$1], $1) }
    statements = order
    colours = order.map { ofStatements[$0] }
  }

  /// A word in which every bit depends on every bit of another (the last step of SplitMix64).
  static func mix(_ value: UInt64) -> UInt64 {
    var word = value &+ 0x9E37_79B9_7F4A_7C15
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
