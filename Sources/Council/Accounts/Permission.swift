/// Something only some may do or see. What no role names, nobody may.
public enum Permission: String, CaseIterable, Sendable {
  /// Enters and corrects units, posts, designations, duties and job descriptions.
  case editStructure = "edit-structure"
  /// Enters and corrects bodies, members, political groups and who sits where.
  case editBodies = "edit-bodies"
  /// Calls meetings, builds and publishes their agendas and papers, enters who attended, and publishes minutes.
  case editMeetings = "edit-meetings"
  /// Signs what reports say of money, law, equality and the rest, for the own post.
  case signImplications = "sign-implications"
  /// Lets a report be published without what the council’s template asks, with a reason.
  case waiveImplications = "waive-implications"
  /// Reads exempt and confidential papers.
  case readExemptPapers = "read-exempt-papers"
  /// Enters proposals and establishment lists from files.
  case enterPapers = "enter-papers"
  /// Enters and amends the constitution.
  case editConstitution = "edit-constitution"
  /// Records decisions, motions and votes, keeps the forward plan, and enters call-in and what came of it.
  case recordDecisions = "record-decisions"
  /// Records the decisions of the own post under a delegation.
  case recordOwnDecisions = "record-own-decisions"
  /// Drafts restructures: begins them, takes steps, puts alternatives side by side, gives them up.
  case draftRestructures = "draft-restructures"
  /// Reads restructures in the making.
  case seeDrafts = "see-drafts"
  /// Says something of a restructure in the making.
  case commentOnDrafts = "comment-on-drafts"
  /// Reviews a restructure in the making: gives it back, or approves it for consultation.
  case approveForConsultation = "approve-for-consultation"
  /// Enters what was decided on a restructure and whether its conditions are met, and puts it into effect.
  case carryOutDecisions = "carry-out-decisions"
  /// Runs the consultation of staff and unions on a restructure: who is consulted, what they say, what is answered.
  case runStaffConsultation = "run-staff-consultation"
  /// Prepares and runs what involves residents: activities, questions, answers, themes, reports.
  case runInvolvement = "run-involvement"
  /// Writes equality impact assessments.
  case assessEquality = "assess-equality"
  /// Signs equality impact assessments off, and publishes equality information and objectives.
  case publishEquality = "publish-equality"
  /// Orders documents and help in other formats and languages, and says what became of it.
  case arrangeFormats = "arrange-formats"
  /// Keeps the register of voluntary and community groups, whom officers talk to there, and of what.
  case keepCommunity = "keep-community"
  /// Reads and answers what people ask the council, in the mailbox that officers share.
  case answerEnquiries = "answer-enquiries"
  /// Keeps what meetings with residents did and what was asked there, and runs reviews that compare models of them.
  case keepForums = "keep-forums"
  /// Starts open questions, and reads the statements that people add before others do.
  case runOpenQuestions = "run-open-questions"
  /// Keeps the register of members’ interests.
  case keepInterests = "keep-interests"
  /// Reads and enters interests that the register does not tell (Localism Act 2011 s.32).
  case readSensitiveInterests = "read-sensitive-interests"
  /// Enters the council itself: its name, form of governance and settings.
  case enterCouncil = "enter-council"
  /// Invites people, gives and ends roles, closes accounts.
  case lookAfterAccounts = "look-after-accounts"
  /// Sees who has an account and which roles.
  case seeAccounts = "see-accounts"
  /// Sees which letters went out and which could not.
  case seeLetters = "see-letters"
  /// Answers subject access requests, erases, carries out retention.
  case keepPersonalData = "keep-personal-data"
  /// Reads the private part of the record.
  case readWholeRecord = "read-whole-record"
  /// Sees the pages officers and members work with.
  case seeWorkspace = "see-workspace"
  /// Looks after the own account: password, devices, address.
  case ownAccount = "own-account"
  /// Signs in and follows a link from a letter: what anyone may do who is not signed in.
  case signIn = "sign-in"
  /// Keeps the site itself: seals the record, sends letters, restores. Nobody's role; only the machine's.
  case runSite = "run-site"

  /// Whether it changes nothing but one's own account.
  public var onlyReads: Bool {
    switch self {
    case .seeAccounts, .seeLetters, .seeDrafts, .readWholeRecord, .readExemptPapers, .seeWorkspace, .ownAccount:
      true
    default: false
    }
  }
}
