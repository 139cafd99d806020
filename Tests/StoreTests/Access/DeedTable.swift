import Council
import Law
import Secrets
import Store

@testable import Actions

/// Every deed, and who may ask for it: written by hand, so that a deed which lets in anybody else is found.
struct DeedTable {
  struct Line {
    var deed: any Deed
    var may: Set<Asker>
    var name: String { type(of: deed).name }
  }

  private static let administrator: Set<Asker> = [.role(.administrator), .operatorAtTheMachine]
  private static let papers: Set<Asker> = [.role(.democraticServices), .operatorAtTheMachine]
  private static let structure: Set<Asker> = [
    .role(.democraticServices), .role(.structureEditor), .operatorAtTheMachine,
  ]
  private static let drafting = structure.union([.role(.programmeManager)])
  private static let commenting = drafting.union([.role(.monitoringOfficer), .role(.finance)])
  private static let reviewing = papers.union([.role(.monitoringOfficer)])
  private static let deciding = commenting.union([.role(.engagementOfficer), .role(.businessSupport)])
  private static let privacy = administrator.union([.folkmoot])
  private static let anyoneUnknown: Set<Asker> = [.visitor, .operatorAtTheMachine]

  private static let assessing = drafting.union([.role(.engagementOfficer), .role(.humanResources)])
  private static let publishingEquality = structure.union([.role(.monitoringOfficer), .role(.humanResources)])

  private let email: EmailAddress
  private let hash: PasswordHash
  let post = AccountPost { _, _ in }
  let caller = CallingDevice(network: "", browser: "")
  let token = Token(RandomBytes { Array(repeating: 9, count: $0) })
  private let identity = LinkedIdentity(issuer: "https://login.example", subject: "nobody")
  private let unproven = CheckedPassword(account: nil, hash: nil, anew: nil)
  private let grant = RoleGrant(authority: "kent", role: .finance)
  private let grounds = Grounds(from: Councils.today, reason: "A test", warrant: Warrant(.decision, "A test"))
  private let correction = Correction(of: nil, wrong: "A slip", reason: "A test")

  init() throws {
    email = try Reception.email("new@kent.example")
    hash = try PasswordHash(
      of: Password(Reception.password), cost: PasswordCost(rounds: 16, blockSize: 1, parallelism: 1) ?? .recommended,
      random: RandomBytes { Array(repeating: 5, count: $0) }, gate: PasswordGate())
  }

  var lines: [Line] {
    lines(council, Self.administrator) + lines(papers, Self.papers) + lines(structure, Self.structure)
      + lines(drafting, Self.drafting) + lines(commenting, Self.commenting) + lines(reviewing, Self.reviewing)
      + lines(accounts, Self.administrator) + lines(privacy, Self.privacy) + lines(own, Asker.everyRole)
      + lines(signingIn, Self.anyoneUnknown)
      + lines(meetings, Self.papers) + lines(interests, Self.reviewing) + lines(bodies, Self.papers)
      + lines(places, Self.structure)
      + lines(constitution, Self.reviewing)
      + lines([sign], Self.deciding.union([.role(.humanResources)]))
      + lines([waive], [.role(.monitoringOfficer), .operatorAtTheMachine])
      + lines(involvement + moderating + runningEvents, [.role(.engagementOfficer), .operatorAtTheMachine])
      + lines(talking, Asker.everyRole)
      + lines(answering + signingUp(email), Self.anyoneUnknown)
      + lines(enquiries, Self.papers.union([.role(.engagementOfficer), .role(.businessSupport)]))
      + lines(forums, Self.papers.union([.role(.engagementOfficer), .role(.businessSupport)]))
      + lines(community, Self.papers.union([.role(.engagementOfficer)]))
      + lines(decisions, Self.papers) + lines(ownDecisions, Self.deciding)
      + lines([assess], Self.assessing) + lines(equality, Self.publishingEquality)
      + lines(formats, Self.papers.union([.role(.engagementOfficer), .role(.businessSupport)]))
      + lines(consulting, [.role(.humanResources), .operatorAtTheMachine])
      + lines(asking, Self.papers.union([.role(.engagementOfficer)]))
      + lines([AnswerByLink("Yes", by: token, at: "kent")], Self.anyoneUnknown)
      + lines([AnswerSignedIn("Yes", on: "kent-2010", at: "kent")], Asker.everyRole)
      + lines(implementing, Self.papers.union([.folkmoot])) + lines(running, [.operatorAtTheMachine, .folkmoot])
  }

