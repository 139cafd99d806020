import Law

/// Who sits where on a day, whom they represent and in which group: what section 100G(1) of the Local Government Act 1972 has a council
/// keep open, without addresses.
public struct MembershipRegister: Sendable {
  /// The council that keeps it.
  public var authority: Authority
  /// The day it is as of.
  public var day: Day
  /// The bodies, in the order of the list.
  public var bodies: [Body]
  /// The members, in the order of the list.
  public var members: [Member]
  /// The political groups.
  public var groups: [PoliticalGroup]
  /// Who sits where.
  public var memberships: [Membership]
  /// The places that members represent and bodies act for, and those in which they lie.
  public var places: [Place]
  /// Numbers that never change, for programs that know things by number only.
  public var numbers: Numbers

  /// A whole number above nought for each member, body and place, by reference.
  public struct Numbers: Sendable {
    /// Those of members.
    public var members: [Member.Reference: Int]
    /// Those of bodies.
    public var bodies: [Body.Reference: Int]
    /// Those of places.
    public var places: [Place.Reference: Int]

    /// Numbers from their parts.
    public init(
      members: [Member.Reference: Int] = [:], bodies: [Body.Reference: Int] = [:], places: [Place.Reference: Int] = [:]
    ) {
      self.members = members
      self.bodies = bodies
      self.places = places
    }
  }

  /// A register from its parts.
  public init(
    authority: Authority, day: Day, bodies: [Body], members: [Member], groups: [PoliticalGroup],
    memberships: [Membership], places: [Place], numbers: Numbers = Numbers()
  ) {
    self.authority = authority
    self.day = day
    self.bodies = bodies
    self.members = members
    self.groups = groups
    self.memberships = memberships
    self.places = places
    self.numbers = numbers
  }

  /// The council’s own members.
  public var councillors: [Member] { members.filter { $0.council == nil || $0.council == authority.name } }

  /// A member’s political group; `nil` for whoever sits in none.
  public func group(of member: Member) -> PoliticalGroup? {
    member.group.flatMap { reference in groups.first { $0.reference == reference } }
  }

  /// The wards and divisions a member represents, as far as they are entered.
  public func wards(of member: Member) -> [Place] {
    member.represents.compactMap { reference in places.first { $0.reference == reference } }
  }

  /// Where somebody sits.
  public func memberships(of member: Member) -> [Membership] { memberships.filter { $0.member == member.reference } }

  /// Who sits on a body, the chair first.
  public func memberships(on body: Body) -> [Membership] {
    memberships.filter { $0.body == body.reference }.sorted { $0.role.rank < $1.role.rank }
  }
}
