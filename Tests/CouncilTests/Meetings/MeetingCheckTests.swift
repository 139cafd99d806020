import Council
import Law
import Testing

@Suite("A meeting and its papers, asked by the rules")
struct MeetingCheckTests {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
  private func at(_ iso: String, _ minute: Int = 600) -> Moment {
    Moment(beginningInEnglandOf: day(iso), minute: minute)
  }

  private func meeting(_ on: String, agenda: String? = nil) -> Meeting {
    Meeting(
      reference: .init(rawValue: "COUNCIL-\(on)"), number: 1, body: .init(rawValue: "COUNCIL"), day: day(on),
      minute: 600, place: "County Hall", announcedAt: at("2011-01-04"), agendaAt: agenda.map { at($0) })
  }

  private let council = Body(
    reference: .init(rawValue: "COUNCIL"), name: "County Council", kind: .council, powers: .decides)

  /// Kent, 15 December 2011: the item was on the agenda in time, its report followed on 8 December.
  @Test func `Kent’s late report is a supplement with four clear days, and its item may be taken`() {
    let item = AgendaItem(id: 6, number: "6", title: "Change to Keep Succeeding", publishedAt: at("2011-12-07"))
    let report = Paper(
      reference: .init(rawValue: "6-1"), item: 6, title: "Change to Keep Succeeding", text: "Text.", background: .none,
      isSupplement: true, publishedAt: at("2011-12-08", 941))
    let check = MeetingCheck(meeting("2011-12-15", agenda: "2011-12-07"), of: council, items: [item], papers: [report])
    #expect(check.clearDays(report.publishedAt) == 4)
    #expect(check.lastDay == day("2011-12-07"))
    let notMet = check.findings.filter { $0.outcome == .notMet }
    #expect(notMet.map(\.title) == ["Supplement: 4 clear days"])
    #expect(!check.findings.contains { $0.blocks })
  }

  @Test(
    arguments: [
      ("2010-03-23", "2010-03-15"), ("2011-07-08", "2011-06-30"), ("2014-06-16", "2014-06-06"),
      ("2014-06-30", "2014-06-20"), ("2026-04-08", "2026-03-27"), ("2026-12-29", "2026-12-17"),
      ("2027-01-05", "2026-12-23"),
    ])
  func `by which day the agenda is out`(_ on: String, _ last: String) {
    #expect(MeetingCheck(meeting(on), of: council, items: [], papers: []).lastDay == day(last))
  }

  @Test func `a paper put up after the offices closed counts from the next working day`() {
    let check = MeetingCheck(meeting("2026-06-10"), of: council, items: [], papers: [])
    #expect(check.clearDays(at("2026-06-02", 16 * 60)) == 5)
    #expect(check.clearDays(at("2026-06-02", 17 * 60)) == 4)
  }

  @Test func `a council’s own closing time, closed days and way of counting decide what is in time`() {
    let settings = ConstitutionSettings(
      officesCloseAt: 16 * 60, officesClosed: [day("2026-06-05")], calendarDaysFor: [AgendaOpen.id])
    var check = MeetingCheck(meeting("2026-06-10"), of: council, items: [], papers: [])
    check.policy = settings.clearDays
    #expect(check.publication(at("2026-06-02", 16 * 60)).published == day("2026-06-03"))
    let deadlines = Dictionary(uniqueKeysWithValues: check.clock.deadlines.map { ($0.rule.id, $0.lastDay) })
    // Five working days without Friday the 5th; and five days of the calendar.
    #expect(deadlines[CouncilSummoned.id] == day("2026-06-01"))
    #expect(deadlines[AgendaOpen.id] == day("2026-06-04"))
  }

  @Test func `the days for call-in leave out those on which the council’s offices are closed`() {
    let window = CallIn.Window(
      published: day("2026-12-22"), days: 3,
      offices: ConstitutionSettings(officesClosed: [day("2026-12-24"), day("2026-12-29")]).offices)
    #expect(window.lastDay == day("2026-12-31"))
  }

  @Test func `a meeting begins when clocks in England show it, the day clocks change too`() {
    #expect(at("2026-06-10", 600).description == "2026-06-10T09:00:00.000Z")
    #expect(at("2026-12-10", 600).description == "2026-12-10T10:00:00.000Z")
    #expect(at("2026-03-29", 600).description == "2026-03-29T09:00:00.000Z")
    #expect(at("2026-10-25", 600).description == "2026-10-25T10:00:00.000Z")
    #expect(at("2026-03-29", 30).description == "2026-03-29T00:30:00.000Z")
  }

  @Test func `a bank holiday, a weekend and a notice that is too short are said before a meeting is saved`() {
    let today = day("2026-12-01")
    func words(_ on: String, _ kind: BodyKind = .committee) -> [Objection] {
      meeting(on).objections(of: kind, on: today, minute: 600)
    }
    #expect(words("2026-12-28").contains { $0.words.contains("Boxing Day") && $0.weight == .warns })
    #expect(words("2026-12-19").contains { $0.words.contains("at a weekend") })
    #expect(words("2026-12-16").isEmpty)
    #expect(words("2026-12-03").contains { $0.field == "shorter-notice" && $0.weight == .refuses })
    #expect(words("2026-12-03", .council).allSatisfy { $0.weight == .warns })
    #expect(words("2026-11-30").contains { $0.words.contains("is past") })
  }
}