  private var hearing: Activity.Reference { .init(rawValue: "A-2026-1") }

  private var asking: [any Deed] {
    let question = OpenQuestion(
      title: "A test", about: "A test", from: Councils.today, to: Councils.today, startedAt: Councils.now.moment)
    return [
      StartQuestion(question, statements: ["A", "B", "C"], at: "kent"),
      SettleStatement(1, of: .init(rawValue: "O-2026-1"), at: "kent"),
    ]
  }

  private func lines(_ deeds: [any Deed], _ may: Set<Asker>) -> [Line] { deeds.map { Line(deed: $0, may: may) } }

  private var council: [any Deed] { [RecordAuthority(Councils.kent), SetSingleSignOn(nil, of: "kent")] }

  private var running: [any Deed] {
    [
      PublishAsPlanned(1, of: .init(rawValue: "PLAN-2026-03-02"), at: "kent", letters: post),
      SealRecord("kent"), SendNews(at: "kent", post: post), SendWhatCame(at: "kent", post: post),
      TellModerators(at: "kent", post: post),
      NoteScan(of: "none", isClean: true, at: "kent"),
      ImportPostcodes(PostcodeDirectory(), edition: "August 2026", fileDigest: "none", at: "kent"),
      EnterWhatStood(of: "kent"),
      ReceiveEnquiryLetter(from: email, called: "", subject: "A test", "A test", at: "kent"),
      BeginDemonstration(Councils.kent),
      MakeDemonstrationAccount(
        authority: "kent", holder: .init(name: "New", email: email), post: "Clerk", roles: [grant]),
    ]
  }

  private let meeting = Meeting.Reference(rawValue: "PLAN-2026-03-02")
  private let paper = Paper.Reference(rawValue: "1-1")
  private var sign: any Deed { SignImplication("legal", as: "None", of: paper, in: meeting, over: 1, at: "kent") }
  private var waive: any Deed { WaiveImplications("A test", of: paper, in: meeting, over: 1, at: "kent") }

  private var meetings: [any Deed] {
    let meeting = Meeting.Reference(rawValue: "PLAN-2026-03-02")
    return [
      ScheduleMeetings(of: .init(rawValue: "PLAN"), on: [Councils.today], minute: 600, place: "Hall", at: "kent"),
      ChangeMeeting(meeting, minute: 600, place: "Hall", title: "", at: "kent"),
      CallOffMeeting(meeting, .cancelled, reason: "A test", at: "kent"),
      PrepareAgenda(AgendaDraft(), of: meeting, at: "kent"), PublishPapers(of: meeting, version: 1, at: "kent"),
      SettleSubmission(1, at: "kent"), RecordAttendance([], of: meeting, at: "kent"),
      PublishMinutes(of: meeting, version: 1, at: "kent"),
      PlanPublication(of: meeting, on: Councils.today, minute: 600, at: "kent"),
      WithdrawPublication(of: meeting, at: "kent"), DeclareReportTemplate(.usual, at: "kent"),
      EnterElection(Election("A test", notice: Councils.today, poll: Councils.today), at: "kent"),
      WithdrawElection("A test", at: "kent"),
    ]
  }

  private var papers: [any Deed] {
    [
      ImportCase(Councils.kent2010), ImportEstablishment(Establishment(), of: "kent", from: nil, source: "list.csv"),
      ImportPlaces([], of: "kent", from: nil, source: "list.csv"),
      ImportBodies(BodyList(), of: "kent", from: nil, source: "list.csv"),
      ImportSite(SiteList(), of: "kent", from: nil, source: "wards.xml"),
    ]
  }

  private var implementing: [any Deed] {
    [
      DecideProposal(
        ProposalDecision(
          id: 1, .refused, decidedOn: Councils.today, takenBy: "Council", minute: "minute 1",
          effectiveDay: Councils.today, reason: "A test"), on: "kent-2010", of: "kent"),
      MeetCondition(1, of: "kent-2010", at: "kent", on: Councils.today, evidence: "A test"),
      PutIntoEffect("kent-2010", of: "kent"),
    ]
  }

