import JWTKit

/// What an ID token claims (OpenID Connect Core, section 2).
struct IDToken: JWTPayload {
  let issuer: String
  let subject: String
  let audience: AudienceClaim
  var authorisedParty: String?
  /// Seconds since 1970.
  let expires: Double
  /// Seconds since 1970.
  let made: Double
  var nonce: String?
  var email: String?
  private var emailVerified: BoolClaim?

  private enum CodingKeys: String, CodingKey {
    case issuer = "iss"
    case subject = "sub"
    case audience = "aud"
    case authorisedParty = "azp"
    case expires = "exp"
    case made = "iat"
    case nonce, email
    case emailVerified = "email_verified"
  }

  /// For whom it was made.
  var audiences: [String] { audience.value }
  /// Whether the provider says that it has checked the address.
  var saysAddressIsChecked: Bool { emailVerified?.value == true }

  /// Claims are judged by ``IDTokenRules``, which is told what time it is.
  func verify(using algorithm: some JWTAlgorithm) {}
}
