import Council
import DatabasePort
import Foundation
import Store
import Synchronization
import TestEngines
import Testing

@testable import Actions

@Suite("The outbox")
struct OutboxTests {
  @Test(arguments: Engine.allCases)
  func `a letter is sent once, and its words are not kept afterwards`(engine: Engine) throws {
    let outbox = try Outbox(engine.records())
    try outbox.post()
    let round = try outbox.postman().goRound { outbox.now }
    #expect(round.sent == 1 && round.waiting == 0 && round.stuck == 0)
    #expect(outbox.carried.withLock { $0 } == ["Your invitation | Follow this key: 1234 | Kent"])
    #expect(try outbox.postman().goRound { outbox.now }.sent == 0)
    let letter = try #require(try outbox.letters.first)
    #expect(letter.state == .sent && letter.doneAt == outbox.now && letter.tries == 1)
    #expect(try outbox.records.read { try $0.text(of: letter) } == nil)
  }

  @Test(arguments: Engine.allCases)
  func `a letter of a deed that failed is never sent`(engine: Engine) throws {
    struct Failed: Error {}
    let outbox = try Outbox(engine.records())
    #expect(throws: Failed.self) {
      try outbox.records.change { open in
        try open.post(try outbox.letter("Never"))
        throw Failed()
      }
    }
    #expect(try outbox.postman().goRound { outbox.now }.sent == 0)
    #expect(try outbox.letters.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `whoever reads the database cannot read a letter that waits`(engine: Engine) throws {
    let outbox = try Outbox(engine.records())
    try outbox.post()
    let rows = try outbox.records.database.read { try $0.query("select plain, html from letter") }
    let row = try #require(rows.first)
    let kept = try row.text("plain") + row.text("html")
    #expect(!kept.isEmpty && !kept.contains("1234") && !kept.contains("key"))
  }

  @Test(
    arguments: Engine.allCases, ["recipient = 'mallory@example.org'", "account = 'b2'", "html = plain", "tries = -9"])
  func `a letter that was altered by hand is not sent, and holds up no other`(engine: Engine, change: String) throws {
    let outbox = try Outbox(engine.records())
    for number in 1...25 { try outbox.post("Altered \(number)") }
    try outbox.records.database.write { _ = try $0.run("update letter set \(change)") }
    outbox.wait(seconds: 1)
    try outbox.post("Good")
    #expect(try outbox.postman().goRound { outbox.now }.sent == 1)
    #expect(outbox.carried.withLock { $0 } == ["Good | Follow this key: 1234 | Kent"])
  }

  @Test(arguments: Engine.allCases)
  func `a letter waits longer after each try, and is given up after the sixth`(engine: Engine) throws {
    let outbox = try Outbox(engine.records())
    try outbox.post()
    let postman = outbox.postman(.later("The mail server is asleep."))
    for wait in [60, 300, 1800, 7200, 43_200] {
      #expect(try postman.goRound { outbox.now }.waiting == 1)
      outbox.wait(seconds: wait - 1)
      #expect(try postman.goRound { outbox.now } == .init())
      outbox.wait(seconds: 1)
    }
    #expect(try postman.goRound { outbox.now }.stuck == 1)
    let letter = try #require(try outbox.letters.first)
    #expect(letter.state == .givenUp && letter.tries == 6 && letter.said == "The mail server is asleep.")
    outbox.wait(seconds: 1_000_000)
    #expect(try postman.goRound { outbox.now } == .init())
    #expect(outbox.carried.withLock { $0.count } == 6)
  }

  @Test(arguments: Engine.allCases)
  func `a letter whose postman died while sending it is uncertain, and nobody sends it again by themselves`(
    engine: Engine
  ) throws {
    let outbox = try Outbox(engine.records())
    try outbox.post()
    _ = try #require(try outbox.postman().claim(at: outbox.now))
    outbox.wait(seconds: 600)
    #expect(try outbox.postman().goRound { outbox.now } == .init())
    #expect(try outbox.letters.map(\.state) == [.claimed])
    outbox.wait(seconds: 1)
    #expect(try outbox.postman().goRound { outbox.now } == .init())
    #expect(try outbox.letters.map(\.state) == [.uncertain])
    #expect(outbox.carried.withLock { $0.isEmpty })
  }

  @Test(arguments: Engine.allCases)
  func `a postman who was slow and not dead still says what became of the letter`(engine: Engine) throws {
    let outbox = try Outbox(engine.records())
    try outbox.post()
    let slow = outbox.postman()
    let (letter, _, _) = try #require(try slow.claim(at: outbox.now))
    outbox.wait(seconds: 601)
    _ = try outbox.postman().goRound { outbox.now }
    #expect(try outbox.postman().settle(letter, .refused("Another"), at: outbox.now) == nil)
    #expect(try slow.settle(letter, .accepted, at: outbox.now)?.state == .sent)
  }

  @Test(arguments: Engine.allCases)
  func `somebody may decide to send an uncertain letter again, and a sent one never`(engine: Engine) throws {
    let outbox = try Outbox(engine.records())
    try outbox.post()
    #expect(try outbox.postman(.uncertain("Nobody said.")).goRound { outbox.now }.stuck == 1)
    let letter = try #require(try outbox.letters.first)
    let again = SendLetterAgain(letter.id, of: "kent")
    #expect(throws: ActionRefusal.self) { try outbox.records.carryOut(again, by: .visitor, at: Councils.now) }
    #expect(try outbox.records.carryOut(again, by: .operatorAtTheMachine, at: Councils.now))
    #expect(try outbox.postman().goRound { outbox.now }.sent == 1)
    #expect(try !outbox.records.carryOut(again, by: .operatorAtTheMachine, at: Councils.now))
    #expect(outbox.carried.withLock { $0.count } == 2)
  }

  @Test(arguments: Engine.allCases)
  func `when the mail server takes nothing, a round ends after three letters`(engine: Engine) throws {
    let outbox = try Outbox(engine.records())
    for number in 1...10 { try outbox.post("\(number)") }
    #expect(try outbox.postman(.later("Not now.")).goRound { outbox.now }.waiting == 3)
  }

  @Test(arguments: Engine.allCases)
  func `however many postmen go at once, each letter is carried once`(engine: Engine) async throws {
    let outbox = try Outbox(engine.records())
    for number in 1...60 { try outbox.post("Letter \(number)") }
    let sent = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 1...6 {
        group.addTask {
          try await withCheckedThrowingContinuation { done in
            Thread.detachNewThread { done.resume(with: Result { try outbox.postman().goRound { outbox.now }.sent }) }
          }
        }
      }
      return try await group.reduce(0, +)
    }
    let carried = outbox.carried.withLock { $0 }
    #expect(sent == 60 && carried.count == 60 && Set(carried).count == 60)
    #expect(try outbox.letters.allSatisfy { $0.state == .sent })
  }

  @Test(arguments: Engine.allCases)
  func `two processes that share one database carry each letter once, and one takes over when the other dies`(
    engine: Engine
  ) throws {
    let place = try ScratchPlace(engine)
    let sites = try (0..<2).map { _ in
      let database = try place.open()
      try Schema.bringUpToDate(database)
      return try Outbox(Records(database, keeping: Engine.keeping))
    }
    for number in 1...40 { try sites[number % 2].post("Letter \(number)") }
    _ = try #require(try sites[0].postman().claim(at: sites[0].now), "This one dies with the letter in its hand.")
    atOnce(sites.count) { number in
      do { _ = try sites[number].postman().goRound { sites[number].now } } catch { Issue.record(error) }
    }
    let carried = sites.flatMap { site in site.carried.withLock { $0 } }
    #expect(carried.count == 39 && Set(carried).count == 39)
    sites[1].wait(seconds: 601)
    #expect(try sites[1].postman().goRound { sites[1].now } == .init())
    #expect(try sites[0].letters.count { $0.state == .uncertain } == 1)
  }
}
