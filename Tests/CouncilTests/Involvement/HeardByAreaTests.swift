import Council
import Law
import Testing

@Suite("From where people were heard")
struct HeardByAreaTests {
  private static let home = ActivityQuestion("q1", .postcode, "Where do you live?")
  private static let questions = Questionnaire(version: 1, [.init("", [home])])
  private static let day = Day(iso: "2026-11-22")!

  private static func tally(_ people: [String: Int], besides others: Int = 0) -> PublishedTally {
    var tally = ActivityTally()
    let all = people.sorted { $0.key < $1.key }.flatMap {
      Array(repeating: Answered(chosen: [$0.key]), count: $0.value)
    }
    for (number, answer) in (all + Array(repeating: Answered(text: "By the sea"), count: others)).enumerated() {
      tally.add(
        ActivityResponse(
          number: number + 1, receivedAt: Moment(milliseconds: 0), version: 1, answers: ["q1": answer]), to: questions)
    }
    return PublishedTally(tally)
  }

  private static func ward(_ reference: String, _ name: String, in parents: [String] = [], kind: Place.Kind = .ward)
    -> Place
  {
    Place(
      reference: .init(rawValue: reference), name: name, kind: kind,
      parents: parents.map(Place.Reference.init(rawValue:)))
  }

  private static let wards = [
    ward("A", "Boston", in: ["NORTH"]), ward("B", "Keppel", in: ["NORTH"]), ward("C", "Sitwell", in: ["SOUTH"]),
    ward("D", "Wath", in: ["SOUTH"]), ward("NORTH", "North", in: ["ALL"], kind: .electoralDivision),
    ward("SOUTH", "South", in: ["ALL"], kind: .electoralDivision), ward("ALL", "All", kind: .county),
  ]

  private static func figures(_ all: [(String, Int, Int?)]) -> [PlaceFigure] {
    all.map { PlaceFigure(of: .init(rawValue: $0.0), residents: $0.1, year: 2024, tenth: $0.2, source: "A source") }
  }

  private static func heard(
    _ people: [String: Int], _ all: [(String, Int, Int?)], places: [Place] = wards, besides: Int = 0,
    within scope: [Place.Reference] = []
  ) -> HeardByArea? {
    HeardByArea(
      tally(people, besides: besides), home, places: places, figures: figures(all), within: scope, on: day)
  }

  private static let all: [(String, Int, Int?)] = [("A", 2_000, 1), ("B", 4_000, 1), ("C", 1_000, 9), ("D", 3_000, 9)]

  @Test func `each area is set against all, and one from which nobody answered is not left out`() throws {
    let heard = try #require(Self.heard(["Boston": 20, "Keppel": 8, "Sitwell": 12], Self.all))
    #expect(heard.kind == .ward && heard.areas.map(\.name) == ["Boston", "Keppel", "Sitwell", "Wath"])
    #expect(heard.areas.map(\.line.rate) == [100, 20, 120, 0])
    #expect(heard.whole.answers == .shown(40) && heard.whole.rate == 40)
    #expect(heard.areas.map { heard.standing($0.line) } == [.more, .fewer, .more, HeardByArea.Standing.none])
    #expect(heard.unheard.map(\.name) == ["Wath"] && heard.leastHeard?.name == "Keppel")
    #expect(heard.tenths.map(\.tenth) == [1, 9] && heard.tenths.map(\.areas) == [2, 2])
    #expect(heard.tenths.map(\.line.answers) == [.shown(28), .shown(12)])
    #expect(heard.tenths.map(\.line.rate) == [47, 30])
  }

  @Test func `a rate within a tenth of that of all is alike`() throws {
    let level = Self.heard(
      ["Boston": 91, "Keppel": 109, "Sitwell": 100, "Wath": 100],
      [("A", 1_000, nil), ("B", 1_000, nil), ("C", 1_000, nil), ("D", 1_000, nil)])
    let heard = try #require(level)
    #expect(heard.areas.allSatisfy { heard.standing($0.line) == .alike } && heard.leastHeard == nil)
    #expect(heard.tenths.isEmpty)
  }

