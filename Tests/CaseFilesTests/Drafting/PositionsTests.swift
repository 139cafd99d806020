import CaseFiles
import Law
import Testing

@testable import Council

@Suite("More or fewer posts on a line")
struct PositionsTests {
  private func bare() throws -> RestructureCase {
    var start = try Sample.restructure()
    start.changes = []
    return start.drafted
  }

  private func resized(_ draft: RestructureCase, _ post: String, to positions: Int) throws -> RestructureCase {
    var amendment = PostAmendment()
    amendment.positions = positions
    let next = try draft.taking(.amendPosts([.init(rawValue: post)], amendment)).next
    let reading = CaseReader.read(files: CaseWriter.files(next))
    #expect(reading.restructure?.drafted == next, "\(reading.messages.map(\.description))")
    return next
  }

  private func lines(_ draft: RestructureCase) -> [String] {
    draft.establishmentAfter.posts.filter { $0.title == "Neighbourhood Officer" }
      .map { "\($0.reference.rawValue) \($0.positions)" }.sorted()
  }

  @Test func `fewer posts: the others are parted from the line and deleted, and what it carries stays`() throws {
    let fewer = try resized(bare(), "NO", to: 5)
    #expect(lines(fewer) == ["NO 5"])
    let answer = fewer.assess()
    #expect(answer.before.positions - answer.after.positions == 2)
    #expect(
      answer.comparison.after.posts.first { $0.reference.rawValue == "NO" }?.carries(
        Responsibility(kind: .duty, text: "Estate walks")) == true)
    #expect(answer.withoutReceiver == 0)
  }

  @Test func `more posts: those beyond today’s are new, vacant and on a line of their own`() throws {
    let more = try resized(bare(), "NO", to: 9)
    #expect(lines(more) == ["NO 7", "NO-1 2"])
    let new = more.establishmentAfter.posts.first { $0.reference.rawValue == "NO-1" }
    #expect(new?.status == .vacant && new?.responsibilities.isEmpty == true)
    #expect(lines(try resized(more, "NO-1", to: 4)) == ["NO 7", "NO-1 4"])
  }

  @Test func `a merger may come to fewer posts than were merged`() throws {
    let start = try bare()
    var job = Post.merging(start.establishment.posts.filter { ["NO", "PO"].contains($0.reference.rawValue) })
    (job.reference, job.title) = (.init(rawValue: "N"), "Neighbourhood Officer")
    let merged = try start.taking(
      .mergePosts([.init(rawValue: "NO"), .init(rawValue: "PO")], into: job)
    ).next
    #expect(lines(merged) == ["N 10"])
    #expect(lines(try resized(merged, "N", to: 8)) == ["N 8"])
  }

  @Test func `a post of today and a new one cannot be merged, and the author is told what to do instead`() throws {
    var new = try #require(try bare().establishment.posts.first { $0.reference.rawValue == "NO" })
    for item in new.responsibilities { new.lose(item) }
    (new.reference, new.title, new.positions) = (.init(rawValue: "X"), "Street Officer", 2)
    let draft = try bare().taking(.createPost(new)).next
    var job = new
    (job.reference, job.positions) = (.init(rawValue: "Y"), 9)
    let refusal = #expect(throws: DraftObjections.self) {
      try draft.taking(.mergePosts([.init(rawValue: "NO"), .init(rawValue: "X")], into: job))
    }
    let words = try #require(refusal?.all.first?.words)
    #expect(words.contains("Neighbourhood Officer (NO)") && words.contains("Street Officer (X)"))
    #expect(words.contains("9 posts on its line"))
  }
}
