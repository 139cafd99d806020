import Actions
import Council
import Hummingbird
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Whether an address is known")
struct SilenceTests {
  /// Addresses of every sort, each of the same length: an officer, one invited, one closed, a resident, nobody.
  private static let addresses = ["officer", "invited", "no-more", "public-", "unknown"].map { "\($0)@one.example" }

  @Test(arguments: Engine.allCases)
  func `is told by no answer: not by the wrong password, nor by asking for letters, nor by having to wait`(
    engine: Engine
  ) async throws {
    let town = try await town(engine)
    for (page, more) in [
      ("sign-in", ["password": "not the password"]), ("sign-in/by-letter", [:]), ("password", [:]),
    ] {
      var seen: [[Answered]] = []
      for email in Self.addresses {
        let browser = Browser(town, network: "198.51.100.\(seen.count)")
        // Seven times, so that waiting comes in too.
        var answers: [Answered] = []
        for _ in 0..<7 {
          let reply = try await browser.fill("/borsetshire/\(page)", more.merging(["email": email]) { $1 })
          answers.append(Answered(reply, email))
          if reply.status == 303 { answers.append(Answered(try await browser.follow(reply), email)) }
        }
        seen.append(answers)
      }
      #expect(seen.allSatisfy { $0 == seen[0] }, "The page \(page) tells who is known")
      #expect(seen[0].contains { $0.status == 429 }, "The page \(page) never lets anybody wait")
    }
  }

  @Test(arguments: Engine.allCases)
  func `is told by no letter too few or too many`(engine: Engine) async throws {
    let town = try await town(engine)
    for (page, each) in [("sign-in/by-letter", 1), ("password", 1)] {
      for email in Self.addresses {
        let before = town.postbag.letters.count
        let reply = try await Browser(town).fill("/borsetshire/\(page)", ["email": email])
        #expect(reply.location == "/borsetshire/\(page)?sent=yes")
        #expect(town.postbag.letters.dropFirst(before).map(\.to) == Array(repeating: email, count: each))
      }
    }
  }

  @Test(arguments: Engine.allCases)
  func `is not told to who asks for it as their own new address`(engine: Engine) async throws {
    let town = try await town(engine)
    var seen: [Answered] = []
    for email in Self.addresses {
      let browser = Browser(town)
      _ = try await browser.fill("/borsetshire/sign-in/by-letter", ["email": "asker@one.example"])
      _ = try await browser.fill(try town.postbag.link(to: "asker@one.example"))
      let before = town.postbag.letters.count
      let reply = try await browser.fill("/borsetshire/account/address", ["email": email])
      seen.append(Answered(reply, email))
      #expect(town.postbag.letters.dropFirst(before).map(\.to) == [email, "asker@one.example"])
      town.clock.pass(seconds: 7200)
    }
    #expect(seen.allSatisfy { $0 == seen[0] })
  }

  /// What a visitor can see of an answer; what differs by chance, or is what they typed themselves, is taken out.
  private struct Answered: Equatable {
    var status: Int
    var headers: [String]
    var text: String

    init(_ reply: Town.Reply, _ email: String) {
      status = reply.status
      text = Self.plain(reply.text, email)
      headers = reply.headers.map { "\($0.name): \(Self.plain($0.value, email))" }.sorted()
    }

    private static func plain(_ text: String, _ email: String) -> String {
      text.replacing(email, with: "").replacing(#/[\w-]{43}/#, with: "").replacing(#/\b[0-9a-f]{16}\b/#, with: "")
    }
  }

  private func town(_ engine: Engine) async throws -> Town {
    let town = try Town(engine)
    _ = try await Newcomer(town, Self.addresses[0])
    try town.invite(Self.addresses[1])
    let closed = try await Newcomer(town, Self.addresses[2])
    let account = try town.records.read { open in
      try open.accounts(of: Town.id).first { $0.holder?.email.text == closed.email }
    }
    try town.records.carryOut(
      CloseAccount(authority: Town.id, account: try #require(account).id), by: .operatorAtTheMachine,
      at: town.clock.now)
    let resident = Browser(town)
    _ = try await resident.fill("/borsetshire/sign-in/by-letter", ["email": Self.addresses[3]])
    _ = try await resident.fill(try town.postbag.link(to: Self.addresses[3]))
    // What was counted so far is forgotten, so that each address begins anew.
    town.clock.pass(seconds: Patience.memory)
    return town
  }
}
