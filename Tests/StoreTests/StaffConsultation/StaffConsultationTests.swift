import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Actions

@Suite("Consulting staff and unions on a restructure")
struct StaffConsultationTests {
  private static let id = "rotherham-2014"
  private static func july(_ day: Int) -> Day { Councils.day(2014, 7, day) }
  private static func now(_ day: Day) -> Now { Now(Moment(milliseconds: day.number * 86_400_000 + 32_400_000), day) }

  /// Thirty days with staff and unions after approval, then October: the paper of June 2014.
  private static let plan = StaffConsultation(
    opens: july(1), closes: july(30), unions: ["Union of Clerks", "Union of Engineers"],
    meetings: [.init(july(8), "All of both teams")], pack: [.reasons: "Report, section 7"], contact: "Head of HR")

  private func records(_ engine: Engine, _ change: (inout RestructureCase) -> Void = { _ in }) throws -> Records {
    let records = try engine.records()
    var proposal = Councils.proposal(
      Self.id, of: Councils.rotherham, decided: Councils.day(2014, 6, 16), posts: [Councils.post("CEM", "Manager")])
    proposal.effectiveDay = Councils.day(2014, 10, 1)
    change(&proposal)
    try records.carryOut(ImportCase(proposal), by: .operatorAtTheMachine, at: Self.now(Councils.day(2014, 6, 2)))
    return records
  }

  @discardableResult
  private func done<D: Deed>(
    _ deed: D, _ records: Records, on day: Day = july(1), by person: ActingPerson = .operatorAtTheMachine
  ) throws -> D.Outcome {
    try records.carryOut(deed, by: person, at: Self.now(day))
  }

  private func planned(_ plan: StaffConsultation = plan, inSpite: Bool = false) -> PlanStaffConsultation {
    PlanStaffConsultation(plan, seen: nil, on: Self.id, at: "rotherham", inSpiteOfWarnings: inSpite)
  }

  private func approval(
    _ conditions: [ImplementationCondition], from effective: Day = Councils.day(2014, 10, 1), inSpite: Bool = false
  ) -> DecideProposal {
    DecideProposal(
      ProposalDecision(
        id: 0, .approved, decidedOn: Councils.day(2014, 6, 16), takenBy: "Cabinet Member", minute: "minute 9",
        effectiveDay: effective, reason: "As asked", conditions: conditions), on: Self.id, of: "rotherham",
      inSpiteOfWarnings: inSpite)
  }

  private func words(_ refused: () throws -> Void) -> String {
    do {
      try refused()
      return ""
    } catch { return String(describing: error) }
  }