  private var consulting: [any Deed] {
    let plan = StaffConsultation(opens: Councils.today, closes: Councils.today)
    let response = ConsultationResponse(.staff, way: .paper, words: "Yes", receivedOn: Councils.today)
    return [
      PlanStaffConsultation(plan, seen: nil, on: "kent-2010", at: "kent"),
      ConsultPerson(
        ConsultedPerson(name: "One", post: "Manager", addedOn: Councils.today), on: "kent-2010", at: "kent"),
      RenewAnswerLink(for: "none", on: "kent-2010", at: "kent"),
      RemoveConsultedPerson("none", on: "kent-2010", at: "kent"),
      RecordConsultationResponse(response, on: "kent-2010", at: "kent"),
      SummariseConsultation([], seen: [], placed: [:], on: "kent-2010", at: "kent"),
      CloseStaffConsultation("kent-2010", on: Councils.today, at: "kent"),
      PublishConsultationSummary(of: "kent-2010", at: "kent"),
    ]
  }

  private var structure: [any Deed] {
    let (unit, post) = (Councils.unit("CE", "Community Engagement"), Councils.post("MAN", "Manager"))
    return [
      AddUnit(unit, at: "kent", on: grounds), EditUnit(unit, seen: unit, at: "kent", on: grounds),
      EndUnit(unit, at: "kent", on: grounds), CorrectUnit(unit, seen: unit, at: "kent", correction),
      AddPost(post, at: "kent", on: grounds), EditPost(post, seen: post, at: "kent", on: grounds),
      EndPost(post, at: "kent", on: grounds), CorrectPost(post, seen: post, at: "kent", correction),
      SetJobDescription(
        JobDescription(id: "JD-1", post: post.reference, title: "Manager"), seen: nil, at: "kent", on: grounds),
    ]
  }

  private var drafting: [any Deed] {
    let place = DraftPlace("draft-1", .init(rawValue: "A"), version: 1)
    return [
      StartDraft(Councils.kent2010), RenameDraft("draft-1", to: "Another", of: "kent"),
      WithdrawDraft("draft-1", of: "kent"), UndoStep(place, of: "kent"), RedoStep(place, of: "kent"),
      AddAlternative("Another", from: .copy(place.alternative), in: "draft-1", of: "kent"),
      RemoveAlternative(place, of: "kent"),
      TakeStep(.operation(.passDuties([]), because: ""), at: place, of: "kent"),
      SubmitDraft(place, to: ["clerk-1"], neededBy: nil, of: "kent", letters: post),
      AttachFile(Array("a,b".utf8), named: FileName("a.csv"), to: "draft-1", of: "kent", limits: FileLimits()),
      RemoveFile("none", from: "draft-1", of: "kent"),
    ]
  }

  private var commenting: [any Deed] {
    [
      CommentOnDraft("Why ten?", on: "draft-1", of: "kent"), EditComment("none", on: "draft-1", to: "x", of: "kent"),
      ResolveComment("none", on: "draft-1", isDone: true, of: "kent"),
    ]
  }

  private var reviewing: [any Deed] {
    let place = DraftPlace("draft-1", .init(rawValue: "A"), version: 1)
    return [
      ReturnDraft("draft-1", reasons: "Why ten?", of: "kent", letters: post),
      ApproveDraft(
        place, as: "kent-2027", under: "4.2", inSpiteOfWarnings: false, of: "kent", letters: post),
    ]
  }

  private var places: [any Deed] {
    let place = Place(reference: .init(rawValue: "SWALE"), name: "Swale", kind: .district)
    return [
      AddPlace(place, at: "kent", on: grounds), EditPlace(place, seen: place, at: "kent", on: grounds),
      CorrectPlace(place, seen: place, at: "kent", correction), EndPlace(place, at: "kent", on: grounds),
      SetAnsweringPosts(AnsweringPosts([], for: place.reference), seen: nil, at: "kent", on: grounds),
      EnterPlaceFigures([], of: "kent", source: "figures.csv"),
    ]
  }

  private var constitution: [any Deed] {
    [
      EnterConstitution([], of: "kent", from: nil, source: "constitution.md"),
      AmendConstitution(
        [], over: [], at: "kent",
        on: AmendmentGrounds(
          .council, decision: "A test", decidedOn: Councils.today, from: Councils.today, reason: "A test")),
    ]
  }

  private var decision: Decision {
    Decision(
      taker: DecisionTaker(.officer, "MAN"), on: Councils.today, title: "A test", resolution: "Approve it",
      publishedAt: Councils.now.moment, publishedOn: Councils.today)
  }

  private var ownDecisions: [any Deed] { [RecordOwnDecision(decision, at: "kent")] }

