import Council
import HTTPTypes
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The political balance of a council in the browser")
struct CouncilBalanceTests {
  private func town(_ engine: Engine) async throws -> (Town, Browser) {
    let town = try Town(engine)
    try town.enterBodies()
    return (town, try await Newcomer(town, "clerk@borsetshire.example", as: .democraticServices).browser)
  }

  private let place = "/borsetshire/balance"

  @Test(arguments: Engine.allCases)
  func `the clerk enters a review, a notice and whom the group named, and the page says what follows`(
    engine: Engine
  ) async throws {
    let (town, clerk) = try await town(engine)
    let today = town.clock.now.day.typed
    #expect(try await clerk.get(place).text.contains("No review is due"))
    #expect(try await clerk.fill("\(place)/review", ["on": today, "under": "Council, minute 9 <b>"]).status == 303)
    let told = ["on": today, "body": "PLAN", "group": "GREEN", "under": ""]
    #expect(try await clerk.fill("\(place)/notice", told).status == 303)
    var page = try await clerk.get(place).text
    #expect(page.contains("Council, minute 9 &lt;b&gt;") && page.contains("Waiting for the group"))
    #expect(try await clerk.fill("\(place)/wishes", told.merging(["members": "Cllr elm"]) { $1 }).status == 303)
    page = try await town.ask(.get, place).text
    #expect(page.contains("Whom the group named is not appointed yet") && page.contains("Cllr ELM"))
    #expect(try await town.ask(.get, "/borsetshire/bodies/PLAN").text.contains("is not appointed yet"))
    #expect(!page.contains("Enter a review"), "somebody who may not is led to a form")
  }

  @Test(arguments: Engine.allCases)
  func `what is refused keeps what was typed, and what was a mistake is taken back with why`(engine: Engine)
    async throws
  {
    let (town, clerk) = try await town(engine)
    let today = town.clock.now.day.typed
    let refused = try await clerk.fill(
      "\(place)/arrangement", ["on": today, "body": "PLAN", "against": "2", "under": "Council, minute 12"])
    #expect(refused.text.contains("2 members voted against") && refused.text.contains("Council, minute 12"))
    let arranged = ["on": today, "body": "PLAN", "against": "0", "under": "Council, minute 12"]
    #expect(try await clerk.fill("\(place)/arrangement", arranged).status == 303)
    #expect(try await clerk.get(place).text.contains("Still as arranged"))
    let entry = try #require(try town.records.read { try $0.balanceEvents(at: Town.id) }.first)
    #expect(
      try await clerk.fill("\(place)/withdraw", ["event": entry.id, "reason": ""]).text.contains("what was wrong"))
    #expect(try await clerk.fill("\(place)/withdraw", ["event": entry.id, "reason": "A slip"]).status == 303)
    #expect(try await !clerk.get(place).text.contains("Still as arranged"))
  }
}
