import Foundation

/// What a link or a cookie carries to prove itself: 32 bytes of chance. The database keeps only its ``digest``, so that
/// whoever reads the database can follow no link and be nobody.
public struct Token: Hashable, Sendable {
  /// 43 characters of base64url, without padding.
  public let text: String

  /// A new one.
  public init(_ random: RandomBytes) { text = Base64URL.text(random(Self.length)) }

  /// One that came back; `nil` when it is not of the shape that Folkmoot gives out.
  public init?(_ text: some StringProtocol) {
    guard let bytes = Base64URL.bytes(text), bytes.count == Self.length else { return nil }
    self.text = String(text)
  }

  /// What the database keeps of it.
  public var digest: Digest { Digest(of: text) }

  private static let length = 32
}

/// Bytes as text that needs no escaping in an address or a cookie (RFC 4648 section 5), without padding.
public enum Base64URL {
  /// The text of some bytes.
  public static func text(_ bytes: [UInt8]) -> String {
    var text = [UInt8](Data(bytes).base64EncodedData().prefix { $0 != UInt8(ascii: "=") })
    for place in text.indices {
      switch text[place] {
      case UInt8(ascii: "+"): text[place] = UInt8(ascii: "-")
      case UInt8(ascii: "/"): text[place] = UInt8(ascii: "_")
      default: break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// The bytes of a text; `nil` unless it is exactly what ``text(_:)`` writes for them.
  public static func bytes(_ text: some StringProtocol) -> [UInt8]? {
    var standard = text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "-"): UInt8(ascii: "+")
      case UInt8(ascii: "_"): UInt8(ascii: "/")
      default: byte
      }
    }
    standard += Array(repeating: UInt8(ascii: "="), count: (4 - standard.count % 4) % 4)
    guard let data = Data(base64Encoded: Data(standard)), Self.text(Array(data)) == text else { return nil }
    return Array(data)
  }
}
