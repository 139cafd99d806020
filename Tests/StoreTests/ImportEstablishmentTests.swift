import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@Suite("Entering a whole establishment")
struct ImportEstablishmentTests {
  private let april = Councils.day(2024, 4, 1)

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    return records
  }

  private func enter(_ establishment: Establishment, from day: Day?, in records: Records) throws -> ImportOutcome {
    try records.carryOut(
      ImportEstablishment(establishment, of: "kent", from: day, source: "list.csv"),
      by: .operatorAtTheMachine, at: Councils.now)
  }

  @Test(arguments: Engine.allCases)
  func `every field of a unit and a post comes back, in the order of the list`(engine: Engine) throws {
    let records = try records(engine)
    var team = Councils.unit("T", "Team")
    team.parent = .init(rawValue: "CE")
    let list = Establishment(
      units: [team, Councils.unit("CE", "Community Engagement", kind: .service)],
      posts: [Councils.full, Councils.post("MAN", "Manager")])
    #expect(try enter(list, from: nil, in: records) == ImportOutcome(unitsEntered: 2, postsEntered: 2))
    let kent = try #require(try records.authority("kent"))
    #expect(try kent.establishmentWithHistory() == list)
    #expect(try kent.establishment(on: Councils.day(2012, 3, 31)) == list)
    #expect(try kent.establishment(on: Councils.day(2012, 4, 1)).posts.map(\.title) == ["Manager"])
    #expect(try enter(list, from: nil, in: records).changedNothing)
  }

  @Test(arguments: Engine.allCases)
  func `a new list counts from its day and leaves the days before as they were`(engine: Engine) throws {
    let records = try records(engine)
    let unit = Councils.unit("CE", "Community Engagement")
    let old = Establishment(units: [unit], posts: [Councils.post("A", "First"), Councils.post("B", "Second")])
    let new = Establishment(units: [unit], posts: [Councils.post("B", "Second, regraded", grade: "KR9")])
    _ = try enter(old, from: Councils.day(2020, 1, 1), in: records)
    #expect(try enter(new, from: april, in: records) == ImportOutcome(postsEntered: 2))
    let kent = try #require(try records.authority("kent"))
    #expect(try kent.establishment(on: april.adding(days: -1)).posts.map(\.title) == ["First", "Second"])
    #expect(try kent.establishment(on: april).posts.map(\.title) == ["Second, regraded"])
    #expect(try kent.daysOfChange() == [Councils.day(2020, 1, 1), april])
    #expect(try enter(new, from: april, in: records).changedNothing)
  }

  @Test(arguments: Engine.allCases)
  func `versions with days of their own stand on those`(engine: Engine) throws {
    let records = try records(engine)
    var (before, after) = (Councils.post("A", "Officer"), Councils.post("A", "Senior Officer"))
    before.to = april.adding(days: -1)
    after.from = april
    _ = try enter(Establishment(posts: [before, after]), from: nil, in: records)
    let kent = try #require(try records.authority("kent"))
    #expect(try kent.establishment(on: april.adding(days: -1)).posts.map(\.title) == ["Officer"])
    #expect(try kent.establishment(on: april).posts.map(\.title) == ["Senior Officer"])
    #expect(try kent.establishmentWithHistory().posts == [before, after])
  }

  @Test(arguments: Engine.allCases)
  func `an unknown council is refused by name, and nothing is entered`(engine: Engine) throws {
    let records = try records(engine)
    let deed = ImportEstablishment(
      Establishment(posts: [Councils.post("A", "A")]), of: "knet", from: nil, source: "")
    #expect(throws: ActionRefusal.unknownAuthority("knet", known: ["kent"])) {
      try records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
    }
    #expect(try records.read { try $0.enteredEstablishment(of: "knet") } == EnteredEstablishment())
  }

  @Test(arguments: Engine.allCases)
  func `forty thousand posts go in and come out`(engine: Engine) throws {
    let records = try records(engine)
    let posts = (1...40_000).map { number in
      var post = Councils.post("P\(number)", "Officer \(number)", unit: "U\(number % 400)")
      post.funding = [FundingShare(.general, basisPoints: 10_000)]
      return post
    }
    let units = (0..<400).map { Councils.unit("U\($0)", "Unit \($0)") }
    let list = Establishment(units: units, posts: posts)
    _ = try enter(list, from: april, in: records)
    let kept = try #require(try records.authority("kent")).establishment(on: april)
    #expect(kept.posts.count == 40_000)
    #expect(kept.fte == list.fte)
    #expect(kept.fteByFund == list.fteByFund)
  }
}
