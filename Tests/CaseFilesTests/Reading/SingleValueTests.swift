import Publishing
import Testing

@testable import CaseFiles

/// One fault: where it stands, what it says and what was meant.
struct Fault: Sendable, CustomTestStringConvertible {
  let written: String
  let column: Int
  let value: String
  let says: String
  let nearest: String?

  init(_ written: String, column: Int, value: String, says: String, nearest: String? = nil) {
    self.written = written
    self.column = column
    self.value = value
    self.says = says
    self.nearest = nearest
  }

  var testDescription: String { written }

  func check(_ message: InputMessage, line: Int) {
    #expect(message.line == line)
    #expect(message.column == column)
    #expect(message.value == value)
    #expect(message.text.contains(says), "\(message.text)")
    #expect(message.nearest == nearest)
  }
}

@Suite("Single values that are wrong")
struct SingleValueTests {
  @Test(arguments: [
    Fault(
      "effective: 2014-06-31", column: 12, value: "2014-06-31",
      says: "There is no 31 June 2014; use a day like 2014-06-30", nearest: "2014-06-30"),
    Fault(
      "effective: 2015-02-29", column: 12, value: "2015-02-29", says: "There is no 29 February 2015",
      nearest: "2015-02-28"),
    Fault("effective: 01/10/2014", column: 12, value: "01/10/2014", says: "year first", nearest: "2014-10-01"),
    Fault("effective: 2014-7-1", column: 12, value: "2014-7-1", says: "year first", nearest: "2014-07-01"),
    Fault("effective: October", column: 12, value: "October", says: "a day such as 2014-06-16"),
    Fault("effective: 0014-10-01", column: 12, value: "0014-10-01", says: "between 1900 and 2199"),
    Fault("effective: 2014-06-15", column: 12, value: "2014-06-15", says: "before the decision on 16 June 2014"),
  ])
  func `a day that is none is shown with the nearest one`(_ fault: Fault) throws {
    let head = Sample.head.replacing("effective: 2014-10-01", with: fault.written)
    fault.check(try Sample.message("", head: head), line: 5)
  }

  @Test(arguments: [
    Fault("year: 2014/16, saving: 1", column: 22, value: "2014/16", says: "second year follows", nearest: "2014/15"),
    Fault("year: 2014-15, saving: 1", column: 22, value: "2014-15", says: "such as 2014/15", nearest: "2014/15"),
    Fault("year: 2014, saving: 1", column: 22, value: "2014", says: "such as 2014/15", nearest: "2014/15"),
    Fault("year: next, saving: 1", column: 22, value: "next", says: "such as 2014/15"),
    Fault("year: 2014/15, saving: 11.5k", column: 39, value: "11.5k", says: "in full", nearest: "11500"),
    Fault("year: 2014/15, saving: 2m", column: 39, value: "2m", says: "in full", nearest: "2000000"),
    Fault("year: 2014/15, saving: 12.5", column: 39, value: "12.5", says: "two digits", nearest: "12.50"),
    Fault("year: 2014/15, saving: -30", column: 39, value: "-30", says: "not negative"),
    Fault("year: 2014/15, saving: \"£26,5000\"", column: 39, value: "£26,5000", says: "£265,000"),
    Fault("year: 2014/15, saving: 9999999999", column: 39, value: "9999999999", says: "at most"),
    Fault(
      "year: 2014/15, saving: 99999999999999999999", column: 39, value: "99999999999999999999", says: "Expected pounds"),
    Fault(
      "year: 2014/15, saving: 5, lasting: reccurring", column: 51, value: "reccurring",
      says: "recurring, one-off, not-stated", nearest: "recurring"),
    Fault("year: 2014/15, saving: 5, covers_posts: perhaps", column: 56, value: "perhaps", says: "yes or no"),
    Fault("year: 2014/15, saving: 5, covers_posts: y", column: 56, value: "y", says: "yes or no", nearest: "yes"),
    Fault("year: 2014/15, saving: 5, cost: 6", column: 48, value: "6", says: "Only one of saving or cost"),
  ])
  func `years and amounts say how they are written`(_ fault: Fault) throws {
    fault.check(try Sample.message("money:\n  - {title: T, \(fault.written)}\n"), line: 7)
  }

  @Test(arguments: ["0", "-1", "1e9", "1.0000001", "7", "one", "1000000000", "0.5.5", ""])
  func `working time outside one position is refused`(_ written: String) throws {
    let message = try Sample.message("changes:\n  - change_fte: NO\n    to: \"\(written)\"\n")
    #expect(message.line == 8)
    #expect(message.column == 9)
    #expect(message.text.contains("more than 0 and at most 1"))
  }

  @Test(arguments: [
    ("{HRA: 60, GF: 39}", "99%"), ("{HRA: 60, GF: 41}", "101%"), ("{A: 33.33, B: 33.33, C: 33.33}", "99.99%"),
    ("{}", "0%"),
  ])
  func `shares that do not come to 100 say what they come to`(_ written: String, _ sum: String) throws {
    let message = try Sample.message("changes:\n  - change_funding: NO\n    to: \(written)\n")
    #expect(message.line == 8)
    #expect(message.column == 9)
    #expect(message.text == "The shares add up to \(sum), not 100%.")
  }

  @Test func `a share of nothing or beyond the whole is refused in its place`() throws {
    let message = try Sample.message("changes:\n  - change_funding: NO\n    to: {HRA: 0, GF: 100}\n")
    #expect(message.line == 8)
    #expect(message.column == 15)
    #expect(message.field == "changes[1].to.HRA")
  }

  @Test(arguments: [
    ("context_posts: CX", 16, "A list was expected here"),
    ("context_posts: {CX: yes}", 16, "A list was expected here"),
    ("report: [a]", 9, "Keys with values were expected here"),
    ("summary: {a: b}", 10, "not keys"),
    ("summary: [a]", 10, "not a list"),
    ("claims: [two]", 10, "Keys with values"),
    ("context_posts: [CX, ~]", 21, "This item is empty"),
    ("context_posts: [CX, CX]", 21, "in the list already"),
  ])
  func `the wrong kind of value says what was expected`(_ written: String, _ column: Int, _ says: String) throws {
    let message = try Sample.message(written + "\n")
    #expect(message.line == 6)
    #expect(message.column == column)
    #expect(message.text.contains(says), "\(message.text)")
  }

  @Test func `an amount whose comma ends it within braces is told so`() throws {
    let message = try Sample.message("money:\n  - {title: T, year: 2014/15, saving: £62,500}\n")
    #expect((message.line, message.column) == (7, 43))
    #expect(message.text.contains("Put quotes around an amount with a comma"))
  }

  @Test func `a council of an unknown kind is told the known ones`() throws {
    let head = Sample.head.replacing("kind: unitary", with: "kind: unitery")
    let message = try Sample.message("", head: head)
    #expect((message.line, message.column) == (3, 53))
    #expect(message.nearest == "unitary")
    #expect(message.text == "Expected one of: county, district, unitary, metropolitan-district, london-borough.")
  }

  @Test func `a title that hides a control character is refused`() throws {
    let message = try Sample.message("changes:\n  - retitle_post: NO\n    to: \"a\\0b\"\n")
    #expect(message.line == 8)
    #expect(message.text.contains("One line of text"))
  }
}
