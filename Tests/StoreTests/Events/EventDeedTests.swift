import Council
import DatabasePort
import Law
import Secrets
import TestEngines
import Testing

@testable import Actions
@testable import Store

@Suite("Events: places, the waiting list, letters")
struct EventDeedTests {
  @Test(arguments: Engine.allCases)
  func `who signs up has a place while there are some, and then waits; a letter says which`(engine: Engine) throws {
    let fair = try Fair(engine)
    #expect(try fair.signUp("Ada", people: 2) == nil)
    #expect(try fair.signUp("Ben", people: 2) == nil)
    #expect(try fair.signUp("Cem") == nil)
    #expect(try fair.names(.going) == ["Ada", "Cem"] && fair.names(.waiting) == ["Ben"])
    #expect(try fair.tally == EventTally(places: 3, taken: 3, waiting: 2, last: 3))
    #expect(fair.told == ["ada: signedUp", "ben: signedUp, waits", "cem: signedUp"])
  }

  @Test(arguments: Engine.allCases)
  func `many at once take no more places than there are, and each waits once who found none`(engine: Engine)
    async throws
  {
    let fair = try Fair(engine, Fair.event(places: 7, together: 2))
    await withTaskGroup(of: Void.self) { group in
      for person in 0..<24 {
        group.addTask { _ = try? fair.signUp("P\(person / 2)", people: 1 + person / 2 % 2) }
      }
    }
    let (going, waiting, tally) = (try fair.signUps(.going), try fair.signUps(.waiting), try fair.tally)
    #expect(Set((going + waiting).map(\.name)).count == 12 && going.count + waiting.count == 12)
    #expect(going.reduce(0) { $0 + $1.people } == tally.taken && (6...7).contains(tally.taken))
    #expect(waiting.reduce(0) { $0 + $1.people } == tally.waiting && tally.taken + tally.waiting == 18)
    #expect(fair.letters.letters.count == 12)
    await withTaskGroup(of: Void.self) { group in
      for one in going { group.addTask { try? fair.give(up: one.number) } }
    }
    let (after, still) = (try fair.tally, try fair.signUps(.going))
    #expect(still.reduce(0) { $0 + $1.people } == after.taken && after.taken <= 7)
    #expect(try fair.signUps(.waiting).allSatisfy { !after.fits($0.people) })
  }

