import Council
import Law
import Secrets
import Store

extension Work {
  var random: RandomBytes { records.keeping.random }

  /// A name for a row that tells nothing.
  func newIdentifier() -> String { Hexadecimal.text(random(12)) }

  func council(_ id: String) throws -> Authority {
    guard let council = try records.authority(id) else {
      throw ActionRefusal.unknownAuthority(id, known: try records.authorities().map(\.id))
    }
    return council
  }

  func account(_ id: String, of authority: String) throws -> Account {
    guard let account = try records.account(id, of: authority) else { throw AccountRefusal.unknownAccount }
    return account
  }

  /// The account of whoever asks.
  func ownAccount(at authority: String) throws -> Account {
    guard let id = person.account else { throw AccountRefusal.unknownAccount }
    return try account(id, of: authority)
  }

  /// A link that can be followed now.
  func openLink(_ token: Token?, _ purposes: Set<SignInLink.Purpose>, of authority: String) throws -> SignInLink {
    guard let token, let link = try records.link(token.digest, of: authority), purposes.contains(link.purpose),
      link.isOpen(at: now.moment)
    else { throw AccountRefusal.linkIsOver }
    return link
  }

  /// Uses a link up.
  func use(_ link: SignInLink, of authority: String) throws {
    var used = link
    used.usedAt = now.moment
    try records.save(used, of: authority)
  }

  /// Makes every open link of an account worthless, or those for one purpose.
  func voidLinks(of account: String, at authority: String, only purpose: SignInLink.Purpose? = nil) throws {
    for var link in try records.links(of: account, at: authority)
    where link.isOpen(at: now.moment) && (purpose ?? link.purpose) == link.purpose {
      link.endsAt = now.moment
      try records.save(link, of: authority)
    }
  }

  /// Makes a link and keeps it.
  func newLink(
    _ purpose: SignInLink.Purpose, for account: String?, email: EmailAddress? = nil, seconds: Int, of authority: String
  ) throws -> (token: Token, ends: Moment) {
    let token = Token(random)
    let link = SignInLink(token, purpose, account: account, email: email, madeAt: now.moment, seconds: seconds)
    try records.save(link, of: authority)
    return (token, link.endsAt)
  }

  /// Whether somebody else than this account, or by another role than this, could still look after accounts.
  func hasAdministrator(of authority: String, without isGone: (HeldRole) -> Bool) throws -> Bool {
    try records.roles(at: authority).contains { held in
      guard held.grant.role == .administrator, held.grant.scope == .authority, held.grant.stands(on: now.day),
        !isGone(held)
      else { return false }
      return try records.account(held.account, of: authority)?.state == .active
    }
  }
}

/// For how long links in letters can be followed, in seconds.
enum LinkLife {
  static let invitation = 7 * 86_400
  static let signIn = 30 * 60
  static let password = 30 * 60
  static let address = 86_400
  static let addressBack = 7 * 86_400
}

extension Deed {
  /// What the record says of a matter of one account: privately, by the post of whose it is or of who did it.
  func accountMatter(_ account: Account, _ title: String, by post: String, reason: String = "") -> RecordMatter {
    RecordMatter(
      deed: Self.name, subject: account.subject, title: title, by: post,
      warrant: post == account.post
        ? Warrant(.ownMatter, "The holder of the account") : Warrant(.running, "Looking after accounts"),
      reason: reason)
  }
}
