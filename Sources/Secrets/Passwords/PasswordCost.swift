/// How much work it is to try one password (scrypt, RFC 7914): what a thief of the database has to pay for each guess.
public struct PasswordCost: Hashable, Sendable {
  /// N: a power of two; memory and time grow with it.
  public let rounds: Int
  /// r: memory is 128 bytes times N times r.
  public let blockSize: Int
  /// p: time grows with it, memory does not.
  public let parallelism: Int

  /// A cost from its parts; `nil` when they are not a cost that one machine can pay (at most 256 MiB for one password).
  public init?(rounds: Int, blockSize: Int, parallelism: Int) {
    guard (2...1 << 20).contains(rounds), rounds & (rounds - 1) == 0, (1...32).contains(blockSize),
      (1...16).contains(parallelism), 128 * rounds * blockSize <= 256 << 20
    else { return nil }
    self.init(unchecked: rounds, blockSize, parallelism)
  }

  private init(unchecked rounds: Int, _ blockSize: Int, _ parallelism: Int) {
    (self.rounds, self.blockSize, self.parallelism) = (rounds, blockSize, parallelism)
  }

  /// What OWASP recommends where memory counts: 32 MiB and about a seventh of a second.
  public static let recommended = PasswordCost(unchecked: 1 << 15, 8, 3)
}
