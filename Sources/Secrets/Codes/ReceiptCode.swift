/// By which somebody without an account reads what they were answered: twenty letters and figures in groups of five. Nobody guesses
/// one of them, and the database keeps only its ``digest(with:owner:)``.
public struct ReceiptCode: Hashable, Sendable {
  private let letters: String

  /// A new one.
  public init(_ random: RandomBytes) {
    var letters = ""
    while letters.count < Self.length {
      // Nine times the alphabet fit into a byte; the few bytes beyond would favour its first letters.
      let byte = Int(random(1)[0])
      if byte < Self.alphabet.count * 9 { letters.append(Self.alphabet[byte % Self.alphabet.count]) }
    }
    self.letters = letters
  }

  /// One that was typed or stands in an address, with or without hyphens, in any case; `nil` when it cannot be one.
  public init?(_ typed: some StringProtocol) {
    guard typed.utf8.count <= 4 * Self.length else { return nil }
    let plain = typed.uppercased().filter { !$0.isWhitespace && !"-–—_.".contains($0) }
    guard plain.count == Self.length, plain.allSatisfy(Self.alphabet.contains) else { return nil }
    letters = plain
  }

  /// As it is shown: four groups of five.
  public var text: String {
    stride(from: 0, to: Self.length, by: 5).map { letters.dropFirst($0).prefix(5) }.joined(separator: "-")
  }

  /// What the database keeps of it, with the site’s key, for one owner.
  public func digest(with key: SiteKey, owner: String) -> Digest {
    Digest(of: key.authenticate("\(owner) \(letters)".utf8, for: "receipt-code"))
  }

  /// What a tablet at a stall keeps and sends in its place. Nobody comes from it to the receipt, as that is long enough not to be tried out.
  public var mark: Token {
    let digest = Digest(of: "stall receipt \(letters)")
    return Token(RandomBytes { _ in digest.bytes })
  }

  static let length = 20
  // No figure that could be taken for one of the letters, and neither I nor O.
  static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ3479")
}
