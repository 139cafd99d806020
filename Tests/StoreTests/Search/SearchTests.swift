import Actions
import Council
import DatabasePort
import Law
import Secrets
import Store
import TestEngines
import Testing

@Suite("What is found")
struct SearchTests {
  @Test(arguments: Engine.allCases)
  func `bodies, members by name and by division, places, posts, units and proposals are found`(engine: Engine) throws {
    let place = try FoundTown(engine)
    #expect(try place.found("planning") == ["body: Planning Committee"])
    #expect(try place.found("cllr ash") == ["member: Cllr ASH"])
    #expect(Set(try place.found("Deal")) == ["member: Cllr ASH", "place: Deal"])
    #expect(try place.found("liaison officers") == ["post: Community Liaison Officer"])
    #expect(try place.found("engagement", kind: .unit) == ["unit: Community Engagement"])
    #expect(try place.found("title kent", kind: .proposal) == ["proposal: Title of kent-2010"])
    #expect(try place.found("executive", kind: .member) == ["member: Cllr CAB"])
  }

  @Test(arguments: Engine.allCases)
  func `a paper is found from the moment it is published, and leads to its paragraph`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let meeting = try place.call()
    let text = "## Why\n\nThe old bridge leaks.\n\n## What it costs\n\nMending costs little.\n\nTolls pay for it."
    try place.prepare([AgendaItem(id: 1, title: "Bridges of the north")], [FoundTown.paper(text)], meeting)
    #expect(try place.found("tolls").isEmpty && place.found("north").isEmpty)
    try place.publish(meeting)
    let answer = try place.answer("toll paying")
    let entry = try #require(answer.entries.first)
    #expect(answer.count == 1 && entry.kind == .paper && entry.subject == meeting.reference.rawValue)
    #expect(SearchExcerpt(entry.passages, SearchQuery("toll paying"))?.anchor == "p2.2")
    let agenda = try #require(try place.answer("north").entries.first)
    #expect(agenda.kind == .meeting)
    #expect(SearchExcerpt(agenda.passages, SearchQuery("north"))?.anchor == "item-1")
  }

  @Test(arguments: Engine.allCases)
  func `motions, portfolios and consultations of staff are found, and nothing of who was consulted`(
    engine: Engine
  ) throws {
    var place = try FoundTown(engine)
    let meeting = try place.town.meeting(of: "PLAN")
    try place.town.done(
      MoveMotion(Motion(number: 0, item: 1, text: "Mend the **windmill**."), at: meeting.reference, of: "kent"))
    let motion = try #require(try place.answer("windmill").entries.first)
    #expect(motion.kind == .motion && motion.part == "1")
    #expect(SearchExcerpt(motion.passages, SearchQuery("windmill"))?.anchor == "motion-1")
    try place.town.done(
      AddPortfolio(
        Portfolio(
          reference: .init(rawValue: "COAST"), responsibility: "Coasts", office: "Warden", services: ["Lighthouses"]),
        at: "kent",
        on: Grounds(
          from: place.town.now.day, reason: "A test", warrant: Warrant(.decision, "The Leader"), inSpiteOfWarnings: true
        )))
    #expect(try place.found("lighthouse") == ["portfolio: Coasts"])
    let day = place.town.now.day
    let plan = StaffConsultation(
      opens: day, closes: day.adding(days: 45), unions: ["Guild of Scribes"], meetings: [], pack: [:],
      contact: "Head of HR")
    try place.town.done(
      PlanStaffConsultation(plan, seen: nil, on: "kent-2010", at: "kent", inSpiteOfWarnings: true))
    try place.town.done(
      ConsultPerson(
        ConsultedPerson(name: "Mx Marker", post: "Scrivener", addedOn: day), on: "kent-2010",
        at: "kent"))
    #expect(try place.found("scribes").count == 1 && place.found("marker").isEmpty && place.found("scrivener").isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `discussions and open questions are found and are news by what they are for, and not by what people write`(
    engine: Engine
  ) throws {
    let place = try FoundTown(engine)
    let (day, at) = (place.town.now.day, place.town.now.moment)
    try place.town.done(
      StartDiscussion(
        Discussion(
          .talk, title: "The quay", about: "What to do with the **warehouse**.", from: day, to: day.adding(days: 9),
          startedAt: at), at: "kent"))
    let statements = ["Keep the crane.", "Sell the crane.", "Paint the crane."]
    try place.town.done(
      StartQuestion(
        OpenQuestion(
          title: "What is the quay for?", about: "The warehouse stands empty.", from: day, to: day.adding(days: 9),
          startedAt: at), statements: statements, at: "kent"))
    #expect(
      Set(try place.found("warehouse")) == ["discussion: The quay", "open-question: What is the quay for?"])
    #expect(try place.found("crane").isEmpty)
    let news = try place.town.records.read { open in
      try open.items(
        of: open.news(NewsRequest(Follow(.council, [.consultations])), at: "kent", on: day, atMost: 2),
        at: DecisionTown.council)
    }
    #expect(news.map(\.headline) == ["Open question: What is the quay for?", "Discussion started: The quay"])
    #expect(news.last?.lines == ["\(day.long) to \(day.adding(days: 9).long)", "What to do with the warehouse."])
  }

  @Test(arguments: Engine.allCases)
  func `a paper that was corrected is found by what it says now`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let meeting = try place.call()
    try place.prepare([AgendaItem(id: 1, title: "A bridge")], [FoundTown.paper("It costs a florin.")], meeting)
    try place.publish(meeting)
    try place.prepare(
      [], [FoundTown.paper("It costs a guinea.", version: 2, correction: "The coin")], meeting)
    #expect(try place.found("florin") == ["paper: A bridge"])
    try place.publish(meeting)
    #expect(try place.found("florin").isEmpty && place.found("guinea") == ["paper: A bridge"])
  }

  @Test(arguments: Engine.allCases)
  func `decisions and what is announced are found until they are withdrawn, minutes when they are out`(
    engine: Engine
  ) throws {
    var place = try FoundTown(engine)
    let cabinet = DecisionTaker(.body, "CABINET")
    let decision = place.town.decision(cabinet, "Lend the **ferry** to Kent.", title: "A ferry")
    try place.town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    #expect(try place.found("ferries lent").isEmpty)
    #expect(try place.found("ferries lend") == ["decision: A ferry"])
    let day = place.town.now.day.adding(days: 40)
    let entry = ForwardPlanEntry(
      title: "An aqueduct", matter: "Water", taker: cabinet, from: day, to: day, documents: "Report",
      copiesFrom: "County Hall", otherDocuments: "Write", key: KeyJudgement(isKey: false),
      publishedAt: place.town.now.moment, publishedOn: place.town.now.day)
    let announced = try place.town.done(AnnounceDecision(entry, at: "kent", inSpiteOfWarnings: true))
    #expect(try place.found("aqueducts") == ["forward-plan: An aqueduct"])
    try place.town.done(WithdrawAnnouncement(announced, because: "It is dry.", at: "kent"))
    #expect(try place.found("aqueducts").isEmpty)

    let meeting = try place.call(in: 14)
    place.town.wait(until: meeting.day, hour: 18)
    var draft = AgendaDraft(minutes: "RESOLVED to paint it vermilion.")
    draft = try place.town.done(PrepareAgenda(draft, of: meeting.reference, at: "kent"))
    #expect(try place.found("vermilion").isEmpty)
    try place.town.done(PublishMinutes(of: meeting.reference, version: draft.version, at: "kent"))
    #expect(try place.found("vermilion").first?.hasPrefix("minutes: Planning Committee") == true)
  }

  @Test(arguments: Engine.allCases)
  func `what is refused leaves nothing to be found`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let wrong = Place(reference: .init(rawValue: "DEAL"), name: "Zanzibar", kind: .ward)
    let grounds = Grounds(from: place.town.now.day, reason: "A test", warrant: Warrant(.decision, "Council"))
    #expect(place.town.refusal(AddPlace(wrong, at: "kent", on: grounds)) != "It was done")
    #expect(try place.found("Zanzibar").isEmpty && place.found("Deal", kind: .place) == ["place: Deal"])
  }

  @Test(arguments: Engine.allCases)
  func `the constitution is found by provision, on each day as it stands then, and after its end as it stood`(
    engine: Engine
  ) throws {
    let place = try FoundTown(engine)
    let today = place.town.now.day
    func enter(_ text: String, from: Day?) throws {
      let article = Article(reference: .init(rawValue: "11"), title: "Locality boards", text: text)
      try place.town.done(EnterConstitution([article], of: "kent", from: from, source: "constitution.md"))
    }
    try enter("11.1 There is a board.\n\n(2) It meets in a tavern.", from: nil)
    let entry = try #require(try place.answer("tavern").entries.first)
    #expect(entry.kind == .article && entry.title == "Article 11: Locality boards")
    #expect(SearchExcerpt(entry.passages, SearchQuery("tavern"))?.anchor == "11.1.2")
    try enter("11.1 There is a board.\n\n(2) It meets in a mill.", from: today.adding(days: 10))
    #expect(try place.found("tavern").count == 1 && place.found("mill").isEmpty)
    #expect(try place.found("mill", on: today.adding(days: 10)).count == 1)
    #expect(try place.found("tavern", on: today.adding(days: 10)).isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `titles weigh more than text, and of the same worth the newest comes first`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let cabinet = DecisionTaker(.body, "CABINET")
    func decide(_ title: String, _ resolution: String, daysAgo: Int) throws {
      let day = place.town.now.day.adding(days: -daysAgo)
      let decision = place.town.decision(cabinet, resolution, on: day, title: title)
      try place.town.done(RecordDecision(decision, at: "kent", inSpiteOfWarnings: true))
    }
    try decide("Something", "Buy a harbour with cranes and sheds.", daysAgo: 1)
    try decide("The harbour", "Buy it.", daysAgo: 3)
    try decide("The harbour", "Buy it.", daysAgo: 2)
    let days = try place.answer("harbour").entries.map { try #require($0.day).days(since: place.town.now.day) }
    #expect(days == [-2, -3, -1])
    let second = try place.answer("harbour", atMost: 1, after: 1)
    #expect(second.count == 3 && second.entries.map(\.day) == [place.town.now.day.adding(days: -3)])
    #expect(try place.answer("harbour", from: place.town.now.day.adding(days: -2)).count == 2)
    #expect(try place.answer("harbour", until: place.town.now.day.adding(days: -2)).count == 2)
    #expect(try place.answer("harbour", body: "PLAN").count == 0 && place.answer("harbour", body: "CABINET").count == 3)
    #expect(try place.answer("committee", from: place.town.now.day.adding(days: -900)).count == 0)
  }

  @Test(arguments: Engine.allCases)
  func `a phrase is found only where its words stand together`(engine: Engine) throws {
    let place = try FoundTown(engine)
    #expect(try place.found("\"liaison community\"").isEmpty)
    #expect(try place.found("\"community liaison\"") == ["post: Community Liaison Officer"])
    #expect(try place.found("liaison manager").isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `another council’s things are not found`(engine: Engine) throws {
    let place = try FoundTown(engine)
    try place.town.done(RecordAuthority(Councils.rotherham))
    let request = SearchRequest(SearchQuery("planning"))
    let answer = try place.town.records.read {
      try $0.search(request, at: "rotherham", on: place.town.now.day, atMost: 10)
    }
    #expect(answer.count == 0 && answer.entries.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `no query is an error, whatever bytes it has`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let strange = [
      "", "\"", "*", "NEAR(a b)", "AND", "a AND NOT b", "title:a", "words:planning", "^planning", "planning*", "'",
      "''",
      "\\", "planning\\", "& |", "a <-> b", "a:*", "!a", "(", "{a b}", "-planning", "\u{0}planning", "日本語", "𞤀", "🏛",
      "İ", "１２", "a\u{301}", String(repeating: "planning ", count: 2_000), String(repeating: "\"", count: 10_000),
      String(repeating: "x", count: 10_000),
    ]
    for typed in strange { _ = try place.answer(typed) }
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      let bytes = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      _ = try place.answer(String(decoding: bytes, as: UTF8.self))
    }
    #expect(try place.found("planning*") == ["body: Planning Committee"])
    #expect(try place.found("NEAR planning").isEmpty)
  }

  @Test func `both engines find the same`() throws {
    let towns = try Engine.allCases.map { engine in
      let place = try FoundTown(engine)
      let meeting = try place.call()
      let text = "## Co-opted members\n\nRoads/bridges in café Ænima, www.kent.example/x, a@b.example, 12.5%, ENV-12."
      try place.prepare([AgendaItem(id: 1, title: "Naïve art")], [FoundTown.paper(text)], meeting)
      try place.publish(meeting)
      return place
    }
    for typed in [
      "bridges", "coopted", "co-opted", "opted", "cafe", "aenima", "kent", "www.kent.example", "example", "b", "12.5",
      "12", "5", "env12", "env-12", "naive", "community", "\"community manager\"", "the", "officers managers",
      "members",
      "2010", "hall", "county hall", "january",
    ] {
      let found = try towns.map { Set(try $0.found(typed)) }
      #expect(found[0] == found[1], "\(typed)")
    }
    #expect(try towns[0].found("bridges") == ["paper: A bridge"] && towns[0].found("cafe") == ["paper: A bridge"])
  }

  @Test(arguments: Engine.allCases, Engine.allCases)
  func `made afresh or in a copy on either engine, the same is found`(from: Engine, to: Engine) throws {
    let place = try FoundTown(from)
    let meeting = try place.call()
    try place.prepare([AgendaItem(id: 1, title: "Tunnels")], [FoundTown.paper("Deep.")], meeting)
    try place.publish(meeting)
    let words = ["tunnel", "deep", "community", "planning", "deal", "cllr"]
    let before = try words.map { Set(try place.found($0)) }
    #expect(!before.contains([]))
    let count = try place.town.records.read { try $0.searchEntryCount() }
    #expect(try place.town.records.makeSearchAfresh() == count)
    #expect(try words.map { Set(try place.found($0)) } == before)
    let target = try to.database()
    let copy = DatabaseCopy(verification: Verification(key: try Engine.keeping.key), takesAltered: false)
    #expect(try copy.copy(from: place.town.records.database, to: target).leftBehind.isEmpty)
    let copied = Records(target, keeping: try Engine.keeping)
    for (word, wanted) in zip(words, before) {
      let answer = try copied.read {
        try $0.search(SearchRequest(SearchQuery(word)), at: "kent", on: place.town.now.day, atMost: 50)
      }
      #expect(Set(answer.entries.map { "\($0.kind.rawValue): \($0.title)" }) == wanted, "\(word)")
    }
  }

  @Test(arguments: Engine.allCases)
  func `of a word that is everywhere the newest are put in order, and that is said`(engine: Engine) throws {
    let place = try FoundTown(engine)
    let (first, many) = (place.town.now.day.adding(days: -4_000), SearchAnswer.most + 100)
    try place.town.records.change { open in
      for number in 0..<many {
        var decision = place.town.decision(
          DecisionTaker(.body, "CABINET"), "Mend the road.", on: first.adding(days: number), title: "Roads \(number)")
        decision.reference = .init(rawValue: "D\(number)")
        try open.save(decision, at: "kent")
      }
      let matter = RecordMatter(deed: "t", subject: "t", title: "t", by: "t", warrant: Warrant(.running, "A test"))
      try open.enter(
        RecordNote(matter, isPublic: true), account: nil, authority: "kent", at: place.town.now.moment)
    }
    let answer = try place.answer("roads", atMost: 5_000)
    #expect(answer.isCut && answer.entries.count <= SearchAnswer.most + 1)
    #expect(answer.entries.allSatisfy { $0.day.map { $0 >= first.adding(days: 99) } ?? false })
    #expect(try place.found("\"roads 3\"") == ["decision: Roads 3"])
  }
}
