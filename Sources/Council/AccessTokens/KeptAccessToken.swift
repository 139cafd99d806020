import Law

/// An access token as its holder sees it: what it is called, what it may, until when. The secret itself is not kept.
public struct KeptAccessToken: Hashable, Sendable {
  /// What names it: random.
  public let id: String
  /// Whose it is.
  public let account: String
  /// What its holder calls it; it stands in the public record with what is done by it.
  public let name: String
  /// What it may do at most; never more than its holder.
  public let scopes: Set<Permission>
  /// When it was made.
  public let madeAt: Moment
  /// From when on it is worth nothing.
  public let endsAt: Moment
  /// The day it was last used; `nil` when it never was.
  public var usedOn: Day?

  /// A token from its parts.
  public init(
    id: String, account: String, name: String, scopes: Set<Permission>, madeAt: Moment, endsAt: Moment,
    usedOn: Day? = nil
  ) {
    self.id = id
    self.account = account
    self.name = name
    self.scopes = scopes
    self.madeAt = madeAt
    self.endsAt = endsAt
    self.usedOn = usedOn
  }

  /// The scopes in a fixed order: `edit-structure see-accounts`.
  public var scopesInWords: String {
    Permission.allCases.filter(scopes.contains).map(\.rawValue).joined(separator: " ")
  }

  /// How a post is named in the record when it acts by this token.
  public func acting(as post: String) -> String { "\(post), by token \(name)" }
}

extension Permission {
  /// What a token may be given: what the programming interface offers, and nothing by which an account could be taken over.
  public static let forTokens: [Permission] = [
    .editStructure, .seeDrafts, .draftRestructures, .seeAccounts, .readWholeRecord,
  ]
}
