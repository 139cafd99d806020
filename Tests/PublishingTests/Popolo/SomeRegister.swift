import Council
import Law

/// A small council with a committee, two wards and a leader of another council, for what is published of such.
enum SomeRegister {
  static func made() -> MembershipRegister {
    let wards = [place("W1", "Am Ward"), place("W2", "Bor & Co Ward")]
    let members = [
      Member(
        reference: .init(rawValue: "ASH"), name: "Cllr Ash", group: .init(rawValue: "G"),
        represents: [wards[0].reference], offices: [Office(.leader, portfolio: "Money")], from: Day(iso: "2025-05-06")),
      Member(
        reference: .init(rawValue: "ELM"), name: "Cllr <Elm>", represents: [wards[1].reference],
        to: Day(iso: "2027-05-03")),
      Member(reference: .init(rawValue: "OAK"), name: "Cllr Oak", council: "Felpersham District Council"),
    ]
    let committee = Body(
      reference: .init(rawValue: "PLAN"), name: "Planning & Licensing Committee", kind: .committee, powers: .decides,
      parent: .init(rawValue: "NOWHERE"), areas: [wards[0].reference],
      seats: [Seat(label: "Members", number: 3, appointedBy: "Borsetshire County Council")])
    return MembershipRegister(
      authority: Authority(
        id: "borsetshire", name: "Borsetshire County Council", shortName: "Borsetshire", kind: .county,
        governance: .leaderAndCabinet),
      day: Day(iso: "2026-11-22") ?? .init(number: 0), bodies: [committee], members: members,
      groups: [
        PoliticalGroup(
          reference: .init(rawValue: "G"), name: "Green Group", leader: members[0].reference, signatories: [])
      ],
      memberships: [
        Membership(body: committee.reference, member: members[1].reference, seat: "Members"),
        Membership(body: committee.reference, member: members[0].reference, seat: "Members", role: .chair),
        Membership(
          body: committee.reference, member: members[2].reference, role: .adviser, votes: false,
          onBehalfOf: "Felpersham Parish Council"),
      ], places: wards,
      numbers: .init(
        members: [members[0].reference: 1, members[1].reference: 2, members[2].reference: 3],
        bodies: [committee.reference: 1], places: [wards[0].reference: 1, wards[1].reference: 2]))
  }

  private static func place(_ reference: String, _ name: String) -> Place {
    Place(reference: .init(rawValue: reference), name: name, kind: .ward, code: GSSCode(rawValue: "E05000001"))
  }
}
