import Actions
import Council
import DatabasePort
import Law
import Store
import TestEngines
import Testing

@Suite("Putting a decided restructure into effect")
struct PutIntoEffectTests {
  private static func post(_ reference: String) -> Post.Reference { .init(rawValue: reference) }
  private static let decided = Councils.day(2026, 1, 5)
  private static let effective = Councils.day(2026, 4, 1)
  private static func now(_ day: Day) -> Now {
    Now(Moment(milliseconds: day.number * 86_400_000 + 32_400_000), day)
  }

  /// A managing director goes, a director takes the statutory hat, an article follows, a post begins.
  private static let proposal: RestructureCase = {
    var director = Councils.post("MD", "Managing Director", grade: "KR20")
    director.designations = [.headOfPaidService]
    director.duties = ["Civic events"]
    let corporate = Councils.post("CD", "Corporate Director", grade: "KR18")
    var assistant = Councils.post("PA", "Assistant", grade: "KR5")
    assistant.reportsTo = post("MD")
    var restructure = Councils.proposal(
      "kent-2026", decided: decided, posts: [director, corporate, assistant])
    restructure.effectiveDay = effective
    let hat = Responsibility(kind: .designation, text: Designation.headOfPaidService.rawValue)
    restructure.changes = [
      Change(id: "1", action: .deletePost(post("MD"))),
      Change(id: "2", action: .assign(hat, from: post("MD"), to: post("CD"))),
      Change(
        id: "3", action: .assign(Responsibility(kind: .duty, text: "Civic events"), from: post("MD"), to: post("NEW"))),
      Change(id: "4", action: .changeReportingLine(post("PA"), to: post("CD"))),
      Change(id: "5", action: .createPost(Councils.post("NEW", "Head of Civic Office", grade: "KR12"))),
    ]
    restructure.constitution = ProposedAmendment([
      ArticleAmendment(
        .init(rawValue: "11"), replacements: [Replacement(deletes: "Managing Director", inserts: "Corporate Director")],
        posts: [post("NEW")])
    ])
    return restructure
  }()

  private static func decision(
    _ outcome: ProposalDecision.Outcome = .approved, _ conditions: [ImplementationCondition] = []
  ) -> ProposalDecision {
    ProposalDecision(
      id: 0, outcome, decidedOn: decided, takenBy: "County Council", minute: "minute 47", effectiveDay: effective,
      reason: "As the report asked", conditions: conditions)
  }

  private func records(_ engine: Engine) throws -> Records {
    let records = try engine.records()
    try records.carryOut(ImportCase(Self.proposal), by: .operatorAtTheMachine, at: Councils.now)
    let article = Article(
      reference: .init(rawValue: "11"), title: "Officers", text: "(1) The Managing Director leads.",
      posts: [Self.post("MD")])
    _ = try records.carryOut(
      EnterConstitution([article], of: "kent", from: nil, source: "c.md"), by: .operatorAtTheMachine, at: Councils.now)
    return records
  }

  @discardableResult
  private func decide(_ decision: ProposalDecision, _ records: Records, on day: Day = decided, inSpite: Bool = false)
    throws -> Int
  {
    try records.carryOut(
      DecideProposal(decision, on: "kent-2026", of: "kent", inSpiteOfWarnings: inSpite), by: .operatorAtTheMachine,
      at: Self.now(day))
  }

  @discardableResult
  private func apply(_ records: Records, on day: Day = effective) throws -> Int {
    try records.carryOut(PutIntoEffect("kent-2026", of: "kent"), by: .folkmoot, at: Self.now(day))
  }

  private func posts(_ records: Records, on day: Day) throws -> [Post.Reference: Post] {
    try records.read { try $0.establishment(of: "kent", on: day) }.postsByReference
  }

