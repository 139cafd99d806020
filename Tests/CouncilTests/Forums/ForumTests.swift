import Law
import Testing

@testable import Council

@Suite("Meetings with residents, their rules and what was asked")
struct ForumTests {
  private let today = Day(iso: "2026-05-20") ?? Day(number: 0)
  private let reference = Body.Reference(rawValue: "FORUM")

  private func fields(_ objections: [Objection]) -> [String] { objections.map(\.field) }

  @Test
  func `six kinds of bodies meet residents, decide nothing unless they say so, and are not bound as committees are`() {
    let kinds = BodyKind.allCases.filter(\.meetsResidents)
    #expect(kinds.count == 6 && kinds.allSatisfy { !$0.isBoundByAccessLaw })
    #expect(BodyKind.committee.isBoundByAccessLaw && !BodyKind.committee.meetsResidents)
    let committee = Body(reference: reference, name: "Planning", kind: .committee, powers: .decides)
    #expect(ForumRules.findings(of: committee, nil, on: today).isEmpty)
    let forum = Body(reference: reference, name: "Forum", kind: .neighbourhoodForum, powers: .advises)
    #expect(ForumRules.findings(of: forum, nil, on: today).map(\.outcome) == [.forJudgement])
  }

  @Test func `a figure of people needs its source, and a meeting every day is enough`() {
    var rules = ForumRules(of: reference, openTo: .everybody, chair: .elected, timesAYear: 4, population: 900)
    #expect(fields(rules.objections) == ["source"])
    rules.source = "Census 2021"
    #expect(rules.objections.isEmpty)
    rules.timesAYear = 367
    rules.population = 0
    #expect(fields(rules.objections) == ["times", "population"])
  }

  private func met(residents: Int, first: Int? = nil) -> ForumMeeting {
    ForumMeeting(of: reference, heldOn: today, .online, venue: "forum.example", residents: residents, firstTime: first)
  }

  @Test func `no more can have come for the first time than came`() {
    #expect(met(residents: 12, first: 12).objections(today: today).isEmpty)
    #expect(fields(met(residents: 12, first: 13).objections(today: today)) == ["first"])
    #expect(fields(met(residents: -1).objections(today: today)) == ["residents"])
  }

  @Test func `three who came are not told, nor the least of the other counts, as the sum would give them away`() {
    func told(_ counts: [Int]) -> [Int?] { ForumMeeting.told(of: counts.map { met(residents: $0) }).map(\.count) }
    #expect(told([40, 0, 25]) == [40, 0, 25])
    #expect(told([40, 3, 25, 0]) == [40, nil, nil, 0])
    #expect(told([4, 1, 9, 60]) == [nil, nil, nil, 60])
    #expect(told([3]) == [nil] && told([]).isEmpty)
  }

  @Test func `a record tells of what was, where, and what an hour costs`() {
    var meeting = met(residents: 5)
    meeting.heldOn = today.adding(days: 1)
    meeting.venue = ""
    meeting.officerMinutes = 30
    #expect(fields(meeting.objections(today: today)) == ["on", "venue", "rate"])
  }

  private var action: ForumAction {
    ForumAction(of: reference, askedOn: today, asked: "A lamp", post: "Engineer", due: today.adding(days: 7))
  }

  @Test func `an action is open until its day, overdue after it, closed once done, and told once the forum knows`() {
    var one = action
    #expect(one.state(on: today.adding(days: 7)) == .open && one.state(on: today.adding(days: 8)) == .overdue)
    one.closedOn = today.adding(days: 9)
    #expect(one.state(on: today.adding(days: 30)) == .closed && one.days == 9)
    one.toldOn = today.adding(days: 12)
    #expect(one.state(on: today.adding(days: 30)) == .told)
  }

  @Test func `an action is due after it was asked, and neither closed nor told before`() {
    var one = action
    one.due = today.adding(days: -1)
    #expect(fields(one.objections(today: today)) == ["due"])
    one = action
    one.closedOn = today.adding(days: -1)
    #expect(fields(one.closingObjections(today: today)) == ["done", "closed"])
    one.toldOn = today.adding(days: 1)
    #expect(fields(one.tellingObjections(today: today)) == ["told", "told-on"])
  }

  @Test func `a review compares two models at least, and no body in both`() {
    func objections(_ models: [ModelReview.Model]) -> [Objection] {
      ModelReview(title: "R", due: today, from: today, to: today, models: models).objections
    }
    #expect(fields(objections([.init("One", [reference])])) == ["models"])
    let twice = objections([.init("One", [reference]), .init("Two", [reference])])
    #expect(twice.contains { $0.words.contains("FORUM stands in more than one model") })
    #expect(objections([.init("One", [reference]), .init("one", [.init(rawValue: "B")])]).count == 1)
    #expect(objections([.init("One", [reference]), .init("Two", [.init(rawValue: "B")])]).isEmpty)
    #expect(objections([.init("", [reference]), .init("Two", [])]).count == 2)
  }

  @Test func `to be published, a review says something of every model and altogether`() {
    let review = ModelReview(
      title: "R", due: today, from: today, to: today,
      models: [.init("One", [reference]), .init("Two", [.init(rawValue: "B")])])
    let half = ModelReview.Judgement(models: ["Good."], conclusion: "")
    #expect(review.objections(to: half, isForPublication: false).isEmpty)
    #expect(fields(review.objections(to: half, isForPublication: true)) == ["model-2", "conclusion"])
  }
}
