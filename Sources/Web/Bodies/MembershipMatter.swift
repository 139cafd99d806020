import Council
import HTML
import Law
import Store

/// The fields of a membership whose body and member stand.
enum MembershipMatter: BodiesMatter {
  typealias Field = MembershipField
  static let ended = GroundsForm.Ended.membership
  static let part = "membership"
  static let endWarning: Phrase = "The seat is vacant then."

  static func kicker(_ membership: Membership) -> Phrase { "Membership \(membership.reference.rawValue)" }
  static func page(_ id: String, _ membership: Membership, on day: Day?) -> String {
    Address.body(id, membership.body, on: day)
  }
  static func above(_ id: String) -> Crumb { BodyMatter.above(id) }

  static func groups(among around: Establishment) -> [EditGroup] {
    let roles = Membership.Role.allCases
      .map { ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised)) }
    return [
      EditGroup(
        id: "membership", heading: "The membership",
        fields: [
          EditField(
            name: "seat", label: "Seat",
            hint: "As the body names it; empty for an adviser or a substitute.", kind: .suggested([])),
          EditField(name: "role", label: "Role", kind: .choice(roles)),
          EditField(name: "votes", label: "Has a vote", kind: .tick),
          EditField(
            name: "onBehalfOf", label: "On behalf of", hint: "Only when that is another than who appoints to the seat."),
        ])
    ]
  }

  static func texts(of membership: Membership) -> [String: String] {
    [
      "seat": membership.seat ?? "", "role": membership.role.rawValue, "votes": membership.votes ? "yes" : "",
      "onBehalfOf": membership.onBehalfOf ?? "",
    ]
  }

  static func read(
    _ texts: [String: String], over base: Membership, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) -> Membership {
    let reading = FieldReading(texts: texts)
    var membership = base
    membership.seat = reading.stated("seat")
    membership.votes = reading.text("votes") == "yes"
    membership.onBehalfOf = reading.stated("onBehalfOf")
    if let role = Membership.Role(rawValue: reading.text("role")) {
      membership.role = role
    } else {
      faults.add("Choose a role.", at: "role")
    }
    return membership
  }

  static func meaning(_ version: Membership, _ open: OpenRecords, _ id: String, _ day: Day) throws -> Membership {
    version
  }

  static func suggestions(_ open: OpenRecords, _ id: String, _ day: Day, _ version: Membership?) throws
    -> [String: [ChoiceField.Choice]]
  {
    let body = try version.flatMap { try open.standing(Body.self, [$0.body], of: id, on: day).first }
    return [
      "seat": (body?.seats ?? []).map { .init(value: $0.label, name: $0.appointedBy) },
      "member": try memberChoices(open, id, day),
    ]
  }

  static func memberChoices(_ open: OpenRecords, _ id: String, _ day: Day) throws -> [ChoiceField.Choice] {
    try open.standing(Member.self, of: id, on: day).map { .init(value: $0.reference.rawValue, name: $0.name) }
  }
}

/// The fields of a membership that is new: who is to sit there, too.
enum NewMembershipMatter: EditedMatter {
  typealias Field = MembershipField

  static func groups(among around: Establishment) -> [EditGroup] {
    let member = EditField(
      name: "member", label: "Member", hint: "By reference or whole name. Enter somebody new on the page of members.",
      kind: .suggested([]))
    return [EditGroup(id: "who", heading: "Who", fields: [member])] + MembershipMatter.groups(among: around)
  }

  static func texts(of membership: Membership) -> [String: String] {
    MembershipMatter.texts(of: membership).merging(["member": membership.member.rawValue]) { $1 }
  }

  static func read(
    _ texts: [String: String], over base: Membership, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) -> Membership {
    let read = MembershipMatter.read(texts, over: base, among: around, &faults)
    let typed = FieldReading(texts: texts).text("member")
    if typed.isEmpty { faults.add("Name who is to sit on it.", at: "member") }
    return Membership(
      body: base.body, member: .init(rawValue: typed), seat: read.seat, role: read.role, votes: read.votes,
      onBehalfOf: read.onBehalfOf)
  }

  static func objections(to version: Membership) -> [Objection] { version.objections }
}
