import Council
import HTML
import Law
import Store

/// The fields of a member.
enum MemberMatter: BodiesMatter {
  typealias Field = MemberField
  static let ended = GroundsForm.Ended.member
  static let part = "member"
  static let endWarning: Phrase = "Their memberships end too, and the seats are vacant."
  static let officeForm: Phrase =
    "Write: leader, deputy-leader, executive-member, chairman or vice-chairman | portfolio | council."

  static func kicker(_ member: Member) -> Phrase { "Member \(member.reference.rawValue)" }
  static func page(_ id: String, _ member: Member, on day: Day?) -> String {
    Address.member(id, member.reference, on: day)
  }
  static func above(_ id: String) -> Crumb { Crumb(title: "Members", address: Address.members(id)) }

  static func groups(among around: Establishment) -> [EditGroup] {
    [
      EditGroup(
        id: "member", heading: "The member", note: "No home address and no private telephone number is kept here.",
        fields: [
          EditField(name: "name", label: "Name", hint: "As it is published, such as Cllr Rowan Ashdown."),
          EditField(
            name: "council", label: "Council or organisation",
            hint: "By its whole name; empty for a member of this council."),
          EditField(
            name: "group", label: "Political group", hint: "By its reference or its whole name; empty for none.",
            kind: .suggested([])),
          EditField(
            name: "represents", label: "Represents",
            hint: "One ward or division on each line, by its reference or its whole name.", kind: .lines(rows: 2)),
          EditField(
            name: "offices", label: "Offices",
            hint: "One on each line; portfolio and council may be left out. \(officeForm)", kind: .lines(rows: 2)),
        ])
    ]
  }

  static func texts(of member: Member) -> [String: String] {
    Dictionary(MemberField.allCases.map { ($0.rawValue, $0.text(of: member)) }) { first, _ in first }
  }

  static func read(
    _ texts: [String: String], over base: Member, among around: () throws -> Establishment, _ faults: inout FormFaults
  ) -> Member {
    let reading = FieldReading(texts: texts)
    var member = base
    member.name = reading.text("name")
    member.council = reading.stated("council")
    member.group = reading.stated("group").map(PoliticalGroup.Reference.init(rawValue:))
    member.represents = reading.lines("represents").map(Place.Reference.init(rawValue:))
    member.offices = reading.lines("offices", &faults, form: officeForm, Office.init(line:))
    return member
  }

  static func meaning(_ version: Member, _ open: OpenRecords, _ id: String, _ day: Day) throws -> Member {
    var member = version
    member.group =
      try open.meant(version.group.map { [$0] } ?? [], id, day) { (group: PoliticalGroup) in group.name }.first
    member.represents = try open.meantPlaces(version.represents, id, day)
    return member
  }

  static func suggestions(_ open: OpenRecords, _ id: String, _ day: Day, _ version: Member?) throws
    -> [String: [ChoiceField.Choice]]
  {
    let groups = try open.standing(PoliticalGroup.self, of: id, on: day)
    return ["group": groups.map { .init(value: $0.reference.rawValue, name: $0.name) }]
  }
}

/// The fields of a political group.
enum GroupMatter: BodiesMatter {
  typealias Field = PoliticalGroupField
  static let ended = GroundsForm.Ended.group
  static let part = "group"
  static let endWarning: Phrase = "Its members sit in no group then."

  static func kicker(_ group: PoliticalGroup) -> Phrase { "Political group \(group.reference.rawValue)" }
  static func page(_ id: String, _ group: PoliticalGroup, on day: Day?) -> String {
    Address.group(id, group.reference, on: day)
  }
  static func above(_ id: String) -> Crumb { Crumb(title: "Members", address: Address.members(id)) }

  static func groups(among around: Establishment) -> [EditGroup] {
    [
      EditGroup(
        id: "group", heading: "The group",
        note: "A group is constituted when at least two members have told the proper officer so in writing.",
        fields: [
          EditField(name: "name", label: "Name", hint: "As the notice states it."),
          EditField(
            name: "leader", label: "Leader", hint: "A member, by reference or whole name.", kind: .suggested([])),
          EditField(
            name: "signatories", label: "Who signed the notice",
            hint: "One member on each line, by reference or whole name.", kind: .lines(rows: 3)),
        ])
    ]
  }

  static func texts(of group: PoliticalGroup) -> [String: String] {
    Dictionary(PoliticalGroupField.allCases.map { ($0.rawValue, $0.text(of: group)) }) { first, _ in first }
  }

  static func read(
    _ texts: [String: String], over base: PoliticalGroup, among around: () throws -> Establishment,
    _ faults: inout FormFaults
  ) -> PoliticalGroup {
    let reading = FieldReading(texts: texts)
    var group = base
    group.name = reading.text("name")
    group.leader = reading.stated("leader").map(Member.Reference.init(rawValue:))
    group.signatories = reading.lines("signatories").map(Member.Reference.init(rawValue:))
    return group
  }

  static func meaning(_ version: PoliticalGroup, _ open: OpenRecords, _ id: String, _ day: Day) throws
    -> PoliticalGroup
  {
    var group = version
    group.leader = try open.meant(version.leader.map { [$0] } ?? [], id, day) { (member: Member) in member.name }.first
    group.signatories = try open.meant(version.signatories, id, day) { (member: Member) in member.name }
    return group
  }

  static func suggestions(_ open: OpenRecords, _ id: String, _ day: Day, _ version: PoliticalGroup?) throws
    -> [String: [ChoiceField.Choice]]
  {
    ["leader": try MembershipMatter.memberChoices(open, id, day)]
  }
}
