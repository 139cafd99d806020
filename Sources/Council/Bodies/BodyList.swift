/// Bodies, members, political groups, memberships and portfolios as one paper or another source lists them.
public struct BodyList: Hashable, Sendable, Codable {
  /// The members.
  public var members: [Member]
  /// The political groups.
  public var groups: [PoliticalGroup]
  /// The bodies.
  public var bodies: [Body]
  /// Who sits where.
  public var memberships: [Membership]
  /// Who leads what.
  public var portfolios: [Portfolio]

  /// A list from its parts.
  public init(
    members: [Member] = [], groups: [PoliticalGroup] = [], bodies: [Body] = [], memberships: [Membership] = [],
    portfolios: [Portfolio] = []
  ) {
    self.members = members
    self.groups = groups
    self.bodies = bodies
    self.memberships = memberships
    self.portfolios = portfolios
  }
}
