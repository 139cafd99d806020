import HTML
import Law
import Testing

@testable import Web

@Suite("A day that somebody types")
struct DayFieldTests {
  @Test(arguments: [
    "2014-06-16", "16 June 2014", "16 june 2014", "16 Jun 2014", "16/6/2014", "16.06.2014", " 16-06-2014 ",
    "16 JUNE, 2014",
  ])
  func `is understood however people write it`(_ typed: String) {
    #expect(DayField(typed).day?.iso == "2014-06-16")
    #expect(!DayField(typed).isWrong)
  }

  @Test(arguments: [
    "31 June 2014", "2014-06-31", "29 February 2015", "6/16/2014", "16 Ju 2014", "16 June 14", "tomorrow", "16",
    "0 May 2014", "99999999999999999999 May 2014",
  ])
  func `is refused when there is no such day, and kept`(_ typed: String) {
    let field = DayField(typed)
    #expect(field.isWrong)
    #expect(field.typed == typed)
    #expect(field.message.text.contains("There is no day “\(typed)”"))
  }

  @Test func `is nothing when nothing is typed`() {
    for typed in [nil, "", "   "] {
      #expect(!DayField(typed).isWrong)
      #expect(DayField(typed).day == nil)
    }
  }

  @Test func `is cut when somebody sends a book`() {
    #expect(DayField(String(repeating: "9", count: 100_000)).typed.count == 40)
  }
}
