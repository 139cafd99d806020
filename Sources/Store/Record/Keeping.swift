import Secrets

/// What the store needs to keep rows safe: a keyed seal for rows the record does not follow, and salt for personal values.
public struct Keeping: Sendable {
  private let authenticate: @Sendable ([UInt8]) -> [UInt8]
  private let random: @Sendable (Int) -> [UInt8]

  /// Keeping with a keyed digest and a source of random bytes.
  public init(
    authenticate: @escaping @Sendable ([UInt8]) -> [UInt8],
    random: @escaping @Sendable (Int) -> [UInt8] = Keeping.systemRandom
  ) {
    self.authenticate = authenticate
    self.random = random
  }

  /// Random bytes from the system.
  public static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
    var generator = SystemRandomNumberGenerator()
    return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
  }

  /// Random bytes, as many as asked for.
  public func randomBytes(_ count: Int) -> [UInt8] { random(count) }

  /// The keyed digest of some bytes, for finding what must not be readable: e-mail addresses, networks.
  public func keyed(_ purpose: String, _ text: String) -> String {
    Hexadecimal.text(authenticate(Array((purpose + "\u{0}" + text).utf8)))
  }

  /// A fresh salt: 16 random bytes in hexadecimal.
  func salt() -> String { Hexadecimal.text(random(16)) }

  /// The seal on a row: a keyed digest of its image.
  public func seal(_ row: TableRow) -> String { keyed("row", row.image) }
}
