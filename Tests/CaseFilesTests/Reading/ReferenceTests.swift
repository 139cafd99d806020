import Council
import Publishing
import Testing

@testable import CaseFiles

@Suite("References to posts, units and job descriptions")
struct ReferenceTests {
  @Test(arguments: [
    ("changes:\n  - delete_post: N0\n", 7, 18, "N0", "NO"),
    ("changes:\n  - delete_post: Neighbourhood Officer\n", 7, 18, "Neighbourhood Officer", "NO"),
    ("changes:\n  - move_post: NO\n    to: APTT\n", 8, 9, "APTT", "APT"),
    ("changes:\n  - move_post: NO\n    to: Housing\n", 8, 9, "Housing", "HSG"),
    ("changes:\n  - change_reporting_line: NO\n    to: HHH\n", 8, 9, "HHH", "HH"),
    ("changes:\n  - create_post: {reference: N, title: T, unit: HSGG}\n", 7, 49, "HSGG", "HSG"),
    ("changes:\n  - close_unit: apt\n", 7, 17, "apt", "APT"),
    ("changes:\n  - create_unit: {reference: N, name: T, kind: team, part_of: CEXX}\n", 7, 63, "CEXX", "CEX"),
    ("context_posts: [CX, hh]\n", 6, 21, "hh", "HH"),
    ("splits_to_compare:\n  - {post: NOO, name: x, funding: {GF: 100}}\n", 7, 12, "NOO", "NO"),
    ("claims:\n  - {says: two, of: x, side: before, units: [HSF]}\n", 7, 46, "HSF", "HSG"),
    ("job_descriptions:\n  - {id: a, post: CXX, title: x}\n", 7, 19, "CXX", "CX"),
    ("report:\n  recommendations:\n    - {verb: note, text: it, titles: {CXX: x}}\n", 8, 39, "CXX", "CX"),
    (
      "job_descriptions:\n  - {id: cx-1, post: CX, title: x}\nchanges:\n  - revise_job_description: CX\n    to: cx-2\n",
      10, 9, "cx-2", "cx-1"
    ),
  ])
  func `an unknown one is shown in its place with the nearest`(
    _ rest: String, _ line: Int, _ column: Int, _ value: String, _ nearest: String
  ) throws {
    let message = try Sample.message(rest)
    #expect((message.line, message.column) == (line, column))
    #expect(message.value == value)
    #expect(message.nearest == nearest)
  }

  @Test func `what a change makes may be named before and after it`() throws {
    let restructure = try Sample.restructure(
      """
      context_posts: [NEW]
      changes:
        - move_post: NO
          to: TEAM
          reports_to: NEW
        - create_post: {reference: NEW, title: Team Leader, unit: TEAM, reports_to: CX}
        - create_unit: {reference: TEAM, name: Team, kind: team, part_of: HSG}
        - split_post: PO
          into: [{reference: PO, posts: 1}, {reference: PO2, posts: 2}]
        - change_area: PO2
          to: East
      """)
    #expect(restructure.changes.count == 5)
  }

  @Test(arguments: [
    ("  - create_post: {reference: NO, title: T, unit: HSG}\n", 7, 30, "Neighbourhood Officer"),
    ("  - split_post: PO\n    into: [{reference: NO, posts: 3}]\n", 8, 24, "Neighbourhood Officer"),
    ("  - create_unit: {reference: APT, name: T, kind: team}\n", 7, 30, "Area Partnerships"),
    (
      "  - create_post: {reference: N, title: T, unit: HSG}\n  - create_post: {reference: N, title: T, unit: HSG}\n", 8,
      30, "line 7"
    ),
    ("  - split_post: PO\n    into: [{reference: N, posts: 1}, {reference: N, posts: 2}]\n", 8, 50, "line 8"),
  ])
  func `something new does not take a reference that stands`(
    _ changes: String, _ line: Int, _ column: Int, _ says: String
  ) throws {
    let message = try Sample.message("changes:\n" + changes)
    #expect((message.line, message.column) == (line, column))
    #expect(message.text.contains(says), "\(message.text)")
  }

  @Test func `two job descriptions do not share an id`() throws {
    let message = try Sample.message(
      "job_descriptions:\n  - {id: a, post: CX, title: x}\n  - {id: a, post: CX, title: y}\n")
    #expect((message.line, message.column) == (8, 10))
  }

  @Test func `two changes do not share an id`() throws {
    let message = try Sample.message("changes:\n  - {delete_post: NO, id: x}\n  - {delete_post: PO, id: x}\n")
    #expect((message.line, message.column) == (8, 27))
    #expect(message.text.contains("line 7"))
  }

  @Test func `the parts of a line add up to it`() throws {
    let message = try Sample.message(
      "changes:\n  - split_post: NO\n    into: [{reference: NO, posts: 5}, {reference: N2, posts: 1}]\n")
    #expect((message.line, message.column) == (8, 11))
    #expect(message.text == "The parts add up to 6 positions; NO has 7 positions.")
  }

  @Test func `a whole council has one root unless it names several`() throws {
    let two = Sample.establishment + "\npost,DX,Director,CEX,,,,1,1,,,,,,"
    let reading = Sample.read("extent: whole\n", establishment: two)
    let message = try #require(reading.messages.first)
    #expect((message.line, message.column) == (6, 9))
    #expect(message.text.contains("CX, DX"))
    #expect(Sample.read("extent: whole\nroots: [CX, DX]\n", establishment: two).restructure != nil)
    #expect(Sample.read("extent: whole\nroots: [CX]\n", establishment: two).messages.map(\.line) == [7])
    #expect(Sample.read("extent: part\n", establishment: two).restructure != nil)
    #expect(Sample.read("extent: whole\nroots: [CX, HH]\n").messages.map(\.line) == [7])
  }

  @Test func `a fault in the establishment does not make every reference unknown`() {
    let broken = Sample.establishment.replacing(
      "post,NO,Neighbourhood Officer,HSG", with: "post,NO,Neighbourhood Officer,HSGG")
    let messages = Sample.read("changes:\n  - delete_post: NO\n  - delete_post: QQ\n", establishment: broken).messages
    #expect(messages.map(\.file) == ["establishment.csv"])
  }
}
