import Council
import Law
import Publishing
import Testing

@Suite("Formats as JSON")
struct FormatsJSONTests {
  private func order(_ matter: FormatMatter, _ title: String, _ state: FormatOrder.State, _ place: String)
    -> FormatOrder
  {
    FormatOrder(
      .translation, language: "ur", of: matter, title: title, askedOn: Day(iso: "2026-06-10")!,
      due: Day(iso: "2026-06-20")!, state: state, stateOn: Day(iso: "2026-06-12")!, place: place)
  }

  @Test func `only what was delivered is told, under what it is of`() {
    let meeting = FormatMatter(.meeting, "PLAN-2026-06-10")
    let text = String(
      decoding: FormatsJSON.write(
        [
          order(meeting, "Planning \"Committee\"", .delivered, "https://example.org/a"),
          order(meeting, "Planning", .ordered, ""), order(.other, "A letter", .delivered, "At the library"),
          order(.other, "Declined", .declined, ""),
        ], at: "eddershire"
      ) { $0 == meeting ? "/eddershire/meetings/PLAN" : nil }, as: UTF8.self)
    #expect(text.contains("\"title\": \"Planning \\\"Committee\\\"\"") && text.contains("\"page\": null"))
    #expect(text.contains("\"language_name\": \"اردو\"") && text.contains("\"address\": \"https://example.org/a\""))
    #expect(text.contains("\"place\": \"At the library\"") && !text.contains("Declined"))
    #expect(text.split(separator: "\"delivered_on\"").count == 3)
  }

  @Test func `nothing delivered is an empty list`() {
    #expect(
      String(decoding: FormatsJSON.write([], at: "eddershire") { _ in nil }, as: UTF8.self).contains(
        "\"documents\": []"))
  }
}
