import Council
import Foundation
import JWTKit
import Secrets
import Testing

@testable import Web

/// A provider that was broken into, or whose answers were altered on the way, may refuse people; it never stops the site.
@Suite("What a hostile provider says")
struct HostileProviderTests {
  let forge = TokenForge()

  static let numbers = [
    "", "A", "AA", "AQ", "Ag", "AQAB", "AQAC", "!", "AAAA====", "\\ud800", "é", Base64URL.text(ones(32)),
    Base64URL.text(Array(repeating: 0, count: 32)), Base64URL.text(ones(31)), Base64URL.text(ones(64)),
    Base64URL.text(Array(repeating: 0, count: 256)), Base64URL.text(ones(256)), Base64URL.text(ones(255) + [0xfe]),
    Base64URL.text([0] + ones(255)), Base64URL.text(ones(5000)),
  ]

  static func ones(_ count: Int) -> [UInt8] { Array(repeating: 0xff, count: count) }

  @Test(arguments: ["RS256", "PS512", "ES256", "ES384", "ES512", "EdDSA"])
  func `keys of every odd number are refused, and nothing stops`(algorithm: String) throws {
    for (index, one) in Self.numbers.enumerated() {
      for (offset, other) in Self.numbers.enumerated() {
        let signature = [0, 1, 63, 64, 65, 96, 132, 256, 257][(index + offset) % 9]
        let token = try TokenForge.unsigned(
          head: #"{"alg":"\#(algorithm)","kid":"k"}"#, signature: Base64URL.text(Self.ones(signature)))
        for key in Self.keys(algorithm, one, other) {
          guard let keys = try? JSONDecoder().decode(PublishedKeys.self, from: Data("{\"keys\":[\(key)]}".utf8)) else {
            continue
          }
          #expect(throws: TokenFault.self) { try IDTokenRules.sample.verified(token, by: keys) }
        }
      }
    }
  }

  private static func keys(_ algorithm: String, _ one: String, _ other: String) -> [String] {
    let end = #""kid":"k"}"#
    return switch algorithm.prefix(2) {
    case "RS", "PS":
      [
        #"{"kty":"RSA","n":"\#(one)","e":"\#(other)",\#(end)"#,
        #"{"kty":"RSA","n":"\#(one)","e":"AQAB","d":"\#(other)",\#(end)"#,
        #"{"kty":"RSA","n":"\#(one)","e":"AQAB","d":"\#(other)","p":"\#(one)","q":"\#(other)",\#(end)"#,
      ]
    case "ES":
      [
        #"{"kty":"EC","crv":"P-256","x":"\#(one)","y":"\#(other)",\#(end)"#,
        #"{"kty":"EC","crv":"P-521","x":"\#(one)","y":"\#(other)","d":"\#(one)",\#(end)"#,
      ]
    default:
      [
        #"{"kty":"OKP","crv":"Ed25519","x":"\#(one)",\#(end)"#,
        #"{"kty":"OKP","crv":"Ed25519","x":"\#(one)","d":"\#(other)",\#(end)"#,
      ]
    }
  }

  @Test func `claims that are rightly signed and wrongly written are refused or harmless`() async throws {
    let good = String(decoding: try JSONEncoder().encode(TokenForge.Claims()), as: UTF8.self)
    let keys = try forge.published()
    var chance = Chance(seed: 11)
    for _ in 0..<1500 {
      let token = try await forge.token(raw: Array(chance.spoilt(good).utf8))
      do throws(TokenFault) {
        let claims = try IDTokenRules.sample.verified(token, by: keys)
        #expect(claims.issuer == "https://id.example.gov.uk" && claims.audiences.contains("folkmoot"))
        #expect(claims.nonce == "the-nonce" && !claims.subject.isEmpty)
      } catch {
        continue
      }
    }
  }

  @Test func `tokens, key sets and descriptions that chance has spoilt stop nothing`() async throws {
    let (token, keys) = (try await forge.token(), "{\"keys\":[\(try forge.entry()),\(try TokenForge().entry())]}")
    let facts = """
      {"issuer":"https://id.example.gov.uk","authorization_endpoint":"https://id.example.gov.uk/a?b=c",\
      "token_endpoint":"https://id.example.gov.uk/t","jwks_uri":"https://id.example.gov.uk/k",\
      "token_endpoint_auth_methods_supported":["client_secret_post"]}
      """
    let service = SingleSignOn(
      issuer: "https://id.example.gov.uk", clientID: "folkmoot", clientSecret: "s", vouchesForAddresses: false)
    var chance = Chance(seed: 12)
    for _ in 0..<1500 {
      if let spoilt = try? JSONDecoder().decode(PublishedKeys.self, from: Data(chance.spoilt(keys).utf8)) {
        _ = try? IDTokenRules.sample.verified(token, by: spoilt)
      }
      let other = chance.spoilt(token)
      if other != token {
        #expect(throws: TokenFault.self) { try IDTokenRules.sample.verified(other, by: forge.published()) }
      }
      if let read = try? JSONDecoder().decode(ProviderFacts.self, from: Data(chance.spoilt(facts).utf8)),
        (try? read.check(service)) != nil
      {
        #expect([read.signInAddress, read.tokenAddress, read.keysAddress].allSatisfy { $0.hasPrefix("https://") })
      }
    }
  }

  @Test func `what is nested without end is refused`() async throws {
    let deep = String(repeating: "[", count: 200_000)
    let keys = try forge.published()
    for text in [
      deep, String(deep.prefix(12_000)), "{\"keys\":\(deep)", String(repeating: "{\"keys\":", count: 100_000),
    ] {
      #expect(throws: (any Error).self) { try JSONDecoder().decode(PublishedKeys.self, from: Data(text.utf8)) }
      #expect(throws: (any Error).self) { try JSONDecoder().decode(ProviderFacts.self, from: Data(text.utf8)) }
      let token = try await forge.token(raw: Array(text.utf8))
      #expect(throws: TokenFault.form) { try IDTokenRules.sample.verified(token, by: keys) }
    }
  }
}

/// Chance that is the same in every run, and spoils what it is given.
private struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  private static let pieces: [String] = [
    "null", "true", "0", "-1", "1e308", "1e999", "-1e999", "1e-999", "9223372036854775808", "-9223372036854775809",
    String(repeating: "9", count: 400), "[]", "{}", "[[[[", "\"\"", "\"\\ud800\"", "\"\\u0000\"", "\u{0}", ",", ":",
    ".",
    "=", "\"aud\":[],", "\"aud\":\"folkmoot\",", "\"email_verified\":\"maybe\",", "\"iat\":1e300,", "\u{202e}",
  ]

  /// A text with a few pieces put in, cut out or put in the place of others.
  mutating func spoilt(_ text: String) -> String {
    var bytes = Array(text.utf8)
    for _ in 0...Int.random(in: 0...2, using: &self) {
      let start = Int.random(in: 0...bytes.count, using: &self)
      let end = min(bytes.count, start + (Bool.random(using: &self) ? 0 : Int.random(in: 0...12, using: &self)))
      let piece = Bool.random(using: &self) ? Self.pieces.randomElement(using: &self) ?? "" : ""
      bytes.replaceSubrange(start..<end, with: Array(piece.utf8))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
