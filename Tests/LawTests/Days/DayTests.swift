import Law
import Testing

@Suite("Days and financial years")
struct DayTests {
  @Test(arguments: [
    "2014-06-31", "2013-02-29", "2014-13-01", "2014-6-1", "14-06-16", "2014-06-16 ", "+014-06-16", "", "--",
    "2014-00-10",
  ])
  func `what is not a day is refused`(_ text: String) { #expect(Day(iso: text) == nil) }

  @Test func `every day of three centuries survives being written and read`() throws {
    var day = try #require(Day(iso: "1800-01-01"))
    let end = try #require(Day(iso: "2100-12-31"))
    while day <= end {
      #expect(Day(iso: day.iso) == day)
      day = day.adding(days: 1)
    }
  }

  @Test func `weekdays are those of the calendar`() {
    #expect(Day(iso: "2014-06-16")?.longWithWeekday == "Monday 16 June 2014")
    #expect(Day(iso: "2011-12-15")?.longWithWeekday == "Thursday 15 December 2011")
  }

  @Test func `three months after 30 November is the last day of February`() {
    #expect(Day(iso: "2011-11-30")?.adding(months: 3).iso == "2012-02-29")
    #expect(Day(iso: "2011-12-08")?.adding(months: 3).iso == "2012-03-08")
    #expect(Day(iso: "2012-01-31")?.adding(months: -1).iso == "2011-12-31")
  }

  @Test func `the financial year begins on 1 April`() {
    #expect(FinancialYear(containing: Day(iso: "2014-03-31")!).description == "2013/14")
    #expect(FinancialYear(containing: Day(iso: "2014-04-01")!).description == "2014/15")
    #expect(FinancialYear("1999/00")?.startYear == 1999)
    #expect(FinancialYear("2014/16") == nil)
    #expect(FinancialYear("2011/12")?.length == 366)
  }
}
