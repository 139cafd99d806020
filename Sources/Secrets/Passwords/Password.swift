import Foundation

/// A password as somebody typed it. It is never written anywhere, nor shown: what is kept is its ``PasswordHash``.
public struct Password: Sendable, CustomStringConvertible {
  let bytes: [UInt8]

  /// One that was typed. Two ways to type the same characters are one password (NFKC).
  public init(_ typed: String) {
    bytes = Array(String(typed.prefix(Self.most * 2)).precomposedStringWithCompatibilityMapping.utf8)
  }

  /// Nothing of it, so that it cannot slip into a log.
  public var description: String { "a password" }

  /// The fewest characters.
  public static let fewest = 12
  /// The most characters.
  public static let most = 256

  /// Why a new password cannot be taken, in words for the person who chose it; `nil` when it can.
  ///
  /// Length counts, and that others do not choose it too. No sort of character is asked for (NCSC, password policy: updating
  /// your approach).
  public static func objection(to typed: String, emailAddress: String) -> String? {
    let length = typed.precomposedStringWithCompatibilityMapping.count
    if length < fewest {
      return
        "The password has \(length) character\(length == 1 ? "" : "s"). Use at least \(fewest): three random words make a "
        + "good one."
    }
    if length > most || typed.utf8.count > most * 4 {
      return "The password is longer than \(most) characters. Use fewer."
    }
    if CommonPassword.isKnown(typed) {
      return
        "Many people use this password, or one like it, and it is among the first to be guessed. Use another: three random "
        + "words make a good one."
    }
    if contains(typed, nameOf: emailAddress) {
      return "The password has your e-mail name in it, which others know. Use another."
    }
    return nil
  }

  private static func contains(_ typed: String, nameOf emailAddress: String) -> Bool {
    let (address, typed) = (emailAddress.lowercased(), typed.lowercased())
    let name = address.prefix { $0 != "@" }
    return (name.count >= 4 && typed.contains(name)) || (!address.isEmpty && typed.contains(address))
  }
}
