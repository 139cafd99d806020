import Law
import Testing

@Suite("Political balance")
struct PoliticalBalanceTests {
  typealias Party = PoliticalBalance.Party
  typealias Body = PoliticalBalance.Body

  /// Brighton & Hove in October 2024.
  static let brighton = [
    Party(group: "Labour", 37), Party(group: "Green", 8), Party(group: "Conservative", 5),
    Party(group: "Independent", 2),
    Party(ungrouped: 2),
  ]

  @Test(arguments: [
    (10, ["6.85", "1.48", "0.93", "0.37", "0.37"]), (12, ["8.22", "1.78", "1.11", "0.44", "0.44"]),
    (8, ["5.48", "1.19", "0.74", "0.30", "0.30"]),
  ])
  func `the shares are those that Brighton published`(_ seats: Int, _ shares: [String]) {
    let balance = PoliticalBalance(Self.brighton, [Body("A", seats: seats)])
    #expect(balance.rows[0].shares.map(\.decimal) == shares)
  }

  @Test func `the seats that are left go to the largest remainders`() {
    let balance = PoliticalBalance(Self.brighton, [Body("Planning", seats: 10)])
    #expect(balance.rows[0].seats == [7, 2, 1, 0, 0])
    #expect(balance.says(.each, "Exact shares: Labour 6.85, Green 1.48"))
    #expect(
      balance.says(
        .each, "the other 3 seats go to the largest remainders: Conservative (0.93), Labour (0.85) and Green (0.48)"))
    #expect(balance.seatsForUngrouped == 0)
  }

  @Test func `a majority of the council is a majority on each body, and the others share the rest`() {
    let balance = PoliticalBalance(
      [Party(group: "A", 28), Party(group: "B", 20), Party(group: "C", 6)],
      [Body("One", seats: 10), Body("Two", seats: 10)])
    #expect(balance.rows.map(\.seats) == [[6, 3, 1], [6, 3, 1]])
    #expect(balance.totals?.seats == [12, 6, 2])
    #expect(balance.says(.each, "A’s share is 5.19; principle (b) raises it to 6, and the others share the rest."))
  }

  @Test func `nobody has all seats, not even who has nearly all members`() {
    let balance = PoliticalBalance([Party(group: "A", 39), Party(group: "B", 1)], [Body("One", seats: 5)])
    #expect(balance.rows[0].seats == [4, 1])
    #expect(balance.says(.each, "principle (a) lowers it to 4"))
  }

  @Test func `on two seats (a) comes before (b), and one seat can only go to one`() {
    let balance = PoliticalBalance(
      [Party(group: "A", 6), Party(group: "B", 4)], [Body("Pair", seats: 2), Body("Sole", seats: 1, isOrdinary: false)])
    #expect(balance.rows.map(\.seats) == [[1, 1], [1, 0]])
    #expect(balance.says(.each, "(b) cannot be kept") && balance.says(.each, "(a) cannot be kept"))
  }

  @Test func `the totals come before the single committee, and it is said which departs and why`() {
    let bodies = (1...4).map { Body("Committee \($0)", seats: 5) }
    let balance = PoliticalBalance([Party(group: "A", 21), Party(group: "B", 19), Party(group: "C", 6)], bodies)
    // Of 5 seats the shares are 2.28, 2.07 and 0.65, of 20 they are 9.13, 8.26 and 2.61: C is owed three seats and not four.
    #expect(balance.rows.map(\.alone) == Array(repeating: [2, 2, 1], count: 4))
    #expect(balance.totals?.seats == [9, 8, 3])
    #expect(balance.rows.map { $0.seats }.filter { $0 == [3, 2, 0] }.count == 1)
    #expect(balance.departures.count == 2)
    #expect(balance.says(.totals, "one passes from C (1 → 0) to A (2 → 3)"))
    #expect(balance.says(.council, "The council decides, after the groups have said what they wish."))
  }

  @Test func `sub-committees and outside bodies do not count for the totals`() {
    let balance = PoliticalBalance(
      Self.brighton, [Body("Planning", seats: 10), Body("Panel", seats: 7, isOrdinary: false)])
    #expect(balance.totals?.all == 10)
    #expect(PoliticalBalance(Self.brighton, [Body("Panel", seats: 7, isOrdinary: false)]).totals == nil)
  }

  @Test func `equal claims are named, settled by a stated rule, and left to the council`() {
    let balance = PoliticalBalance(
      [Party(group: "Whig", 10), Party(group: "Tory", 10), Party(ungrouped: 10)], [Body("One", seats: 4)])
    #expect(balance.rows[0].seats == [1, 2, 1])
    #expect(balance.says(.council, "Tory, Whig and No group have the same claim"))
    #expect(balance.says(.council, "The law does not say; the council decides."))
  }

  @Test func `without members or without seats there is nothing to share`() {
    #expect(PoliticalBalance([], [Body("One", seats: 5)]).rows[0].seats.isEmpty)
    #expect(PoliticalBalance(Self.brighton, []).totals == nil)
    #expect(PoliticalBalance(Self.brighton, [Body("None", seats: -3)]).rows[0].seats == [0, 0, 0, 0, 0])
    #expect(PoliticalBalance([Party(group: "A", 9)], [Body("One", seats: 5)]).rows[0].seats == [5])
  }
}

extension PoliticalBalance {
  func says(_ principle: BalanceStep.Principle, _ words: String) -> Bool {
    steps.contains { $0.principle == principle && $0.words.contains(words) }
  }
}
