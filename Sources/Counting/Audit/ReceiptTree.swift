/// A tree of digests over all ballots: its root is published, and everybody can be shown that one’s own ballot is under it.
///
/// As in Certificate Transparency (RFC 9162 section 2.1): a leaf is the digest of 0 and the ballot’s bytes, a node that of 1 and its two
/// children, and the left half of a tree is the largest power of two below its size. `Counting` has no digest: it is handed in.
public struct ReceiptTree: Sendable {
  /// A digest, such as SHA-256.
  public typealias Digest = @Sendable ([UInt8]) -> [UInt8]

  private let digest: Digest
  private let leaves: [[UInt8]]

  /// A tree over what each ballot says, in the order of the published list. Give each a random number of its own, which its voter
  /// alone knows, or anybody can try what others voted.
  public init(_ ballots: [[UInt8]], digest: @escaping Digest) {
    self.digest = digest
    leaves = ballots.map { digest([0] + $0) }
  }

  /// How many ballots it is over.
  public var count: Int { leaves.count }

  /// The root; the digest of nothing when there are no ballots.
  public var root: [UInt8] { leaves.isEmpty ? digest([]) : root(of: 0..<leaves.count) }

  /// The digests that lead from a ballot to the root, from below; `nil` when there is no such ballot.
  public func path(to place: Int) -> [[UInt8]]? {
    guard leaves.indices.contains(place) else { return nil }
    var (range, path) = (0..<leaves.count, [[UInt8]]())
    while range.count > 1 {
      let middle = range.lowerBound + Self.half(range.count)
      let (own, other) =
        place < middle
        ? (range.lowerBound..<middle, middle..<range.upperBound)
        : (middle..<range.upperBound, range.lowerBound..<middle)
      path.append(root(of: other))
      range = own
    }
    return path.reversed()
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

  private func root(of range: Range<Int>) -> [UInt8] {
    guard range.count > 1 else { return leaves[range.lowerBound] }
    let middle = range.lowerBound + Self.half(range.count)
    return digest([1] + root(of: range.lowerBound..<middle) + root(of: middle..<range.upperBound))
  }

  /// The largest power of two below a number above one.
  private static func half(_ count: Int) -> Int { 1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount) }
}
