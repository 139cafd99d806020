import Council
import Law
import Testing

/// What two of the papers say that residents are told and asked, held to what it promises. The days are those of the papers’ year.
@Suite("The activities of Leicester and Rotherham in 2014")
struct WorkedActivityTests {
  private let opens = WorkedActivityTests.day("2014-07-07")
  private let closes = WorkedActivityTests.day("2014-09-30")
  private let decided = WorkedActivityTests.day("2014-11-05")

  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  private static func moment(_ iso: String) -> Moment { Moment(beginningInEnglandOf: day(iso), minute: 600) }

  /// Leicester’s ladder, from the lowest rung, each with something its paper names.
  private static let ladder: [(level: InvolvementLevel, title: String)] = [
    (.inform, "What the council does, in plain English"), (.gather, "What people in the city need"),
    (.consult, "Setting the budget"), (.partner, "Working with the voluntary sector"),
    (.delegate, "Ward community budgets"), (.control, "A community centre run by its users"),
  ]

  /// One that says all that its level has to say.
  private func whole(_ level: InvolvementLevel, _ title: String) -> Activity {
    Activity(
      level, title: title, reasons: "The city changes, and so does what people need.", openToChange: "All of it.",
      setAside: "Doing nothing.", use: "It is reported to the scrutiny commission.",
      limits: "Within the ward’s budget.",
      papers: [.init("The figures", address: "/leicester")], opensOn: opens, closesOn: closes,
      stakeholders: [.init("The voluntary sector", askedOn: opens, how: "letter")], decidedOn: decided,
      publishedAt: Self.moment("2014-07-01"))
  }

  private func states(
    _ activity: Activity, on iso: String, _ back: Activity.AnsweringBack = .init()
  ) -> [InvolvementPromise: InvolvementPromise.State] {
    Dictionary(
      uniqueKeysWithValues: activity.promises(on: Self.day(iso), leastWeeks: 12, back).map { ($0.promise, $0.state) })
  }

  @Test func `the ladder has Leicester’s six rungs, and people are asked on all but the lowest`() {
    #expect(InvolvementLevel.allCases == Self.ladder.map(\.level))
    #expect(InvolvementLevel.allCases.filter { !$0.asks } == [.inform])
  }

  @Test(arguments: ladder.map(\.title).indices)
  func `each rung is held to what it promises from the day it opens until it is ended`(rung: Int) {
    let (level, title) = Self.ladder[rung]
    var activity = whole(level, title)
    #expect(!states(activity, on: "2014-07-01").values.contains(.broken))
    #expect(!states(activity, on: "2014-07-07").values.contains(.broken))
    (activity.reportedAt, activity.report) = (Self.moment("2014-10-15"), "What people said.")
    activity.endedAt = Self.moment("2014-12-01")
    #expect(Set(states(activity, on: "2014-12-01").values) == [.kept])
    activity.reportedAt = nil
    let unreported = states(activity, on: "2014-12-01").filter { $0.value == .broken }.keys
    #expect(Set(unreported) == Set(level.promises).intersection([.report, .answers, .beforeDecision, .carriedOut]))
  }

  @Test(arguments: ladder.map(\.title).indices)
  func `one that says nothing breaks at once what it owes people before they answer, and nothing before it opens`(
    rung: Int
  ) {
    let (level, title) = Self.ladder[rung]
    let bare = Activity(
      level, title: title, reasons: "", opensOn: opens, closesOn: opens.adding(days: 20),
      publishedAt: Self.moment("2014-07-01"))
    #expect(!states(bare, on: "2014-07-06").values.contains(.broken))
    let broken = states(bare, on: "2014-07-07").filter { $0.value == .broken }.keys
    #expect(Set(broken) == Set(level.promises).intersection([.openToChange, .information, .time, .partners, .limits]))
  }

  @Test func `twelve weeks over the August bank holiday end a day later`() {
    var activity = whole(.consult, "Budget priorities")
    activity.closesOn = Self.day("2014-09-28")
    #expect(states(activity, on: "2014-07-07")[.time] == .broken)
    activity.closesOn = Self.day("2014-09-29")
    #expect(states(activity, on: "2014-07-07")[.time] == .kept)
  }

  @Test
  func
    `Rotherham’s budget priorities cannot be decided before residents answered, nor without an answer to each theme`()
  {
    var activity = whole(.consult, "Budget priorities")
    activity.decidedOn = Self.day("2014-09-10")
    #expect(states(activity, on: "2014-07-07")[.openToChange] == .broken)
    let findings = activity.findings(on: Self.day("2014-07-07"), leastWeeks: 12, elections: [])
    #expect(findings.contains { $0.rule.hasPrefix("CO-1") && $0.outcome == .notMet })

    activity.decidedOn = decided
    (activity.reportedAt, activity.report) = (Self.moment("2014-10-15"), "What people said.")
    let open = Activity.AnsweringBack(unanswered: ["Warm rooms"])
    #expect(states(activity, on: "2014-10-16", open)[.answers] == .broken)
    #expect(states(activity, on: "2014-10-16")[.answers] == .kept)
    #expect(states(activity, on: "2014-11-06", .init(decidedOn: decided))[.beforeDecision] == .kept)
    #expect(states(activity, on: "2014-10-20", .init(decidedOn: Self.day("2014-10-10")))[.beforeDecision] == .broken)
  }
}
