import Council
import DatabasePort
import Law
import Store
import Synchronization
import TestEngines
import Testing

@testable import Actions

@Suite("Publication that is planned and looked at")
struct PlannedPublicationTests {
  /// Monday 16 February 2026, in good time for the meeting of 2 March.
  private static let monday = Councils.day(2026, 2, 16)

  private final class Letters: Sendable {
    let all = Mutex<[(to: String, matter: String)]>([])
    var post: AccountPost {
      AccountPost { [self] letter, _ in
        all.withLock { $0.append((letter.to.text, String("\(letter.matter)".prefix { $0 != "(" }))) }
      }
    }
    var matters: [String] { all.withLock { $0.map(\.matter) } }
    var recipients: Set<String> { all.withLock { Set($0.map(\.to)) } }
  }

  private let letters = Letters()

  private func planned(_ engine: Engine, at minute: Int = 1_020) throws -> (AgendaTown, clerk: ActingPerson) {
    let town = try AgendaTown(engine)
    let clerk = try town.enter(.democraticServices, post: "Clerk", id: "clerk")
    try town.prepareReport()
    try town.done(PlanPublication(of: town.meeting, on: Self.monday, minute: minute, at: "kent"), by: clerk)
    return (town, clerk)
  }

  private func publisher(_ town: AgendaTown, _ look: @escaping Publisher.Look = { _, _ in "" }) -> Publisher {
    Publisher(records: town.records, letters: letters.post, look: look)
  }

  private func at(_ minute: Int, on day: Day = Self.monday) -> () -> Now { { AgendaTown.now(day, minute: minute) } }

  @Test(arguments: Engine.allCases)
  func `nothing is out before its time; then it is out, is looked at, and says so`(engine: Engine) throws {
    let (town, _) = try planned(engine)
    let publisher = publisher(town)
    try publisher.goRound(now: at(1_019))
    #expect(try town.papers.isEmpty && town.releases.map(\.state) == [.planned])
    try publisher.goRound(now: at(1_020))
    #expect(try town.papers.count == 1)
    let release = try #require(try town.releases.first)
    #expect(release.state == .checked && release.publishedAt == at(1_020)().moment && release.tries == 1)
    #expect(letters.matters.isEmpty)
    try publisher.goRound(now: at(1_030))
    #expect(try town.papers.count == 1 && town.releases == [release])
    #expect(try town.isSound)
  }

  @Test(arguments: Engine.allCases)
  func `two processes at the same moment publish once and look once`(engine: Engine) throws {
    let place = try ScratchPlace(engine)
    let first = try place.open()
    try Schema.bringUpToDate(first)
    let town = try AgendaTown(Records(first, keeping: try Engine.keeping))
    let clerk = try town.enter(.democraticServices, post: "Clerk", id: "clerk")
    try town.prepareReport()
    try town.done(PlanPublication(of: town.meeting, on: Self.monday, minute: 1_020, at: "kent"), by: clerk)
    let others = try (0..<4).map { _ in Records(try place.open(), keeping: try Engine.keeping) }
    let looks = Mutex(0)
    let troubles = Mutex<[String]>([])
    atOnce(4) { [letters] number in
      let publisher = Publisher(records: others[number], letters: letters.post) { _, _ in
        looks.withLock { $0 += 1 }
        return ""
      }
      do {
        try publisher.goRound(now: { AgendaTown.now(Self.monday, minute: 1_020) })
      } catch {
        troubles.withLock { $0.append("\(error)") }
      }
    }
    #expect(troubles.withLock { $0 }.isEmpty)
    #expect(try town.papers.count == 1 && town.releases.map(\.state) == [.checked])
    #expect(looks.withLock { $0 } == 1)
    let council = try #require(try town.records.authority("kent"))
    let last = try town.records.read { try $0.recordHead(of: "kent") }.number
    let told = try (1...last).compactMap { try council.recordEntry($0) }.filter {
      "\($0)".contains("as planned by the Clerk")
    }
    #expect(told.count == 1)
  }

