/// Bodies, members, political groups and memberships as one paper or another source lists them.
public struct BodyList: Hashable, Sendable, Codable {
  /// The members.
  public var members: [Member]
  /// The political groups.
  public var groups: [PoliticalGroup]
  /// The bodies.
  public var bodies: [Body]
  /// Who sits where.
  public var memberships: [Membership]

  /// A list from its parts.
  public init(
    members: [Member] = [], groups: [PoliticalGroup] = [], bodies: [Body] = [], memberships: [Membership] = []
  ) {
    self.members = members
    self.groups = groups
    self.bodies = bodies
    self.memberships = memberships
  }
}
