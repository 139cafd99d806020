import Law

/// A restructure in the making: whose it is, how far it has come. What it would change stands in its alternatives.
public struct Draft: Hashable, Sendable, Identifiable {
  /// What names it in addresses: random, so that nobody can guess another.
  public let id: String
  /// The authority, by its short name.
  public let authority: String
  /// What it is called.
  public var title: String
  /// Whose it is.
  public let owner: Author
  /// The accounts that ever worked on it, also when nothing of their work is left: none of them approves it.
  public private(set) var authors: Set<String>
  /// How far it has come.
  public var state: DraftState
  /// The alternative that was put forward; `nil` while none is.
  public var chosen: DraftAlternative.Reference?
  /// When it was begun.
  public let begunAt: Moment
  /// When anything of it was last changed.
  public var changedAt: Moment

  /// Somebody who works on a draft: an account without a name, and the post it acts in.
  public struct Author: Hashable, Sendable, Codable {
    /// The identifier of the account; empty for whoever runs commands on the machine.
    public let account: String
    /// The post.
    public let post: String

    /// An author from an account and a post.
    public init(account: String, post: String) {
      self.account = account
      self.post = post
    }
  }

  /// A draft that has just been begun.
  public init(
    id: String, authority: String, title: String, owner: Author, authors: Set<String> = [],
    state: DraftState = .drafting,
    chosen: DraftAlternative.Reference? = nil, begunAt: Moment, changedAt: Moment? = nil
  ) {
    self.id = id
    self.authority = authority
    self.title = title
    self.owner = owner
    self.state = state
    self.chosen = chosen
    self.begunAt = begunAt
    self.changedAt = changedAt ?? begunAt
    self.authors = authors
    add(owner)
  }

  /// Counts somebody among those who worked on it; nobody for the operator, who has no account.
  public mutating func add(_ author: Author) {
    if !author.account.isEmpty { authors.insert(author.account) }
  }
}
