import Law
import Testing

@Suite("Political balance, whatever the numbers")
struct PoliticalBalancePropertyTests {
  typealias Party = PoliticalBalance.Party
  typealias Body = PoliticalBalance.Body

  /// A council made up from a number.
  struct Made {
    var parties: [Party] = []
    var bodies: [Body] = []

    init(_ seed: UInt64, groups: ClosedRange<Int> = 1...6, members: Int = 40, bodies: Int = 8, seats: Int = 16) {
      var dice = Dice(seed)
      parties = (0..<dice.roll(groups)).map { Party(group: "Group \($0)", dice.roll(1...members)) }
      if dice.roll(0...2) > 0 { parties.append(Party(ungrouped: dice.roll(1...8))) }
      self.bodies = (0..<dice.roll(1...bodies)).map {
        Body("Body \($0)", seats: dice.roll(1...seats), isOrdinary: dice.roll(0...4) > 0)
      }
    }

    var balance: PoliticalBalance { PoliticalBalance(parties, bodies) }
  }

  @Test(arguments: 0..<400)
  func `every seat is given once, and the totals are kept`(_ seed: Int) {
    let balance = Made(UInt64(seed)).balance
    for row in balance.rows {
      #expect(row.seats.reduce(0, +) == row.body.seats)
      #expect(row.alone.reduce(0, +) == row.body.seats)
      #expect(row.seats.allSatisfy { $0 >= 0 })
    }
    guard let totals = balance.totals else { return }
    for party in balance.parties.indices {
      let given = balance.rows.filter(\.body.isOrdinary).reduce(0) { $0 + $1.seats[party] }
      #expect(given == totals.seats[party])
    }
  }

  @Test(arguments: 0..<400)
  func `principles (a) and (b) hold on every body of three seats or more`(_ seed: Int) {
    let balance = Made(UInt64(seed), groups: 2...6).balance
    for row in balance.rows where row.body.seats >= 3 {
      for (party, seats) in zip(balance.parties, row.seats) where party.isGroup {
        #expect(seats < row.body.seats, "\(party.name) on \(row.body.name)")
        if party == balance.majority { #expect(seats * 2 > row.body.seats) }
      }
    }
  }

  @Test(arguments: 0..<400)
  func `without a majority every total is less than a seat from its share`(_ seed: Int) {
    let balance = Made(UInt64(seed), groups: 3...6).balance
    guard let totals = balance.totals, balance.majority == nil else { return }
    #expect(zip(totals.shares, totals.seats).allSatisfy { $0.isNear($1) })
  }

  @Test(arguments: 0..<200)
  func `the order in which groups and bodies are named changes nothing`(_ seed: Int) {
    let made = Made(UInt64(seed))
    let (first, second) = (made.balance, PoliticalBalance(made.parties.reversed(), made.bodies.reversed()))
    for row in first.rows {
      let other = second.rows.first { $0.body == row.body }
      for (index, party) in first.parties.enumerated() {
        let there = second.parties.firstIndex(of: party)
        #expect(there.flatMap { other?.seats[$0] } == row.seats[index], "\(party.name) on \(row.body.name)")
      }
    }
  }

  @Test(arguments: 0..<60)
  func `no other way of giving the seats is nearer, tried one by one`(_ seed: Int) {
    let made = Made(UInt64(seed), groups: 2...3, members: 12, bodies: 3, seats: 4)
    let bodies = made.bodies.map { Body($0.name, seats: $0.seats) }
    let balance = PoliticalBalance(made.parties, bodies)
    let search = EveryAllocation(balance)
    #expect(search.nearest == search.distance(balance.rows.map(\.seats)))
    #expect(search.nearest != nil)
  }
}
