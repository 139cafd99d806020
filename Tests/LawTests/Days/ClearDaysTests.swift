import Law
import Testing

@Suite("Clear days")
struct ClearDaysTests {
  /// Meetings of the papers and around holidays: the last safe day for five clear working days, and for 28 clear calendar days.
  private static let vectors = [
    ("2010-03-23", "2010-03-15", "2010-02-22"), ("2011-07-08", "2011-06-30", "2011-06-09"),
    ("2011-12-15", "2011-12-07", "2011-11-16"), ("2014-06-16", "2014-06-06", "2014-05-16"),
    ("2014-06-30", "2014-06-20", "2014-05-30"), ("2026-04-08", "2026-03-27", "2026-03-10"),
    ("2026-12-29", "2026-12-17", "2026-11-30"), ("2027-01-05", "2026-12-23", "2026-12-07"),
  ]

  @Test(arguments: vectors)
  func `the last day to publish leaves both ends out`(_ meeting: String, _ five: String, _ twentyEight: String) {
    #expect(ClearDays(5).lastDay(before: day(meeting)).iso == five)
    #expect(ClearDays(28).lastDay(before: day(meeting)).iso == twentyEight)
  }

  @Test(arguments: vectors)
  func `the last day is in time and the next working day is not`(_ meeting: String, _ five: String, _: String) {
    let days = ClearDays(5)
    #expect(days.between(day(five), day(meeting)) == 5)
    var next = day(five).adding(days: 1)
    while !OfficeDays().isWorking(next) { next = next.adding(days: 1) }
    #expect(days.between(next, day(meeting)) == 4)
  }

  @Test(arguments: 0..<800)
  func `on any day the last day to publish is a working day with days enough after it`(_ offset: Int) {
    let meeting = day("2025-01-01").adding(days: offset)
    for days in [ClearDays(3), ClearDays(5), ClearDays(28), ClearDays(28, .working), ClearDays(5, .calendar)] {
      let last = days.lastDay(before: meeting)
      #expect(OfficeDays().isWorking(last))
      #expect(days.between(last, meeting) >= days.needed)
      var next = last.adding(days: 1)
      while !OfficeDays().isWorking(next) { next = next.adding(days: 1) }
      #expect(days.between(next, meeting) < days.needed)
    }
  }

  @Test func `the report of December 2011 came with four clear working days`() {
    #expect(ClearDays(5).between(day("2011-12-08"), day("2011-12-15")) == 4)
  }

  @Test func `days on which the offices are closed do not count and nothing is published on them`() {
    let closed = OfficeDays(closed: Set((28...31).map { Day(year: 2026, month: 12, day: $0) ?? day("2026-12-31") }))
    #expect(ClearDays(5, offices: closed).lastDay(before: day("2027-01-05")).iso == "2026-12-18")
    #expect(ClearDays(2, .calendar, offices: closed).lastDay(before: day("2027-01-01")).iso == "2026-12-24")
  }

  @Test func `what comes after the offices close counts from the next working day`() {
    let offices = OfficeDays()
    #expect(offices.publicationDay(day("2026-12-17"), minute: 16 * 60 + 59).iso == "2026-12-17")
    #expect(offices.publicationDay(day("2026-12-17"), minute: 17 * 60).iso == "2026-12-18")
    #expect(offices.publicationDay(day("2026-12-24"), minute: 18 * 60).iso == "2026-12-29")
    #expect(offices.publicationDay(day("2026-12-26"), minute: 600).iso == "2026-12-29")
  }

  @Test func `published on the day or after it there are none`() {
    #expect(ClearDays(5).between(day("2026-06-10"), day("2026-06-10")) == 0)
    #expect(ClearDays(5).between(day("2026-06-11"), day("2026-06-10")) == 0)
    #expect(ClearDays(5).between(day("2026-06-09"), day("2026-06-10")) == 0)
  }
}
