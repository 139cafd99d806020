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
  /// The address by which a mail program stops such letters with one click; `nil` for none.
  public let unsubscribe: String?

  /// A letter, or a message when its head could not be written safely.
  public init(
    from: Mailbox, to: Mailbox, subject: String, text: String, html: String, identifier: String, date: Date,
    unsubscribe: String? = nil
  ) throws(LetterProblem) {
    guard unsubscribe.map(Self.isAddress) ?? true else { throw .line("unsubscribe") }
    self.unsubscribe = unsubscribe
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

  /// An address of the web that can stand in a header between angle brackets.
  private static func isAddress(_ text: String) -> Bool {
    (text.hasPrefix("https://") || text.hasPrefix("http://")) && text.utf8.count < 900
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
  }

  private static func isIdentifier(_ text: String) -> Bool {
    guard text.hasPrefix("<"), text.hasSuffix(">") else { return false }
    return (try? Mailbox(address: String(text.dropFirst().dropLast()))) != nil
  }
}
