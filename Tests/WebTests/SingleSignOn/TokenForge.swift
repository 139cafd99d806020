import Foundation
import JWTKit
import Secrets
import Testing

@testable import Web

/// A provider’s workshop, and a forger’s: keys, and tokens with whatever claims.
struct TokenForge {
  struct Claims: JWTPayload {
    var issuer: String? = "https://id.example.gov.uk"
    var subject: String? = "priya-1"
    var audience: [String]? = ["folkmoot"]
    var authorisedParty: String?
    var expires: Double? = TokenForge.now + 600
    var made: Double? = TokenForge.now
    var nonce: String? = "the-nonce"
    var email: String? = "priya@example.gov.uk"
    var isChecked: Bool? = true

    private enum CodingKeys: String, CodingKey {
      case issuer = "iss"
      case subject = "sub"
      case audience = "aud"
      case authorisedParty = "azp"
      case expires = "exp"
      case made = "iat"
      case nonce, email
      case isChecked = "email_verified"
    }

    func verify(using algorithm: some JWTAlgorithm) {}
  }

  static let now = 1_800_000_000.0

  let key = ES256PrivateKey()
  var keyName = "key-1"

  /// The keys as the provider publishes them.
  func published(_ more: String = "") throws -> PublishedKeys {
    try JSONDecoder().decode(PublishedKeys.self, from: Data("{\"keys\":[\(try entry())\(more)]}".utf8))
  }

  func entry(use: String = "sig") throws -> String {
    let point = try #require(key.publicKey.parameters)
    let (x, y) = (Self.unpadded(point.x), Self.unpadded(point.y))
    return """
      {"kty":"EC","crv":"P-256","x":"\(x)","y":"\(y)","kid":"\(keyName)","alg":"ES256","use":"\(use)"}
      """
  }

  /// The claims, signed with this workshop’s key.
  func token(_ claims: Claims = Claims(), kid: String? = "key-1") async throws -> String {
    let name = kid.map { JWKIdentifier(string: $0) }
    return try await JWTKeyCollection().add(ecdsa: key, kid: name).sign(claims, kid: name)
  }

  /// Whatever bytes in the place of claims, signed with this workshop’s key.
  func token(raw bytes: [UInt8]) async throws -> String {
    let serializer = DefaultJWTSerializer(jsonEncoder: Verbatim(bytes: bytes))
    return try await JWTKeyCollection().add(ecdsa: key, kid: "key-1", serializer: serializer)
      .sign(Claims(), kid: "key-1")
  }

  private struct Verbatim: JWTJSONEncoder {
    let bytes: [UInt8]

    func encode<T: Encodable>(_ value: T) throws -> Data {
      value is Claims ? Data(bytes) : try JSONEncoder().encode(value)
    }
  }

  /// The claims under a head written by hand, with a signature written by hand.
  static func unsigned(head: String, _ claims: Claims = Claims(), signature: String = "") throws -> String {
    let body = Base64URL.text(Array(try JSONEncoder().encode(claims)))
    return "\(Base64URL.text(Array(head.utf8))).\(body).\(signature)"
  }

  /// The key confusion of RFC 8725, section 2.1: signed with HMAC, the secret being the public key.
  func confused() async throws -> String {
    let secret = HMACKey(from: Data(key.publicKey.pemRepresentation.utf8))
    return try await JWTKeyCollection().add(hmac: secret, digestAlgorithm: .sha256, kid: "key-1")
      .sign(Claims(), kid: "key-1")
  }

  private static func unpadded(_ text: String) -> String {
    text.replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }
}

extension IDTokenRules {
  static var sample: IDTokenRules {
    IDTokenRules(
      issuer: "https://id.example.gov.uk", clientID: "folkmoot", nonce: "the-nonce",
      begun: Date(timeIntervalSince1970: TokenForge.now - 60), now: Date(timeIntervalSince1970: TokenForge.now))
  }
}
