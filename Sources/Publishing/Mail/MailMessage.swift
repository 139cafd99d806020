import Council

/// A letter by e-mail as its reader needs it: who sent it, what it is about, what it says in plain text.
public struct MailMessage: Hashable, Sendable {
  /// The address in `From`.
  public var from: EmailAddress
  /// What the sender calls themselves; empty when they do not.
  public var name: String
  /// The subject in one line; empty when there is none.
  public var subject: String
  /// What it says, with line feeds; empty when it holds no text.
  public var text: String
  /// How many files came with it, which are not read.
  public var files: Int
  /// Whether the text was longer than is read, and its end is missing.
  public var isCut: Bool
  /// Whether a program wrote it by itself: an absence, a failure, a list. Such letters are never answered.
  public var isAutomatic: Bool
}

/// Why a letter cannot be read.
public enum MailProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// It has more bytes than are read.
  case tooLarge(most: Int)
  /// Its head is longer than is read, or has no end.
  case headTooLong
  /// No single address stands in `From`.
  case noSender

  public var description: String {
    switch self {
    case .tooLarge(let most): "The letter is larger than \(most / 1_000_000) MB, the most that is read."
    case .headTooLong: "The head of the letter is longer than is read. It was not written by a mail program."
    case .noSender: "The letter does not say who sent it: its line From has not exactly one e-mail address."
    }
  }
}
