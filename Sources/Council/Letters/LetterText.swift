/// What a letter says: its subject, and the same words as plain text and as an HTML document.
public struct LetterText: Hashable, Sendable {
  /// One line.
  public let subject: String
  /// Lines ended by a line feed.
  public let plain: String
  /// A whole HTML document.
  public let html: String
  /// The whole address by which a mail program stops such letters with one click (RFC 8058); `nil` for a letter that is none of a series.
  public var unsubscribe: String?

  /// A text from its parts.
  public init(subject: String, plain: String, html: String, unsubscribe: String? = nil) {
    self.subject = subject
    self.plain = plain
    self.html = html
    self.unsubscribe = unsubscribe
  }
}
