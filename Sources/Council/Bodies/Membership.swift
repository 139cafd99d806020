import Law

/// A member’s place on a body, from one day to another: the seat, the role, the vote.
public struct Membership: Hashable, Sendable, Codable {
  /// A membership’s lasting name at its council, made of the body’s and the member’s: `PLAN.M-ASHDOWN`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// What somebody does on a body.
  public enum Role: String, Sendable, Codable, CaseIterable {
    case chair
    case viceChair = "vice-chair"
    case member, adviser, substitute
    case coOpted = "co-opted"

    /// The role in words: `co-opted member`.
    public var words: String {
      switch self {
      case .viceChair: "vice-chair"
      case .coOpted: "co-opted member"
      default: rawValue
      }
    }

    /// Whether who has it takes one of the body’s seats.
    public var takesSeat: Bool { self != .adviser && self != .substitute }

    /// Its place in a list, the chair first.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The membership’s reference.
  public var reference: Reference
  /// The body.
  public var body: Body.Reference
  /// Who sits on it.
  public var member: Member.Reference
  /// The label of the seat; `nil` for who takes none, as an adviser.
  public var seat: String?
  /// What they do on it.
  public var role: Role
  /// Whether they vote.
  public var votes: Bool
  /// On whose behalf they sit, when that is another than who appoints.
  public var onBehalfOf: String?
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A membership from its parts.
  public init(
    reference: Reference? = nil, body: Body.Reference, member: Member.Reference, seat: String? = nil,
    role: Role = .member, votes: Bool = true, onBehalfOf: String? = nil, from: Day? = nil, to: Day? = nil
  ) {
    self.reference = reference ?? .init(rawValue: "\(body.rawValue).\(member.rawValue)")
    self.body = body
    self.member = member
    self.seat = seat
    self.role = role
    self.votes = votes
    self.onBehalfOf = onBehalfOf
    self.from = from
    self.to = to
  }

  /// Whether this version of the membership stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// What stands against this membership as it is stated, whatever stands around it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if role == .adviser, votes { found.append(.refusal("votes", "An adviser advises and has no vote.")) }
    if !role.takesSeat, seat != nil {
      found.append(.refusal("seat", "Somebody who is \(role.words) takes no seat. Leave the seat empty."))
    }
    return found
      + TextLimit.objections("seat", seat ?? "", most: TextLimit.item, what: "A seat")
      + TextLimit.objections("onBehalfOf", onBehalfOf ?? "", most: TextLimit.title, what: "On whose behalf")
  }
}

/// What a membership states, field by field. Its body and its member never change.
public enum MembershipField: String, VersionField {
  case seat, role, votes, onBehalfOf

  /// What a reader calls the field.
  public var words: String {
    switch self {
    case .votes: "vote"
    case .onBehalfOf: "on behalf of"
    case .seat, .role: rawValue
    }
  }

  /// What the field says, as text; nothing for what is not stated.
  public func text(of membership: Membership) -> String {
    switch self {
    case .seat: membership.seat ?? ""
    case .role: membership.role.rawValue
    case .votes: membership.votes ? "votes" : "no vote"
    case .onBehalfOf: membership.onBehalfOf ?? ""
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: Membership, into membership: inout Membership) {
    switch self {
    case .seat: membership.seat = source.seat
    case .role: membership.role = source.role
    case .votes: membership.votes = source.votes
    case .onBehalfOf: membership.onBehalfOf = source.onBehalfOf
    }
  }
}
