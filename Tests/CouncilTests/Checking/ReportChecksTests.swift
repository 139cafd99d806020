import Law
import Testing

@testable import Council

@Suite("Checks of a report against its own case")
struct ReportChecksTests {
  private func report(_ change: (inout RestructureCase) -> Void) -> [Finding] {
    var restructure = LiaisonCase.restructure
    change(&restructure)
    return CheckedCase(restructure).report
  }

  @Test func `two temporary posts in the paper are three in the list`() {
    let found = report {
      $0.claims = [Claim(says: "two", of: "temporary posts", side: .before, bases: [.temporary, .secondment])]
    }
    #expect(found.of("NUM-WORDS").map(\.title) == ["The paper says two temporary posts, the list has three"])
    #expect(found.of("NUM-WORDS").contains { $0.message.contains("Liaison Manager, temporary (3)") })
  }

  @Test func `a claim counts one side, a unit with those below it, and leaves context posts out`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.claims = [
      Claim(says: "13", of: "FTE in housing", measure: .fte, side: .before, units: [NeighbourhoodCase.unit("HCS")]),
      Claim(says: "one", of: "named manager", side: .before, posts: [NeighbourhoodCase.ref("HCM")]),
      Claim(says: "three", of: "resident officers after", side: .after, posts: [NeighbourhoodCase.ref("REO")]),
    ]
    #expect(CheckedCase(restructure).report.of("NUM-WORDS").map(\.outcome) == [.met, .met, .notMet])
  }

  @Test func `a recommendation's title is held against the list and the job description`() {
    let found = report {
      $0.jobDescriptions = [JobDescription(id: "j", post: LiaisonCase.ref("EAST"), title: "Senior Manager")]
      $0.report.recommendations = [
        .init(
          verb: .agree, text: "two leaders",
          titles: [LiaisonCase.ref("EAST"): "Team Leader", LiaisonCase.ref("WEST"): "Team Leader"])
      ]
    }
    #expect(found.of("TITLE-1").map(\.outcome) == [.notMet, .met])
    #expect(
      found.of("TITLE-1").contains { $0.message.contains("“Team Leader”") && $0.message.contains("“Senior Manager”") })
  }

  @Test func `the list repeated is compared with the first`() {
    let found = report {
      $0.report.recommendations = [.init(verb: .agree, text: "the structure")]
      $0.report.recommendationsRepeated = [.init(verb: .note, text: "the structure")]
    }
    #expect(found.of("REC-1").map(\.subject) == ["Recommendation 1"])
  }

  @Test func `the source's numbering is read`() {
    #expect(
      report { $0.report.sourceNumbering = ["5", "8"] }.of("NUM-LINT").map(\.title) == ["Numbers jump from 5 to 8"])
  }

  @Test func `posts that merge, split and move are all accounted for`() {
    let found = CheckedCase(NeighbourhoodCase.restructure()).report.of("EST-SUM")
    #expect(found.map(\.outcome) == [.met])
    #expect(found.contains { $0.message == "17 before: 17 carry on, none deleted. 17 after: none new." })
  }

  @Test func `new and deleted posts are told apart from those that carry on`() {
    let found = report { $0.changes.append(Change(id: "gone", action: .deletePost(LiaisonCase.ref("SEast")))) }
    #expect(found.of("EST-SUM").contains { $0.message == "12 before: 11 carry on, 1 deleted. 13 after: 2 new." })
  }

  @Test func `a merger that swallows a position is named`() {
    var smaller = NeighbourhoodCase.merged()
    smaller.positions = 9
    let restructure = NeighbourhoodCase.restructure([
      Change(
        id: "one job", action: .mergePosts([NeighbourhoodCase.ref("CIO"), NeighbourhoodCase.ref("REO")], into: smaller))
    ])
    let found = CheckedCase(restructure).report.of("EST-SUM")
    #expect(found.map(\.subject) == ["Neighbourhood Development Officer"])
    #expect(found.map(\.severity) == [.info])
  }
}
