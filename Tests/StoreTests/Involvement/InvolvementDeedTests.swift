import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Asking residents, from the first draft to the end")
struct InvolvementDeedTests {
  private static let questions = Questionnaire([
    .init(
      "One",
      [
        ActivityQuestion("q1", .choice, "What first?", options: ["Parks", "Roads"], isRequired: true),
        ActivityQuestion("q2", .paragraph, "Why?"),
      ])
  ])

  private func day(_ number: Int) -> Now {
    let day = Councils.today.adding(days: number)
    return Now(Moment(beginningInEnglandOf: day, minute: 600), day)
  }

  private func token(_ number: UInt8) -> Token { OpenActivity.token(number) }

  private func begun(_ engine: Engine) throws -> (Records, Activity.Reference) {
    let records = try engine.records()
    return (records, try OpenActivity.begin(records))
  }

  private func open(_ engine: Engine) throws -> (Records, Activity.Reference) {
    let records = try engine.records()
    return (records, try OpenActivity.open(records, asking: Self.questions))
  }

  private func answer(_ option: String, _ words: String = "") -> ActivityResponse {
    var answers = ["q1": Answered(chosen: [option])]
    if !words.isEmpty { answers["q2"] = Answered(text: words) }
    return ActivityResponse(receivedAt: Councils.now.moment, version: 1, answers: answers)
  }

  private func refusal<D: Deed>(_ deed: D, _ records: Records, at now: Now = Councils.now) -> String {
    do {
      _ = try records.carryOut(deed, by: .operatorAtTheMachine, at: now)
      return ""
    } catch { return "\(error)" }
  }