  private var decisions: [any Deed] {
    let (reference, meeting) = (
      Decision.Reference(rawValue: "D-2026-1"), Meeting.Reference(rawValue: "PLAN-2026-05-20")
    )
    let (entry, day, moment) = (ForwardPlanEntry.Reference(rawValue: "F-2026-1"), Councils.today, Councils.now.moment)
    let plan = ForwardPlanEntry(
      title: "A test", matter: "A test", taker: decision.taker, from: day, to: day, documents: "none",
      copiesFrom: "here", otherDocuments: "here", publishedAt: moment, publishedOn: day)
    return [
      RecordDecision(decision, at: "kent"), CarryOutDecision(reference, on: day, how: "Done", at: "kent"),
      CallInDecision(reference, DecisionCallIn(requestedOn: day, members: [], grounds: "A test"), at: "kent"),
      CloseCallIn(reference, .noAction, on: day, findings: "None", at: "kent"),
      SupersedeDecision(reference, by: reference, at: "kent"),
      SetDecisionActions(reference, [], seen: [], at: "kent"), AnnounceDecision(plan, at: "kent"),
      ExceptAnnouncement(entry, .init(.general, on: day, reasons: "A test", publishedOn: day), at: "kent"),
      WithdrawAnnouncement(entry, because: "A test", at: "kent"),
      ConsiderBeforehand(
        PriorConsideration(of: entry, by: .init(rawValue: "PLAN"), on: day, .noted, comments: "A test"), at: "kent"),
      PublishScrutinyReport(
        ScrutinyReport(
          body: .init(rawValue: "PLAN"), on: day, title: "A test", findings: "A test", receivedOn: day,
          publishedAt: moment), at: "kent"),
      GiveScrutinyNotice(.init(rawValue: "S-2026-1"), on: day, at: "kent"),
      AnswerScrutinyReport(.init(rawValue: "S-2026-1"), on: day, [], words: "A test", at: "kent"),
      MoveMotion(Motion(number: 1, item: 1, text: "Note it"), at: meeting, of: "kent"),
      CloseVote(
        on: 1, MotionVote(favour: 1, against: 0, abstained: 0, closedAt: moment), at: meeting, of: "kent"),
      WithdrawMotion(1, at: meeting, of: "kent"),
    ]
  }

  private var interests: [any Deed] {
    let member = Member.Reference(rawValue: "ASH")
    return [
      RegisterInterest(RegisteredInterest(.land, of: member, words: "A field", notifiedOn: Councils.today), at: "kent"),
      EndInterest("none", lastDay: nil, at: "kent"),
      GrantDispensation(
        Dispensation(of: member, words: "A test", grantedBy: "A test", from: Councils.today, last: Councils.today),
        at: "kent"),
    ]
  }

  private var bodies: [any Deed] {
    let body = Body(reference: .init(rawValue: "LB"), name: "Board", kind: .board, powers: .advises)
    let member = Member(reference: .init(rawValue: "ASH"), name: "Cllr Ash")
    let group = PoliticalGroup(reference: .init(rawValue: "GREEN"), name: "Green", signatories: [])
    let membership = Membership(body: body.reference, member: member.reference)
    let portfolio = Portfolio(reference: .init(rawValue: "CLEAN"), responsibility: "Clean streets", office: "Leader")
    return [
      AddPortfolio(portfolio, at: "kent", on: grounds),
      EditPortfolio(portfolio, seen: portfolio, at: "kent", on: grounds),
      CorrectPortfolio(portfolio, seen: portfolio, at: "kent", correction),
      EndPortfolio(portfolio, at: "kent", on: grounds),
      AddBody(body, at: "kent", on: grounds), EditBody(body, seen: body, at: "kent", on: grounds),
      CorrectBody(body, seen: body, at: "kent", correction), EndBody(body, at: "kent", on: grounds),
      AddMember(member, at: "kent", on: grounds), EditMember(member, seen: member, at: "kent", on: grounds),
      CorrectMember(member, seen: member, at: "kent", correction), EndMember(member, at: "kent", on: grounds),
      AddPoliticalGroup(group, at: "kent", on: grounds),
      EditPoliticalGroup(group, seen: group, at: "kent", on: grounds),
      CorrectPoliticalGroup(group, seen: group, at: "kent", correction),
      EndPoliticalGroup(group, at: "kent", on: grounds), AddMembership(membership, at: "kent", on: grounds),
      EditMembership(membership, seen: membership, at: "kent", on: grounds),
      CorrectMembership(membership, seen: membership, at: "kent", correction),
      EndMembership(membership, at: "kent", on: grounds),
      EnterBalanceEvent(BalanceEvent(.review, on: Councils.today, under: "A test"), at: "kent"),
      WithdrawBalanceEvent("none", because: "A test", at: "kent"),
    ]
  }

