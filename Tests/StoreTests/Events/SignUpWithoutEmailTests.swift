import Council
import DatabasePort
import Law
import Secrets
import TestEngines
import Testing

@testable import Actions
@testable import Store

@Suite("Events: signing up without an e-mail address")
struct SignUpWithoutEmailTests {
  @Test(arguments: Engine.allCases)
  func `an officer signs somebody up, who has a place or waits as everybody else, and gets no letter`(engine: Engine)
    throws
  {
    let fair = try Fair(engine)
    #expect(try fair.enter("Gran", people: 2, needs: "A loop").state == .going)
    #expect(try fair.signUp("Ben") == nil)
    #expect(try fair.enter("Eli", reach: "2 Green Lane").state == .waiting)
    #expect(try fair.names(.going) == ["Gran", "Ben"] && fair.names(.waiting) == ["Eli"])
    #expect(try fair.tally == EventTally(places: 3, taken: 3, waiting: 1, last: 3))
    let kept = try #require(try fair.signUps(.going).first)
    #expect(kept.email == nil && kept.reach == "01234 567890" && kept.needs == "A loop" && !kept.isUntold)
    #expect(fair.told == ["ben: signedUp"])
    #expect(try fair.untold == [])
  }

  @Test(arguments: Engine.allCases)
  func `what is wrong is said; sent twice it is one place, and later it is said that they are on the list`(
    engine: Engine
  ) throws {
    let fair = try Fair(engine)
    #expect(fair.refusal { try fair.enter("Gran", reach: "") }.contains("a telephone number or an address"))
    #expect(fair.refusal { try fair.enter("", people: 3) }.contains("Write your name"))
    let first = try fair.enter("Gran")
    #expect(try fair.enter("gran").number == first.number && fair.tally.taken == 1)
    #expect(fair.refusal { try fair.enter("Gran", at: Fair.later(1)) }.contains("on the list already, as number 1"))
    try fair.enter("Gran’s brother")
    #expect(try fair.tally.taken == 2)
    let visitor = EnterSignUp(
      EventSignUp("Eve", nil, reach: "1", signedUpAt: Councils.now.moment), for: fair.reference, at: "kent",
      letters: fair.letters.post)
    #expect(throws: ActionRefusal.self) { try fair.records.carryOut(visitor, by: .visitor, at: Councils.now) }
    let own = SignUpForEvent(
      EventSignUp("Eve", nil, reach: "1", signedUpAt: Councils.now.moment), for: fair.reference, at: "kent",
      caller: CallingDevice(network: "", browser: ""), letters: fair.letters.post)
    #expect(
      fair.refusal { _ = try fair.records.carryOut(own, by: .visitor, at: Councils.now) }.contains("e-mail address"))
  }

  @Test(arguments: Engine.allCases)
  func `an address that an officer enters gets the letter, and is refused when it has a place`(engine: Engine) throws {
    let fair = try Fair(engine)
    func enter(_ name: String, at now: Now) throws {
      let one = EventSignUp(
        name, try Reception.email("ada@kent.example"), reach: "01234 567890", signedUpAt: now.moment)
      _ = try fair.records.carryOut(
        EnterSignUp(one, for: fair.reference, at: "kent", letters: fair.letters.post), by: Fair.officer, at: now)
    }
    try enter("Ada", at: Councils.now)
    #expect(fair.told == ["ada: signedUp"])
    #expect(fair.refusal { try enter("Ada", at: Fair.later(1)) }.contains("on the list already"))
  }

  @Test(arguments: Engine.allCases)
  func `who moves up, or whose event is moved or called off, is to be told by an officer until that is noted`(
    engine: Engine
  ) throws {
    let fair = try Fair(engine)
    #expect(try fair.signUp("Ada", people: 2) == nil)
    #expect(try fair.signUp("Ben") == nil)
    let gran = try fair.enter("Gran")
    try fair.give(up: 2)
    #expect(try fair.names(.going) == ["Ada", "Gran"] && fair.untold == ["Gran"])
    let note = NoteTold(gran.number, at: fair.reference, of: "kent")
    for _ in 1...2 { try fair.records.carryOut(note, by: Fair.officer, at: Councils.now) }
    #expect(try fair.untold == [] && fair.names(.going) == ["Ada", "Gran"])
    var event = try fair.event
    event.day = event.day.adding(days: 1)
    try fair.records.carryOut(
      ChangeEvent(event, seen: 0, at: "kent", letters: fair.letters.post), by: Fair.officer, at: Councils.now)
    #expect(try fair.untold == ["Gran"])
    try fair.records.carryOut(note, by: Fair.officer, at: Councils.now)
    try fair.records.carryOut(
      CallOffEvent(fair.reference, because: "Snow.", at: "kent", letters: fair.letters.post), by: Fair.officer,
      at: Councils.now)
    #expect(try fair.untold == ["Gran"])
    #expect(fair.told.suffix(3) == ["ben: givenUp", "ada: moved", "ada: calledOff"])
  }

  @Test(arguments: Engine.allCases)
  func `their place is changed and given up by its link, after the last day to sign up they can still be entered`(
    engine: Engine
  ) throws {
    let fair = try Fair(engine)
    let gran = try fair.enter("Gran", at: Fair.later(9))
    try fair.change(gran.number, "Gran", people: 2, at: Fair.later(9))
    #expect(try fair.tally.taken == 2 && fair.signUps(.going).first?.reach == "01234 567890")
    try fair.give(up: gran.number, at: Fair.later(9))
    #expect(try fair.tally.taken == 0 && fair.signUps(.going) == [] && fair.told == [])
    #expect(fair.refusal { try fair.enter("Late", at: Fair.later(11)) }.contains("It began on"))
  }

  @Test(arguments: Engine.allCases)
  func `no entry of the record names them, and what is kept goes as that of everybody else`(engine: Engine) throws {
    let fair = try Fair(engine)
    try fair.enter("Quillfeather", reach: "marker lane", needs: "A marker loop")
    let entries = try fair.records.read { open in
      try open.transaction.query("select * from record_entry", []) { row in
        (0..<row.columns.names.count).map { "\(row[$0])" }.joined(separator: " ")
      }
    }
    #expect(!entries.isEmpty && !entries.contains { $0.contains("Quillfeather") || $0.contains("marker") })
    try fair.records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: Fair.later(12))
    #expect(try fair.signUps(.going).map(\.needs) == [""])
    try fair.records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: Fair.later(40))
    #expect(try fair.signUps(.going) == [])
    for texts in try Everything.texts(in: fair.records.database).values {
      #expect(!texts.contains { $0.contains("Quillfeather") || $0.contains("marker lane") })
    }
    #expect(try Verification(key: Engine.keeping.key).verify(fair.records.database).isSound)
  }
}
