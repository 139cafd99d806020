/// A sign-in at one authority: somebody of the council, or of the public. It is never called user, member or officer.
public struct Account: Hashable, Sendable {
  /// How its holder signs in.
  public enum Kind: String, CaseIterable, Sendable {
    /// Staff and members: by invitation, with a password and a one-time code, or by the council's single sign-on.
    case council
    /// Residents and representatives of groups: by a link in a letter.
    case `public`
  }

  /// How far it has come.
  public enum State: String, CaseIterable, Sendable {
    /// Invited, and not yet taken up.
    case invited
    /// In use.
    case active
    /// Closed: nobody can sign in with it.
    case closed
    /// Closed, and everything personal is gone.
    case erased
  }

  /// Whose account it is.
  public struct Holder: Hashable, Sendable {
    /// What they are called; empty when they never said.
    public var name: String
    /// Where letters reach them.
    public var email: EmailAddress

    /// A holder from name and address.
    public init(name: String, email: EmailAddress) {
      self.name = name
      self.email = email
    }
  }

  /// What names it in the record: random, and tells nothing.
  public let id: String
  /// How its holder signs in.
  public let kind: Kind
  /// The post its holder acts in, as the public record names them: `Democratic Services Officer`.
  public var post: String
  /// How far it has come.
  public var state: State
  /// When it was made.
  public let openedAt: Moment
  /// When it was closed or erased; `nil` while it is neither. Two years later everything personal goes.
  public var closedAt: Moment?
  /// Whose it is; `nil` once it is erased.
  public var holder: Holder?

  /// An account from its parts.
  public init(
    id: String, kind: Kind, post: String, state: State, openedAt: Moment, closedAt: Moment? = nil, holder: Holder?
  ) {
    self.id = id
    self.kind = kind
    self.post = post
    self.state = state
    self.openedAt = openedAt
    self.closedAt = closedAt
    self.holder = holder
  }

  /// What the record says an act of this account was done to.
  public var subject: String { "account \(id)" }
}
