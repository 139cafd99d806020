import Actions
import Council
import Law
import Store

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
    let portfolio = Portfolio(reference: .init(rawValue: "CLEAN"), responsibility: "Clean streets", office: "Leader")
    let list = BodyList(
      members: members, groups: [group], bodies: [committee], memberships: [seat], portfolios: [portfolio])
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
    try scrutinise(now)
    try assess(now)
    try arrangeFormats(now)
  }

  /// A bench in Braille that was delivered, and somebody who asks for more.
  private func arrangeFormats(_ now: Now) throws {
    let decision = FormatMatter(.decision, "D-\(now.day.year)-1")
    _ = try records.carryOut(
      EnterFormatOrder(
        FormatOrder(
          .translation, language: "ur", of: decision, title: "A bench", askedOn: now.day, due: now.day,
          supplier: "Words", pence: 9_00, state: .delivered, place: "At the library"), at: Self.id),
      by: .operatorAtTheMachine, at: now)
    _ = try records.carryOut(
      AskForFormat(
        FormatRequest(
          .braille, of: decision, words: "All of it", contact: "01632 960 111", receivedAt: now.moment), at: Self.id,
        caller: CallingDevice(network: "", browser: "")), by: .visitor, at: now)
  }

  /// An assessment that was signed off and is gone on with, a publication and an objective.
  private func assess(_ now: Now) throws {
    let entry = EqualityMatter(.announcement, "F-\(now.day.year)-1")
    var assessment = EqualityImpactAssessment(
      title: "An oak for all", matter: entry,
      answers: EqualityImpactAssessment.Characteristic.allCases.map {
        .init(
          $0, evidence: "Everybody passes it.", impact: EqualityImpactAssessment.Impact.none, words: "It is a tree.")
      }, asked: "The tree wardens", responsible: .init(rawValue: "RECEP"), reviewOn: now.day.adding(days: 300))
    assessment.reference = try records.carryOut(
      SaveEqualityAssessment(assessment, at: Self.id), by: .operatorAtTheMachine, at: now)
    try records.carryOut(
      SignEqualityAssessment(assessment.reference, edition: 1, at: Self.id), by: .operatorAtTheMachine, at: now)
    try records.carryOut(
      SaveEqualityAssessment(assessment, at: Self.id), by: .operatorAtTheMachine, at: now)
    _ = try records.carryOut(
      PublishEqualityInformation(
        EqualityInformation(
          publishedOn: now.day, title: "Who works here", text: "As in the year before.", about: .employees,
          employees: 200, figures: EqualityFigures(heading: "Age", columns: ["All"], rows: ["Young"], counts: [[9]])),
        at: Self.id), by: .operatorAtTheMachine, at: now)
    _ = try records.carryOut(
      PublishEqualityObjective(
        EqualityObjective(
          publishedOn: now.day, text: "Benches for all", measure: "Benches with arms", target: "9 of 10",
          due: now.day.adding(days: 700)), at: Self.id), by: .operatorAtTheMachine, at: now)
  }

  /// A report of overview and scrutiny, and what it said of what is announced.
  private func scrutinise(_ now: Now) throws {
    let committee = Body(
      reference: .init(rawValue: "OSC"), name: "Scrutiny Committee", kind: .scrutiny, powers: .recommends,
      seats: [Seat(label: "Members", number: 5, appointedBy: "Borsetshire")])
    let entry = ForwardPlanEntry.Reference(rawValue: "F-\(now.day.year)-1")
    try records.carryOut(
      ImportBodies(BodyList(bodies: [committee]), of: Self.id, from: nil, source: "bodies.csv"),
      by: .operatorAtTheMachine, at: now)
    try records.carryOut(
      ConsiderBeforehand(
        PriorConsideration(of: entry, by: committee.reference, on: now.day, .noted, comments: "Water it."), at: Self.id),
      by: .operatorAtTheMachine, at: now)
    _ = try records.carryOut(
      PublishScrutinyReport(
        ScrutinyReport(
          body: committee.reference, on: now.day, title: "Trees", findings: "Few are watered.",
          recommendations: [.init("Water them.")], receivedOn: now.day, noticeOn: now.day, publishedAt: now.moment),
        at: Self.id), by: .operatorAtTheMachine, at: now)
  }

  /// A meeting of the committee that is to come, with an item in the making.
  func enterMeeting() throws {
    let called = try records.carryOut(
      ScheduleMeetings(
        of: .init(rawValue: "PLAN"), on: [clock.now.day.adding(days: 60)], minute: 600, place: "Hall", at: Self.id,
        inSpiteOfWarnings: true), by: .operatorAtTheMachine, at: clock.now)
    for meeting in called {
      _ = try records.carryOut(
        PrepareAgenda(AgendaDraft(items: [AgendaItem(id: 1, title: "A bridge")]), of: meeting.reference, at: Self.id),
        by: .operatorAtTheMachine, at: clock.now)
      try ask(meeting.reference)
    }
  }

  /// A consultation of staff that is open, in which an account may answer.
  func consult(on proposal: String, answeringAs email: String? = nil) throws {
    let today = clock.now.day
    let plan = StaffConsultation(
      opens: today, closes: today.adding(days: 30), unions: ["Union of Clerks"], contact: "Head of Human Resources")
    try records.carryOut(
      PlanStaffConsultation(plan, seen: nil, on: proposal, at: Self.id, inSpiteOfWarnings: true),
      by: .operatorAtTheMachine, at: clock.now)
    let person = ConsultedPerson(name: "Mx Marker", post: "Receptionist", addedOn: today)
    _ = try records.carryOut(
      ConsultPerson(person, email: email.flatMap { EmailAddress($0) }, on: proposal, at: Self.id),
      by: .operatorAtTheMachine,
      at: clock.now)
  }

  /// The council takes questions, and a resident has put one to a meeting.
  private func ask(_ meeting: Meeting.Reference) throws {
    guard var council = try records.authority(Self.id)?.authority else { return }
    council.settings.publicNoticeDays = 5
    try records.carryOut(RecordAuthority(council), by: .operatorAtTheMachine, at: clock.now)
    _ = try records.carryOut(
      PutToMeeting(
        PublicSubmission(
          .question, to: meeting, subject: "A path", words: "When?", name: "A resident", receivedAt: clock.now.moment),
        at: Self.id),
      by: ActingPerson(
        .account("asker"), post: "A resident", grants: [RoleGrant(authority: Self.id, role: .resident)]),
      at: clock.now)
  }

  /// A proposal that is approved and waits for a condition.
  func decide(_ proposal: String) throws {
    _ = try records.carryOut(
      DecideProposal(
        ProposalDecision(
          id: 1, .approved, decidedOn: clock.now.day, takenBy: "Council", minute: "minute 1",
          effectiveDay: clock.now.day.adding(days: 60), reason: "A test",
          conditions: [.init(id: 1, .other, "A condition")]), on: proposal, of: Self.id, inSpiteOfWarnings: true),
      by: .operatorAtTheMachine, at: clock.now)
  }
}
