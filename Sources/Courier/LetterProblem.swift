/// Why something cannot be a letter.
public enum LetterProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// Not an e-mail address that every mail server accepts.
  case address
  /// The named part holds a line break or another control character.
  case line(String)
  /// Not an identifier such as `<1@example.gov.uk>`.
  case identifier

  public var description: String {
    switch self {
    case .address:
      "This is not an e-mail address that a letter can go to. Write it like clerk@example.gov.uk, in plain letters."
    case .line(let part): "The \(part) of a letter is one line: take out line breaks and other control characters."
    case .identifier: "The identifier of a letter is written like <1@example.gov.uk>."
    }
  }
}
