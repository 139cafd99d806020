import Actions
import Council
import Hummingbird
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The register of interests")
struct InterestsTests {
  private static let secret = "A house in Zanzibar Lane"

  /// A town whose committee has members, with people who keep the register.
  private func town(_ engine: Engine) throws -> Town {
    let town = try Town(engine)
    try town.enterBodies()
    return town
  }

  private func interest(_ words: String, sensitive: Bool = false, _ town: Town) -> RegisteredInterest {
    RegisteredInterest(
      .land, of: .init(rawValue: "ASH"), words: words, isSensitive: sensitive, notifiedOn: town.clock.now.day)
  }

  private func register(_ interest: RegisteredInterest, _ town: Town) throws -> RegisteredInterest {
    try town.records.carryOut(
      RegisterInterest(interest, at: Town.id), by: .operatorAtTheMachine, at: town.clock.now)
  }

  private var path: String { "/borsetshire/members/ASH/interests" }

  @Test(arguments: Engine.allCases)
  func `a sensitive interest is told as withheld and nowhere else, to the monitoring officer what it is`(
    engine: Engine
  ) async throws {
    let town = try town(engine)
    _ = try register(interest("A field & a barn", town), town)
    _ = try register(interest(Self.secret, sensitive: true, town), town)
    let page = try await town.ask(.get, path)
    #expect(page.text.contains("A field &amp; a barn") && page.text.contains("withheld under section 32"))
    let officer = try await Newcomer(town, "mo@borsetshire.example", as: .monitoringOfficer).browser
    #expect(try await officer.get("\(path)/withheld").text.contains(Self.secret))
    let clerk = try await Newcomer(town, "clerk@borsetshire.example", as: .democraticServices).browser
    #expect(try await clerk.get("\(path)/withheld").status == 403)
    let head = try town.head
    let open =
      [
        path, "/borsetshire/mgRofI.aspx?UID=1", "/borsetshire/interests", "/borsetshire/members/ASH",
        "/borsetshire/popolo.json", "/borsetshire/members.csv", "/borsetshire/record.txt",
        "/borsetshire/mgWebService.asmx/GetCouncillorsByWard", "/api/v1/authorities/borsetshire/members/ASH",
        "/api/v1/authorities/borsetshire/record",
      ] + (1...head).map { "/borsetshire/record/\($0)" }
    for place in open {
      let answer = try await town.ask(.get, place)
      #expect(answer.status == 200 && !answer.text.contains("Zanzibar"), "\(place): \(answer.status)")
      #expect(try await !clerk.get(place).text.contains("Zanzibar"), "the clerk at \(place)")
    }
  }

  @Test(arguments: Engine.allCases)
  func `only the monitoring officer enters a sensitive interest`(engine: Engine) throws {
    let town = try town(engine)
    let clerk = ActingPerson(
      .account("none"), post: "Clerk", grants: [RoleGrant(authority: Town.id, role: .democraticServices)])
    #expect(throws: InterestRefusal.self) {
      try town.records.carryOut(
        RegisterInterest(interest(Self.secret, sensitive: true, town), at: Town.id), by: clerk, at: town.clock.now)
    }
    #expect(try town.records.read { try $0.interests(at: Town.id) }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `an interest is ended from a day, or taken out when it was a mistake, with what was withheld`(
    engine: Engine
  ) throws {
    let town = try town(engine)
    let member = Member.Reference(rawValue: "ASH")
    let (kept, wrong) = (
      try register(interest("A field", town), town), try register(interest(Self.secret, sensitive: true, town), town)
    )
    let today = town.clock.now.day
    func end(_ id: String, _ day: Day?) throws {
      try town.records.carryOut(
        EndInterest(id, lastDay: day, at: Town.id), by: .operatorAtTheMachine, at: town.clock.now)
    }
    #expect(throws: InterestRefusal.self) { try end(kept.id, today.adding(days: -1)) }
    try end(kept.id, today)
    try end(wrong.id, nil)
    let (left, withheld) = try town.records.read {
      (try $0.interests(at: Town.id), try $0.withheldInterests(of: member, at: Town.id))
    }
    #expect(left.map(\.lastDay) == [today] && withheld.isEmpty)
    #expect(throws: InterestRefusal.unknownInterest) { try end(wrong.id, nil) }
  }

  @Test(arguments: Engine.allCases)
  func `a form is shown again with what was typed, and a dispensation of more than four years is refused`(
    engine: Engine
  ) async throws {
    let town = try town(engine)
    let clerk = try await Newcomer(town, "clerk@borsetshire.example", as: .democraticServices).browser
    let typed = ["words": "The bypass", "granted-by": "Standards Committee", "from": "1 May 2026"]
    let wrong = try await clerk.fill("\(path)/dispensation", typed.merging(["last": "1 May 2030"]) { $1 })
    #expect(wrong.status == 422 && wrong.text.contains("30 April 2030") && wrong.text.contains("The bypass"))
    let right = try await clerk.fill("\(path)/dispensation", typed.merging(["last": "30 April 2030"]) { $1 })
    #expect(right.status == 303)
    #expect(try await town.ask(.get, path).text.contains("The bypass"))
    let empty = try await clerk.fill("\(path)/new", ["category": "land", "words": "", "notified": "never"])
    #expect(empty.status == 422 && empty.text.contains("There is no day “never”"))
  }

  @Test func `programs find the tables, the columns and the sentence with its day`() async throws {
    let town = try town(.ofTheWebsite)
    _ = try register(interest("A field", town), town)
    let page = try await town.ask(.get, "/borsetshire/mgrofi.aspx?uid=1").text
    #expect(page.contains("mgInterestsTable") && page.contains("<caption>Land in the council’s area</caption>"))
    #expect(page.contains(/published on [A-Z][a-z]+, \d+ [A-Z][a-z]+ \d{4}\.<\/p>\n/))
    #expect(try await town.ask(.get, "/borsetshire/mgUserInfo.aspx?UID=1").text.contains("Register of interests</a>"))
  }
}
