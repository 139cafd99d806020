import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Meetings with residents, their action log and reviews of models")
struct ForumDeedTests {
  private let officer = ActingPerson(
    .account("e1"), post: "Engagement Officer", grants: [RoleGrant(authority: "kent", role: .engagementOfficer)])
  private let today = Councils.today

  private func body(_ reference: String, _ kind: BodyKind = .neighbourhoodForum) -> Body {
    Body(reference: .init(rawValue: reference), name: "\(reference) Forum", kind: kind, powers: .advises)
  }

  private func council(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(RecordAuthority(Councils.kent), by: .operatorAtTheMachine, at: Councils.now)
    try records.carryOut(
      ImportBodies(
        BodyList(bodies: [body("DOVER"), body("SWALE", .engagementForum), body("PLAN", .committee)]), of: "kent",
        from: nil, source: "list"), by: .operatorAtTheMachine, at: Councils.now)
    return records
  }

  @discardableResult
  private func act<D: Deed>(_ deed: D, _ records: Records, after days: Int = 0) throws -> D.Outcome {
    try records.carryOut(deed, by: officer, at: Now(Councils.now.moment, today.adding(days: days)))
  }

  private func refusal(_ deed: some Deed, _ records: Records) -> String {
    do {
      try act(deed, records)
      return ""
    } catch { return "\(error)" }
  }

  private func met(_ reference: String, before days: Int, residents: Int, venue: String = "Hall") -> ForumMeeting {
    ForumMeeting(
      of: .init(rawValue: reference), heldOn: today.adding(days: -days), .inPerson, venue: venue,
      channels: [.posters, .press], residents: residents, firstTime: 5, councillors: 2, officers: 1,
      officerMinutes: 90, hourPence: 20_00, hirePence: 30_00, otherPence: 1, issues: ["A lamp"],
      decisions: ["A bench"], givenPence: 500_00)
  }

