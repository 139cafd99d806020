/// A tree of digests over all ballots: its root is published, and everybody can be shown that one’s own ballot is under it.
///
/// As in Certificate Transparency (RFC 9162 section 2.1): a leaf is the digest of 0 and the ballot’s bytes, a node that of 1 and its two
/// children, and the left half of a tree is the largest power of two below its size. `Counting` has no digest: it is handed in.
public struct ReceiptTree: Sendable {
  /// A digest, such as SHA-256; always of one length.
  public typealias Digest = @Sendable ([UInt8]) -> [UInt8]

  /// How many ballots it is over.
  public let count: Int

  private let digest: Digest
  /// How many bytes a digest has.
  private let width: Int
  /// The digests of the ballots one after the other, then those of each level above, up to the root. The last of an odd number goes up as
  /// it is, which makes the left half of every tree a power of two.
  private let levels: [[UInt8]]

  /// A tree over what each ballot says, in the order of the published list. Give each a random number of its own, which its voter
  /// alone knows, or anybody can try what others voted.
  public init(_ ballots: some Sequence<[UInt8]>, digest: @escaping Digest) {
    self.digest = digest
    let width = max(1, digest([]).count)
    var (level, count): ([UInt8], Int) = ([], 0)
    for ballot in ballots {
      level += digest([0] + ballot)
      count += 1
    }
    var levels = [level]
    while level.count > width {
      var above: [UInt8] = []
      above.reserveCapacity(level.count / 2 + width)
      for start in stride(from: 0, to: level.count, by: 2 * width) {
        let end = start + 2 * width
        above += end <= level.count ? digest([1] + level[start..<end]) : Array(level[start...])
      }
      level = above
      levels.append(above)
    }
    (self.count, self.width, self.levels) = (count, width, levels)
  }

  /// The root; the digest of nothing when there are no ballots.
  public var root: [UInt8] { count == 0 ? digest([]) : levels[levels.count - 1] }

  /// The digest of a ballot: the receipt of who cast it; `nil` when there is no such ballot.
  public func receipt(of place: Int) -> [UInt8]? {
    place >= 0 && place < count ? node(0, place) : nil
  }

  /// The place of the first ballot with a receipt; `nil` when no ballot has it.
  public func place(of receipt: [UInt8]) -> Int? {
    guard receipt.count == width else { return nil }
    return (0..<count).first { levels[0][($0 * width)..<(($0 + 1) * width)].elementsEqual(receipt) }
  }

  /// The digests that lead from a ballot to the root, from below; `nil` when there is no such ballot.
  public func path(to place: Int) -> [[UInt8]]? {
    guard place >= 0, place < count else { return nil }
    var (own, path) = (place, [[UInt8]]())
    for level in levels.indices.dropLast() {
      let other = own ^ 1
      if (other + 1) * width <= levels[level].count { path.append(node(level, other)) }
      own /= 2
    }
    return path
  }

  /// Whether a ballot at a place of so many is under a root.
  public static func contains(
    _ ballot: [UInt8], at place: Int, of count: Int, path: [[UInt8]], root: [UInt8], digest: Digest
  ) -> Bool {
    guard place >= 0, place < count else { return false }
    // From above: whether the ballot is in the right half, for each step.
    var (range, turns) = (0..<count, [Bool]())
    while range.count > 1 {
      let middle = range.lowerBound + half(range.count)
      turns.append(place >= middle)
      range = place < middle ? range.lowerBound..<middle : middle..<range.upperBound
    }
    guard turns.count == path.count else { return false }
    var own = digest([0] + ballot)
    for (isRight, other) in zip(turns.reversed(), path) { own = digest([1] + (isRight ? other + own : own + other)) }
    return own == root
  }

  private func node(_ level: Int, _ place: Int) -> [UInt8] {
    Array(levels[level][(place * width)..<((place + 1) * width)])
  }

  /// The largest power of two below a number above one.
  private static func half(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
