import Crypto
import Foundation

/// The key that a person's authenticator shares with the site, and the codes of six figures that it shows (TOTP, RFC 6238:
/// HMAC-SHA-1, a new code every 30 seconds).
public struct OneTimeCode: Sendable {
  /// The shared key, 20 bytes.
  public let key: [UInt8]

  /// A new key.
  public init(_ random: RandomBytes) { key = random(20) }

  /// A key that was kept.
  public init(key: [UInt8]) { self.key = key }

  /// How long a code is shown, in seconds.
  public static let period = 30

  /// The step that a moment falls in, counted from 1970.
  public static func step(at secondsSince1970: Int) -> Int { secondsSince1970 / period }

  /// The step whose code this is; `nil` when it is none that may be used now.
  ///
  /// One step early or late is taken, as clocks differ. A step is used once: give the greatest that was, and only later ones
  /// are taken. So a code that somebody looked at, or that was caught on its way, is worth nothing afterwards.
  public func matchingStep(_ typed: String, at secondsSince1970: Int, usedUpTo last: Int?) -> Int? {
    let digits = typed.filter { !$0.isWhitespace }
    let now = Self.step(at: secondsSince1970)
    var found: Int?
    // Every step is compared, so that the time taken tells nothing.
    for step in (now - 1)...(now + 1) where Self.areEqual(code(at: step), digits) && step > last ?? Int.min {
      found = step
    }
    return found
  }

  /// The code of six figures of a step.
  public func code(at step: Int) -> String {
    let counter = withUnsafeBytes(of: UInt64(clamping: step).bigEndian, Array.init)
    let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: key)))
    let offset = Int(mac[mac.count - 1] & 15)
    let number = mac[offset..<offset + 4].reduce(0) { $0 << 8 | Int($1) } & 0x7fff_ffff
    let digits = String(number % 1_000_000)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  private static func areEqual(_ one: String, _ other: String) -> Bool {
    SymmetricKey(data: Array(one.utf8)) == SymmetricKey(data: Array(other.utf8))
  }
}

// For setting up an authenticator.
extension OneTimeCode {
  /// The key for typing by hand: groups of four letters and figures (base32, RFC 4648).
  public var typedKey: String {
    let text = Array(Base32.text(key))
    return stride(from: 0, to: text.count, by: 4).map { String(text[$0..<min($0 + 4, text.count)]) }
      .joined(separator: " ")
  }

  /// The address that an authenticator takes as a link or as a square code: whose site, whose account, which key.
  public func address(site: String, account: String) -> String {
    let label = Self.escaped(site) + ":" + Self.escaped(account)
    return "otpauth://totp/\(label)?secret=\(Base32.text(key))&issuer=\(Self.escaped(site))"
  }

  private static func escaped(_ text: String) -> String {
    let plain = CharacterSet(charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
    return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }
}
