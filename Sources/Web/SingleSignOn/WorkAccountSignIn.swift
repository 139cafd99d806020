import Council
import Foundation
import Secrets

/// Who the provider says has signed in there, and what page they wanted.
struct WorkIdentity: Hashable, Sendable {
  /// The provider’s name for itself.
  let issuer: String
  /// Its name for the person, which never changes; unique only together with `issuer`.
  let subject: String
  /// An address that the provider has checked, or the council answers for; otherwise `nil`.
  let checkedAddress: EmailAddress?
  /// Which page they wanted; `nil` when none.
  let back: String?
}

/// Signing in with a work account, from the link to the proven identity (OpenID Connect, code flow with PKCE).
struct WorkAccountSignIn {
  let provider: SingleSignOn
  let authority: String
  /// The address of this site that the provider sends the browser back to, whole.
  let returnAddress: String
  let memory: ProviderMemory
  let key: SiteKey
  let random: RandomBytes

  /// Where to send the browser, and the cookie that it must bring back.
  func begin(wanting back: String?, now: Date) throws -> (address: String, cookie: String) {
    let facts = try memory.facts(provider, now: now)
    let attempt = SignInAttempt(authority: authority, back: back, random: random, now: now)
    return (
      attempt.address(at: provider, facts, returningTo: returnAddress), try attempt.sealed(by: key, random: random)
    )
  }

  /// Who signed in, by what the browser brought back.
  func finish(_ answer: [String: String], cookie: String?, now: Date) throws(SingleSignOnProblem) -> WorkIdentity {
    let attempt = try SignInAttempt(cookie: cookie, authority: authority, key: key, now: now)
    guard let state = answer["state"], Digest(of: state) == Digest(of: attempt.state) else { throw .notBegunHere }
    // RFC 9207: an answer of another provider is not taken to this one.
    if let issuer = answer["iss"], issuer != provider.issuer { throw .unproven(.issuer) }
    guard let code = answer["code"], !code.isEmpty, answer["error"] == nil else { throw .declined }
    let facts = try memory.facts(provider, now: now)
    let token = try ProviderConversation(provider: provider)
      .token(for: code, attempt, facts, returnedTo: returnAddress)
    return identity(try memory.verified(token, provider, rules(attempt, now)), attempt)
  }

  private func rules(_ attempt: SignInAttempt, _ now: Date) -> IDTokenRules {
    IDTokenRules(
      issuer: provider.issuer, clientID: provider.clientID, nonce: attempt.nonce,
      begun: Date(timeIntervalSince1970: attempt.begun), now: now)
  }

  private func identity(_ token: IDToken, _ attempt: SignInAttempt) -> WorkIdentity {
    let isChecked = provider.vouchesForAddresses || token.saysAddressIsChecked
    return WorkIdentity(
      issuer: token.issuer, subject: token.subject,
      checkedAddress: isChecked ? token.email.flatMap { EmailAddress($0) } : nil, back: attempt.back)
  }
}
