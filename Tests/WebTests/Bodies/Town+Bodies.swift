import Actions
import Council
import Law

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

  /// A decision of the committee, and one that is announced.
  func enterDecisions() throws {
    let taker = DecisionTaker.body(.init(rawValue: "PLAN"))
    let now = clock.now
    try records.carryOut(
      RecordDecision(
        Decision(
          taker: taker, on: now.day, title: "A bench", resolution: "Approve a bench.", publishedAt: now.moment,
          publishedOn: now.day), at: Self.id), by: .operatorAtTheMachine, at: now)
    let day = now.day.adding(days: 60)
    try records.carryOut(
      AnnounceDecision(
        ForwardPlanEntry(
          title: "A tree", matter: "An oak.", taker: taker, from: day, to: day, documents: "None", copiesFrom: "Here",
          otherDocuments: "Ask", publishedAt: now.moment, publishedOn: now.day), at: Self.id),
      by: .operatorAtTheMachine, at: now)
  }
}
