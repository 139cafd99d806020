import Law
import Testing

@testable import Council

@Suite("Checks on workforce change and equality")
struct WorkforceChecksTests {
  @Test func `without dismissals the four redundancy rules do not apply`() {
    let found = CheckedCase(NeighbourhoodCase.restructure()).workforce
    for rule in ["WF-1", "WF-2", "WF-3", "WF-4"] { #expect(found.of(rule).map(\.outcome) == [.doesNotApply]) }
  }

  @Test func `dismissals are judged by the days in the case`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.redundancy = Redundancy(
      dismissals: 25, proposedOn: Day(iso: "2014-06-16"), consultationStarts: Day(iso: "2014-09-10"),
      firstDismissal: Day(iso: "2014-10-01"), packGives: [.reasons])
    let found = CheckedCase(restructure).workforce
    #expect(found.of("WF-1").map(\.blocks) == [true])
    #expect(found.of("WF-4").map(\.outcome) == [.notMet])
  }

  @Test func `months in the timetable are read as widely as they can be`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.authority.settings.staffConsultationDays = 30
    restructure.timetable = [
      TimetableStep(
        kind: .consultation, title: "Staff and unions", from: Day(iso: "2014-07-01")!, to: Day(iso: "2014-08-31"),
        monthOnly: true),
      TimetableStep(
        kind: .implementation, title: "Takes effect", from: Day(iso: "2014-10-01")!, to: Day(iso: "2014-10-31"),
        monthOnly: true),
    ]
    #expect(CheckedCase(restructure).workforce.of("WF-5").map(\.outcome) == [.met])
    restructure.timetable.removeFirst()
    #expect(CheckedCase(restructure).workforce.of("WF-5").map(\.outcome) == [.notMet])
  }

  @Test func `of two consultations the one after the decision counts`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.authority.settings.staffConsultationDays = 30
    let after = TimetableStep(
      kind: .consultation, title: "Staff", from: Day(iso: "2014-07-01")!, to: Day(iso: "2014-07-30"))
    let before = TimetableStep(
      kind: .consultation, title: "Residents", from: Day(iso: "2014-03-01")!, to: Day(iso: "2014-03-30"))
    for timetable in [[before, after], [after, before]] {
      restructure.timetable = timetable
      #expect(CheckedCase(restructure).workforce.of("WF-5").map(\.outcome) == [.met])
    }
  }

  @Test func `each post with a grade to evaluate is named with its area, until the result is recorded`() {
    var restructure = LiaisonCase.restructure
    #expect(
      CheckedCase(restructure).workforce.of("WF-7").map(\.title) == [
        "Team Leader, East: the grade is not yet evaluated", "Team Leader, West: the grade is not yet evaluated",
      ])
    restructure.jobDescriptions = [
      JobDescription(
        id: "leader", post: LiaisonCase.ref("EAST"), title: "Team Leader", grade: "KS12",
        gradeSubjectToEvaluation: true,
        evaluationResult: "KS12 confirmed")
    ]
    #expect(CheckedCase(restructure).workforce.of("WF-7").map(\.outcome) == [.met, .notMet])
  }

  @Test func `the version a job had before holds nothing up`() {
    var restructure = LiaisonCase.restructure
    restructure.changes = [
      Change(id: "job", action: .reviseJobDescription(LiaisonCase.ref("LEast"), from: "old", to: "new"))
    ]
    restructure.jobDescriptions = [
      JobDescription(
        id: "old", post: LiaisonCase.ref("LEast"), title: "Liaison Manager", gradeSubjectToEvaluation: true),
      JobDescription(id: "new", post: LiaisonCase.ref("LEast"), title: "Liaison Manager"),
    ]
    #expect(CheckedCase(restructure).workforce.of("WF-7").isEmpty)
  }

  @Test func `an assessment without characteristics is told, and none at all is for the decision-maker`() {
    var restructure = NeighbourhoodCase.restructure()
    restructure.decidedBy = "Cabinet Member"
    let none = CheckedCase(restructure).workforce.of("EQ-1")
    #expect(none.map(\.judge) == ["Cabinet Member"])
    restructure.equality = EqualityAssessment(findsNoImpact: true)
    #expect(
      CheckedCase(restructure).workforce.of("EQ-1").map(\.title) == ["The equality assessment names no characteristic"])
    restructure.equality = EqualityAssessment(
      day: Day(iso: "2014-06-01"), characteristics: Set(EqualityAssessment.Characteristic.allCases), inPack: true)
    #expect(CheckedCase(restructure).workforce.of("EQ-1").map(\.outcome) == [.met])
  }

  @Test func `every characteristic and pack matter of a case is one the rules know`() {
    for item in EqualityAssessment.Characteristic.allCases {
      #expect(EqualityDutyRegarded.Characteristic(rawValue: item.rawValue) != nil)
    }
    for item in Redundancy.PackMatter.allCases {
      #expect(WrittenInformationGiven.Matter(rawValue: item.rawValue) != nil)
    }
  }
}
