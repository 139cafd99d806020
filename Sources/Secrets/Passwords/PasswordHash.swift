import Crypto
import CryptoExtras
import Foundation

/// What is kept of a password: enough to recognise it, and as good as nothing to guess it from (scrypt, RFC 7914).
public struct PasswordHash: Hashable, Sendable, CustomStringConvertible {
  /// With what work it was made.
  public let cost: PasswordCost
  private let salt: [UInt8]
  private let hash: [UInt8]

  /// The hash of a new password, with a salt of its own.
  public init(
    of password: Password, cost: PasswordCost = .recommended, random: RandomBytes, gate: PasswordGate = .shared
  ) throws {
    self.cost = cost
    salt = random(16)
    hash = try Self.derive(password, salt, cost, gate).withUnsafeBytes(Array.init)
  }

  /// One that was kept, as `scrypt$N$r$p$salt$hash`; `nil` when it is not that.
  public init?(_ text: String) {
    let parts = text.split(separator: "$", omittingEmptySubsequences: false)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]), let blockSize = Int(parts[2]),
      let parallelism = Int(parts[3]), let salt = Base64URL.bytes(parts[4]), let hash = Base64URL.bytes(parts[5]),
      let cost = PasswordCost(rounds: rounds, blockSize: blockSize, parallelism: parallelism),
      hash.count == Self.length
    else { return nil }
    (self.cost, self.salt, self.hash) = (cost, salt, hash)
  }

  public var description: String {
    "scrypt$\(cost.rounds)$\(cost.blockSize)$\(cost.parallelism)$\(Base64URL.text(salt))$\(Base64URL.text(hash))"
  }

  /// Whether a password is the one; takes as long for a near miss as for a far one.
  public func matches(_ password: Password, gate: PasswordGate = .shared) throws -> Bool {
    // Keys compare in constant time, byte arrays do not.
    try Self.derive(password, salt, cost, gate) == SymmetricKey(data: hash)
  }

  /// Does the work of ``matches(_:gate:)`` for nobody's password, so that an unknown address takes as long as a known one.
  public static func pretend(_ password: Password, cost: PasswordCost, gate: PasswordGate = .shared) throws {
    _ = try derive(password, [UInt8](repeating: 0, count: 16), cost, gate)
  }

  /// Whether it should be made anew at the next chance, because the cost is another today.
  public func needsRehash(for cost: PasswordCost) -> Bool { self.cost != cost }

  private static let length = 32

  private static func derive(
    _ password: Password, _ salt: [UInt8], _ cost: PasswordCost, _ gate: PasswordGate
  ) throws -> SymmetricKey {
    try gate.pass {
      try KDF.Scrypt.deriveKey(
        from: password.bytes, salt: salt, outputByteCount: length, rounds: cost.rounds, blockSize: cost.blockSize,
        parallelism: cost.parallelism)
    }
  }
}
