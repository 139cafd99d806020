import Law

/// Who asks for a deed: an account with its post and roles, somebody unknown, or the machine itself.
public struct ActingPerson: Hashable, Sendable {
  /// What stands behind the asking.
  public enum Kind: Hashable, Sendable {
    /// An account of one authority, by its identifier.
    case account(String)
    /// Somebody who has not signed in.
    case visitor
    /// Whoever runs commands on the machine the database is on.
    case operatorAtTheMachine
    /// Folkmoot itself, by its clock.
    case folkmoot
  }

  /// What stands behind the asking.
  public let kind: Kind
  /// The post they act in, as the public record names them: `Democratic Services Officer`.
  public let post: String
  /// Their roles.
  public let grants: [RoleGrant]
  /// All that may be done of what the roles allow, when they act by an access token; `nil` for everything.
  public let only: Set<Permission>?

  /// A person from the parts.
  public init(_ kind: Kind, post: String, grants: [RoleGrant] = [], only: Set<Permission>? = nil) {
    self.kind = kind
    self.post = post
    self.grants = grants
    self.only = only
  }

  /// Somebody who has not signed in.
  public static let visitor = ActingPerson(.visitor, post: "A visitor")
  /// Whoever runs commands on the machine.
  public static let operatorAtTheMachine = ActingPerson(.operatorAtTheMachine, post: "The operator of the site")
  /// Folkmoot itself.
  public static let folkmoot = ActingPerson(.folkmoot, post: "Folkmoot, by its clock")

  /// The identifier of the account; `nil` when there is none behind the asking.
  public var account: String? {
    if case .account(let id) = kind { id } else { nil }
  }

  /// Whether they may do something at an authority on a day, as a whole or for one body or place of it. Whoever has a role for a
  /// part of it has an account of their own all the same.
  public func may(
    _ permission: Permission, at authority: String, for scope: RoleGrant.Scope = .authority, on day: Day
  ) -> Bool {
    switch kind {
    case .operatorAtTheMachine: return permission != .ownAccount
    case .folkmoot: return [.runSite, .keepPersonalData, .carryOutDecisions].contains(permission)
    case .visitor: return permission == .signIn
    case .account:
      guard only?.contains(permission) ?? true else { return false }
      return grants.contains {
        $0.authority == authority && $0.stands(on: day)
          && ($0.scope == .authority || $0.scope == scope || permission == .ownAccount)
          && $0.role.permissions.contains(permission)
      }
    }
  }
}