  @Test(arguments: Engine.allCases)
  func `what the rules say only then holds it up, nothing is out, and the clerk is told once`(engine: Engine) throws {
    let (town, clerk) = try planned(engine)
    var draft = try town.draft
    draft.papers[0].text = ""
    try town.done(PrepareAgenda(draft, of: town.meeting, at: "kent"), by: clerk)
    try publisher(town).goRound(now: at(1_021))
    try publisher(town).goRound(now: at(1_022))
    let release = try #require(try town.releases.first)
    #expect(release.state == .refused && release.said.contains("has no text and no file yet"))
    #expect(try town.papers.isEmpty)
    #expect(letters.matters == ["agendaNotPublished"] && letters.recipients == ["clerk@kent.example"])
  }

  @Test(arguments: Engine.allCases)
  func `warnings that were read when it was planned do not hold it up, and others do`(engine: Engine) throws {
    let town = try AgendaTown(engine)
    var draft = try town.prepareReport()
    draft.papers[0].background = .notStated
    try town.done(PrepareAgenda(draft, of: town.meeting, at: "kent"))
    let plan = PlanPublication(of: town.meeting, on: Self.monday, minute: 1_020, at: "kent")
    #expect(town.refusal(plan).contains("No word on background papers"))
    try town.done(
      PlanPublication(of: town.meeting, on: Self.monday, minute: 1_020, at: "kent", inSpiteOfWarnings: true))
    try publisher(town).goRound(now: at(1_020))
    #expect(try town.releases.map(\.state) == [.checked])
  }

  @Test(arguments: Engine.allCases)
  func
    `while the database is down nothing happens; when it is back it is done once, and the clerk is told that it was late`(
      engine: Engine
    ) throws
  {
    let (town, _) = try planned(engine)
    let down = Publisher(
      records: Records(Down(), keeping: try Engine.keeping), letters: letters.post, look: { _, _ in "" })
    #expect(throws: DatabaseProblem.self) { try down.goRound(now: at(1_020)) }
    #expect(try town.papers.isEmpty)
    try publisher(town).goRound(now: at(1_080))
    try publisher(town).goRound(now: at(1_081))
    #expect(try town.papers.count == 1 && letters.matters == ["agendaPublishedLate"])
  }

  @Test(arguments: Engine.allCases)
  func `a clerk who publishes by hand overtakes the plan, and both together publish once`(engine: Engine) throws {
    let (town, clerk) = try planned(engine)
    try town.done(PublishPapers(of: town.meeting, version: try town.draft.version, at: "kent"), by: clerk)
    try publisher(town).goRound(now: at(1_020))
    #expect(try town.releases.map(\.state) == [.withdrawn, .checked])
    #expect(try town.papers.count == 1 && letters.matters.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a plan is changed, taken back, and refused for what is past, too late or not there`(engine: Engine) throws {
    let (town, clerk) = try planned(engine)
    try town.done(PlanPublication(of: town.meeting, on: Self.monday, minute: 600, at: "kent"), by: clerk)
    #expect(try town.releases.map(\.dueAt) == [Moment(beginningInEnglandOf: Self.monday, minute: 600)])
    try town.done(WithdrawPublication(of: town.meeting, at: "kent"), by: clerk)
    #expect(town.refusal(WithdrawPublication(of: town.meeting, at: "kent")) == MeetingRefusal.notPlanned.description)
    try publisher(town).goRound(now: at(600))
    #expect(try town.papers.isEmpty)
    func refused(_ day: Day, _ minute: Int) -> String {
      town.refusal(PlanPublication(of: town.meeting, on: day, minute: minute, at: "kent", inSpiteOfWarnings: true))
    }
    #expect(refused(Councils.today, 300).contains("is past"))
    #expect(refused(AgendaTown.met, 600).contains("The meeting begins"))
    #expect(refused(Self.monday, 2_000).contains("Write the time"))
  }

