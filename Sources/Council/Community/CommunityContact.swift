import Law

/// Whom officers talk to at a voluntary or community group. Only they see it, and it goes when it is of no more use.
public struct CommunityContact: Hashable, Sendable {
  /// What tells it apart: random.
  public var id: String
  /// The group.
  public var group: CommunityGroup.Reference
  /// What they are called.
  public var name: String
  /// What they are at the group: `Treasurer`.
  public var role: String
  /// Their e-mail address; `nil` when not given.
  public var email: EmailAddress?
  /// Their telephone number; empty when not given.
  public var telephone: String
  /// The day they gave it.
  public var givenOn: Day

  /// A contact from its parts.
  public init(
    id: String = "", at group: CommunityGroup.Reference, name: String, role: String = "", email: EmailAddress? = nil,
    telephone: String = "", givenOn: Day
  ) {
    (self.id, self.group, self.name, self.role) = (id, group, name, role)
    (self.email, self.telephone, self.givenOn) = (email, telephone, givenOn)
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public var objections: [Objection] {
    var found: [Objection] = []
    if name.isEmpty { found.append(.refusal("name", "Say what they are called.")) }
    if email == nil, telephone.isEmpty {
      found.append(.refusal("email", "Give an e-mail address or a telephone number."))
    }
    return found + TextLimit.objections("name", name, most: TextLimit.short, what: "A name")
      + TextLimit.objections("role", role, most: TextLimit.short, what: "A role")
      + TextLimit.objections("telephone", telephone, most: 40, what: "A telephone number")
  }
}
