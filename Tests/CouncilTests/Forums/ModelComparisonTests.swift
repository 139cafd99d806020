import Law
import Testing

@testable import Council

@Suite("Models of meeting residents beside each other")
struct ModelComparisonTests {
  private let first = Day(iso: "2026-01-01") ?? Day(number: 0)
  private let last = Day(iso: "2026-12-31") ?? Day(number: 0)

  private func body(_ name: String) -> Body.Reference { .init(rawValue: name) }

  private func met(_ name: String, after days: Int, _ residents: Int, first new: Int? = nil, hire: Int = 0)
    -> ForumMeeting
  {
    ForumMeeting(
      of: body(name), heldOn: first.adding(days: days), .inPerson, venue: "Hall", residents: residents, firstTime: new,
      officerMinutes: 90, hourPence: 20_00, hirePence: hire)
  }

  private func review(_ models: [ModelReview.Model]) -> ModelReview {
    ModelReview(title: "Review", due: last, from: first, to: last, models: models)
  }

  private func comparison(
    _ models: [ModelReview.Model], _ meetings: [ForumMeeting], _ actions: [ForumAction] = [], _ rules: [ForumRules] = []
  ) -> ModelComparison {
    ModelComparison(review(models), bodies: [], rules: rules, meetings: meetings, actions: actions, on: last)
  }

  @Test func `a meeting costs officers’ time, hire and the rest, and money it gives away is none of it`() {
    var one = met("A", after: 1, 30, hire: 45_00)
    one.otherPence = 5_50
    one.givenPence = 1_000_00
    #expect(one.officerCost == Money(pence: 30_00))
    #expect(one.cost == Money(pence: 80_50))
  }

  @Test func `only meetings of its bodies within the days count, and those taken back do not`() throws {
    var back = met("A", after: 5, 500)
    back.withdrawn = "Entered twice"
    let all = [
      met("A", after: 0, 20), met("B", after: 364, 41), back, met("C", after: 3, 900), met("A", after: 365, 70),
    ]
    let found = comparison([.init("Fora", [body("A"), body("B")]), .init("Assemblies", [body("D")])], all)
    let fora = try #require(found.models.first)
    #expect(fora.attendance == [20, 41] && fora.tenthsPerMeeting == 305)
    #expect(fora.costPerMeeting == Money(pence: 30_00) && fora.costPerResident == Money(pence: 98))
    let none = try #require(found.models.last)
    #expect(none.meetings == 0 && none.costPerMeeting == nil && none.tenthsPerMeeting == nil)
  }

  @Test func `people and meetings meant are told only where the rules of every body say so`() {
    func rules(_ name: String, _ population: Int?) -> ForumRules {
      ForumRules(
        of: body(name), openTo: .everybody, chair: .member, timesAYear: 6, population: population, source: "Census")
    }
    let models = [ModelReview.Model("Fora", [body("A"), body("B")]), .init("Other", [body("C")])]
    let meetings = [met("A", after: 1, 25), met("B", after: 2, 50)]
    let whole = comparison(models, meetings, [], [rules("A", 10_000), rules("B", 15_000)]).models[0]
    #expect(whole.population == 25_000 && whole.meant == 12 && whole.tenthsPerThousand == 30)
    let part = comparison(models, meetings, [], [rules("A", 10_000), rules("B", nil)]).models[0]
    #expect(part.population == nil && part.meant == 12 && part.tenthsPerThousand == nil)
    #expect(comparison(models, meetings, [], [rules("A", 10_000)]).models[0].meant == nil)
  }

  @Test func `actions are raised, closed or overdue, and the middle one of the closed says how long it took`() {
    func asked(_ after: Int, closedAfter days: Int?) -> ForumAction {
      let on = first.adding(days: after)
      return ForumAction(
        of: body("A"), askedOn: on, asked: "A lamp", post: "Engineer", due: on.adding(days: 10),
        outcome: days.map { _ in .done },
        closedOn: days.map { on.adding(days: $0) })
    }
    let actions = [
      asked(0, closedAfter: 40), asked(1, closedAfter: 3), asked(2, closedAfter: 9), asked(3, closedAfter: nil),
      asked(-1, closedAfter: 1), asked(360, closedAfter: nil),
    ]
    let model = comparison([.init("Fora", [body("A")]), .init("Other", [body("B")])], [], actions).models[0]
    #expect(model.raised == 5 && model.closed == 3 && model.overdue == 1 && model.medianDays == 9)
  }

  @Test func `of fewer than five meetings nothing is said, of five or more how many pairs`() {
    let few = ModelDifference(.residents, ("Fora", [90, 91, 92, 93]), ("Assemblies", [1, 2, 3, 4, 5]))
    #expect(
      few.finding == .tooFew && few.words.contains("Fora (4 meetings)") && few.words.contains("too few to compare"))
    let clear = ModelDifference(.residents, ("Assemblies", [1, 2, 3, 4, 5]), ("Fora", [5, 6, 7, 8, 9]))
    #expect(clear.more == "Fora" && clear.greater == 24 && clear.pairs == 25 && clear.finding == .clear)
    #expect(clear.words.contains("24 of 25 pairs") && clear.words.contains("a clear difference"))
    let same = ModelDifference(.residents, ("A", [1, 3, 5, 7, 9]), ("B", [2, 4, 6, 8, 10]))
    #expect(same.finding == .unclear && same.words.contains("no clear difference"))
    #expect(ModelDifference(.days, ("A", [1]), ("B", [2])).words.contains("(1 closed action)"))
  }

  @Test func `equal values are in nobody’s favour`() {
    let equal = ModelDifference(.cost, ("A", [3, 3, 3, 3, 3]), ("B", [3, 3, 3, 3, 3]))
    #expect(equal.greater == 0 && equal.finding == .unclear)
  }

  @Test func `each two models are compared once`() {
    let models = ["A", "B", "C", "D"].map { ModelReview.Model($0, [body($0)]) }
    #expect(comparison(models, []).differences(in: .residents).count == 6)
  }

  @Test func `three who came for the first time are not shown, nor those who would give them away`() {
    let found = comparison(
      [.init("Fora", [body("A")]), .init("Other", [body("B")])],
      [met("A", after: 1, 40, first: 3), met("B", after: 1, 60, first: 30), met("B", after: 2, 10)])
    #expect(found.models[0].firstTime == 3 && found.models[0].before == 37 && found.models[1].before == 30)
    #expect(found.people.cells[0][0] == .hidden)
    #expect(found.people.cells[0][1] == .hidden)
    #expect(found.people.rowTotals == [.shown(40), .shown(70)])
  }
}
