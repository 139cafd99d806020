/// By what a program shows that it acts for somebody: `fmk_`, a ``Token``, and a checksum, so that programs that look for leaked
/// secrets can tell one from other letters without asking. The database keeps only its ``digest``.
public struct AccessToken: Hashable, Sendable {
  /// How each begins.
  public static let beginning = "fmk_"

  /// The whole, as it is shown once to whoever made it.
  public let text: String

  /// A new one.
  public init(_ random: RandomBytes) {
    let secret = Self.beginning + Token(random).text
    text = secret + Self.checksum(secret)
  }

  /// One that came back; `nil` when it is not of the shape that Folkmoot gives out.
  public init?(_ text: some StringProtocol) {
    let secret = text.dropLast(Self.checksumLength)
    guard text.hasPrefix(Self.beginning), Token(secret.dropFirst(Self.beginning.count)) != nil,
      text.hasSuffix(Self.checksum(String(secret)))
    else { return nil }
    self.text = String(text)
  }

  /// What the database keeps of it.
  public var digest: Digest { Digest(of: text) }

  private static let checksumLength = 8

  /// The beginning of the SHA-256 digest of what stands before it: no secret, only a guard against slips.
  private static func checksum(_ secret: String) -> String {
    String(Digest(of: secret).description.prefix(checksumLength))
  }
}