  @Test(arguments: Engine.allCases)
  func `without questions, or with a dead end, nothing is published`(engine: Engine) throws {
    let (records, reference) = try begun(engine)
    #expect(refusal(PublishActivity(reference, at: "kent"), records).contains("Add a question"))
    var dead = Self.questions
    dead.pages.append(.init("Two", [ActivityQuestion("q3", .line, "Boats?", if: .init("q1", isAnyOf: ["Boats"]))]))
    try records.carryOut(PrepareQuestions(dead, of: reference, at: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    #expect(refusal(PublishActivity(reference, at: "kent"), records).contains("never be asked"))
    #expect(try records.read { try $0.activity(reference, at: "kent") } == nil)
  }

  @Test(arguments: Engine.allCases)
  func `an answer counts once, is changed and withdrawn by its receipt, and late ones are not taken`(engine: Engine)
    throws
  {
    let (records, reference) = try open(engine)
    func send(_ response: ActivityResponse, _ number: UInt8, at now: Now = Councils.now) throws {
      _ = try records.carryOut(
        AnswerActivity(response, receipt: token(number), to: reference, at: "kent"), by: .visitor, at: now)
    }
    for _ in 0..<3 { try send(answer("Parks"), 1) }
    try send(answer("Roads", "Holes."), 2)
    try send(answer("Roads"), 1)
    var kept = try records.read { try $0.responses(to: reference, at: "kent", atMost: 10) }
    #expect(kept.map { $0.answers["q1"]?.chosen } == [["Roads"], ["Roads"]])
    _ = try records.carryOut(WithdrawAnswer(token(2), at: "kent"), by: .visitor, at: Councils.now)
    kept = try records.read { try $0.responses(to: reference, at: "kent", atMost: 10) }
    let withdrawn = try records.read { try $0.recounts(of: reference, at: "kent").withdrawn }
    #expect(kept.map(\.number) == [1] && withdrawn == 1)
    #expect(try records.read { try $0.received(by: reference, at: "kent") } == 2)
    #expect(refusal(WithdrawAnswer(token(2), at: "kent"), records).contains("withdrawn"))
    let closing = Councils.today.adding(days: 100)
    let (late, later) = (
      Now(Moment(beginningInEnglandOf: closing, minute: 29), closing),
      Now(Moment(beginningInEnglandOf: closing, minute: 30), closing)
    )
    try send(answer("Parks"), 3, at: late)
    #expect(throws: InvolvementRefusal.self) { try send(answer("Parks"), 4, at: later) }
  }

  @Test(arguments: Engine.allCases)
  func `words are for everybody once they are allowed and read, and no longer when they are changed or taken back`(
    engine: Engine
  ) throws {
    let (records, reference) = try open(engine)
    func send(_ words: String, _ number: UInt8, isAllowed: Bool = true) throws {
      var response = answer("Roads", words)
      response.mayBePublished = isAllowed
      _ = try records.carryOut(
        AnswerActivity(response, receipt: token(number), to: reference, at: "kent"), by: .visitor, at: Councils.now)
    }
    func published() throws -> [Int] {
      let all = try records.read {
        try $0.responsesForEverybody(to: reference, at: "kent", after: "", atMost: 10).map(\.response)
      }
      return all.filter { !$0.published(from: Self.questions).isEmpty }.map(\.number).sorted()
    }
    func judge<D: Deed>(_ deed: D) throws -> D.Outcome {
      try records.carryOut(deed, by: .operatorAtTheMachine, at: Councils.now)
    }
    for number in 1...4 { try send("Ann Lee fell into hole \(number).", UInt8(number), isAllowed: number < 4) }
    #expect(try published() == [])
    #expect(
      refusal(RedactAnswer(1, "q2", Redaction(.person, passages: ["Bob"]), of: reference, at: "kent"), records)
        .contains("does not stand in the answer"))
    try judge(RedactAnswer(1, "q2", Redaction(.person, passages: ["Ann Lee"]), of: reference, at: "kent"))
    #expect(try judge(ClearAnswers([1, 2, 3, 4, 9], of: reference, at: "kent")) == 2)
    #expect(try judge(ClearAnswers([1, 2, 3], of: reference, at: "kent")) == 0)
    #expect(try published() == [1, 2, 3])
    let first = try records.read { try $0.response(1, to: reference, at: "kent") }
    #expect(first?.redactions["q2"] == Redaction(.person, passages: ["Ann Lee"]))

    // Pieces hold each once, in the order of chance.
    var (place, seen) = ("", [Int]())
    while let next = try records.read({
      try $0.responsesForEverybody(to: reference, at: "kent", after: place, atMost: 1).first
    }) {
      (place, seen) = (next.place, seen + [next.response.number])
    }
    #expect(seen.sorted() == [1, 2, 3])

    try send("Ann Lee again.", 2)
    try judge(SetAnswersAside([3], because: "Twice", of: reference, at: "kent"))
    #expect(try published() == [1])
    _ = try records.carryOut(
      AllowWords(token(1), areForEverybody: false, at: "kent"), by: .visitor, at: Councils.now)
    #expect(try published() == [])
    #expect(refusal(AllowWords(token(77), areForEverybody: true, at: "kent"), records).contains("no response"))
  }

  @Test(arguments: Engine.allCases)
  func `a change after the first answer makes a new version, and says what changed`(engine: Engine) throws {
    let (records, reference) = try open(engine)
    _ = try records.carryOut(
      AnswerActivity(answer("Parks"), receipt: token(1), to: reference, at: "kent"), by: .visitor, at: Councils.now)
    var other = Self.questions
    other.pages[0].questions[0].options.append("Libraries")
    try records.carryOut(
      PrepareQuestions(other, of: reference, at: "kent"), by: .operatorAtTheMachine, at: Councils.now)
    #expect(refusal(PublishActivity(reference, at: "kent"), records).contains("Say what changed"))
    try records.carryOut(
      PublishActivity(reference, note: "Libraries were forgotten.", at: "kent"), by: .operatorAtTheMachine,
      at: Councils.now)
    let (first, last, kept) = try records.read { open in
      (
        try open.questions(of: reference, version: 1, at: "kent"), try open.questions(of: reference, at: "kent"),
        try open.activity(reference, at: "kent")
      )
    }
    #expect(first?["q1"]?.options.count == 2 && last?.version == 2 && last?["q1"]?.options.count == 3)
    #expect(kept?.changes.map(\.words) == ["Libraries were forgotten."])
    #expect(refusal(PublishActivity(reference, note: "Again", at: "kent"), records).contains("Nothing was changed"))
  }

  @Test(arguments: Engine.allCases)
  func `it is reported after the close with a word to each theme, and ended only with what was not kept`(engine: Engine)
    throws
  {
    let (records, reference) = try open(engine)
    #expect(refusal(ReportActivity("Much.", of: reference, at: "kent"), records).contains("The report comes after"))
    #expect(refusal(EndActivity(reference, words: "", at: "kent"), records).contains("It is open until"))
    var theme = ActivityTheme("Holes", said: "Many.")
    theme.number = try records.carryOut(
      KeepTheme(theme, of: reference, at: "kent"), by: .operatorAtTheMachine, at: day(101))
    #expect(
      refusal(ReportActivity("Much.", of: reference, at: "kent"), records, at: day(101)).contains("Nothing is said to"))
    #expect(refusal(EndActivity(reference, words: "", at: "kent"), records, at: day(101)).contains("Not kept"))
    (theme.outcome, theme.answer, theme.consideredBy, theme.consideredOn) = (.done, "Mended.", "Cabinet", day(101).day)
    _ = try records.carryOut(KeepTheme(theme, of: reference, at: "kent"), by: .operatorAtTheMachine, at: day(102))
    try records.carryOut(ReportActivity("Much.", of: reference, at: "kent"), by: .operatorAtTheMachine, at: day(103))
    let kept = try #require(try records.read { try $0.activity(reference, at: "kent") })
    let states = kept.promises(on: day(151).day, leastWeeks: 12).map(\.state)
    #expect(states.allSatisfy { $0 == .kept }, "\(states)")
    try records.carryOut(EndActivity(reference, words: "", at: "kent"), by: .operatorAtTheMachine, at: day(151))
    #expect(try records.read { try $0.activity(reference, at: "kent") }?.state(on: day(151).day) == .ended)
  }

