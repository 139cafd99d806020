import Testing

@testable import Counting

@Suite("Audits")
struct AuditTests {
  /// No digest for use: only its inputs must make it differ.
  @Sendable private static func digest(_ bytes: [UInt8]) -> [UInt8] {
    var (first, second): (UInt64, UInt64) = (14_695_981_039_346_656_037, UInt64(bytes.count) &+ 7)
    for byte in bytes {
      first = (first ^ UInt64(byte)) &* 1_099_511_628_211
      second = (second &+ first) &* 0x9E37_79B9_7F4A_7C15
    }
    return (0..<8).map { UInt8(truncatingIfNeeded: (first ^ second >> 17) >> UInt64($0 * 8)) }
  }

  @Test func `every ballot is under the root, at its place only, and no other is`() throws {
    for count in 1...33 {
      let ballots = (0..<count).map { [UInt8($0), 7] }
      let tree = ReceiptTree(ballots, digest: Self.digest)
      #expect(tree.count == count)
      #expect(tree.place(of: Self.digest([9])) == nil && tree.place(of: []) == nil)
      for place in 0..<count {
        #expect(tree.place(of: try #require(tree.receipt(of: place))) == place)
        let path = try #require(tree.path(to: place))
        func contains(_ ballot: [UInt8], _ place: Int) -> Bool {
          ReceiptTree.contains(
            ballot, at: place, of: count, path: path, root: tree.root, digest: Self.digest)
        }
        #expect(contains(ballots[place], place))
        #expect(!contains([200, 7], place))
        #expect(!contains(ballots[place], (place + 1) % count) || count == 1)
      }
      #expect(
        tree.path(to: count) == nil && tree.path(to: -1) == nil && tree.receipt(of: count) == nil)
    }
    #expect(ReceiptTree([], digest: Self.digest).root == Self.digest([]))
  }

  @Test(arguments: [
    // -2γ ln α ÷ margin, a little less, as the rule is the exact one: 124.5 for a twentieth at five per cent.
    (Int64(10_000), Int64(500), Fraction(1, 20), Int64(124)), (10_000, 500, Fraction(1, 10), 95),
    (100, 1, Fraction(1, 20), 100),
    (10_000, 0, Fraction(1, 20), 10_000), (10, 10, Fraction(1, 20), 5), (0, 5, Fraction(1, 20), 0),
  ])
  func `as many ballots are drawn as the risk asks for`(ballots: Int64, margin: Int64, limit: Fraction, size: Int64) {
    #expect(RecountSample.size(ballots: ballots, margin: margin, riskLimit: limit) == size)
  }

  @Test func `an outcome changes with no fewer votes than its margin`() throws {
    for seed in 0..<200 {
      let made = RandomElection(seed: seed)
      let rule = CountRule(.greedy(GreedyRule(order: .votes)))
      let record = try made.election.counted(by: rule)
      let margin = try #require(record.leastMargin)
      guard margin > 1, margin < 1000 else { continue }
      // One vote off for any project is fewer than the margin.
      for project in made.projects.indices {
        var changed = made
        changed.ballots.append(RandomElection.Ballot(marks: [UInt16(project)], values: [1]))
        #expect(try Set(changed.election.counted(by: rule).winners) == Set(record.winners), "seed \(seed)")
      }
    }
    #expect(try RandomElection(seed: 1).election.counted(by: CountRule(.phragmen)).leastMargin == nil)
  }
}
