import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import TestEngines
import Testing

@Suite("Retention")
struct RetentionTests {
  private func later(days: Int) -> Now {
    Now(Councils.now.moment.adding(seconds: days * 86_400), Councils.today.adding(days: days))
  }

  private func carryOut(_ people: People, after days: Int) throws -> CarryOutRetention.Outcome {
    try people.records.carryOut(CarryOutRetention(at: "kent"), by: .folkmoot, at: later(days: days))
  }

  @Test(arguments: Engine.allCases)
  func `each table’s rows go when their own time is over, and not before`(engine: Engine) throws {
    let people = try People(engine)
    #expect(try carryOut(people, after: 1).receipt.counts == [:])
    #expect(try carryOut(people, after: 6).receipt.counts == ["request_key": 3])
    #expect(try carryOut(people, after: 8).receipt.counts == ["sign_in_link": 3])
    #expect(try carryOut(people, after: 29).receipt.counts == [:])
    #expect(try carryOut(people, after: 31).receipt.counts == ["session": 3, "access_token": 3])
    #expect(try people.records.read { try $0.accounts(of: "kent") }.allSatisfy { $0.holder != nil })
  }

  @Test(arguments: Engine.allCases)
  func `attempts to sign in are forgotten two days after the last`(engine: Engine) throws {
    let people = try People(engine)
    try people.change {
      try $0.save(Attempts(count: 9, last: Councils.now.moment), in: "somebody at somewhere", at: "kent")
    }
    #expect(try carryOut(people, after: 1).receipt.counts["attempt"] == nil)
    #expect(try carryOut(people, after: 3).receipt.counts["attempt"] == 1)
  }

  @Test(arguments: Engine.allCases)
  func `a letter goes thirty days after it was sent, and waits as long as it was not`(engine: Engine) throws {
    let people = try People(engine)
    try people.change { open in
      var letter = try #require(try open.letters(to: people.resident.id, of: "kent").first)
      (letter.state, letter.doneAt) = (.sent, Councils.now.moment)
      try open.save(letter)
    }
    #expect(try carryOut(people, after: 29).receipt.counts["letter"] == nil)
    #expect(try carryOut(people, after: 400).receipt.counts["letter"] == 1)
    #expect(try people.everything()["letter.recipient"]?.count == 2)
  }

  @Test(arguments: Engine.allCases)
  func `an account closed for two years is erased, with a receipt of its own`(engine: Engine) throws {
    let people = try People(engine)
    var closed = people.resident
    (closed.state, closed.closedAt) = (.closed, Councils.now.moment)
    try people.change { try $0.save(closed, of: "kent") }
    #expect(try carryOut(people, after: 729).erasures.isEmpty)
    #expect(try DueForRetention(at: "kent", in: people.records, now: later(days: 732).moment).accounts == 1)
    #expect(try carryOut(people, after: 732).erasures.map(\.account) == [people.resident.id])
    #expect(try people.records.read { try $0.account(people.resident.id, of: "kent") }?.state == .erased)
    #expect(try people.records.read { try $0.privacyReceipts(of: "kent") }.contains { $0.kind == .erasure })
  }

  @Test(arguments: Engine.allCases)
  func `an invitation nobody took up is erased after a year, unless a link to it is still open`(engine: Engine) throws {
    let people = try People(engine)
    var invited = people.resident
    invited.state = .invited
    try people.change { try $0.save(invited, of: "kent") }
    #expect(try carryOut(people, after: 364).erasures.isEmpty)
    let moment = later(days: 360).moment
    try people.change { open in
      try open.save(
        SignInLink(
          Token(open.keeping.random), .invitation, account: invited.id, madeAt: moment, seconds: 86_400 * 14),
        of: "kent")
    }
    #expect(try carryOut(people, after: 370).erasures.isEmpty)
    #expect(try carryOut(people, after: 375).erasures.map(\.account) == [invited.id])
  }

  @Test(arguments: Engine.allCases)
  func `looking what is due changes nothing, and a day with nothing due makes no entry`(engine: Engine) throws {
    let people = try People(engine)
    let before = try people.everything()
    let due = try DueForRetention(at: "kent", in: people.records, now: later(days: 31).moment)
    #expect(due.counts == ["sign_in_link": 3, "session": 3, "access_token": 3, "request_key": 3])
    _ = try carryOut(people, after: 1)
    #expect(try people.everything() == before)
  }

  @Test(arguments: Engine.allCases)
  func `only the clock, the machine’s operator and administrators may carry it out`(engine: Engine) throws {
    let people = try People(engine)
    for role in Role.allCases where role != .administrator {
      #expect(throws: ActionRefusal.notAllowed) {
        try people.records.carryOut(
          CarryOutRetention(at: "kent"), by: people.person(people.clerk, role), at: Councils.now)
      }
    }
  }
}
