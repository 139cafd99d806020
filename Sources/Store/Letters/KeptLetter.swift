import Council

/// A letter in the outbox, without its words.
public struct KeptLetter: Hashable, Sendable {
  /// Which authority wrote it, by its short name.
  public let authority: String
  /// What tells it apart: random.
  public let id: String
  /// The account it is to; `nil` for an address that is not an account’s yet.
  public let account: String?
  /// Where it goes.
  public let to: EmailAddress
  /// Its subject.
  public let subject: String
  /// When it was written.
  public let madeAt: Moment
  /// Where it is on its way.
  public var state: LetterState
  /// How many times it was tried.
  public var tries: Int
  /// From when on it may be tried.
  public var nextAt: Moment
  /// The postman who has it, or had it last.
  public var claimedBy: String?
  /// When they took it.
  public var claimedAt: Moment?
  /// When it was sent, refused, given up or lost sight of.
  public var doneAt: Moment?
  /// What the mail server said last; names nobody.
  public var said: String

  static let purpose = "letter"

  static func owner(_ id: String, _ authority: String) -> String { "\(authority) \(id)" }
}
