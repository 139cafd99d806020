import Actions
import Council

extension Town {
  /// A committee with a member of a group on it, and an article of the constitution.
  func enterBodies() throws {
    let members = ["ASH", "ELM"].map {
      Member(reference: .init(rawValue: $0), name: "Cllr \($0)", group: .init(rawValue: "GREEN"))
    }
    let group = PoliticalGroup(
      reference: .init(rawValue: "GREEN"), name: "Green Group", signatories: members.map(\.reference))
    let committee = Body(
      reference: .init(rawValue: "PLAN"), name: "Planning Committee", kind: .committee, powers: .decides,
      seats: [Seat(label: "Members", number: 9, appointedBy: "Borsetshire")])
    let seat = Membership(body: committee.reference, member: members[0].reference, seat: "Members")
    let list = BodyList(members: members, groups: [group], bodies: [committee], memberships: [seat])
    try records.carryOut(
      ImportBodies(list, of: Self.id, from: nil, source: "members.csv"), by: .operatorAtTheMachine, at: clock.now)
    let article = Article(reference: .init(rawValue: "1"), title: "The Constitution", text: "1.1 It binds the council.")
    try records.carryOut(
      EnterConstitution([article], of: Self.id, from: nil, source: "constitution.md"), by: .operatorAtTheMachine,
      at: clock.now)
  }
}
