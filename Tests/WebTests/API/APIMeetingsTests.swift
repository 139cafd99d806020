import Actions
import Council
import HTTPTypes
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Meetings and decisions through the API")
struct APIMeetingsTests {
  private static let body = Body.Reference(rawValue: "PLAN")

  private func done<D: Deed>(_ deed: D, _ town: Town, _ now: Now) throws -> D.Outcome {
    try town.records.carryOut(deed, by: .operatorAtTheMachine, at: now)
  }

  /// A meeting with an open and an exempt paper that has voted by name, three weeks on.
  private func voted(_ town: Town) throws -> Meeting.Reference {
    try town.enterBodies()
    let now = town.clock.now
    let later = Now(now.moment.adding(seconds: 30 * 86_400), now.day.adding(days: 30))
    let called = try done(
      ScheduleMeetings(
        of: Self.body, on: [later.day, later.day.adding(days: 7)], minute: 0, place: "Hall", at: Town.id,
        inSpiteOfWarnings: true), town, now)
    let meeting = called[0].reference
    let items = [
      AgendaItem(id: 1, title: "A bench"), AgendaItem(id: 2, title: "Exclusion", kind: .exclusion),
      AgendaItem(id: 3, title: "Bids", exemption: Exemption(paragraphs: [3], publicInterest: "Bids are open.")),
    ]
    let papers = [
      Paper(
        reference: .init(rawValue: "1-1"), item: 1, title: "A bench", text: "It is old.",
        recommendations: ["Approve a bench."], background: .none),
      Paper(reference: .init(rawValue: "3-1"), item: 3, title: "The bids", background: .none, isExempt: true),
    ]
    let secret = ExemptPaper(
      .init(rawValue: "3-1"), version: 1, text: "Zugzwang bids least.", recommendations: ["Take Zugzwang."])
    let draft = try done(
      PrepareAgenda(AgendaDraft(items: items, papers: papers), exempt: [secret], of: meeting, at: Town.id), town, now)
    _ = try done(
      PublishPapers(of: meeting, version: draft.version, at: Town.id, inSpiteOfWarnings: true), town, now)
    town.clock.pass(seconds: 30 * 86_400)
    let ash = Member.Reference(rawValue: "ASH")
    _ = try done(RecordAttendance([Attendance(ash, .present)], of: meeting, at: Town.id), town, later)
    let motion = try done(
      MoveMotion(
        Motion(number: 0, item: 1, text: "Approve a bench.", mover: ash), at: meeting, of: Town.id,
        inSpiteOfWarnings: true), town, later)
    let vote = MotionVote(ballots: [.init(ash, .favour)], presiding: ash, closedAt: later.moment)
    _ = try done(CloseVote(on: motion, vote, at: meeting, of: Town.id, inSpiteOfWarnings: true), town, later)
    return meeting
  }

  @Test(arguments: Engine.allCases)
  func `a program reads a meeting with its papers and who voted what, and nothing that is exempt`(
    engine: Engine
  ) async throws {
    let town = try Town(engine)
    let reference = try voted(town)
    let program = Program.anonymous(town)
    let reply = try await program.get("/meetings/\(reference.rawValue)")
    let meeting = try reply.json
    #expect(meeting["items"]?.items.compactMap { $0["title"]?.text } == ["A bench", "Exclusion", "Bids"])
    #expect(meeting["items"]?.items.last?["exemptUnder"]?.items.first?.whole == 3)
    #expect(meeting["papers"]?.items.first?["text"]?.text == "It is old.")
    #expect(meeting["papers"]?.items.last?["text"]?.text == "")
    let vote = try #require(meeting["motions"]?.items.first?["vote"])
    #expect(vote["ballots"]?.items.first?["member"]?.text == "ASH" && vote["for"]?.whole == 1)
    #expect(!reply.text.contains("Zugzwang"))
    let popolo = try await town.ask(.get, "/\(Town.id)/meetings/\(reference.rawValue)/popolo.json").json
    #expect(popolo["events"]?.items.first?["organization_id"]?.text == "body/PLAN")
    #expect(popolo["motions"]?.items.first?["result"]?.text == "pass")
    let event = try #require(popolo["vote_events"]?.items.first)
    #expect(event["votes"]?.items.first?["voter_id"]?.text == "person/ASH")
    #expect(event["counts"]?.items.compactMap { $0["value"]?.whole } == [1, 0, 0])
    let clerk = try Program(town, [.init(authority: Town.id, role: .democraticServices)])
    #expect(try await !clerk.get("/meetings/\(reference.rawValue)").text.contains("Zugzwang"))
    #expect(try await program.get("/meetings/NONE").status == 404)
  }

  @Test(arguments: Engine.allCases)
  func `meetings and decisions come by day, page by page, and only those that are asked for`(
    engine: Engine
  ) async throws {
    let town = try Town(engine)
    _ = try voted(town)
    let program = Program.anonymous(town)
    let first = try await program.get("/meetings?limit=1").json
    let cursor = try #require(first["next"]?.text)
    let second = try await program.get("/meetings?limit=1&after=\(cursor)").json
    let days = [first, second].compactMap { $0["items"]?.items.first?["day"]?.text }
    #expect(days.count == 2 && days == days.sorted() && Set(days).count == 2 && second["next"]?.isNull == true)
    #expect(try await program.get("/meetings?until=\(days[0])").json["items"]?.items.count == 1)
    #expect(try await program.get("/meetings?body=NONE").json["items"]?.items.isEmpty == true)
    #expect(try await program.get("/meetings?from=yesterday").status == 400)
    try town.enterDecisions()
    let decisions = try await program.get("/decisions").json["items"]?.items
    #expect(decisions?.first?["key"]?["isKey"]?.isTrue == false && decisions?.first?["title"]?.text == "A bench")
    #expect(try await program.get("/decisions?key=only").json["items"]?.items.isEmpty == true)
    #expect(try await program.get("/decisions?taker=PLAN").json["items"]?.items.count == 1)
    #expect(try await program.get("/decisions/NONE").status == 404)
    #expect(try await program.get("/forward-plan").json["items"]?.items.first?["title"]?.text == "A tree")
  }
}
