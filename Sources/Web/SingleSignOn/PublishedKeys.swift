import JWTKit
import Secrets

/// The keys with which a provider signs. What is of no use here is passed over, not refused.
struct PublishedKeys: Decodable {
  private let keys: [JWK]

  private enum CodingKeys: String, CodingKey { case keys }

  private struct Entry: Decodable {
    let key: JWK?

    private enum CodingKeys: String, CodingKey { case use }

    init(from decoder: any Decoder) throws {
      let use = try decoder.container(keyedBy: CodingKeys.self).decodeIfPresent(String.self, forKey: .use)
      key = use == nil || use == "sig" ? (try? JWK(from: decoder))?.publicPart : nil
    }
  }

  init(from decoder: any Decoder) throws {
    keys = try decoder.container(keyedBy: CodingKeys.self).decode([Entry].self, forKey: .keys).compactMap(\.key)
  }

  /// The one key that a token of this head is signed with. Never a shared secret: those are of no type that is looked for.
  func key(for header: TokenHeader) throws(TokenFault) -> JWK {
    guard let type = Self.accepted[header.algorithm] else { throw .algorithm }
    let fitting = keys.filter { key in
      key.keyType == type && (key.algorithm == nil || key.algorithm?.rawValue == header.algorithm)
        && (header.key == nil || key.keyIdentifier?.string == header.key) && Self.isLongEnough(key)
    }
    guard fitting.count == 1, var key = fitting.first else { throw .unknownKey }
    key.algorithm = JWK.Algorithm(rawValue: header.algorithm)
    key.keyIdentifier = JWKIdentifier(string: header.key ?? "only")
    return key
  }

  private static let accepted: [String: JWK.KeyType] = [
    "RS256": .rsa, "RS384": .rsa, "RS512": .rsa, "PS256": .rsa, "PS384": .rsa, "PS512": .rsa,
    "ES256": .ecdsa, "ES384": .ecdsa, "ES512": .ecdsa, "EdDSA": .octetKeyPair,
  ]

  /// 2048 bits of RSA.
  private static func isLongEnough(_ key: JWK) -> Bool {
    guard key.keyType == .rsa else { return true }
    return key.modulus.flatMap { Base64URL.bytes($0) }.map { $0.count >= 256 } ?? false
  }
}

extension JWK {
  /// The key without what should never have been published, from which JWTKit would make a private key.
  fileprivate var publicPart: JWK {
    var part = self
    (part.privateExponent, part.prime1, part.prime2) = (nil, nil, nil)
    return part
  }
}