  @Test func `what is worked out of a hidden count is hidden with it`() throws {
    let heard = try #require(Self.heard(["Boston": 20, "Keppel": 3, "Sitwell": 2, "Wath": 9], Self.all))
    #expect(heard.areas.map(\.line.answers) == [.shown(20), .hidden, .hidden, .shown(9)])
    #expect(heard.areas.map(\.line.rate) == [100, nil, nil, 30])
    #expect(heard.standing(heard.areas[1].line) == nil)
    // Each tenth has one hidden ward, which its sum would tell.
    #expect(heard.tenths.map(\.line.answers) == [.hidden, .hidden] && heard.hidesAnything)
  }

  @Test func `a tenth is told whose hidden areas are several and together many`() throws {
    let places = (1...5).map { Self.ward("W\($0)", "Ward \($0)") }
    let people = ["Ward 1": 3, "Ward 2": 4, "Ward 3": 20, "Ward 4": 3, "Ward 5": 3]
    let all: [(String, Int, Int?)] = (1...5).map { ("W\($0)", 1_000, $0 < 3 ? 1 : $0 == 3 ? 2 : 3) }
    let heard = try #require(Self.heard(people, all, places: places))
    #expect(heard.tenths.map(\.line.answers) == [.shown(7), .shown(20), .shown(6)])
    // With one ward fewer in the third tenth, its sum is that ward's, and that of the first would tell it.
    let fewer = try #require(
      Self.heard(people.merging(["Ward 5": 0]) { $1 }.filter { $0.value > 0 }, all, places: places))
    #expect(fewer.tenths.map(\.line.answers) == [.hidden, .shown(20), .hidden])
  }

  @Test func `nothing is told where too few said where they live`() {
    #expect(Self.heard(["Boston": 4], Self.all) == nil)
    #expect(Self.heard(["Boston": 1, "Keppel": 1, "Sitwell": 1, "Wath": 1, "North": 1], Self.all) == nil)
    #expect(Self.heard([:], Self.all) == nil)
    #expect(Self.heard(["Elsewhere": 30], Self.all) == nil)
  }

  @Test func `answers that name no area are told apart and are no part of the whole`() throws {
    let heard = try #require(Self.heard(["boston ": 10, "Boston": 10, "S60 2": 10], Self.all, besides: 7))
    #expect(heard.elsewhere == ["S60 2"] && heard.answered == 37)
    #expect(heard.areas[0].line.answers == .shown(20) && heard.whole.answers == .shown(20))
  }

  @Test func `areas are those of the kind that answers name, within what the activity is for`() throws {
    let divisions = try #require(Self.heard(["North": 10, "Boston": 10, "South": 10], [("NORTH", 10, 3)]))
    #expect(divisions.kind == .electoralDivision && divisions.areas.map(\.name) == ["North", "South"])
    #expect(divisions.withoutResidents.map(\.name) == ["South"] && divisions.whole.residents == nil)
    #expect(divisions.tenths.map(\.tenth) == [3, nil] && divisions.leastHeard == nil)
    let south = try #require(Self.heard(["Sitwell": 10], Self.all, within: [.init(rawValue: "SOUTH")]))
    #expect(south.areas.map(\.name) == ["Sitwell", "Wath"])
  }

  @Test func `places of one name are one area, as answers keep only the name`() throws {
    let places = [Self.ward("A", "Central"), Self.ward("B", "Central"), Self.ward("C", "East")]
    let heard = try #require(
      Self.heard(["Central": 30], [("A", 100, 1), ("B", 200, 2), ("C", 100, 2)], places: places))
    #expect(heard.areas.map(\.places.count) == [2, 1] && heard.areas[0].line.residents == 300)
    #expect(heard.areas[0].tenth == nil && heard.tenths.map(\.tenth) == [2, nil])
  }

  /// Differencing: what the wards tell and what the tenths tell is put together. Every other set of people near the truth that would have
  /// been told the same is looked for; a small number that is the same in all of them was given away.
  @Test func `from areas and tenths together no small number can be worked out`() {
    var dice = Seeded(state: 11)
    let places = (0..<5).map { Self.ward("W\($0)", "Ward \($0)") }
    var (told, hidden) = (0, 0)
    for turn in 0..<400 {
      let most = [3, 6, 12][turn % 3]
      let truth = (0..<5).map { _ in Int.random(in: 0...most, using: &dice) }
      let others = turn % 4 == 0 ? Int.random(in: 0...most, using: &dice) : 0
      let tenths = (0..<5).map { _ in Int.random(in: 1...3, using: &dice) }
      let people = Dictionary(uniqueKeysWithValues: truth.enumerated().map { ("Ward \($0)", $1) }.filter { $1 > 0 })
      let figures = tenths.enumerated().map { ("W\($0)", 1_000, Int?.some($1)) }
      guard let seen = Self.heard(people, figures, places: places, besides: others) else { continue }
      told += seen.tenths.contains { $0.line.answers != .hidden } ? 1 : 0
      hidden += seen.hidesAnything ? 1 : 0
      let units = truth + [others]
      func allows(_ counts: [Int], tenthsToo: Bool) -> Bool {
        guard counts.reduce(0, +) == seen.answered else { return false }
        for (place, area) in seen.areas.enumerated() {
          // Whoever is named was named by somebody.
          guard area.line.answers.count.map({ counts[place] == $0 }) ?? (counts[place] > 0) else { return false }
        }
        // What all areas come to leaves out what is told of those who named none.
        if seen.whole.answers != .shown(seen.answered), counts[5] != others { return false }
        guard tenthsToo else { return true }
        return seen.tenths.allSatisfy { tenth in
          guard let count = tenth.line.answers.count else { return true }
          return (0..<5).reduce(0) { $0 + (tenths[$1] == tenth.tenth ? counts[$1] : 0) } == count
        }
      }
      var values: [Set<Int>] = Array(repeating: [], count: 5)
      var (sums, sumsBefore): ([Int: Set<Int>], [Int: Set<Int>]) = ([:], [:])
      var counts = units
      func vary(_ place: Int) {
        guard place < units.count else {
          guard allows(counts, tenthsToo: false) else { return }
          let byTenth = (1...3).map { tenth in (0..<5).reduce(0) { $0 + (tenths[$1] == tenth ? counts[$1] : 0) } }
          for tenth in 1...3 { sumsBefore[tenth, default: []].insert(byTenth[tenth - 1]) }
          guard allows(counts, tenthsToo: true) else { return }
          for place in 0..<5 { values[place].insert(counts[place]) }
          for tenth in 1...3 { sums[tenth, default: []].insert(byTenth[tenth - 1]) }
          return
        }
        for change in -2...2 where units[place] + change >= (units[place] > 0 ? 1 : 0) {
          if units[place] == 0, change > 0 { continue }
          counts[place] = units[place] + change
          vary(place + 1)
        }
        counts[place] = units[place]
      }
      vary(0)
      for place in 0..<5 where (1...4).contains(truth[place]) {
        #expect(values[place].count > 1, "\(truth) \(others) in \(tenths): ward \(place)")
      }
      for tenth in 1...3 where (sumsBefore[tenth] ?? []).count > 1 {
        let people = (0..<5).reduce(0) { $0 + (tenths[$1] == tenth ? truth[$1] : 0) }
        if (1...4).contains(people) {
          #expect(sums[tenth, default: []].count > 1, "\(truth) \(others) in \(tenths): tenth \(tenth)")
        }
      }
    }
    #expect(told > 50 && hidden > 100)
  }
}