  @Test(arguments: Engine.allCases)
  func `what was entered of a meeting is what is read, and only bodies that meet residents have such records`(
    engine: Engine
  ) throws {
    let records = try council(engine)
    let made = try act(RecordForumMeeting(met("DOVER", before: 3, residents: 30), at: "kent"), records)
    var expected = met("DOVER", before: 3, residents: 30)
    expected.reference = made
    #expect(made.rawValue == "RM-\(expected.heldOn.year)-1")
    #expect(try records.read { try $0.forumMeeting(made, at: "kent") } == expected)
    #expect(
      refusal(RecordForumMeeting(met("DOVER", before: 3, residents: 31), at: "kent"), records).contains(
        "\(made.rawValue) tells"))
    #expect(
      refusal(RecordForumMeeting(met("PLAN", before: 3, residents: 3), at: "kent"), records).contains("no body PLAN"))
    var called = met("DOVER", before: 9, residents: 3)
    called.meeting = .init(rawValue: "PLAN-2026-03-02")
    #expect(refusal(RecordForumMeeting(called, at: "kent"), records).contains("no meeting PLAN-2026-03-02"))
  }

  @Test(arguments: Engine.allCases)
  func `a record is changed over what was seen, and taken back with its reason`(engine: Engine) throws {
    let records = try council(engine)
    let made = try act(RecordForumMeeting(met("DOVER", before: 3, residents: 30), at: "kent"), records)
    let seen = try #require(try records.read { try $0.forumMeeting(made, at: "kent") })
    var change = seen
    change.residents = 33
    try act(ChangeForumMeeting(change, seen: seen, at: "kent"), records)
    #expect(refusal(ChangeForumMeeting(seen, seen: seen, at: "kent"), records).contains("Somebody else"))
    #expect(refusal(WithdrawForumMeeting(made, because: "", at: "kent"), records).contains("Say why"))
    try act(WithdrawForumMeeting(made, because: "Another forum", at: "kent"), records)
    let kept = try #require(try records.read { try $0.forumMeeting(made, at: "kent") })
    #expect(!kept.counts && kept.residents == 33)
    // The place and the day are free again.
    #expect(try act(RecordForumMeeting(met("DOVER", before: 3, residents: 9), at: "kent"), records) != made)
    #expect(try Verification(key: Engine.keeping.key).verify(records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `rules of the house are changed over what was seen`(engine: Engine) throws {
    let records = try council(engine)
    let rules = ForumRules(
      of: .init(rawValue: "DOVER"), openTo: .residents, chair: .member, timesAYear: 4, speaking: "Ask",
      population: 12_000, source: "Census 2021", confirmed: "Monitoring Officer, 3 May 2026")
    try act(StateForumRules(rules, seen: nil, at: "kent"), records)
    #expect(try records.read { try $0.forumRules(of: rules.body, at: "kent") } == rules)
    #expect(refusal(StateForumRules(rules, seen: nil, at: "kent"), records).contains("Somebody else"))
    #expect(refusal(StateForumRules(rules, seen: rules, at: "kent"), records).contains("stands already"))
  }

  @Test(arguments: Engine.allCases)
  func `what was asked is overdue until it is closed, and the forum is told once it is`(engine: Engine) throws {
    let records = try council(engine)
    let meeting = try act(RecordForumMeeting(met("DOVER", before: 20, residents: 30), at: "kent"), records)
    var asked = ForumAction(
      of: .init(rawValue: "DOVER"), meeting: meeting, askedOn: today.adding(days: -20), asked: "A lamp",
      post: "Engineer", due: today.adding(days: -1))
    let made = try act(RaiseForumAction(asked, at: "kent"), records)
    #expect(refusal(RaiseForumAction(asked, at: "kent"), records).contains("in the log already"))
    asked.body = .init(rawValue: "SWALE")
    #expect(refusal(RaiseForumAction(asked, at: "kent"), records).contains("no record \(meeting.rawValue)"))
    #expect(try records.read { try $0.openForumActions(at: "kent") }.map { $0.state(on: today) } == [.overdue])
    #expect(refusal(TellForum(made, on: today, "Mended", at: "kent"), records).contains("still open"))
    #expect(refusal(CloseForumAction(made, .done, on: today, "", at: "kent"), records).contains("Say what was done"))
    try act(CloseForumAction(made, .done, on: today, "Mended", at: "kent"), records)
    #expect(refusal(CloseForumAction(made, .done, on: today, "Again", at: "kent"), records).contains("already"))
    try act(TellForum(made, on: today, "It shines", at: "kent"), records)
    #expect(refusal(TellForum(made, on: today, "It shines", at: "kent"), records).contains("stands already"))
    let kept = try #require(try records.read { try $0.forumAction(made, at: "kent") })
    #expect(kept.state(on: today) == .told && kept.told == "It shines" && kept.outcome == .done)
    #expect(try records.read { try $0.openForumActions(at: "kent") }.isEmpty)
    #expect(
      refusal(CloseForumAction(.init(rawValue: "RA-1-1"), .done, on: today, "x", at: "kent"), records).contains(
        "no action RA-1-1"))
  }

  @Test(arguments: Engine.allCases)
  func `how many came stands in no public entry of the record`(engine: Engine) throws {
    let records = try council(engine)
    let made = try act(RecordForumMeeting(met("DOVER", before: 3, residents: 7_321), at: "kent"), records)
    let seen = try #require(try records.read { try $0.forumMeeting(made, at: "kent") })
    var change = seen
    change.residents = 7_432
    try act(ChangeForumMeeting(change, seen: seen, at: "kent"), records)
    let kent = try #require(try records.authority("kent"))
    let told = try (1...kent.recordHead().number).compactMap { try kent.recordEntry($0)?.changes }
    #expect(told.contains { $0.contains("forum_meeting") })
    for changes in told { #expect(!changes.contains("7321") && !changes.contains("7432"), "\(changes)") }
  }

  private func review(_ models: [ModelReview.Model]? = nil) -> ModelReview {
    ModelReview(
      title: "Models", askedBy: "Council", due: today.adding(days: 30), from: today.adding(days: -300),
      to: today.adding(days: -1),
      models: models ?? [.init("Fora", [.init(rawValue: "DOVER")]), .init("Local", [.init(rawValue: "SWALE")])])
  }

  @Test(arguments: Engine.allCases)
  func `a published review keeps its figures whatever is entered afterwards`(engine: Engine) throws {
    let records = try council(engine)
    let unknown = [ModelReview.Model("Fora", [.init(rawValue: "DOVER")]), .init("Local", [.init(rawValue: "MARS")])]
    #expect(refusal(OpenModelReview(review(unknown), at: "kent"), records).contains("no body “MARS”"))
    let made = try act(OpenModelReview(review(), at: "kent"), records)
    #expect(refusal(PublishModelReview(made, at: "kent"), records).contains("Nothing is recorded in these days"))
    for days in 10...15 { try act(RecordForumMeeting(met("DOVER", before: days, residents: 30), at: "kent"), records) }
    let judgement = ModelReview.Judgement(models: ["Many came.", ""], conclusion: "Keep both.")
    try act(JudgeModels(judgement, of: made, seen: 0, at: "kent"), records)
    #expect(refusal(JudgeModels(.init(), of: made, seen: 0, at: "kent"), records).contains("Somebody else"))
    #expect(refusal(PublishModelReview(made, at: "kent"), records).contains("what you make of “Local”"))
    try act(
      JudgeModels(.init(models: ["Many came.", "None met."], conclusion: "Keep both."), of: made, seen: 1, at: "kent"),
      records)
    #expect(try records.read { try $0.modelReview(made, at: "kent") }?.judgement.conclusion == "")
    try act(PublishModelReview(made, at: "kent"), records)
    try act(RecordForumMeeting(met("DOVER", before: 20, residents: 900), at: "kent"), records)
    let kept = try #require(try records.read { try $0.modelReview(made, at: "kent") })
    let figures = try records.read { try $0.comparison(of: kept, at: "kent", on: today) }
    #expect(figures.models.map(\.residents) == [180, 0] && kept.judgement.models == ["Many came.", "None met."])
    #expect(try records.read { try $0.judgementDraft(of: made, at: "kent") } == nil)
    for deed in [
      refusal(PublishModelReview(made, at: "kent"), records),
      refusal(JudgeModels(.init(), of: made, seen: 0, at: "kent"), records),
      refusal(ChangeModelReview(review(), seen: kept, at: "kent"), records),
    ] { #expect(deed.contains("stays as it is")) }
    #expect(try Verification(key: Engine.keeping.key).verify(records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `what is made of a review stands in no public entry before it is published, and follows its model`(
    engine: Engine
  )
    throws
  {
    let records = try council(engine)
    let made = try act(OpenModelReview(review(), at: "kent"), records)
    let judgement = ModelReview.Judgement(models: ["Zephyrine marker", "Two"], conclusion: "")
    try act(JudgeModels(judgement, of: made, seen: 0, at: "kent"), records)
    for (place, texts) in try Everything.texts(in: records.database) where !place.hasPrefix("model_review_draft.") {
      #expect(!texts.contains { $0.contains("Zephyrine") }, "\(place)")
    }
    let seen = try #require(try records.read { try $0.modelReview(made, at: "kent") })
    try act(ChangeModelReview(review(seen.models.reversed()), seen: seen, at: "kent"), records)
    let draft = try #require(try records.read { try $0.judgementDraft(of: made, at: "kent") })
    #expect(draft.judgement.models == ["Two", "Zephyrine marker"] && draft.edition == 2)
  }

  @Test(arguments: Engine.allCases)
  func `a review that counts days to come is not published yet`(engine: Engine) throws {
    let records = try council(engine)
    var coming = review()
    coming.to = today.adding(days: 5)
    let made = try act(OpenModelReview(coming, at: "kent"), records)
    #expect(refusal(PublishModelReview(made, at: "kent"), records).contains("Publish it after that day"))
  }
}
