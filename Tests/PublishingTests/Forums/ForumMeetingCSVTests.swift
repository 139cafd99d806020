import Council
import Law
import Testing

@testable import Publishing

@Suite("A list of meetings with residents")
struct ForumMeetingCSVTests {
  private func read(_ text: String) -> (comparison: ModelComparison?, messages: [InputMessage]) {
    ForumMeetingCSV.read(Array(text.utf8), file: "meetings.csv")
  }

  private let header =
    "model,body,held,residents,first_time,people,times_a_year,hours,hour_cost,hire,other,issues,days_to_close,open\n"

  @Test func `a list is compared model by model, each body with the people and the meetings of its first line`() throws
  {
    let found = read(
      header + "Fora,Dover,2010-01-10,40,10,10000,4,1.5,20,45,,3,12; 30,1\nFora,Dover,2010-07-10,20,,,,1,20,,,2,,\n"
        + "Space,Online,2010-12-31,9,,,,,,,,,,\n")
    #expect(found.messages.isEmpty)
    let comparison = try #require(found.comparison)
    #expect(comparison.from.iso == "2010-01-10" && comparison.to.iso == "2010-12-31")
    let fora = comparison.models[0]
    #expect(
      fora.attendance == [20, 40] && fora.cost == Money(pence: 95_00) && fora.population == 10_000 && fora.meant == 4)
    #expect(fora.raised == 3 && fora.closed == 2 && fora.medianDays == 12 && fora.issues == 5 && fora.overdue == 0)
    #expect(comparison.models[1].meant == nil)
  }

  @Test(arguments: [
    ("Fora,Dover,2010-01-10,many,,,,,,,,,,\n", "whole number in figures"),
    ("Fora,Dover,10 May,5,,,,,,,,,,\n", "This is no day"),
    ("Fora,Dover,2010-01-10,5,9,,,,,,,,,\n", "for the first time"),
    ("Fora,Dover,2010-01-10,5,,,,1,,,,,,\n", "what an hour"),
    ("Fora,Dover,2010-01-10,5,,,,£1,,,,,,\n", "at most two decimals"),
    ("Fora,Dover,2010-01-10,5,,,,,,,,,soon,\n", "Write days in figures"),
    (",,,,,,,,,,,,,3\n", "Name the model"),
    ("Fora,Dover,2010-01-10,5,,,,,,,,,,\nSpace,Dover,2010-01-11,5,,,,,,,,,,\n", "A body follows one model"),
    ("Fora,Dover,2010-01-10,5,,,,,,,,,,\n", "two models at least"),
  ])
  func `what is wrong is told with its line, and nothing is compared`(lines: String, words: String) {
    let found = read(header + lines)
    #expect(found.comparison == nil && found.messages.contains { $0.text.contains(words) }, "\(found.messages)")
  }
}