  private var accounts: [any Deed] {
    [
      InvitePerson(
        authority: "kent", holder: .init(name: "New", email: email), post: "Clerk", roles: [grant], letters: post),
      InviteAgain(authority: "kent", account: "clerk-1", letters: post),
      GiveRole(authority: "kent", account: "clerk-1", grant: grant),
      EndRole(authority: "kent", role: "role of clerk-1", lastDay: Councils.today),
      CloseAccount(authority: "kent", account: "resident-1"), SendLetterAgain("none", of: "kent"),
    ]
  }

  private var privacy: [any Deed] {
    [
      EraseAccount("resident-1", of: "kent"), AnswerSubjectAccess("clerk-1", of: "kent"),
      CarryOutRetention(at: "kent"),
    ]
  }

  private var own: [any Deed] {
    [
      ChangeEmailAddress(authority: "kent", email: email, proof: unproven, session: "none", post: post),
      ChangePassword(authority: "kent", proof: unproven, password: hash, session: "none", post: post),
      ProveAgain(authority: "kent"), RenewRecoveryCodes(authority: "kent", proof: unproven),
      MakeAccessToken(
        authority: "kent", title: "A test", scopes: [.editStructure], lastDay: Councils.today, proof: unproven,
        session: "none"),
      RevokeAccessToken(authority: "kent", token: "none"),
      PutToMeeting(
        PublicSubmission(
          .question, to: .init(rawValue: "PLAN-2026-03-02"), subject: "A test", words: "Why?", name: "A resident",
          receivedAt: Councils.now.moment), at: "kent"),
      FollowSignedIn(Follow(.council), .daily, at: "kent"),
      RevokeDevice(authority: "kent", session: "none"), TakeOwnData(at: "kent"), EraseOwnAccount(at: "kent"),
    ]
  }

  private var signingIn: [any Deed] {
    [
      AcceptInvitation(
        authority: "kent", token: token, password: hash, oneTimeCode: OneTimeCode(key: Array(repeating: 5, count: 20)),
        firstCode: "000000"),
      LinkIdentity(authority: "kent", identity: identity, checked: email, letters: post),
      ConfirmEmailAddress(authority: "kent", token: token, post: post),
      ResetPassword(authority: "kent", token: token, password: hash, post: post),
      FollowSignInLink(authority: "kent", token: token, caller: caller),
      GiveCode(authority: "kent", token: token, typed: "000000", caller: caller, post: post),
      RequestSignInLink(authority: "kent", email: email, caller: caller, post: post),
      EndReusedSession(authority: "kent", token: token, post: post),
      RotateSession(authority: "kent", token: token), SignOut(authority: "kent", token: token),
      SignIn(authority: "kent", checked: unproven, caller: caller),
      SignInAtDemonstration(authority: "kent", email: email, caller: caller),
      SignInByIdentity(authority: "kent", identity: identity, caller: caller),
      StartSignIn(authority: "kent", email: email.text, caller: caller),
      AskToFollow(
        Follow(.council), .daily, words: "everything", email: email, at: "kent", caller: caller, post: post),
      ConfirmFollowing(token, at: "kent"), ChangeFollowing(token, keeping: [], .daily, at: "kent"),
      StopFollowing(token, at: "kent"), AskToHear(of: hearing, email: email, at: "kent", caller: caller, post: post),
      ConfirmHearing(token, at: "kent"), StopHearing(token, at: "kent"),
      SendAnswerLink(token, to: hearing, email: email, at: "kent", caller: caller, post: post),
      SendEnquiry(Enquiry(.web, .other, receivedOn: Councils.today), "A test", at: "kent", caller: caller),
      FindByReceipt(nil, at: "kent", caller: caller), FindStallAnswer(nil, at: "kent", caller: caller),
      AskForFormat(
        FormatRequest(.braille, of: .other, words: "A test", contact: "A test", receivedAt: Councils.now.moment),
        at: "kent", caller: caller),
      AnswerStatement(1, of: .init(rawValue: "O-2026-1"), 1, by: token, at: "kent"),
      AddStatement("A test", to: .init(rawValue: "O-2026-1"), at: "kent"),
      NoteAccessTokenUse(
        authority: "kent", secret: AccessToken(RandomBytes { Array(repeating: 9, count: $0) })),
    ]
  }
}