  @Test(arguments: Engine.allCases)
  func `on its day posts, designations, duties, lines and articles change together, citing the decision`(
    engine: Engine
  ) throws {
    let records = try records(engine)
    try decide(Self.decision(), records)
    let number = try apply(records)
    let eve = try posts(records, on: Self.effective.adding(days: -1))
    #expect(eve[Self.post("MD")] != nil && eve[Self.post("NEW")] == nil)
    let after = try posts(records, on: Self.effective)
    #expect(after[Self.post("MD")] == nil)
    #expect(after[Self.post("CD")]?.designations == [.headOfPaidService])
    #expect(after[Self.post("PA")]?.reportsTo == Self.post("CD"))
    #expect(after[Self.post("NEW")]?.duties == ["Civic events"] && after[Self.post("NEW")]?.from == Self.effective)
    let article = try #require(try records.read { try $0.articles(of: "kent", on: Self.effective) }.first)
    #expect(article.text == "(1) The Corporate Director leads." && article.posts == [Self.post("NEW")])
    let amendment = try #require(try records.read { try $0.amendments(at: "kent") }.first)
    #expect(amendment.entry == number && amendment.grounds.decision == Self.decision().citation)
    let entry = try #require(try records.authority("kent")?.lastEntry(about: "proposal kent-2026"))
    #expect(entry.number == number && entry.heading?.matter?.effective == Self.effective)
    #expect(entry.heading?.matter?.warrant.words == "County Council, 5 January 2026, minute 47")
    let report = try Verification(key: records.keeping.key).verify(records.database)
    #expect(report.isSound, "\(report.findings)")
  }

  @Test(arguments: Engine.allCases)
  func `it takes effect once, and what it did is undone only by a new decision`(engine: Engine) throws {
    let records = try records(engine)
    try decide(Self.decision(), records)
    let number = try apply(records)
    #expect(throws: ImplementationRefusal.self) { try apply(records, on: Self.effective.adding(days: 1)) }
    #expect(throws: ImplementationRefusal.self) { try decide(Self.decision(.rescinded), records, on: Self.effective) }
    let state = ImplementationState(
      try records.read { try $0.decisions(on: "kent-2026", at: "kent") }, on: Self.effective)
    #expect(state.approval?.effect == .init(on: Self.effective, entry: number))
  }

  @Test(arguments: Engine.allCases)
  func `it waits for its day and for what the decision asked`(engine: Engine) throws {
    let records = try records(engine)
    try decide(
      Self.decision(.approved, [.init(id: 0, .evaluation, "The grade of the new post is evaluated")]), records)
    #expect(throws: ImplementationRefusal.self) { try apply(records) }
    func meet(_ number: Int, on day: Day) throws {
      _ = try records.carryOut(
        MeetCondition(number, of: "kent-2026", at: "kent", on: day, evidence: "Result of 2 February: KR12"),
        by: .operatorAtTheMachine, at: Self.now(Councils.day(2026, 2, 3)))
    }
    #expect(throws: ImplementationRefusal.self) { try meet(2, on: Councils.day(2026, 2, 2)) }
    #expect(throws: ImplementationRefusal.self) { try meet(1, on: Councils.day(2026, 2, 4)) }
    try meet(1, on: Councils.day(2026, 2, 2))
    #expect(throws: ImplementationRefusal.self) { try meet(1, on: Councils.day(2026, 2, 2)) }
    #expect(throws: ImplementationRefusal.self) { try apply(records, on: Self.effective.adding(days: -1)) }
    try apply(records)
    let kept = try #require(try records.read { try $0.decisions(on: "kent-2026", at: "kent") }.last)
    #expect(kept.conditions.map(\.met?.evidence) == ["Result of 2 February: KR12"])
  }

