import Law
import Testing

@Suite("The days on which England rests")
struct BankHolidayTests {
  private func days(_ year: Int) -> [String] { BankHoliday.inEngland(year).map { String($0.day.iso.dropFirst(5)) } }

  @Test(arguments: [
    (2010, "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-27 12-28"),
    (2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-25 12-26 12-27"),
    (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
    (2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
    (2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28"),
    (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28"),
    (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27"),
    (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
    (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28"),
  ])
  func `are those that were kept`(_ year: Int, _ expected: String) {
    #expect(days(year) == expected.split(separator: " ").map(String.init))
  }

  @Test(arguments: 1978...2100)
  func `come at least eight times a year, in order, and each once`(_ year: Int) {
    let all = BankHoliday.inEngland(year).map(\.day)
    #expect(all.count >= 8 && all.count <= 11)
    #expect(all == all.sorted() && Set(all).count == all.count)
    #expect(all.allSatisfy { $0.year == year })
  }

  @Test(arguments: 1978...2100)
  func `Easter Monday is a Monday in March or April, three days after Good Friday`(_ year: Int) throws {
    let all = BankHoliday.inEngland(year)
    let friday = try #require(all.first { $0.name == "Good Friday" })
    let monday = try #require(all.first { $0.name == "Easter Monday" })
    #expect(monday.day.days(since: friday.day) == 3 && monday.day.weekday == 1)
    #expect((3...4).contains(friday.day.month))
    #expect(friday.ground == .commonLaw && monday.ground == .statute)
  }

  @Test func `say which are the Act’s, which the Crown’s and which the common law’s`() {
    let grounds = Dictionary(uniqueKeysWithValues: BankHoliday.inEngland(2021).map { ($0.name, $0.ground) })
    #expect(grounds["Boxing Day (substitute day)"] == .proclaimed)
    #expect(grounds["Christmas Day (substitute day)"] == .statute)
    #expect(grounds["Early May bank holiday"] == .proclaimed)
    #expect(grounds["Christmas Day"] == .commonLaw)
    #expect(BankHoliday.inEngland(1977).isEmpty)
  }
}
