import Actions
import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@Suite("What is news")
struct NewsTests {
  private func lines(_ place: FoundTown, _ follow: Follow = Follow(.council), words: String = "") throws -> [String] {
    try place.town.records.read { open in
      var request = NewsRequest(follow)
      request.words = words
      let entries = try open.news(request, at: "kent", on: place.town.now.day, atMost: 50)
      return try open.items(of: entries, at: DecisionTown.council).map(\.headline)
    }
  }

  @Test(arguments: Engine.allCases)
  func `a meeting is news when it is called, its agenda, a supplement and its minutes when they are out`(
    engine: Engine
  ) throws {
    var place = try FoundTown(engine)
    #expect(try lines(place) == ["Restructure proposed: Title of kent-2010"])
    let meeting = try place.call(in: 14)
    let title = "Planning Committee, \(meeting.day.long)"
    try place.prepare([AgendaItem(id: 1, title: "A bridge")], [FoundTown.paper("It leaks.")], meeting)
    #expect(try lines(place).prefix(1) == ["Meeting called: \(title)"])
    try place.publish(meeting)
    #expect(try lines(place).prefix(2) == ["Agenda published: \(title)", "Meeting called: \(title)"])
    try place.prepare([], [FoundTown.paper("It leaks more.", version: 2, correction: "How much")], meeting)
    try place.publish(meeting)
    #expect(try lines(place).first == "Paper corrected: \(title)")
    let late = Paper(reference: .init(rawValue: "1-2"), item: 1, title: "Costs", text: "Much.", background: .none)
    try place.prepare([], [late], meeting)
    try place.publish(meeting)
    #expect(try lines(place).first == "Supplement published: \(title)")
    place.town.wait(until: meeting.day, hour: 18)
    let draft = try place.town.records.read { try $0.draft(of: meeting.reference, at: "kent") }
    var minutes = AgendaDraft(version: draft.version, minutes: "RESOLVED to mend it.")
    minutes = try place.town.done(PrepareAgenda(minutes, of: meeting.reference, at: "kent"))
    try place.town.done(PublishMinutes(of: meeting.reference, version: minutes.version, at: "kent"))
    #expect(try lines(place).first == "Minutes published: \(title)")
    #expect(try lines(place, Follow(.body(meeting.body), [.papers])).count == 4)
    #expect(try lines(place, Follow(.body(.init(rawValue: "BOARD")))).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `one that is cancelled or moved says so, and programs learn how often it has changed`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let (one, other) = (try place.call(in: 20), try place.call(in: 30))
    try place.town.done(CallOffMeeting(one.reference, .cancelled, reason: "Nothing to decide.", at: "kent"))
    try place.town.done(
      CallOffMeeting(
        other.reference, .moved(to: other.day.adding(days: 1), minute: 600, place: "Hall"), reason: "Snow.", at: "kent",
        inSpiteOfWarnings: true))
    // The meeting in its place is told with the move, and not once more.
    let told = try lines(place, Follow(.council, [.meetings]))
    #expect(
      told == [
        "Meeting moved: Planning Committee, \(other.day.long)",
        "Meeting cancelled: Planning Committee, \(one.day.long)",
        "Meeting called: Planning Committee, \(other.day.long)", "Meeting called: Planning Committee, \(one.day.long)",
      ])
    let changes = try place.town.records.read {
      try $0.revisions(of: [one.reference, other.reference], at: "kent")
    }
    #expect(changes.mapValues(\.count) == [one.reference: 1, other.reference: 1])
  }

  @Test(arguments: Engine.allCases)
  func `decisions are news to who follows the ward they name, the member who took them or their words`(
    engine: Engine
  ) throws {
    let place = try FoundTown(engine)
    var decision = place.town.decision(.init(.body, "CABINET"), "Lend the ferry.", title: "A ferry")
    decision.key = KeyJudgement(isKey: true, wards: [.init(rawValue: "DEAL")])
    try place.town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    let told = ["Key decision published: A ferry"]
    #expect(try lines(place, Follow(.place(.init(rawValue: "DEAL")))) == told)
    #expect(try lines(place, Follow(.body(.init(rawValue: "CABINET")))) == told)
    #expect(try lines(place, Follow(.topic("ferries lent"))) == told.filter { _ in false })
    #expect(try lines(place, Follow(.topic("ferries"))) == told)
    #expect(try lines(place, Follow(.council, [.keyDecisions])) == told)
    #expect(try lines(place, Follow(.council), words: "ferry") == told)
    #expect(try lines(place, Follow(.topic("…"))).isEmpty)
    let own = place.town.decision(.init(.member, "CAB"), "Paint the pier.", title: "A pier")
    try place.town.done(RecordDecision(own, at: "kent", inSpiteOfWarnings: true))
    #expect(try lines(place, Follow(.member(.init(rawValue: "CAB")))) == ["Decision published: A pier"])
  }

  @Test(arguments: Engine.allCases)
  func `news made afresh from the record is the same, and lists that were taken over are none`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let meeting = try place.call()
    try place.prepare([AgendaItem(id: 1, title: "A bridge")], [FoundTown.paper("It leaks.")], meeting)
    try place.publish(meeting)
    func all() throws -> [NewsEntry] {
      try place.town.records.read { try $0.news(after: 0, to: .max, at: "kent", atMost: 500) }
    }
    let before = try all()
    #expect(before.map(\.kind) == [.proposal, .meetingCalled, .agenda])
    #expect(before.last?.bodies == ["PLAN"])
    #expect(try place.town.records.makeNewsAfresh() == before.count)
    #expect(try all() == before)
  }

  @Test(arguments: Engine.allCases)
  func `in memory and in the database a follow takes the same`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let meeting = try place.call("BOARD")
    _ = try place.call()
    try place.prepare([AgendaItem(id: 1, title: "A bridge")], [FoundTown.paper("It leaks.")], meeting)
    try place.publish(meeting)
    var decision = place.town.decision(.init(.body, "CABINET"), "Lend the ferry.", title: "A ferry")
    decision.key = KeyJudgement(isKey: true, wards: [.init(rawValue: "DEAL")])
    try place.town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    let scopes: [Follow.Scope] = [
      .council, .body(meeting.body), .place(.init(rawValue: "DEAL")), .member(.init(rawValue: "ASH")),
      .topic("bridges"), .topic("ferry"), .topic("nothing of this"),
    ]
    try place.town.records.read { open in
      let all = try open.news(after: 0, to: .max, at: "kent", atMost: 500)
      for scope in scopes {
        for choices in [[], [NewsChoice.papers], [.keyDecisions, .meetings]] as [Set<NewsChoice>] {
          let follow = Follow(scope, choices)
          let asked = try open.news(NewsRequest(follow), at: "kent", on: place.town.now.day, atMost: 500)
          let taken = try all.filter { entry in
            try follow.takes(
              entry, places: { try open.placesWithin($0, at: "kent", on: place.town.now.day) },
              found: { try !open.subjects([$1], having: $0, at: "kent").isEmpty })
          }
          #expect(Set(asked.map(\.id)) == Set(taken.map(\.id)), "\(scope) \(choices)")
        }
      }
    }
  }
}
