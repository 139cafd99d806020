import Council
import Courier

/// What a provider says of itself at `.well-known/openid-configuration` (OpenID Connect Discovery).
struct ProviderFacts: Decodable, Hashable {
  let issuer: String
  /// Where people sign in.
  let signInAddress: String
  /// Where a code is changed for a token.
  let tokenAddress: String
  /// Where its keys are.
  let keysAddress: String
  private var secretGoes: [String]?

  private enum CodingKeys: String, CodingKey {
    case issuer
    case signInAddress = "authorization_endpoint"
    case tokenAddress = "token_endpoint"
    case keysAddress = "jwks_uri"
    case secretGoes = "token_endpoint_auth_methods_supported"
  }

  /// Refuses a provider that calls itself something else, or sends elsewhere than by TLS.
  func check(_ provider: SingleSignOn) throws(SingleSignOnProblem) {
    guard issuer == provider.issuer else { throw .unfit(.name) }
    guard
      [signInAddress, tokenAddress, keysAddress].allSatisfy({ HTTPSQuestion($0) != nil && !$0.contains("#") })
    else { throw .unfit(.endpoints) }
  }

  /// The secret goes in the head unless the provider takes it only in the form.
  var takesSecretInHead: Bool {
    secretGoes.map { $0.contains("client_secret_basic") } ?? true
  }
}
