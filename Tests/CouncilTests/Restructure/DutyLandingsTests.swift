import Council
import Law
import Testing

@Suite("Every duty of a touched post is followed to where it lands")
struct DutyLandingsTests {
  typealias Fixture = NeighbourhoodCase
  private let ref = NeighbourhoodCase.ref

  private func outcome(_ text: String, _ changes: [Change], _ establishment: Establishment? = nil) -> DutyLanding
    .Outcome?
  {
    var restructure = Fixture.restructure(changes)
    if let establishment { restructure.establishment = establishment }
    return restructure.assess().landings.first { $0.responsibility.text == text }?.outcome
  }

  @Test func `a merged post's duty lands with the new post`() {
    #expect(outcome("Area assemblies", Fixture.changes) == .landed(ref("NDO")))
  }

  @Test func `a part of a split line takes the duty it is given, the rest stays`() {
    #expect(outcome("Prevent", Fixture.changes) == .landed(ref("CSC")))
  }

  @Test func `a duty ended with only words for its new home has no post`() {
    #expect(outcome("Migration", Fixture.changes) == .noPostNamed("not said"))
  }

  @Test func `a duty that ends for a reason is settled`() {
    let end = Change(
      id: "x", action: .end(Responsibility(kind: .duty, text: "Migration"), from: ref("CEO"), passesTo: ""),
      because: "The scheme closed in 2013")
    #expect(outcome("Migration", [end]) == .ended("The scheme closed in 2013"))
  }

  @Test func `a deleted post's duties and direct reports need a home`() {
    let delete = [Change(id: "x", action: .deletePost(ref("CSM")))]
    #expect(outcome("Line management of Community Engagement Officer", delete) == .noPostNamed(""))
    let moved = delete + [Change(id: "y", action: .changeReportingLine(ref("CEO"), to: ref("HCM")))]
    #expect(outcome("Line management of Community Engagement Officer", moved) == .landed(ref("HCM")))
    let council = delete + [Change(id: "y", action: .changeReportingLine(ref("CEO"), to: nil))]
    #expect(
      outcome("Line management of Community Engagement Officer", council) == .ended("Answers to the council itself"))
  }

  @Test func `a designation moves with the change that assigns it`() {
    var establishment = Fixture.establishment
    establishment.posts[4].designations = [.headOfPaidService]
    let hat = Responsibility(kind: .designation, text: Designation.headOfPaidService.rawValue)
    let changes = [
      Change(id: "x", action: .deletePost(ref("CSM"))),
      Change(id: "y", action: .assign(hat, from: ref("CSM"), to: ref("HCM"))),
    ]
    #expect(outcome(hat.text, changes, establishment) == .landed(ref("HCM")))
    var restructure = Fixture.restructure(changes)
    restructure.establishment = establishment
    let after = restructure.assess().comparison.after
    #expect(after.posts.first { $0.reference == ref("HCM") }?.designations == [.headOfPaidService])
  }
}
