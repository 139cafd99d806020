import Crypto
import CryptoExtras
import Foundation

/// The one secret of a site, from which every other key is drawn, each for a purpose of its own (HKDF, RFC 5869).
///
/// It lies in a file beside the database and never in it: whoever copies the database can neither sign in the site's name,
/// nor forge a form, nor read a one-time code's key.
public struct SiteKey: Sendable {
  private let root: SymmetricKey
  private let signing: Curve25519.Signing.PrivateKey

  /// How many bytes it has.
  public static let length = 32

  /// A key from its 32 bytes.
  public init(bytes: [UInt8]) throws {
    guard bytes.count == Self.length else { throw SiteKeyProblem.wrongLength(bytes.count) }
    root = SymmetricKey(data: bytes)
    signing = try Curve25519.Signing.PrivateKey(rawRepresentation: Self.key("sign", from: root))
  }

  private static func key(_ label: String, from root: SymmetricKey) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: root, info: Data("folkmoot/1/\(label)".utf8), outputByteCount: length)
  }
}

// Authentication: what the site gave out and gets back.
extension SiteKey {
  /// A proof (HMAC-SHA256, 32 bytes) that these bytes were made by this site for this purpose.
  public func authenticate(_ bytes: some Sequence<UInt8>, for purpose: String) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: Array(bytes), using: Self.key("authenticate/\(purpose)", from: root)))
  }

  /// Whether a proof is that of these bytes and this purpose; takes as long for a near miss as for a far one.
  public func isAuthentic(_ proof: [UInt8], of bytes: some Sequence<UInt8>, for purpose: String) -> Bool {
    HMAC<SHA256>.isValidAuthenticationCode(
      proof, authenticating: Array(bytes), using: Self.key("authenticate/\(purpose)", from: root))
  }
}

// Secrecy: what the database must keep and nobody may read in it.
extension SiteKey {
  /// The bytes enciphered (AES-256-GCM, RFC 5116). They open only for the same purpose and the same `owner`, so a row of the
  /// database is of no use in another's place.
  public func encrypt(_ bytes: [UInt8], for purpose: String, owner: String, random: RandomBytes) throws -> [UInt8] {
    let box = try AES.GCM.seal(
      bytes, using: Self.key("encrypt/\(purpose)", from: root), nonce: AES.GCM.Nonce(data: random(12)),
      authenticating: Data(owner.utf8))
    return Array(box.nonce) + Array(box.ciphertext) + Array(box.tag)
  }

  /// The bytes that ``encrypt(_:for:owner:random:)`` enciphered. Throws when they were altered or belong to another.
  public func decrypt(_ sealed: [UInt8], for purpose: String, owner: String) throws -> [UInt8] {
    do {
      let key = Self.key("encrypt/\(purpose)", from: root)
      return Array(try AES.GCM.open(AES.GCM.SealedBox(combined: sealed), using: key, authenticating: Data(owner.utf8)))
    } catch {
      throw SiteKeyProblem.cannotOpen
    }
  }
}

// Signatures: what everybody may check.
extension SiteKey {
  /// The site's signature (Ed25519, RFC 8032, 64 bytes) on some bytes.
  public func sign(_ bytes: [UInt8]) throws -> [UInt8] { Array(try signing.signature(for: bytes)) }

  /// The 32 bytes with which anybody checks the site's signatures.
  public var publicKey: [UInt8] { Array(signing.publicKey.rawRepresentation) }

  /// The same as a file that other programs read (SubjectPublicKeyInfo in PEM, RFC 8410).
  public var publicKeyPEM: String { Self.pem(publicKey: publicKey) }

  /// Any site's 32 bytes as such a file; empty when they are no key.
  public static func pem(publicKey: [UInt8]) -> String {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return "" }
    return key.pemRepresentation + "\n"
  }

  /// The 32 bytes in such a file; `nil` when it holds no such key.
  public static func publicKey(pem: String) -> [UInt8]? {
    (try? Curve25519.Signing.PublicKey(pemRepresentation: pem)).map { Array($0.rawRepresentation) }
  }

  /// Whether a signature on these bytes is by the owner of this public key.
  public static func verify(_ signature: [UInt8], of bytes: [UInt8], publicKey: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else { return false }
    return key.isValidSignature(signature, for: bytes)
  }
}
