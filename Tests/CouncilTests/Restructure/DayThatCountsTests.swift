import Council
import Law
import Testing

@Suite("The days that count on a restructure’s way")
struct DayThatCountsTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  private func days(_ edit: (inout RestructureCase) throws -> Void) throws -> [DayThatCounts.Kind: String] {
    let council = Authority(
      id: "x", name: "X Council", shortName: "X", kind: .unitary, governance: .committeeSystem,
      settings: ConstitutionSettings(staffConsultationDays: 30))
    var restructure = RestructureCase(
      id: "x", title: "X", authority: council, decisionDay: try day("2026-06-16"), effectiveDay: try day("2026-10-01"),
      establishment: Establishment())
    try edit(&restructure)
    return Dictionary(restructure.daysThatCount.map { ($0.kind, $0.day.iso) }) { first, _ in first }
  }

  @Test func `decision and effect always count, and a step of which only the month is known does not`() throws {
    let days = try days {
      $0.timetable = [TimetableStep(kind: .review, title: "Review", from: try day("2026-12-01"), monthOnly: true)]
    }
    #expect(days == [.decision: "2026-06-16", .effect: "2026-10-01"])
  }

  @Test func `a consultation without a last day ends when the council’s own days after approval are over`() throws {
    let open = TimetableStep(kind: .consultation, title: "Staff", from: try day("2026-06-10"))
    var closed = open
    closed.to = try day("2026-07-31")
    #expect(try days { $0.timetable = [open] }[.consultationEnds] == "2026-07-15")
    #expect(try days { $0.timetable = [closed] }[.consultationEnds] == "2026-07-31")
  }

  @Test func `24 dismissals: 30 days before the first, representatives are consulted and the Secretary of State knows`()
    throws
  {
    var redundancy = Redundancy(dismissals: 24, firstDismissal: try day("2026-10-31"))
    let asked = try days { $0.redundancy = redundancy }
    #expect(asked[.representativesBy] == "2026-10-01" && asked[.notificationBy] == "2026-10-01")
    #expect(asked[.firstDismissal] == "2026-10-31")
    redundancy.consultationStarts = try day("2026-09-01")
    redundancy.notified = try day("2026-09-01")
    let planned = try days { $0.redundancy = redundancy }
    #expect(planned[.representatives] == "2026-09-01" && planned[.representativesBy] == nil)
    #expect(planned[.notificationBy] == nil)
    #expect(try days { $0.redundancy = Redundancy(dismissals: 0) }.count == 2)
  }
}
