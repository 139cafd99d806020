/// A code for the day when the authenticator is lost: ten letters and figures, to be kept on paper and used once.
public struct RecoveryCode: Hashable, Sendable {
  /// The code without its hyphen.
  let letters: String

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

  /// One that was typed, with or without hyphen, in any case; `nil` when it cannot be one. Figures that look like letters are
  /// read as these letters.
  public init?(_ typed: String) {
    let plain = typed.uppercased().filter { !$0.isWhitespace && !"-–—_.".contains($0) }.map { Self.alike[$0] ?? $0 }
    guard plain.count == Self.length, plain.allSatisfy(Self.alphabet.contains) else { return nil }
    letters = String(plain)
  }

  /// How many a person gets.
  public static let count = 10

  /// A new sheet of them, all different.
  public static func sheet(_ random: RandomBytes) -> [RecoveryCode] {
    var codes: [RecoveryCode] = []
    while codes.count < count {
      let code = RecoveryCode(random)
      if !codes.contains(code) { codes.append(code) }
    }
    return codes
  }

  /// As it is shown: two groups of five.
  public var text: String { letters.prefix(5) + "-" + letters.suffix(5) }

  /// What the database keeps of it. A code is short enough to be guessed from a plain digest, so the site's key goes in, and
  /// the owner, so that a row is of no use in another's place.
  public func digest(with key: SiteKey, owner: String) -> Digest {
    Digest(of: key.authenticate("\(owner) \(letters)".utf8, for: "recovery-code"))
  }

  private static let length = 10
  // No figure that could be taken for one of the letters, and neither I nor O.
  private static let alphabet = Array("ABCDEFGHJKLMNPQRSTUVWXYZ3479")
  private static let alike: [Character: Character] = ["2": "Z", "5": "S", "8": "B", "6": "G", "1": "L", "I": "L"]
}
