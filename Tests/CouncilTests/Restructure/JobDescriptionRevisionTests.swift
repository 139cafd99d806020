import Council
import Testing

@Suite("Job descriptions compared, version against version")
struct JobDescriptionRevisionTests {
  private let post = Post.Reference(rawValue: "CD")

  private func version(_ id: String, _ items: [(String, Int)], purpose: String = "") -> JobDescription {
    JobDescription(
      id: id, post: post, title: "Corporate Director", purpose: purpose,
      accountabilities: items.map { .init($0.0, weight: $0.1) })
  }

  @Test func `nothing changed is no share`() {
    let old = version("a", [("Lead the service", 1), ("Manage the budget", 1)])
    #expect(JobDescriptionRevision(post, old, old).changedBasisPoints == 0)
  }

  @Test func `one of four accountabilities put in is a fifth of the five`() {
    let old = version("a", [("One thing", 1), ("Another matter", 1), ("Third business", 1), ("Fourth affair", 1)])
    let new = version(
      "b",
      [
        ("One thing", 1), ("Another matter", 1), ("Third business", 1), ("Fourth affair", 1),
        ("Head of Paid Service", 1),
      ])
    let revision = JobDescriptionRevision(post, old, new)
    #expect(revision.changedBasisPoints == 2000)
    #expect(revision.explanation.contains("1 put in, 0 taken out"))
  }

  @Test func `weight counts, not number`() {
    let old = version("a", [("Lead the service", 9), ("Keep the records", 1)])
    let new = version("b", [("Lead the service", 9), ("Chair the board", 1)])
    #expect(JobDescriptionRevision(post, old, new).changedBasisPoints == 2 * 10_000 / 11)
  }

  @Test func `a reworded accountability counts for the words that differ and is marked word by word`() throws {
    let old = version("a", [("Develop a performance culture that delivers results", 1)])
    let new = version("b", [("Develop a performance culture that delivers results for people", 1)])
    let revision = JobDescriptionRevision(post, old, new)
    #expect(revision.changedBasisPoints == 2223)
    let passage = try #require(revision.marked.first { $0.heading == "Accountability 1" })
    #expect(passage.runs.map(\.mark) == [.kept, .inserted])
    #expect(passage.runs.last?.text == "for people")
  }

  @Test func `a new job has no share to measure`() {
    #expect(JobDescriptionRevision(post, nil, version("b", [("Lead", 1)])).changedBasisPoints == nil)
  }

  @Test func `both texts can be read out of the marks`() {
    var generator = Seeded(state: 3)
    let words = ["lead", "the", "team", "and", "serve", "people"]
    for _ in 0..<300 {
      let old = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in words.randomElement(using: &generator)
      }.joined(separator: " ")
      let new = (0..<Int.random(in: 0...12, using: &generator)).compactMap { _ in words.randomElement(using: &generator)
      }.joined(separator: " ")
      let runs = WordDifference(old, new).runs
      #expect(runs.filter { $0.mark != .inserted }.map(\.text).joined(separator: " ") == old)
      #expect(runs.filter { $0.mark != .deleted }.map(\.text).joined(separator: " ") == new)
    }
  }
}