  @Test(arguments: Engine.allCases)
  func `the table itself refuses more than there are, whoever writes`(engine: Engine) throws {
    let fair = try Fair(engine)
    let event = try fair.event
    #expect(throws: (any Error).self) {
      try fair.records.change { try $0.save(EventTally(places: 3, taken: 4), of: event, at: "kent") }
    }
    #expect(try fair.tally.taken == 0)
  }

  @Test(arguments: Engine.allCases)
  func `sent twice, or with capitals, it is one place and one letter; later it is a letter that says so`(
    engine: Engine
  ) throws {
    let fair = try Fair(engine)
    #expect(try fair.signUp("Ada") == nil)
    #expect(try fair.signUp("ADA", people: 2) == nil)
    #expect(try fair.tally.taken == 1 && fair.told == ["ada: signedUp"])
    #expect(try fair.signUp("ada", people: 2, at: Fair.later(0, seconds: 3_600)) == nil)
    #expect(try fair.tally.taken == 1 && fair.names(.going) == ["Ada"])
    #expect(fair.told == ["ada: signedUp", "ada: again"])
  }

  @Test(arguments: Engine.allCases)
  func `an address is not written to again and again, whether it is known or not`(engine: Engine) throws {
    let fair = try Fair(engine, Fair.event(places: nil))
    #expect(try fair.signUp("Ada") == nil)
    for again in 1...2 { #expect(try fair.signUp("Ada", at: Fair.later(0, seconds: 1_000 * again)) == nil) }
    let waits = try fair.signUp("Ada", at: Fair.later(0, seconds: 2_010))
    #expect((waits ?? 0) > 0 && fair.letters.letters.count == 3)
    for person in 0..<30 { #expect(try fair.signUp("P\(person)", network: "203.0.113.9") == nil) }
    #expect(((try fair.signUp("Late", network: "203.0.113.9")) ?? 0) > 0)
    #expect(try fair.signUp("Late", network: "198.51.100.7") == nil)
  }

  @Test(arguments: Engine.allCases)
  func `a place given up goes to the first who waits and fits, and is deleted with what was needed`(engine: Engine)
    throws
  {
    let fair = try Fair(engine)
    for (name, people) in [("Ada", 2), ("Ben", 1), ("Cem", 2), ("Dot", 1)] {
      #expect(try fair.signUp(name, people: people, needs: name == "Ben" ? "A loop" : "") == nil)
    }
    #expect(try fair.signUps(.going).last?.needs == "A loop")
    try fair.give(up: 2)
    #expect(try fair.names(.going) == ["Ada", "Dot"] && fair.names(.waiting) == ["Cem"])
    #expect(fair.told.suffix(2) == ["ben: givenUp", "dot: movedUp"])
    let count = fair.letters.letters.count
    try fair.give(up: 2)
    #expect(fair.letters.letters.count == count)
    try fair.give(up: 1)
    #expect(try fair.names(.going) == ["Cem", "Dot"] && fair.tally.waiting == 0 && fair.tally.taken == 3)
    #expect(try fair.signUp("Ben") == nil)
    #expect(try fair.signUps(.waiting).first?.number == 5)
    #expect(try fair.signUps(.waiting).first?.needs == "")
  }

  @Test(arguments: Engine.allCases)
  func `by the link one changes the name, the number and the needs, as far as there is room`(engine: Engine) throws {
    let fair = try Fair(engine)
    #expect(try fair.signUp("Ada", people: 2) == nil)
    #expect(try fair.signUp("Ben", people: 2) == nil)
    try fair.change(1, "Ada", people: 1, needs: "Large print")
    #expect(try fair.names(.going) == ["Ada", "Ben"] && fair.signUps(.going).first?.needs == "Large print")
    #expect(fair.told.suffix(2) == ["ada: changedOwn", "ben: movedUp"])
    #expect(fair.refusal { try fair.change(1, "Ada", people: 2) }.contains("There is room for 1 of you"))
    #expect(fair.refusal { try fair.change(1, "", people: 9) }.contains("Write your name"))
    try fair.change(1, "Ada", people: 1)
    #expect(try fair.signUps(.going).first?.needs == "")
    #expect(fair.refusal { try fair.change(9, "Eve", people: 1) }.contains("no such sign-up"))
    #expect(try fair.tally.taken == 3)
  }

  @Test(arguments: Engine.allCases)
  func `after its last day, once it has begun and when it is called off, nothing can be done with a place`(
    engine: Engine
  ) throws {
    let fair = try Fair(engine)
    #expect(try fair.signUp("Ada") == nil)
    #expect(fair.refusal { _ = try fair.signUp("Ben", at: Fair.later(9)) }.contains("until 13 January 2026"))
    try fair.change(1, "Ada", people: 2, at: Fair.later(9))
    #expect(fair.refusal { try fair.change(1, "Ada", people: 1, at: Fair.later(11)) }.contains("It began on"))
    #expect(fair.refusal { try fair.give(up: 1, at: Fair.later(11)) }.contains("It began on"))
    let off = CallOffEvent(fair.reference, because: "Snow.", at: "kent", letters: fair.letters.post)
    #expect(
      fair.refusal {
        try fair.records.carryOut(
          CallOffEvent(fair.reference, because: "", at: "kent", letters: fair.letters.post), by: Fair.officer,
          at: Councils.now)
      }.contains("Say why"))
    try fair.records.carryOut(off, by: Fair.officer, at: Councils.now)
    #expect(fair.told.last == "ada: calledOff")
    #expect(fair.refusal { _ = try fair.signUp("Ben") }.contains("called off"))
    #expect(fair.refusal { try fair.records.carryOut(off, by: Fair.officer, at: Councils.now) }.contains("called off"))
  }

  @Test(arguments: Engine.allCases)
  func `a change of time or place is told to all; fewer places than are taken are refused, more move people up`(
    engine: Engine
  ) throws {
    let fair = try Fair(engine)
    for name in ["Ada", "Ben", "Cem", "Dot"] { #expect(try fair.signUp(name) == nil) }
    func change(_ seen: Int, _ edit: (inout CommunityEvent) -> Void) throws {
      var event = try fair.event
      edit(&event)
      try fair.records.carryOut(
        ChangeEvent(event, seen: seen, at: "kent", letters: fair.letters.post), by: Fair.officer, at: Councils.now)
    }
    #expect(fair.refusal { try change(0) { $0.places = 2 } }.contains("3 places are taken"))
    try change(0) { $0.about = "It is asked for again." }
    #expect(fair.letters.letters.count == 4)
    #expect(fair.refusal { try change(0) { $0.venue = "New Hall" } }.contains("Somebody else"))
    try change(1) { ($0.venue, $0.places) = ("New Hall", nil) }
    #expect(fair.told.suffix(5) == ["ada: moved", "ben: moved", "cem: moved", "dot: moved, waits", "dot: movedUp"])
    #expect(try fair.names(.waiting) == [] && fair.tally == EventTally(places: nil, taken: 4, last: 4))
  }

  @Test(arguments: Engine.allCases)
  func `the link for joining online is told to whoever has a place, and stands in no public entry`(engine: Engine)
    throws
  {
    let fair = try Fair(engine, Fair.event(places: 2, way: .online), joining: "https://meet.example/secret-room")
    #expect(try fair.signUp("Ada", people: 2) == nil)
    #expect(try fair.signUp("Ben") == nil)
    let links = fair.letters.letters.compactMap { letter in
      if case .event(let event) = letter.matter { event.joining } else { nil }
    }
    #expect(links == ["https://meet.example/secret-room", ""])
    let entries = try fair.records.read { open in
      try open.transaction.query("select * from record_entry", []) { row in
        (0..<row.columns.names.count).map { "\(row[$0])" }.joined(separator: " ")
      }
    }
    #expect(!entries.isEmpty && !entries.contains { $0.contains("secret-room") || $0.contains("ada@") })
  }

  @Test(arguments: Engine.allCases)
  func `what is needed goes the day after the event, names four weeks after, and what came of it stays`(
    engine: Engine
  ) throws {
    let fair = try Fair(engine)
    #expect(try fair.signUp("Ada", needs: "A loop") == nil)
    func report(_ people: Int, _ note: String, at now: Now) throws {
      try fair.records.carryOut(
        ReportEvent(fair.reference, people: people, note: note, at: "kent"), by: Fair.officer, at: now)
    }
    #expect(fair.refusal { try report(3, "Good.", at: Fair.later(10)) }.contains("Tell what came of it then"))
    try fair.records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: Fair.later(10))
    #expect(try fair.signUps(.going).first?.needs == "A loop")
    #expect(fair.refusal { try report(-1, "", at: Fair.later(11)) }.contains("Write in a few lines"))
    try report(3, "Good.", at: Fair.later(11))
    try fair.records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: Fair.later(12))
    #expect(try fair.signUps(.going).map(\.needs) == [""])
    try fair.records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: Fair.later(40))
    #expect(try fair.signUps(.going) == [])
    #expect(try fair.event.note == "Good." && fair.event.shown(3) == nil)
    #expect(try fair.records.read { try $0.attendance(of: fair.reference, at: "kent") } == 3)
  }

  @Test(arguments: Engine.allCases)
  func `it is news to whoever follows the council, and is found by its words`(engine: Engine) throws {
    let fair = try Fair(engine)
    let kinds = try fair.records.read { open in
      try open.transaction.query("select kind from news order by number, part", []) { try $0.text("kind") }
    }
    #expect(kinds == ["event"])
    let found = try fair.records.read { open in
      try open.transaction.query("select subject from search_entry where kind = 'event'", []) {
        try $0.text("subject")
      }
    }
    #expect(found == [fair.reference.rawValue])
  }
}
