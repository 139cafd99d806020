import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@Suite("Meetings with residents, found and followed")
struct ForumNewsTests {
  private let body = Body.Reference(rawValue: "DEALFORUM")

  /// A town with a forum for Deal, and what it met about.
  private func met(_ engine: Engine) throws -> (FoundTown, ForumMeeting.Reference) {
    let place = try FoundTown(engine)
    let day = place.town.now.day
    let forum = Body(
      reference: body, name: "Deal Forum", kind: .neighbourhoodForum, powers: .advises,
      areas: [.init(rawValue: "DEAL")])
    let grounds = Grounds(from: day.adding(days: -9), reason: "A test", warrant: Warrant(.decision, "Council"))
    _ = try place.town.done(AddBody(forum, at: "kent", on: grounds))
    let meeting = try place.town.done(
      RecordForumMeeting(
        ForumMeeting(
          of: body, heldOn: day, .inPerson, venue: "Quay Hall", residents: 3, issues: ["A dark lane"],
          decisions: ["Ask for lanterns"]), at: "kent"))
    return (place, meeting)
  }

  private func news(_ place: FoundTown, _ follow: Follow = Follow(.council), words: String = "") throws -> [NewsItem] {
    try place.town.records.read { open in
      let request = NewsRequest(follow, words: words)
      return try open.items(
        of: open.news(request, at: "kent", on: place.town.now.day, atMost: 50), at: DecisionTown.council
      ).filter { $0.entry.subject.source.rawValue.hasPrefix("forum") || $0.entry.kind == .modelReview }
    }
  }

  @Test(arguments: Engine.allCases)
  func `what residents raised is found and is news of the body and of its place, and not how many came`(engine: Engine)
    throws
  {
    let (place, meeting) = try met(engine)
    let title = "Deal Forum, \(place.town.now.day.long)"
    #expect(try place.found("dark lanes") == ["forum-meeting: \(title)"])
    let entry = try #require(try place.answer("lanterns").entries.first)
    #expect(entry.subject == meeting.rawValue && entry.body == "DEALFORUM" && entry.passages.last?.anchor == "held")
    let follows = [
      Follow(.council, [.consultations]), Follow(.body(body)), Follow(.place(.init(rawValue: "DEAL"))),
      Follow(.topic("lanterns")),
    ]
    for follow in follows {
      let item = try #require(try news(place, follow).first, "\(follow)")
      #expect(item.headline == "Residents met: \(title)" && item.entry.bodies == ["DEALFORUM"])
      #expect(item.lines == ["Quay Hall", "A dark lane", "Ask for lanterns"])
    }
    #expect(try news(place, Follow(.body(.init(rawValue: "PLAN")))).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a record that is taken back is found no longer, and its news are gone`(engine: Engine) throws {
    let (place, meeting) = try met(engine)
    try place.town.done(WithdrawForumMeeting(meeting, because: "Another hall", at: "kent"))
    #expect(try place.found("lanterns").isEmpty && news(place).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `what residents asked is news when it is entered and when it is closed, and found by what was done`(
    engine: Engine
  ) throws {
    let (place, meeting) = try met(engine)
    let day = place.town.now.day
    let action = ForumAction(
      of: body, meeting: meeting, askedOn: day, asked: "A lamp in the lane", post: "Engineer", due: day.adding(days: 9))
    let made = try place.town.done(RaiseForumAction(action, at: "kent"))
    try place.town.done(CloseForumAction(made, .partly, on: day, "Two lamps stand there.", at: "kent"))
    #expect(
      try news(place).map(\.headline).prefix(2) == [
        "Answer to residents: A lamp in the lane", "Residents asked: A lamp in the lane",
      ])
    #expect(try news(place)[0].lines == ["\(day.long): done in part", "Two lamps stand there."])
    #expect(try news(place)[1].lines == ["Deal Forum", "Engineer, by \(day.adding(days: 9).long)"])
    #expect(try place.found("lamps stand") == ["forum-action: A lamp in the lane"])
    try place.town.done(TellForum(made, on: day, "Look upwards.", at: "kent"))
    #expect(try place.found("upwards") == ["forum-action: A lamp in the lane"] && news(place).count == 3)
  }

  @Test(arguments: Engine.allCases)
  func `a review of models is found by what it compares, and by what is made of it once that is published`(
    engine: Engine
  ) throws {
    var (place, _) = try met(engine)
    let day = place.town.now.day
    let models = [("Fora", "DEALFORUM"), ("Spaces", "SPACE")].map { name, body in
      ModelReview.Model(name, [.init(rawValue: body)])
    }
    let space = Body(reference: .init(rawValue: "SPACE"), name: "Space", kind: .civicSpace, powers: .advises)
    let grounds = Grounds(from: day.adding(days: -9), reason: "A test", warrant: Warrant(.decision, "Council"))
    _ = try place.town.done(AddBody(space, at: "kent", on: grounds))
    let review = try place.town.done(
      OpenModelReview(
        ModelReview(
          title: "How we meet", askedBy: "Council", due: day.adding(days: 9), from: day.adding(days: -9), to: day,
          models: models), at: "kent"))
    let judgement = ModelReview.Judgement(models: ["Well attended.", "Quiet."], conclusion: "Keep the hall.")
    try place.town.done(JudgeModels(judgement, of: review, seen: 0, at: "kent"))
    #expect(try place.found("fora spaces") == ["model-review: How we meet"])
    #expect(try place.found("attended").isEmpty && !news(place).contains { $0.entry.kind == .modelReview })
    place.town.wait(until: day.adding(days: 1))
    try place.town.done(PublishModelReview(review, at: "kent"))
    #expect(try place.found("attended") == ["model-review: How we meet"])
    let item = try #require(try news(place).first)
    #expect(item.headline == "Review of meetings with residents: How we meet" && item.lines == ["Keep the hall."])
  }
}
