import Law
import Testing

@testable import Council

@Suite("Checks against a council's own principles")
struct PrincipleChecksTests {
  private func settled(_ change: (inout ConstitutionSettings) -> Void, extent: RestructureCase.Extent = .part)
    -> CheckedCase
  {
    var restructure = LiaisonCase.restructure
    restructure.extent = extent
    change(&restructure.authority.settings)
    return CheckedCase(restructure)
  }

  @Test func `the manager's span goes from 12 positions to 2, and each leader has 6`() {
    let spans = settled { _ in }.principles.of("DES-SPAN")
    #expect(
      Set(spans.map(\.title)) == [
        "Localism Manager: span 12 → 2", "Team Leader, East: span 6", "Team Leader, West: span 6",
      ])
  }

  @Test func `the council's least and most are what spans are held against`() {
    let found = settled {
      $0.leastSpan = 3
      $0.mostSpan = 6
      $0.source = "Principles"
    }.principles.of("DES-SPAN")
    #expect(found.filter { $0.outcome == .notMet }.map(\.subject) == ["Localism Manager"])
    #expect(found.filter { $0.outcome == .met }.count == 2)
  }

  @Test func `managers whose span stays are not spoken of`() {
    var restructure = LiaisonCase.restructure
    restructure.changes = []
    #expect(CheckedCase(restructure).principles.of("DES-SPAN").isEmpty)
  }

  @Test func `a line of like managers shares its team`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.authority.settings.mostSpan = 4
    restructure.changes = [
      Change(id: "more", action: .createPost(NeighbourhoodCase.post("X", "New", in: "APT", to: "APM", positions: 3)))
    ]
    #expect(CheckedCase(restructure).principles.of("DES-SPAN").map(\.title) == ["Area Partnership Manager: span 4 → 5"])
  }

  @Test func `tiers are managers on the longest line`() {
    let one = settled { $0.mostTiers = 1 }.principles.of("DES-TIERS")
    #expect(one.map(\.outcome) == [.notMet])
    #expect(one.contains { $0.message.contains("2 tiers") && $0.message.contains("Localism Manager, Team Leader") })
    #expect(settled { $0.mostTiers = 2 }.principles.of("DES-TIERS").map(\.outcome) == [.met])
  }

  @Test func `in a whole council the management team is left out`() {
    let found = settled({ $0.mostTiers = 0 }, extent: .whole).principles.of("DES-TIERS")
    #expect(found.map(\.outcome) == [.met])
    #expect(found.contains { $0.message.hasPrefix("0 tiers") })
  }

  @Test func `a ring in the reporting lines does not hold the check up`() {
    let posts = [LiaisonCase.post("A", "A", to: "B"), LiaisonCase.post("B", "B", to: "A")]
    #expect(ReportingLines(Establishment(posts: posts)).tiers(isWhole: false).isEmpty)
  }

  @Test func `a deleted post needs formal consultation, merged ones need their job descriptions`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.authority.settings.formalConsultationAbove = 25
    restructure.changes.append(Change(id: "gone", action: .deletePost(NeighbourhoodCase.ref("CEO"))))
    restructure.changes.removeAll { $0.id == "one goes" || $0.id == "migration" }
    let found = CheckedCase(restructure).principles.of("WF-6")
    #expect(found.filter { $0.outcome == .notMet }.map(\.subject) == ["Community Engagement Officer"])
    #expect(
      found.filter { $0.outcome == .forJudgement }.map(\.subject)
        == ["Community Involvement Officer and Resident Engagement Officer"])
  }

  @Test func `the measured share of a revised job decides`() {
    var restructure = LiaisonCase.restructure
    restructure.authority.settings.formalConsultationAbove = 25
    let old = (1...8).map { JobDescription.Accountability("Accountability number \($0)") }
    restructure.jobDescriptions = [
      JobDescription(id: "old", post: LiaisonCase.ref("LEast"), title: "Liaison Manager", accountabilities: old),
      JobDescription(
        id: "new", post: LiaisonCase.ref("LEast"), title: "Liaison Manager",
        accountabilities: Array(old.dropLast()) + [.init("Something else altogether")]),
    ]
    restructure.changes.append(
      Change(id: "job", action: .reviseJobDescription(LiaisonCase.ref("LEast"), from: "old", to: "new")))
    let checked = CheckedCase(restructure)
    let share = checked.assessment.revisions.first?.changedBasisPoints ?? 0
    #expect(share > 0 && share <= 2500)
    #expect(checked.principles.of("WF-6").map(\.outcome) == [.met])
    restructure.authority.settings.formalConsultationAbove = 1
    #expect(CheckedCase(restructure).principles.of("WF-6").map(\.outcome) == [.notMet])
  }
}
