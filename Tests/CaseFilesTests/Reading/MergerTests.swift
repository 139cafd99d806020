import Council
import Publishing
import Testing

@testable import CaseFiles

@Suite("Mergers take what is left out from what they merge")
struct MergerTests {
  private func merged(_ into: String, _ posts: String = "NO, PO") throws -> Post {
    let restructure = try Sample.restructure("changes:\n  - merge_posts: [\(posts)]\n    into: {\(into)}\n")
    guard case .mergePosts(_, let post)? = restructure.changes.first?.action else {
      Issue.record("no merger")
      throw Sought()
    }
    return post
  }

  private struct Sought: Error {}

  @Test func `where the posts agree it is taken, and their positions add up`() throws {
    let post = try merged("reference: NDO, title: Development Officer, unit: HSG")
    #expect(post.positions == 10)
    #expect(post.grade == "H")
    #expect(post.reportsTo == Post.Reference(rawValue: "HH"))
    #expect(post.costEach == Money(pounds: 36_000))
    #expect(post.basis == .permanent)
  }

  @Test func `who pays is never assumed when they differ`() throws {
    #expect(try merged("reference: NDO, title: T, unit: HSG").funding == [])
    #expect(
      try merged("reference: NDO, title: T, unit: HSG, funding: {GF: 100}").funding.map(\.basisPoints) == [10_000])
  }

  @Test func `what is stated counts before what they agree on`() throws {
    let post = try merged("reference: NDO, title: T, unit: APT, posts: 9, grade: I, reports_to: council, cost: 40000")
    #expect(post.positions == 9)
    #expect(post.grade == "I")
    #expect(post.reportsTo == nil)
    #expect(post.costEach == Money(pounds: 40_000))
  }

  @Test func `units that differ are asked for, with both named`() throws {
    let message = try Sample.message("changes:\n  - merge_posts: [NO, PO]\n    into: {reference: NDO, title: T}\n")
    #expect((message.line, message.column) == (8, 11))
    #expect(message.field == "changes[1].into.unit")
    #expect(message.text.contains("HSG, APT"))
  }

  @Test func `every field that has to be stated is asked for at once`() {
    let messages = Sample.read("changes:\n  - merge_posts: [HH, PO]\n    into: {reference: NDO}\n").messages
    #expect(messages.map(\.field) == ["changes[1].into.title", "changes[1].into.unit"])
  }

  @Test func `a line between the merged posts themselves is no disagreement`() throws {
    #expect(try merged("reference: N, title: T, unit: HSG", "HH, NO").reportsTo == Post.Reference(rawValue: "CX"))
  }

  @Test func `one of the merged posts may lend its reference`() throws {
    #expect(try merged("reference: NO, title: T, unit: HSG").reference.rawValue == "NO")
  }

  @Test func `merged units lend what they share`() throws {
    let restructure = try Sample.restructure(
      "changes:\n  - merge_units: [HSG, APT]\n    into: {reference: ONE, name: One team}\n")
    let one = OrganisationUnit(
      reference: .init(rawValue: "ONE"), name: "One team", kind: .service, parent: .init(rawValue: "CEX"))
    #expect(restructure.changes.first?.action == .mergeUnits(["HSG", "APT"].map { .init(rawValue: $0) }, into: one))
    let message = try Sample.message(
      "changes:\n  - merge_units: [HSG, CEX]\n    into: {reference: ONE, name: One, kind: service}\n")
    #expect(message.field == "changes[1].into.part_of")
    #expect(message.text.contains("CEX, top"))
  }
}
