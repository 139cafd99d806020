import Foundation
import JWTKit
import Secrets
import Testing

@testable import Web

@Suite("Proof of a sign-in with a work account")
struct IDTokenTests {
  typealias Change = @Sendable (inout TokenForge.Claims) -> Void

  let forge = TokenForge()

  @Test func `a good token says who signed in`() async throws {
    let token = try IDTokenRules.sample.verified(try await forge.token(), by: forge.published())
    #expect(token.subject == "priya-1" && token.email == "priya@example.gov.uk" && token.saysAddressIsChecked)
  }

  @Test func `a token without the name of its key is good while the provider has only one`() async throws {
    let token = try await forge.token(kid: nil)
    #expect(try IDTokenRules.sample.verified(token, by: forge.published()).subject == "priya-1")
    let two = try forge.published("," + TokenForge(keyName: "key-2").entry())
    #expect(throws: TokenFault.unknownKey) { try IDTokenRules.sample.verified(token, by: two) }
  }

  static let changes: [(String, TokenFault, Change)] = [
    ("another issuer", .issuer, { $0.issuer = "https://id.example.gov.uk/" }),
    ("another audience", .audience, { $0.audience = ["elsewhere"] }),
    ("no audience", .audience, { $0.audience = [] }),
    ("two audiences and nobody named", .audience, { $0.audience = ["folkmoot", "elsewhere"] }),
    ("asked for by another", .audience, { $0.authorisedParty = "elsewhere" }),
    (
      "two audiences, asked for by the other", .audience,
      { ($0.audience, $0.authorisedParty) = (["folkmoot", "elsewhere"], "elsewhere") }
    ),
    ("expired", .expired, { $0.expires = TokenForge.now - 121 }),
    ("made before the sign-in began", .early, { $0.made = TokenForge.now - 181 }),
    ("made in the future", .early, { $0.made = TokenForge.now + 121 }),
    ("another nonce", .nonce, { $0.nonce = "of another sign-in" }),
    ("no nonce", .nonce, { $0.nonce = nil }),
    ("nobody", .subject, { $0.subject = "" }),
    ("too long a name", .subject, { $0.subject = String(repeating: "x", count: 256) }),
    ("no subject", .form, { $0.subject = nil }),
    ("no issuer", .form, { $0.issuer = nil }),
    ("no end", .form, { $0.expires = nil }),
    ("no beginning", .form, { $0.made = nil }),
  ]

  @Test(arguments: changes.indices)
  func `a token with a good signature and a wrong claim is refused`(index: Int) async throws {
    let (what, fault, change) = Self.changes[index]
    var claims = TokenForge.Claims()
    change(&claims)
    let (token, keys) = (try await forge.token(claims), try forge.published())
    #expect(throws: fault, "\(what)") { try IDTokenRules.sample.verified(token, by: keys) }
  }

  @Test func `a token for several sites is good when this one asked for it`() async throws {
    var claims = TokenForge.Claims()
    (claims.audience, claims.authorisedParty) = (["folkmoot", "elsewhere"], "folkmoot")
    _ = try IDTokenRules.sample.verified(try await forge.token(claims), by: forge.published())
  }

  @Test(arguments: ["none", "None", "NONE", "HS256", "RS256", "ES384", "", "ES256 "])
  func `a token that names its own way of signing is refused`(algorithm: String) throws {
    let signature = Base64URL.text(Array(repeating: 0, count: 64))
    for head in [#"{"alg":"\#(algorithm)"}"#, #"{"alg":"\#(algorithm)","kid":"key-1"}"#] {
      for token in [try TokenForge.unsigned(head: head), try TokenForge.unsigned(head: head, signature: signature)] {
        #expect(throws: TokenFault.self) { try IDTokenRules.sample.verified(token, by: forge.published()) }
      }
    }
  }

  @Test func `the public key is no shared secret`() async throws {
    let token = try await forge.confused()
    #expect(throws: TokenFault.algorithm) { try IDTokenRules.sample.verified(token, by: forge.published()) }
  }

  @Test func `a token of another key is refused, whatever it calls that key`() async throws {
    let (other, keys) = (TokenForge(), try forge.published())
    let (same, unknown) = (try await other.token(), try await other.token(kid: "key-9"))
    #expect(throws: TokenFault.signature) { try IDTokenRules.sample.verified(same, by: keys) }
    #expect(throws: TokenFault.unknownKey) { try IDTokenRules.sample.verified(unknown, by: keys) }
  }

  @Test func `a token of which one sign was changed is refused`() async throws {
    let (token, keys) = (Array(try await forge.token()), try forge.published())
    for place in stride(from: 0, to: token.count, by: 7) {
      var changed = token
      changed[place] = changed[place] == "A" ? "B" : "A"
      let text = String(changed)
      #expect(throws: TokenFault.self) { try IDTokenRules.sample.verified(text, by: keys) }
    }
  }

  @Test(arguments: [
    "", ".", "..", "a.b.c", "a.b", "e30.e30.", "e30.e30.e30.e30", "eyJhbGciOjF9.e30.AA",
    #"{"alg":"ES256","kid":"key-1","crit":["exp"]}"#, #"{"alg":"ES256","kid":"key-1","x":1e999}"#,
    #"{"alg":"ES256","kid":"key-1","x":1e300}"#,
  ])
  func `what is no token, or asks to be understood in a way of its own, is refused`(text: String) throws {
    let signature = Base64URL.text(Array(repeating: 1, count: 64))
    let token = text.hasPrefix("{") ? try TokenForge.unsigned(head: text, signature: signature) : text
    #expect(throws: TokenFault.self) { try IDTokenRules.sample.verified(token, by: forge.published()) }
  }

  @Test func `keys that are of no use here do not stand in the way of the good one`() async throws {
    let more =
      #",{"kty":"oct","k":"AAAA","kid":"key-1"},{"kty":"new","kid":"key-1"},{"kid":"x","kty":"RSA","n":"AQAB","e":"AQAB"}"#
    let keys = try forge.published(more + "," + TokenForge().entry(use: "enc"))
    _ = try IDTokenRules.sample.verified(try await forge.token(), by: keys)
  }
}
