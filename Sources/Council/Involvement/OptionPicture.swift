/// A picture of an option, beside its words.
public struct OptionPicture: Hashable, Sendable, Codable {
  /// The SHA-256 digest of what is kept of it, in hexadecimal.
  public var digest: String
  /// Whether it is JPEG or PNG.
  public var kind: FileKind
  /// What is to be seen on it, for whoever does not see it.
  public var words: String

  /// A picture from its parts.
  public init(digest: String, kind: FileKind, words: String) {
    (self.digest, self.kind, self.words) = (digest, kind, words)
  }

  /// The most bytes of a picture: half a megabyte, as a page may have many and phones load them.
  public static let mostBytes = 512 * 1024
}
