import Secrets

/// What the store needs to keep rows safe: the site's key for seals on rows the record does not follow, and chance for salt.
public struct Keeping: Sendable {
  /// The key of the site.
  public let key: SiteKey
  /// Where chance comes from.
  public let random: RandomBytes

  /// Keeping with a site's key and a source of chance.
  public init(key: SiteKey, random: RandomBytes = .system) {
    self.key = key
    self.random = random
  }

  /// The keyed digest of a text (64 hexadecimal digits), for finding what must not be readable: e-mail addresses, networks.
  public func keyed(_ purpose: String, _ text: String) -> String {
    Hexadecimal.text(key.authenticate(text.utf8, for: purpose))
  }

  /// What stands in a link and is made anew from the site’s key each time, so that it need not be kept: the same for the same text and purpose.
  func token(_ purpose: String, _ text: String) -> Token {
    let bytes = key.authenticate(text.utf8, for: purpose)
    return Token(RandomBytes { _ in bytes })
  }

  /// A fresh salt: 16 random bytes in hexadecimal.
  func salt() -> String { Hexadecimal.text(random(16)) }

  /// The seal on a row: a keyed digest of its image.
  public func seal(_ row: TableRow) -> String { keyed("row", row.image) }
}
