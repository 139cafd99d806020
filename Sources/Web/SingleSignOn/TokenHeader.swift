import Foundation
import Secrets

/// The head of a token: only what is needed to find the key.
struct TokenHeader: Decodable {
  let algorithm: String
  let key: String?

  private enum CodingKeys: String, CodingKey { case alg, kid, crit }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    // RFC 7515, section 4.1.11: what must be understood and is not understood is refused.
    guard !values.contains(.crit) else { throw TokenFault.form }
    algorithm = try values.decode(String.self, forKey: .alg)
    key = try values.decodeIfPresent(String.self, forKey: .kid)
  }

  /// The head of a token in its compact form.
  init(of token: String) throws(TokenFault) {
    let parts = token.split(separator: ".", omittingEmptySubsequences: false)
    guard token.utf8.count <= 20_000, parts.count == 3, parts.allSatisfy({ Base64URL.bytes($0) != nil }) else {
      throw .form
    }
    do {
      self = try JSONDecoder().decode(Self.self, from: Data(Base64URL.bytes(parts[0]) ?? []))
    } catch {
      throw .form
    }
  }
}
