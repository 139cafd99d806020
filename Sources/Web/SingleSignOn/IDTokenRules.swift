import Foundation
import JWTKit

/// What an ID token must be to prove a sign-in (OpenID Connect Core, section 3.1.3.7).
struct IDTokenRules {
  let issuer: String
  let clientID: String
  let nonce: String
  /// When the sign-in was begun.
  let begun: Date
  let now: Date

  /// Clocks of two houses may differ by so many seconds.
  private static let tolerance: TimeInterval = 120

  /// The claims, once signature and every claim have been found good.
  func verified(_ token: String, by keys: PublishedKeys) throws(TokenFault) -> IDToken {
    let claims = try Self.signed(token, try keys.key(for: TokenHeader(of: token)))
    try check(claims)
    return claims
  }

  private static func signed(_ token: String, _ key: JWK) throws(TokenFault) -> IDToken {
    try Awaited.value({ await verify(token, key) }, orElse: .signature).get()
  }

  private static func verify(_ token: String, _ key: JWK) async -> Result<IDToken, TokenFault> {
    let signers = JWTKeyCollection()
    do {
      try await signers.add(jwk: key)
      return .success(try await signers.verify(token, as: IDToken.self))
    } catch let error as JWTError where error.errorType == .malformedToken {
      return .failure(.form)
    } catch {
      return .failure(.signature)
    }
  }

  private func check(_ claims: IDToken) throws(TokenFault) {
    guard claims.issuer == issuer else { throw .issuer }
    guard isForThisSite(claims) else { throw .audience }
    guard Date(timeIntervalSince1970: claims.expires) > now.addingTimeInterval(-Self.tolerance) else { throw .expired }
    let made = Date(timeIntervalSince1970: claims.made)
    guard made >= begun.addingTimeInterval(-Self.tolerance), made <= now.addingTimeInterval(Self.tolerance) else {
      throw .early
    }
    guard claims.nonce == nonce else { throw .nonce }
    guard (1...255).contains(claims.subject.utf8.count) else { throw .subject }
  }

  /// Made for this site; and when for others too, then at this site’s asking.
  private func isForThisSite(_ claims: IDToken) -> Bool {
    guard claims.audiences.contains(clientID) else { return false }
    return claims.authorisedParty.map { $0 == clientID } ?? (claims.audiences.count == 1)
  }
}
