import Council
import DatabasePort
import Secrets

/// A letter as a deed writes it: it is sent after the deed’s transaction, and only if that is kept.
public struct OutgoingLetter: Hashable, Sendable {
  /// Which authority writes, by its short name.
  public let authority: String
  /// The account it is to; `nil` for an address that is not an account’s yet.
  public let account: String?
  /// Where it goes.
  public let to: EmailAddress
  /// What it says.
  public let text: LetterText
  /// When it was written.
  public let madeAt: Moment
  /// What tells it apart, where the same letter must not be written twice; `nil` for one that is told apart by chance.
  public let id: String?

  /// A letter from its parts.
  public init(
    authority: String, account: String?, to: EmailAddress, text: LetterText, madeAt: Moment, id: String? = nil
  ) {
    self.id = id
    self.authority = authority
    self.account = account
    self.to = to
    self.text = text
    self.madeAt = madeAt
  }
}

extension OpenRecords {
  /// Lays a letter into the outbox, as part of this transaction. Its words are kept enciphered: they may hold a link that is a key.
  public func post(_ letter: OutgoingLetter) throws {
    let id = letter.id ?? Hexadecimal.text(keeping.random(16))
    let row = try TableRow(
      LetterTables.letter,
      [
        "authority": .text(letter.authority), "id": .text(id), "account": .text(letter.account ?? ""),
        "recipient": .text(letter.to.text), "subject": .text(letter.text.subject),
        "plain": .text(try enciphered(letter.text.plain, id, letter.authority)),
        "html": .text(try enciphered(letter.text.html, id, letter.authority)),
        "state": .text(LetterState.waiting.rawValue), "tries": 0, "next_at": .text(letter.madeAt.description),
        "made_at": .text(letter.madeAt.description), "said": "",
        "unsubscribe": DatabaseValue(try letter.text.unsubscribe.map { try enciphered($0, id, letter.authority) }),
      ])
    guard try letter.id == nil || kept(like: row) == nil else { return }
    try put(row)
  }

  private func enciphered(_ text: String, _ id: String, _ authority: String) throws -> String {
    let owner = KeptLetter.owner(id, authority)
    return Base64URL.text(
      try keeping.key.encrypt(Array(text.utf8), for: KeptLetter.purpose, owner: owner, random: keeping.random))
  }
}
