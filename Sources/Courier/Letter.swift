import Foundation

/// One letter to one person, in plain text and in HTML.
public struct Letter: Hashable, Sendable {
  /// Who writes: the council.
  public let from: Mailbox
  /// Who is written to.
  public let to: Mailbox
  /// One line.
  public let subject: String
  /// The letter in plain text, any length, lines ended by a line feed.
  public let text: String
  /// The same letter as an HTML document.
  public let html: String
  /// `<unique@example.gov.uk>`, by which mail programs know the letter again.
  public let identifier: String
  /// When it was written.
  public let date: Date

  /// A letter, or a message when its head could not be written safely.
  public init(
    from: Mailbox, to: Mailbox, subject: String, text: String, html: String, identifier: String, date: Date
  ) throws(LetterProblem) {
    guard HeaderText.isOneLine(subject) else { throw .line("subject") }
    guard Self.isIdentifier(identifier) else { throw .identifier }
    self.from = from
    self.to = to
    self.subject = subject
    self.text = text
    self.html = html
    self.identifier = identifier
    self.date = date
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard text.hasPrefix("<"), text.hasSuffix(">") else { return false }
    return (try? Mailbox(address: String(text.dropFirst().dropLast()))) != nil
  }
}
