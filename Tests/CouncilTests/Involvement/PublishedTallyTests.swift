import Council
import Law
import Testing

@Suite("What may be told of what people answered")
struct PublishedTallyTests {
  private static let wish = ActivityQuestion("q1", .choice, "What first?", options: ["Parks", "Roads"])
  private static let age = ActivityQuestion("q2", .choice, "How old?", options: ["Young", "Old"])
  private static let uses = ActivityQuestion("q3", .choices, "What do you use?", options: ["Parks", "Roads"])
  private static let rating = ActivityQuestion("q4", .rating, "How good?")
  private static let questions = Questionnaire(version: 1, [.init("", [wish, age, uses, rating])])

  private func tally(_ people: [[String: Answered]], aside: Set<Int> = []) -> PublishedTally {
    var tally = ActivityTally(by: "q2")
    for (number, answers) in people.enumerated() {
      tally.add(
        ActivityResponse(
          number: number + 1, receivedAt: Moment(milliseconds: 0), version: 1, answers: answers,
          setAside: aside.contains(number) ? "sent twice" : ""), to: Self.questions)
    }
    return PublishedTally(tally)
  }

  private func people(_ counts: [(wish: String?, age: String?, number: Int)]) -> [[String: Answered]] {
    counts.flatMap { one in
      Array(
        repeating: ["q1": one.wish, "q2": one.age].compactMapValues { $0.map { Answered(chosen: [$0]) } },
        count: one.number)
    }
  }

  @Test func `fewer than five who answered are not told at all`() {
    let few = tally(people([("Parks", "Old", 4), (nil, "Old", 10)]))
    #expect(few.answered(Self.wish) == .hidden && few.counts(Self.wish) == [.hidden, .hidden])
    #expect(few.crossing(Self.wish, by: Self.age) == nil)
  }

  @Test func `one of two that is small hides the other, as everybody knows how many answered`() {
    let two = tally(people([("Parks", "Old", 20), ("Roads", "Old", 2)]))
    #expect(two.answered(Self.wish) == .shown(22) && two.counts(Self.wish) == [.hidden, .hidden])
  }

  @Test func `of any of several, those who did not choose one are as few as those who did`() {
    let people = (0..<20).map { ["q3": Answered(chosen: $0 < 18 ? ["Parks", "Roads"] : ["Roads"])] }
    #expect(tally(people).counts(Self.uses) == [.hidden, .shown(20)])
  }

  @Test func `a mean is not told beside counts that it would give away`() {
    func rated(_ ratings: [Int]) -> PublishedTally { tally(ratings.map { ["q4": Answered(numbers: [$0])] }) }
    #expect(rated([5, 5, 5, 5, 5, 1]).mean(Self.rating) == nil)
    #expect(rated([5, 5, 5, 5, 5]).mean(Self.rating) == 500)
  }

  @Test func `what all said is not told where it would show what few said who were set aside`() {
    let ten = people([("Parks", "Old", 10), ("Roads", "Old", 10)])
    #expect(tally(ten, aside: [0]).raw(Self.wish) == nil)
    #expect(tally(ten, aside: Set(0..<5)).raw(Self.wish) == [.shown(10), .shown(10)])
    #expect(tally(ten, aside: Set(0..<6).union([12])).raw(Self.wish) == nil)
  }

  @Test func `groups of few stand together in a table, and its totals are those of the chart`() throws {
    let ward = ActivityQuestion("q2", .postcode, "Where do you live?")
    let told = tally(
      people([
        ("Parks", "Boston", 20), ("Roads", "Boston", 20), ("Parks", "Sitwell", 2), ("Roads", "Sitwell", 1),
        ("Parks", "Wath", 3), ("Roads", "Keppel", 30), ("Parks", nil, 9),
      ]))
    #expect(told.answers(to: ward) == ["Boston", "Keppel", "Sitwell", "Wath"])
    #expect(told.counts(ward) == [.shown(40), .shown(30), .hidden, .hidden])
    let table = try #require(told.crossing(Self.wish, by: ward))
    #expect(table.groups == ["Boston", "Keppel", nil, ""] && table.totals == [34, 51])
  }