  @Test(arguments: Engine.allCases)
  func `a time that the night of the clock change leaves out is refused, and one after it is kept to the minute`(
    engine: Engine
  ) throws {
    let town = try AgendaTown(engine)
    let spring = Councils.day(2026, 3, 29)
    let call = ScheduleMeetings(
      of: AgendaTown.body, on: [Councils.day(2026, 4, 20)], minute: 600, place: "Hall", at: "kent")
    let meeting = try town.done(call)[0].reference
    try town.done(PrepareAgenda(AgendaDraft(items: [AgendaItem(id: 1, title: "A bridge")]), of: meeting, at: "kent"))
    let never = PlanPublication(of: meeting, on: spring, minute: 90, at: "kent", inSpiteOfWarnings: true)
    #expect(town.refusal(never).contains("the clocks go forward"))
    let due = try town.done(
      PlanPublication(of: meeting, on: spring, minute: 120, at: "kent", inSpiteOfWarnings: true)
    ).dueAt
    #expect(due?.description.hasPrefix("2026-03-29T01:00:00") == true, "two o’clock by summer time")
  }

  @Test(arguments: Engine.allCases)
  func `whoever planned it and left does not publish any more, and those are told who may`(engine: Engine) throws {
    let (town, _) = try planned(engine)
    _ = try town.enter(.democraticServices, post: "Other clerk", id: "other")
    try town.done(CloseAccount(authority: "kent", account: "clerk"))
    try publisher(town).goRound(now: at(1_020))
    #expect(try town.releases.map(\.state) == [.refused] && town.papers.isEmpty)
    #expect(letters.recipients == ["other@kent.example"])
  }

  @Test(arguments: Engine.allCases)
  func `a cancelled meeting publishes nothing, and the clerk is told`(engine: Engine) throws {
    let (town, _) = try planned(engine)
    try town.done(CallOffMeeting(town.meeting, .cancelled, reason: "A flood", at: "kent"))
    try publisher(town).goRound(now: at(1_020))
    #expect(try town.papers.isEmpty && town.releases.map(\.state) == [.refused])
    #expect(letters.matters == ["agendaNotPublished"])
  }

  @Test(arguments: Engine.allCases)
  func `what a visitor does not get is told once, looked at again after growing pauses, and told when it is right`(
    engine: Engine
  ) throws {
    let (town, _) = try planned(engine)
    let wrong = Mutex("It answers 500.")
    let publisher = publisher(town) { _, _ in wrong.withLock { $0 } }
    try publisher.goRound(now: at(1_020))
    var release = try #require(try town.releases.first)
    #expect(release.state == .wrong && release.said == "It answers 500." && letters.matters == ["agendaShownWrongly"])
    #expect(release.nextAt == at(1_021)().moment)
    try publisher.goRound(now: at(1_021))
    #expect(try town.releases.first?.nextAt == at(1_026)().moment)
    wrong.withLock { $0 = "" }
    try publisher.goRound(now: at(1_026))
    release = try #require(try town.releases.first)
    #expect(release.state == .checked && release.nextAt == nil && release.tries == 3)
    #expect(letters.matters == ["agendaShownWrongly", "agendaInOrderAgain"])
  }

  @Test(arguments: Engine.allCases)
  func `a process that dies while it looks leaves the look to the next`(engine: Engine) throws {
    struct Stopped: Error {}
    let (town, _) = try planned(engine)
    #expect(throws: Stopped.self) { try publisher(town) { _, _ in throw Stopped() }.goRound(now: at(1_020)) }
    #expect(try town.releases.map(\.state) == [.published] && town.papers.count == 1)
    try publisher(town).goRound(now: at(1_021))
    #expect(try town.releases.map(\.state) == [.published], "the first may still be looking")
    try publisher(town).goRound(now: at(1_024))
    #expect(try town.releases.map(\.state) == [.checked])
  }

  /// A database that is not there.
  private struct Down: Database {
    func read<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { throw Self.problem }
    func write<Result>(_ body: (any Transaction) throws -> Result) throws -> Result { throw Self.problem }
    func version() throws -> DataVersion? { throw Self.problem }
    var versionIsAtHand: Bool { false }
    private static let problem = DatabaseProblem(.notFound, "It is down.")
  }
}