  @Test(arguments: Engine.allCases)
  func `an approval that waits for it is met when it is closed, and by no tick`(engine: Engine) throws {
    let records = try records(engine)
    try done(planned(), records)
    let heard = ImplementationCondition(id: 0, .consultation, "Staff and unions were heard")
    #expect(words { try done(approval([]), records) }.contains("Make it a condition that the consultation is closed"))
    try done(approval([heard]), records)
    let ticked = MeetCondition(1, of: Self.id, at: "rotherham", on: Self.july(2), evidence: "A letter")
    #expect(words { try done(ticked, records, on: Self.july(2)) }.contains("when human resources close that"))
    #expect(throws: ImplementationRefusal.self) {
      try done(PutIntoEffect(Self.id, of: "rotherham"), records, on: Councils.day(2014, 10, 1))
    }
    try done(CloseStaffConsultation(Self.id, on: Self.july(30), at: "rotherham"), records, on: Self.july(31))
    let kept = try #require(try records.read { try $0.decisions(on: Self.id, at: "rotherham") }.last)
    #expect(kept.conditions.first?.met?.on == Self.july(30))
    #expect(kept.conditions.first?.met?.evidence == "Consultation of staff and unions, 1 July 2014 to 30 July 2014")
    try done(PutIntoEffect(Self.id, of: "rotherham"), records, on: Councils.day(2014, 10, 1))
    #expect(try Verification(key: Engine.keeping.key).verify(records.database).isSound)
  }

  @Test(arguments: Engine.allCases)
  func `a plan shorter than the council’s days, and a close before its day, are told with the rule and who judges`(
    engine: Engine
  ) throws {
    let records = try records(engine)
    var short = Self.plan
    short.closes = Self.july(20)
    let told = words { try done(planned(short), records) }
    #expect(told.contains("the council asks for 30 (WF-5, Design principles)") && told.contains("head of paid service"))
    try done(planned(), records)
    let early = words {
      try done(CloseStaffConsultation(Self.id, on: Self.july(10), at: "rotherham"), records, on: Self.july(10))
    }
    #expect(early.contains("Say why it closes before"))
    let reasoned = CloseStaffConsultation(Self.id, on: Self.july(10), because: "All agreed", at: "rotherham")
    #expect(words { try done(reasoned, records, on: Self.july(10)) }.contains("It would last 10 days"))
    try done(
      CloseStaffConsultation(
        Self.id, on: Self.july(10), because: "All agreed", at: "rotherham", inSpiteOfWarnings: true), records,
      on: Self.july(10))
    #expect(throws: EstablishmentRefusal.self) { try done(reasoned, records, on: Self.july(10)) }
    let kept = try records.read { try $0.staffConsultation(on: Self.id, at: "rotherham") }
    #expect(
      words { try done(PlanStaffConsultation(Self.plan, seen: kept, on: Self.id, at: "rotherham"), records) }
        .contains("Nothing of it changes any more"))
  }

  @Test(arguments: Engine.allCases)
  func `an approval to count before the days of the law are over is blocked, and before the council’s warned of`(
    engine: Engine
  ) throws {
    let heard = ImplementationCondition(id: 0, .consultation, "Staff and unions were heard")
    let records = try records(engine) {
      $0.redundancy = Redundancy(
        dismissals: 24, consultationStarts: Councils.day(2014, 6, 17), firstDismissal: Self.july(25),
        notified: Councils.day(2014, 6, 17), packGives: Set(Redundancy.PackMatter.allCases),
        copiedToRepresentatives: true)
    }
    #expect(words { try done(planned(), records) }.contains("30 days"))
    try done(planned(inSpite: true), records)
    #expect(words { try done(approval([heard], inSpite: true), records) }.contains("Rules block"))
    let mild = try self.records(engine)
    try done(planned(), mild)
    let early = words { try done(approval([heard], from: Self.july(15)), mild) }
    #expect(early.contains("The changes take effect before consultation ends") && early.contains("WF-5"))
  }

  @Test(arguments: Engine.allCases)
  func `somebody answers by their link, once or anew, and with no link that was renewed`(engine: Engine) throws {
    let records = try records(engine)
    try done(planned(), records)
    let person = ConsultedPerson(name: "Mx Marker", post: "Manager", addedOn: Self.july(1))
    let first = try done(ConsultPerson(person, on: Self.id, at: "rotherham"), records)
    #expect(throws: EstablishmentRefusal.self) {
      try done(ConsultPerson(person, on: Self.id, at: "rotherham"), records)
    }
    try done(AnswerByLink("Why us?", by: first, at: "rotherham"), records, by: .visitor)
    try done(AnswerByLink("Why so soon?", by: first, at: "rotherham"), records, on: Self.july(3), by: .visitor)
    let kept = try #require(try records.read { try $0.consultedPeople(on: Self.id, at: "rotherham") }.first)
    let second = try done(RenewAnswerLink(for: kept.id, on: Self.id, at: "rotherham"), records, on: Self.july(4))
    #expect(throws: StaffConsultationRefusal.notConsulted) {
      try done(AnswerByLink("Again", by: first, at: "rotherham"), records, on: Self.july(4), by: .visitor)
    }
    let responses = try records.read { try $0.consultationResponses(on: Self.id, at: "rotherham") }
    #expect(responses.map(\.words) == ["Why so soon?"] && responses.first?.receivedOn == Self.july(3))
    #expect(
      words { try done(AnswerByLink("Late", by: second, at: "rotherham"), records, on: Self.july(31), by: .visitor) }
        .contains("Responses are taken from 1 July 2014 to 30 July 2014"))
  }

  @Test(arguments: Engine.allCases)
  func `only who is consulted answers signed in`(engine: Engine) throws {
    let records = try records(engine)
    try done(planned(), records)
    let anybody = ActingPerson(
      .account("a1"), post: "Clerk", grants: [RoleGrant(authority: "rotherham", role: .businessSupport)])
    #expect(throws: StaffConsultationRefusal.notConsulted) {
      try done(AnswerSignedIn("Me too", on: Self.id, at: "rotherham"), records, by: anybody)
    }
    let email = try #require(EmailAddress("nobody@rotherham.example"))
    let person = ConsultedPerson(name: "Mx Marker", post: "Manager", addedOn: Self.july(1))
    #expect(
      words { try done(ConsultPerson(person, email: email, on: Self.id, at: "rotherham"), records) }
        .contains("No account at the council has this address"))
  }

  @Test(arguments: Engine.allCases)
  func `themes are answered and published once, and private rows go two years after the close`(engine: Engine) throws {
    let records = try records(engine)
    try done(planned(), records)
    for (place, words) in ["The grades fall.", "The desk is far away.", "Grades!"].enumerated() {
      let response = ConsultationResponse(
        place == 0 ? .union : .staff, name: place == 0 ? "Union of Clerks" : "", way: .paper, words: words,
        receivedOn: Self.july(2))
      try done(RecordConsultationResponse(response, on: Self.id, at: "rotherham"), records, on: Self.july(3))
    }
    let responses = try records.read { try $0.consultationResponses(on: Self.id, at: "rotherham") }
    #expect(
      words {
        try done(CloseStaffConsultation(Self.id, on: Self.july(30), at: "rotherham"), records, on: Self.july(31))
      }
      .contains("3 responses are under no theme"))
    let theme = ConsultationTheme(id: 1, "Grades", answer: "They are evaluated anew.")
    let considered = SummariseConsultation(
      [theme], seen: [], placed: Dictionary(uniqueKeysWithValues: responses.map { ($0.id, [1]) }), on: Self.id,
      at: "rotherham")
    let (last, early) = (Self.july(30), PublishConsultationSummary(of: Self.id, at: "rotherham"))
    try done(considered, records, on: last)
    #expect(throws: EstablishmentRefusal.changedMeanwhile) { try done(considered, records, on: last) }
    #expect(throws: EstablishmentRefusal.self) { try done(early, records, on: last) }
    try done(CloseStaffConsultation(Self.id, on: Self.july(30), at: "rotherham"), records, on: Self.july(31))
    try done(PublishConsultationSummary(of: Self.id, at: "rotherham"), records, on: Councils.day(2014, 8, 4))
    #expect(throws: EstablishmentRefusal.self) { try done(early, records, on: Councils.day(2014, 8, 4)) }
    let summary = try #require(try records.read { try $0.staffConsultation(on: Self.id, at: "rotherham") }?.summary)
    #expect(summary.unions == ["Union of Clerks"] && summary.staff.number == nil)
    #expect(summary.themes.map(\.answer) == ["They are evaluated anew."])
    let counts = try records.carryOut(
      CarryOutRetention(at: "rotherham"), by: .folkmoot, at: Self.now(Councils.day(2016, 7, 29))
    ).receipt.counts
    #expect(counts["consultation_response"] == nil)
    let later = try records.carryOut(
      CarryOutRetention(at: "rotherham"), by: .folkmoot, at: Self.now(Councils.day(2016, 8, 1))
    ).receipt.counts
    #expect(later["consultation_response"] == 3 && later["consultation_theme"] == 1)
    #expect(try records.read { try $0.staffConsultation(on: Self.id, at: "rotherham") }?.summary == summary)
    #expect(try Verification(key: Engine.keeping.key).verify(records.database).isSound)
  }
}