  /// Differencing: all that is told about two questions is put together. Every other set of people that would have been told the same is
  /// looked for near the truth; a small number that is the same in all of them was given away.
  @Test func `from all that is told together no small number can be worked out`() {
    var dice = Seeded(state: 7)
    var told = 0
    let (wishes, ages) = (["Parks", "Roads", nil], ["Young", "Old", nil])
    let places = wishes.flatMap { wish in ages.map { (wish, $0) } }
    for turn in 0..<60 {
      let most = [4, 9, 25][turn % 3]
      let truth = places.map { _ in Int.random(in: 0...most, using: &dice) }
      func published(_ counts: [Int]) -> Told {
        let all = tally(people(zip(places, counts).map { ($0.0, $0.1, $1) }))
        return Told(
          counted: all.tally.counted, wishes: [all.answered(Self.wish)] + all.counts(Self.wish),
          ages: [all.answered(Self.age)] + all.counts(Self.age), table: all.crossing(Self.wish, by: Self.age))
      }
      let seen = published(truth)
      if seen.table != nil { told += 1 }
      var values: [[Int]: Set<Int>] = [:]
      let matters =
        (0..<9).map { [$0] } + [[0, 1, 2], [3, 4, 5], [0, 3, 6], [1, 4, 7]]
      func look(_ counts: [Int]) {
        guard seen.allows(counts) else { return }
        for places in matters { values[places, default: []].insert(places.reduce(0) { $0 + counts[$1] }) }
      }
      var counts = truth
      func vary(_ place: Int) {
        guard place < 9 else { return look(counts) }
        for change in -1...1 where truth[place] + change >= 0 {
          counts[place] = truth[place] + change
          vary(place + 1)
        }
        counts[place] = truth[place]
      }
      vary(0)
      for places in matters {
        let people = places.reduce(0) { $0 + truth[$1] }
        // Who answered neither is no answer of anybody, nor are those who passed one over.
        let isAnswer = places.count > 1 || (places[0] / 3 < 2 && places[0] % 3 < 2)
        if (1...4).contains(people), isAnswer {
          #expect(values[places, default: []].count > 1, "\(truth): \(places)")
        }
      }
    }
    #expect(told > 20)
  }

  /// What was told, and whether other numbers of people agree with it.
  private struct Told {
    var counted: Int
    var wishes: [SuppressedTable.Cell]
    var ages: [SuppressedTable.Cell]
    var table: PublishedTally.Crossing?

    func allows(_ counts: [Int]) -> Bool {
      func sum(_ places: [Int]) -> Int { places.reduce(0) { $0 + counts[$1] } }
      func fits(_ cell: SuppressedTable.Cell, _ count: Int) -> Bool { cell.count.map { $0 == count } ?? true }
      let (rows, columns) = ([[0, 1, 2], [3, 4, 5]], [[0, 3, 6], [1, 4, 7]])
      guard sum(Array(0..<9)) == counted, fits(wishes[0], sum([0, 1, 2, 3, 4, 5])),
        fits(ages[0], sum([0, 3, 6, 1, 4, 7])),
        (0..<2).allSatisfy({ fits(wishes[$0 + 1], sum(rows[$0])) && fits(ages[$0 + 1], sum(columns[$0])) })
      else { return false }
      guard let table else { return true }
      for (row, answer) in table.answers.enumerated() {
        let line = rows[answer == "Parks" ? 0 : 1]
        for (column, group) in table.groups.enumerated() {
          let members =
            switch group {
            case "Young": [0]
            case "Old": [1]
            case "": [2]
            default: [0, 1].filter { !table.groups.contains(["Young", "Old"][$0]) }
            }
          guard fits(table.cells[row][column], members.reduce(0) { $0 + counts[line[$1]] }) else { return false }
        }
      }
      return true
    }
  }
}
