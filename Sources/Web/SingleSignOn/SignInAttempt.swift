import Council
import Courier
import Foundation
import Secrets

/// A sign-in with a work account that was begun in one browser, which keeps it, sealed, in a cookie.
struct SignInAttempt: Codable, Hashable {
  /// What the provider must send back.
  let state: String
  /// What the token must hold.
  let nonce: String
  /// What proves to the provider that the same site asks again (RFC 7636).
  let verifier: String
  /// Which council.
  let authority: String
  /// Which page they wanted; `nil` when none.
  let back: String?
  /// Seconds since 1970.
  let begun: Double

  static let purpose = "sign-in with a work account"
  /// How many seconds it may take.
  static let lifetime: TimeInterval = 600

  init(authority: String, back: String?, random: RandomBytes, now: Date) {
    self.back = back
    state = Token(random).text
    nonce = Token(random).text
    verifier = Token(random).text
    self.authority = authority
    begun = now.timeIntervalSince1970
  }

  /// As the cookie holds it.
  func sealed(by key: SiteKey, random: RandomBytes) throws -> String {
    let bytes = Array(try JSONEncoder().encode(self))
    return Base64URL.text(try key.encrypt(bytes, for: Self.purpose, owner: authority, random: random))
  }

  /// From the cookie, for the council where the answer arrives.
  init(cookie: String?, authority: String, key: SiteKey, now: Date) throws(SingleSignOnProblem) {
    guard let cookie, let sealed = Base64URL.bytes(cookie),
      let bytes = try? key.decrypt(sealed, for: Self.purpose, owner: authority),
      let attempt = try? JSONDecoder().decode(Self.self, from: Data(bytes))
    else { throw .notBegunHere }
    let age = now.timeIntervalSince1970 - attempt.begun
    guard (0...Self.lifetime).contains(age) else { throw .tooSlow }
    self = attempt
  }

  /// Where the browser is sent.
  func address(at provider: SingleSignOn, _ facts: ProviderFacts, returningTo address: String) -> String {
    let values = [
      ("response_type", "code"), ("client_id", provider.clientID), ("redirect_uri", address), ("scope", "openid email"),
      ("state", state), ("nonce", nonce), ("code_challenge", Base64URL.text(Digest(of: verifier).bytes)),
      ("code_challenge_method", "S256"),
    ]
    let query = values.map { "\($0.0)=\(HTTPSQuestion.encoded($0.1))" }.joined(separator: "&")
    return facts.signInAddress + (facts.signInAddress.contains("?") ? "&" : "?") + query
  }
}
