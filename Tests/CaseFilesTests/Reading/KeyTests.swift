import Publishing
import Testing

@testable import CaseFiles

@Suite("Keys that are unknown, missing or written twice")
struct KeyTests {
  @Test(arguments: [
    ("chnages: []", 6, 1, "chnages", "changes"),
    ("moneys: []", 6, 1, "moneys", "money"),
    ("report: {subjct: x}", 6, 10, "subjct", "subject"),
    ("equality: {in-pack: yes}", 6, 12, "in-pack", "in_pack"),
    ("changes:\n  - {retitle_post: NO, too: x, to: y}", 7, 24, "too", "to"),
    ("changes:\n  - {delete_pots: NO}", 7, 6, "delete_pots", "delete_post"),
    ("changes:\n  - create_post: {reference: N, titel: x, title: y, unit: HSG}", 7, 33, "titel", "title"),
    ("changes:\n  - split_post: NO\n    into:\n      - {reference: NO, posts: 7, postes: 2}", 9, 35, "postes", "posts"),
  ])
  func `an unknown key is shown with the nearest known one`(
    _ written: String, _ line: Int, _ column: Int, _ key: String, _ nearest: String
  ) throws {
    let message = try Sample.message(written + "\n")
    #expect((message.line, message.column) == (line, column))
    #expect(message.value == key)
    #expect(message.nearest == nearest)
  }

  @Test func `a key that belongs to another verb is refused beside this one`() throws {
    let message = try Sample.message("changes:\n  - delete_post: NO\n    reports_to: CX\n")
    #expect((message.line, message.column) == (8, 5))
    #expect(message.text.contains("beside delete_post"))
  }

  @Test(arguments: [
    ("case: sample-2014", "case", 1), ("title: A sample", "title", 1), ("effective: 2014-10-01", "effective", 1),
    ("decision: {day: 2014-06-16}", "decision", 1),
  ])
  func `what every case needs is asked for`(_ taken: String, _ key: String, _ line: Int) throws {
    let message = try Sample.message("", head: Sample.head.replacing(taken + "\n", with: "\n"))
    #expect(message.field == key)
    #expect(message.text.hasPrefix("This key is missing."))
    #expect(message.line > 0 && message.column == 1)
  }

  @Test func `a key left without a value is missing, where its object begins`() throws {
    let message = try Sample.message("claims:\n  - says: two\n    of:\n    side: before\n")
    #expect((message.line, message.column) == (7, 5))
    #expect(message.field == "claims[1].of")
  }

  @Test func `neither saving nor cost is asked for`() throws {
    let message = try Sample.message("money:\n  - {title: T, year: 2014/15}\n")
    #expect((message.line, message.column) == (7, 5))
    #expect(message.text == "One of saving or cost is needed here.")
  }

  @Test func `a key written twice is shown with the line of the first`() throws {
    let message = try Sample.message("summary: a\nsummary: b\n")
    #expect((message.line, message.column) == (7, 1))
    #expect(message.field == "summary")
    #expect(message.text.contains("line 6"))
  }

  @Test func `a change does one thing`() throws {
    let two = try Sample.message("changes:\n  - delete_post: NO\n    retitle_post: NO\n    to: x\n")
    #expect((two.line, two.column) == (8, 5))
    #expect(two.text.contains("two verbs, delete_post and retitle_post"))
    let none = try Sample.message("changes:\n  - because: why not\n")
    #expect((none.line, none.column) == (7, 5))
    #expect(none.text.contains("no verb"))
  }

  @Test func `every fault is shown at once, in the order of the lines`() {
    let messages = Sample.read(
      """
      extent: half
      context_posts: [XX]
      changes:
        - delete_post: YY
        - regrade_post: NO
        - retitle_post: ZZ
          to: [a]
      claims: two
      """
    ).messages
    #expect(messages.map(\.line) == [6, 7, 9, 10, 11, 12, 13])
  }

  @Test func `a flood of faults is counted, not printed`() throws {
    let messages = Sample.read("context_posts:\n" + String(repeating: "  - NOBODY\n", count: 5_000)).messages
    #expect(messages.count == MessageLog.most + 1)
    #expect(try #require(messages.last).text.contains("4800 more"))
  }
}
