import Council
import Law
import Testing

@Suite("What people answered, set out by how deprived their areas are")
struct TablesByTenthTests {
  private static let wish = ActivityQuestion("q1", .choice, "What first?", options: ["Parks", "Roads"])
  private static let home = ActivityQuestion("q2", .postcode, "Where do you live?")
  private static let questions = Questionnaire(version: 1, [.init("", [wish, home])])
  private static let tenths = [
    PublishedTally.Group("1", ["Boston", "Keppel"]), PublishedTally.Group("9", ["Wath", "Nobody’s"]),
  ]

  private static func tally(_ counts: [(wish: String?, home: String?, number: Int)]) -> PublishedTally {
    var tally = ActivityTally(by: "q2")
    let people = counts.flatMap { Array(repeating: [("q1", $0.wish), ("q2", $0.home)], count: $0.number) }
    for (number, answers) in people.enumerated() {
      let given = Dictionary(uniqueKeysWithValues: answers).compactMapValues { $0.map { Answered(chosen: [$0]) } }
      tally.add(
        ActivityResponse(number: number + 1, receivedAt: Moment(milliseconds: 0), version: 1, answers: given),
        to: questions)
    }
    return PublishedTally(tally)
  }

  @Test func `areas of one tenth stand together, few or not, and those of none with whom nothing is said of`() throws {
    let told = Self.tally([
      ("Parks", "Boston", 20), ("Roads", "Boston", 9), ("Parks", "Keppel", 7), ("Roads", "Keppel", 6),
      ("Parks", "Wath", 12), ("Roads", "Wath", 30), ("Roads", "By the sea", 8), ("Parks", "By the sea", 5),
      ("Parks", nil, 9),
    ])
    let table = try #require(told.crossing(Self.wish, by: Self.home, in: Self.tenths))
    #expect(table.answers == ["Parks", "Roads"] && table.groups == ["1", "9", nil, ""])
    #expect(
      table.cells == [[.shown(27), .shown(12), .shown(5), .shown(9)], [.shown(15), .shown(30), .shown(8), .shown(0)]])
    #expect(table.totals == [53, 53])
  }

  @Test func `a tenth that is not told has no column of its own`() throws {
    let told = Self.tally([
      ("Parks", "Boston", 20), ("Roads", "Boston", 20), ("Parks", "Wath", 3), ("Roads", "By the sea", 4),
    ])
    let table = try #require(told.crossing(Self.wish, by: Self.home, in: Self.tenths))
    #expect(table.groups == ["1", nil])
  }

  @Test func `nothing is set out where too few said where they live`() {
    #expect(
      Self.tally([("Parks", "Boston", 4), ("Parks", nil, 40)]).crossing(Self.wish, by: Self.home, in: Self.tenths)
        == nil)
  }

  /// Differencing: what areas, tenths and answers tell is put together with the table. Every other set of people near the truth that would
  /// have been told the same is looked for; what few people of an area or a tenth answered, and is the same in all of them, was given away.
  @Test func `from areas, tenths and the table together nobody’s answer can be worked out`() {
    var dice = Seeded(state: 5)
    let (wishes, homes) = (["Parks", "Roads", nil], ["Boston", "Keppel", "Wath"])
    let places = wishes.flatMap { wish in homes.map { (wish, $0) } }
    var told = 0
    for turn in 0..<60 {
      let most = [4, 9, 25][turn % 3]
      let truth = places.map { _ in Int.random(in: 0...most, using: &dice) }
      let tenth = homes.indices.map { _ in Int.random(in: 1...2, using: &dice) }
      let groups = (1...2).map { number in
        PublishedTally.Group(String(number), homes.indices.filter { tenth[$0] == number }.map { homes[$0] })
      }
      let all = Self.tally(zip(places, truth).map { ($0.0, $0.1, $1) })
      let seen = Told(all, wish: Self.wish, home: Self.home, groups: groups, homes: homes)
      if seen.table != nil { told += 1 }
      // What few answered: of each area, of each tenth.
      let matters =
        (0..<6).map { [$0] }
        + (0..<2).flatMap { row in
          (1...2).map { number in homes.indices.filter { tenth[$0] == number }.map { row * 3 + $0 } }
        }
      var values: [[Int]: Set<Int>] = [:]
      var counts = truth
      func vary(_ place: Int) {
        guard place < 9 else {
          guard seen.allows(counts) else { return }
          for places in matters { values[places, default: []].insert(places.reduce(0) { $0 + counts[$1] }) }
          return
        }
        for change in -1...1 where truth[place] + change >= 0 {
          counts[place] = truth[place] + change
          vary(place + 1)
        }
        counts[place] = truth[place]
      }
      vary(0)
      for places in matters where (1...4).contains(places.reduce(0) { $0 + truth[$1] }) {
        #expect(values[places, default: []].count > 1, "\(truth), tenths \(tenth): \(places)")
      }
    }
    #expect(told > 20)
  }

  /// What was told, and whether other numbers of people agree with it: three areas by three answers, of which the last is none.
  private struct Told {
    let counted: Int
    let wishes: [SuppressedTable.Cell]
    let homes: [SuppressedTable.Cell]
    let tenths: [SuppressedTable.Cell]
    let table: PublishedTally.Crossing?
    /// The places of the areas of each group.
    let members: [String: [Int]]

    init(
      _ all: PublishedTally, wish: ActivityQuestion, home: ActivityQuestion, groups: [PublishedTally.Group],
      homes names: [String]
    ) {
      counted = all.tally.counted
      wishes = [all.answered(wish)] + all.counts(wish)
      let cells = Dictionary(uniqueKeysWithValues: zip(all.answers(to: home), all.counts(home)))
      homes = names.map { cells[$0] ?? .shown(0) }
      tenths = all.sums(home, of: groups.map(\.answers))
      table = all.crossing(wish, by: home, in: groups)
      members = Dictionary(
        uniqueKeysWithValues: groups.map { group in
          (group.name, names.indices.filter { group.answers.contains(names[$0]) })
        })
    }

    func allows(_ counts: [Int]) -> Bool {
      func sum(_ places: [Int]) -> Int { places.reduce(0) { $0 + counts[$1] } }
      func fits(_ cell: SuppressedTable.Cell, _ count: Int) -> Bool { cell.count.map { $0 == count } ?? true }
      func people(_ areas: [Int]) -> Int { sum(areas.flatMap { [$0, $0 + 3, $0 + 6] }) }
      guard sum(Array(0..<9)) == counted, fits(wishes[0], sum(Array(0..<6))), fits(wishes[1], sum([0, 1, 2])),
        fits(wishes[2], sum([3, 4, 5])), (0..<3).allSatisfy({ fits(homes[$0], people([$0])) }),
        zip(["1", "2"], tenths).allSatisfy({ fits($1, people(members[$0] ?? [])) })
      else { return false }
      guard let table else { return true }
      let named = table.groups.compactMap { $0 }.flatMap { members[$0] ?? [] }
      for (row, answer) in table.answers.enumerated() {
        let first = answer == "Parks" ? 0 : 3
        for (column, group) in table.groups.enumerated() {
          let areas = group.map { members[$0] ?? [] } ?? (0..<3).filter { !named.contains($0) }
          guard fits(table.cells[row][column], sum(areas.map { first + $0 })) else { return false }
        }
      }
      return true
    }
  }
}