  @Test(arguments: Engine.allCases)
  func `once results are published, areas are set out as they were`(engine: Engine) throws {
    let (records, reference) = try open(engine)
    func publish(_ tables: Activity.AreaTables, on days: Int) throws -> String {
      var stated = try #require(try records.read { try $0.activityDraft(reference, at: "kent") }).activity
      stated.areaTables = tables
      try records.carryOut(PrepareActivity(stated, at: "kent"), by: .operatorAtTheMachine, at: day(days))
      let deed = PublishActivity(reference, note: "Otherwise.", inSpiteOfWarnings: true, at: "kent")
      return refusal(deed, records, at: day(days))
    }
    #expect(try publish(.tenths, on: 2) == "")
    #expect(try publish(.areas, on: 3) == "")
    try records.carryOut(
      ReportActivity("Much.", of: reference, inSpiteOfWarnings: true, at: "kent"), by: .operatorAtTheMachine,
      at: day(103))
    #expect(try publish(.tenths, on: 104).contains("The results are published, set out by each area"))
    #expect(try records.read { try $0.activity(reference, at: "kent") }?.areaTables == .areas)
  }

  @Test(arguments: Engine.allCases)
  func `what residents are asked is found by its words and is news, and so is what they said`(engine: Engine) throws {
    let (records, reference) = try open(engine)
    let found = try records.read {
      try $0.search(SearchRequest(SearchQuery("Budget")), at: "kent", on: Councils.today, atMost: 10)
    }
    #expect(found.entries.map(\.kind) == [.activity])
    _ = try records.carryOut(
      ReportActivity("Most want parks.", of: reference, inSpiteOfWarnings: true, at: "kent"),
      by: .operatorAtTheMachine, at: day(110))
    let news = try records.read { open in
      try open.news(NewsRequest(Follow(.council, [.consultations])), at: "kent", on: Councils.today, atMost: 10)
    }
    #expect(news.map(\.kind) == [.activityReported, .activity])
    let council = try #require(try records.read { try $0.authority("kent") })
    let lines = try records.read { try $0.items(of: news, at: council) }.map(\.lines)
    #expect(lines.first == ["Most want parks."])
  }
}
