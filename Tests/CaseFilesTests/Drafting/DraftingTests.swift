import CaseFiles
import Law
import Testing

@testable import Council

@Suite("Drafting on the tree")
struct DraftingTests {
  private static let author = Draft.Author(account: "a", post: "Head of Service")

  private static func bare(_ seed: Int) throws -> RestructureCase {
    var start =
      seed.isMultiple(of: 2)
      ? try PaperCase("rotherham-2014").answer.restructure : try Sample.restructure()
    start.changes = []
    (start.claims, start.splitsToCompare, start.jobDescriptions) = ([], [], [])
    (start.moneyLines, start.report) = ([], CommitteeReport())
    return start.drafted
  }

  @Test(arguments: 0..<60)
  func `whatever steps are taken in whatever order, each does to the tree what it says, and nothing contradicts itself`(
    seed: Int
  ) throws {
    var chance = Chance(seed)
    var draft = try Self.bare(seed)
    var taken = 0
    for number in 1...30 {
      let after = draft.assess().comparison.after
      guard let operation = RandomOperation(after, number: number).make(&chance) else { continue }
      guard let (next, words) = try? draft.taking(operation, because: "Because \(number)") else { continue }
      taken += 1
      var expected = PlainTree(after)
      expected.carryOut(operation, whole: after)
      let answer = next.assess()
      let differences = PlainTree(answer.comparison.after).differences(from: expected)
      #expect(differences.isEmpty, "seed \(seed), \(words): \(operation)")
      #expect(Contradictions.among(next.changes, in: next.establishment).isEmpty, "seed \(seed), \(words)")
      let files = CaseWriter.files(next)
      let reading = CaseReader.read(files: files)
      #expect(reading.messages.isEmpty, "seed \(seed), \(words): \(reading.messages.map(\.description))")
      #expect(reading.restructure?.drafted == next, "seed \(seed), \(words)")
      guard differences.isEmpty else { return }
      draft = next
    }
    #expect(taken > 5)
  }

  @Test(arguments: 0..<20)
  func `undoing all steps leads back to the beginning, and doing them again leads to the same end`(seed: Int) throws {
    var chance = Chance(seed + 1_000)
    let start = try Self.bare(seed)
    var draft = DraftAlternative(reference: .init(rawValue: "A"), name: "A", restructure: start)
    for number in 1...15 {
      let after = draft.restructure.assess().comparison.after
      guard let operation = RandomOperation(after, number: number).make(&chance),
        let (next, words) = try? draft.restructure.taking(operation)
      else { continue }
      draft.step(to: next, words: words, by: Self.author, at: Moment(milliseconds: number))
    }
    let end = draft
    while draft.undo() != nil {}
    #expect(draft.restructure == start)
    while draft.redo() != nil {}
    #expect(draft.restructure == end.restructure)
    #expect(draft.steps == end.steps && draft.standing == end.standing)
    #expect(draft.version > end.version)
  }
}
