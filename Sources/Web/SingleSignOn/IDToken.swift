import JWTKit

/// What an ID token claims (OpenID Connect Core, section 2).
struct IDToken: JWTPayload {
  let issuer: String
  let subject: String
  private let audience: OneOrMany
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
  var audiences: [String] { audience.texts }
  /// Whether the provider says that it has checked the address.
  var saysAddressIsChecked: Bool { emailVerified?.value == true }

  /// Claims are judged by ``IDTokenRules``, which is told what time it is.
  func verify(using algorithm: some JWTAlgorithm) {}
}

/// A text or a list of texts. JWTKit’s own `AudienceClaim` stops the whole program at an empty list.
private struct OneOrMany: Codable {
  let texts: [String]

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let text = try? container.decode(String.self) {
      texts = [text]
    } else {
      texts = try container.decode([String].self)
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(texts)
  }
}
