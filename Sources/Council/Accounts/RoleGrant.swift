import Law

/// A role given to an account at an authority, for the whole of it or for one body or place, from a day to a day.
public struct RoleGrant: Hashable, Sendable {
  /// What part of the authority a role is given for.
  public enum Scope: Hashable, Sendable {
    /// All of it.
    case authority
    /// One body, by its reference.
    case body(String)
    /// One place, by its reference.
    case place(String)

    /// `authority`, `body` or `place`.
    public var kind: String {
      switch self {
      case .authority: "authority"
      case .body: "body"
      case .place: "place"
      }
    }

    /// The reference of the body or place; empty for the whole authority.
    public var reference: String {
      switch self {
      case .authority: ""
      case .body(let reference), .place(let reference): reference
      }
    }

    /// A scope from its two parts; `nil` when they do not belong together.
    public init?(kind: String, reference: String) {
      switch (kind, reference.isEmpty) {
      case ("authority", true): self = .authority
      case ("body", false): self = .body(reference)
      case ("place", false): self = .place(reference)
      default: return nil
      }
    }
  }

  /// The authority it is given at, by its short name.
  public var authority: String
  /// Which role.
  public var role: Role
  /// For what part.
  public var scope: Scope
  /// The first day it counts; `nil` for always.
  public var from: Day?
  /// The last day it counts; `nil` for as long as nobody ends it.
  public var to: Day?

  /// A grant from its parts.
  public init(authority: String, role: Role, scope: Scope = .authority, from: Day? = nil, to: Day? = nil) {
    self.authority = authority
    self.role = role
    self.scope = scope
    self.from = from
    self.to = to
  }

  /// Whether it counts on a day.
  public func stands(on day: Day) -> Bool { from.map { $0 <= day } ?? true && to.map { day <= $0 } ?? true }
}