  @Test(arguments: Engine.allCases)
  func `a post changed since the proposal was drafted stops all of it, and says which field`(engine: Engine) throws {
    let records = try records(engine)
    try decide(Self.decision(), records)
    let assistant = try #require(try posts(records, on: Self.decided)[Self.post("PA")])
    var moved = assistant
    moved.reportsTo = nil
    _ = try records.carryOut(
      EditPost(
        moved, seen: assistant, at: "kent",
        on: Grounds(from: Councils.day(2026, 2, 1), reason: "Moved", warrant: Warrant(.decision, "A test"))),
      by: .operatorAtTheMachine, at: Self.now(Councils.day(2026, 2, 1)))
    let refusal = #expect(throws: ImplementationRefusal.self) { try apply(records) }
    #expect(refusal?.description.contains("Assistant (PA): line manager is “”") == true)
    let after = try posts(records, on: Self.effective)
    #expect(after[Self.post("MD")] != nil && after[Self.post("NEW")] == nil)
    #expect(try records.read { try $0.amendments(at: "kent") }.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `an article amended since stops the posts too`(engine: Engine) throws {
    let records = try records(engine)
    try decide(Self.decision(), records)
    let seen = try records.read { try $0.articles(of: "kent", on: Self.decided) }
    _ = try records.carryOut(
      AmendConstitution(
        [
          ArticleAmendment(
            .init(rawValue: "11"), replacements: [Replacement(deletes: "Managing Director", inserts: "Chief")])
        ], over: seen, at: "kent",
        on: AmendmentGrounds(
          .council, decision: "Minute 50", decidedOn: Self.decided, from: Councils.day(2026, 2, 1), reason: "A test"),
        inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: Self.now(Self.decided))
    let refusal = #expect(throws: ImplementationRefusal.self) { try apply(records) }
    #expect(refusal?.description.contains("Article 11") == true)
    #expect(try posts(records, on: Self.effective)[Self.post("MD")] != nil)
  }

  @Test(arguments: Engine.allCases)
  func `what is given to a post that goes, and somebody new who reports to it, are not lost`(engine: Engine) throws {
    let records = try records(engine)
    try decide(Self.decision(), records)
    let director = try #require(try posts(records, on: Self.decided)[Self.post("MD")])
    var more = director
    more.duties.append("Emergency planning")
    let grounds = Grounds(from: Councils.day(2026, 2, 1), reason: "Given", warrant: Warrant(.decision, "A test"))
    _ = try records.carryOut(
      EditPost(more, seen: director, at: "kent", on: grounds), by: .operatorAtTheMachine, at: Self.now(Self.decided))
    var newcomer = Councils.post("DRV", "Driver")
    newcomer.reportsTo = Self.post("MD")
    _ = try records.carryOut(
      AddPost(newcomer, at: "kent", on: grounds), by: .operatorAtTheMachine, at: Self.now(Self.decided))
    let words = try #require(#expect(throws: ImplementationRefusal.self) { try apply(records) }).description
    #expect(words.contains("duty “Emergency planning”") && words.contains("Driver (DRV) reports to MD"))
  }

  @Test(arguments: Engine.allCases)
  func `an approval is not entered before it was given, nor to count before it, nor twice, nor by papers`(
    engine: Engine
  ) throws {
    let records = try records(engine)
    #expect(throws: ImplementationRefusal.self) {
      try decide(Self.decision(), records, on: Self.decided.adding(days: -1))
    }
    var early = Self.decision()
    early.effectiveDay = Self.decided.adding(days: -1)
    #expect(throws: ImplementationRefusal.self) { try decide(early, records, inSpite: true) }
    #expect(throws: ImplementationRefusal.self) { try decide(Self.decision(.rescinded), records) }
    let late = Self.effective.adding(days: 3)
    #expect(throws: ImplementationRefusal.self) { try decide(Self.decision(), records, on: late) }
    try decide(Self.decision(), records, on: late, inSpite: true)
    #expect(throws: ImplementationRefusal.self) { try decide(Self.decision(), records, on: late, inSpite: true) }
    var other = Self.proposal
    other.title = "Another"
    #expect(throws: ImplementationRefusal.self) {
      try records.carryOut(ImportCase(other), by: .operatorAtTheMachine, at: Self.now(late))
    }
    try decide(Self.decision(.rescinded), records, on: late)
    #expect(throws: ImplementationRefusal.self) { try apply(records, on: late) }
    try records.carryOut(ImportCase(other), by: .operatorAtTheMachine, at: Self.now(late))
  }

  @Test(arguments: Engine.allCases)
  func `what the rules block is not entered as approved`(engine: Engine) throws {
    let records = try engine.records()
    var blocked = Self.proposal
    blocked.extent = .whole
    blocked.constitution = nil
    blocked.changes = [
      Change(id: "1", action: .deletePost(Self.post("MD"))),
      Change(id: "2", action: .changeReportingLine(Self.post("PA"), to: Self.post("CD"))),
    ]
    try records.carryOut(ImportCase(blocked), by: .operatorAtTheMachine, at: Councils.now)
    let refusal = #expect(throws: ImplementationRefusal.self) { try decide(Self.decision(), records) }
    guard case .blocked = refusal else {
      Issue.record("Refused otherwise: \(String(describing: refusal))")
      return
    }
    try decide(Self.decision(.refused), records)
  }

  @Test(arguments: Engine.allCases)
  func `two who put it into effect at once do so once`(engine: Engine) throws {
    let records = try records(engine)
    try decide(Self.decision(), records)
    atOnce(4) { _ in _ = try? apply(records) }
    let entries = try records.read { try $0.amendments(at: "kent") }
    #expect(entries.count == 1)
    let state = ImplementationState(
      try records.read { try $0.decisions(on: "kent-2026", at: "kent") }, on: Self.effective)
    #expect(state.approval?.effect != nil)
  }
}
