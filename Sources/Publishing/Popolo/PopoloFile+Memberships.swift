import Council
import Law

// Who is what: of the council or another, of a group, in an office, on a body.
extension PopoloFile {
  var memberships: [JSONText.Value] {
    register.members.flatMap { councils($0) + groups($0) + offices($0) } + register.memberships.compactMap(seat)
  }

  private func councils(_ member: Member) -> [JSONText.Value] {
    let isOwn = register.councillors.contains { $0.reference == member.reference }
    let wards: [Place?] = isOwn && !register.wards(of: member).isEmpty ? register.wards(of: member) : [nil]
    return wards.map { ward in
      membership(
        member, "council" + (ward.map { "/\($0.reference.rawValue)" } ?? ""),
        in: organization(named: member.council ?? register.authority.name), role: isOwn ? "councillor" : "member",
        [
          ("post_id", .optional(ward.map { Self.id(ward: $0.reference) })),
          ("area_id", .optional(ward.map { Self.id($0.reference) })),
          ("on_behalf_of_id", .optional(isOwn ? register.group(of: member).map { Self.id($0.reference) } : nil)),
        ])
    }
  }

  private func groups(_ member: Member) -> [JSONText.Value] {
    register.group(of: member).map { group in
      let role = group.leader == member.reference ? "leader" : "member"
      return [membership(member, "group", in: Self.id(group.reference), role: role)]
    } ?? []
  }

  private func offices(_ member: Member) -> [JSONText.Value] {
    member.offices.enumerated().map { place, office in
      let home = member.council ?? register.authority.name
      let role = office.kind.words + (office.portfolio.map { ": \($0)" } ?? "")
      return membership(member, "office/\(place + 1)", in: organization(named: office.council ?? home), role: role)
    }
  }

  private func seat(_ one: Membership) -> JSONText.Value? {
    guard let member = register.members.first(where: { $0.reference == one.member }),
      let body = register.bodies.first(where: { $0.reference == one.body })
    else { return nil }
    let post = one.seat.flatMap { label in body.seats.contains { $0.label == label } ? label : nil }
    return value([
      ("id", .text("membership/\(one.reference.rawValue)")), ("person_id", .text(Self.id(member.reference))),
      ("organization_id", .text(Self.id(body.reference))), ("role", .text(one.role.words)),
      ("post_id", .optional(post.map { Self.id(seat: $0, on: body.reference) })),
      ("on_behalf_of_id", .optional(one.onBehalfOf.map(organization(named:)))),
      ("start_date", .optional(one.from?.iso)), ("end_date", .optional(one.to?.iso)),
    ])
  }

  private func membership(
    _ member: Member, _ part: String, in organization: String, role: String, _ more: [(String, JSONText.Value?)] = []
  ) -> JSONText.Value {
    value(
      [
        ("id", .text("membership/\(member.reference.rawValue)/\(part)")),
        ("person_id", .text(Self.id(member.reference))), ("organization_id", .text(organization)),
        ("role", .text(role)),
      ] + more + [
        ("start_date", .optional(member.from?.iso)), ("end_date", .optional(member.to?.iso)),
      ])
  }
}
