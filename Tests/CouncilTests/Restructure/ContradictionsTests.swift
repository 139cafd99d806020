import Council
import Law
import Testing

@Suite("Contradicting changes are named, both of them")
struct ContradictionsTests {
  typealias Fixture = NeighbourhoodCase
  private let ref = NeighbourhoodCase.ref

  private func contradictions(_ actions: Change.Action...) -> [Finding] {
    let changes = actions.enumerated().map {
      Change(id: "change \($0 + 1)", action: $1, origin: Origin(file: "case.yml", line: 10 + $0))
    }
    return Fixture.restructure(changes).assess().findings.filter { $0.rule == "CHG-1" && $0.outcome == .notMet }
  }

  @Test func `two titles for one post`() {
    let found = contradictions(.retitlePost(ref("APM"), to: "Team Leader"), .retitlePost(ref("APM"), to: "Manager"))
    #expect(found.count == 1)
    #expect(found.first?.message.contains("change 1 (case.yml, line 10) and change 2 (case.yml, line 11)") == true)
    #expect(found.first?.message.contains("“Team Leader” in one and “Manager” in the other") == true)
  }

  @Test func `the same title twice is no contradiction`() {
    #expect(contradictions(.retitlePost(ref("APM"), to: "Lead"), .retitlePost(ref("APM"), to: "Lead")).isEmpty)
  }

  @Test func `a post deleted and regraded`() {
    let found = contradictions(
      .regradePost(ref("REO"), to: "G", subjectToEvaluation: false), .deletePost(ref("REO")))
    #expect(found.map(\.subject) == ["REO"])
    #expect(found.first?.title == "Two changes contradict each other")
  }

  @Test func `a line to a post that goes`() {
    let found = contradictions(.deletePost(ref("CSM")), .changeReportingLine(ref("APM"), to: ref("CSM")))
    #expect(found.count == 1)
    #expect(found.first?.message.contains("CSM goes in one and is reported to in the other") == true)
  }

  @Test func `a reference used by two new posts, or by one that stands`() {
    let new = Fixture.post("NEW", "New", in: "APT")
    var other = new
    other.title = "Other"
    #expect(contradictions(.createPost(new), .createPost(other)).count == 1)
    let again = contradictions(.createPost(Fixture.post("CIO", "Again", in: "APT")))
    #expect(again.first?.title == "A change cannot be made")
  }

  @Test func `a unit closed that a post moves to`() {
    let found = contradictions(
      .closeUnit(Fixture.unit("CCE")), .movePost(ref("APM"), to: Fixture.unit("CCE"), reportsTo: nil))
    #expect(found.count == 1)
  }

  @Test func `one duty given to two posts`() {
    let duty = Responsibility(kind: .duty, text: "Prevent")
    let found = contradictions(
      .assign(duty, from: ref("CEO"), to: ref("APM")), .assign(duty, from: ref("CEO"), to: ref("CSM")))
    #expect(found.count == 1)
  }

  @Test func `a line split and merged`() {
    let found = contradictions(
      .splitPost(
        ref("CIO"), into: [.init(reference: ref("CIO"), positions: 4), .init(reference: ref("CI2"), positions: 3)]),
      .mergePosts([ref("CIO"), ref("REO")], into: Fixture.merged()))
    #expect(found.map(\.subject).contains("CIO"))
  }

  @Test func `a ring of reporting lines is shown whole`() {
    let changes = [Change(id: "ring", action: .changeReportingLine(ref("HCM"), to: ref("CIO")))]
    let found = Fixture.restructure(changes).assess().findings.filter { $0.rule == "CHG-2" }
    #expect(found.first?.outcome == .notMet)
    #expect(found.first?.message.contains("Area Partnership Manager") == true)
  }

  @Test func `a post left in a unit that closes`() {
    let changes = [Change(id: "close", action: .closeUnit(Fixture.unit("CCE")))]
    let found = Fixture.restructure(changes).assess().findings.filter { $0.rule == "CHG-2" && $0.outcome == .notMet }
    #expect(found.map(\.subject) == ["Community Engagement Service Manager", "Community Engagement Officer"])
  }
}
