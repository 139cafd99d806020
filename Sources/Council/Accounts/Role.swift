/// What somebody is to an authority. A person may have several, each from a day to a day.
public enum Role: String, CaseIterable, Sendable, Codable {
  /// Looks after accounts, privacy and the running of the site.
  case administrator
  /// Democratic services: runs the council's formal business and keeps its structure.
  case democraticServices = "democratic-services"
  /// The monitoring officer of section 5 of the Local Government and Housing Act 1989, or a deputy.
  case monitoringOfficer = "monitoring-officer"
  /// Enters units, posts and what they carry, and drafts restructures: also the role of a head of service.
  case structureEditor = "structure-editor"
  /// Human resources: runs the consultation of staff and unions, and alone reads who is consulted and what they say.
  case humanResources = "human-resources"
  /// The section 151 officer's staff.
  case finance
  /// Runs consultations and participation.
  case engagementOfficer = "engagement-officer"
  /// Supports services with records and correspondence.
  case businessSupport = "business-support"
  /// Runs a programme with a board, and drafts its restructures.
  case programmeManager = "programme-manager"
  /// An elected or co-opted member.
  case member
  /// Advises a body without a vote.
  case adviser
  /// Reads everything and changes nothing.
  case auditor
  /// Acts for a community group.
  case groupRepresentative = "group-representative"
  /// Lives, works or studies in the area.
  case resident

  /// The role in words: `democratic services`.
  public var words: String {
    switch self {
    case .groupRepresentative: "representative of a group"
    default: rawValue.split(separator: "-").joined(separator: " ")
    }
  }

  /// Whether somebody with this role signs in with a password and a code, and not by a link in a letter.
  public var isOfTheCouncil: Bool { self != .groupRepresentative && self != .resident }

  /// What the role allows, and nothing else.
  public var permissions: Set<Permission> {
    switch self {
    case .administrator:
      [.lookAfterAccounts, .seeAccounts, .seeLetters, .keepPersonalData, .enterCouncil, .readWholeRecord, .ownAccount]
    case .democraticServices:
      [
        .editStructure, .editBodies, .draftRestructures, .seeDrafts, .commentOnDrafts, .approveForConsultation,
        .enterPapers, .editConstitution, .carryOutDecisions, .editMeetings, .recordDecisions, .recordOwnDecisions,
        .signImplications, .assessEquality, .publishEquality, .arrangeFormats, .runOpenQuestions,
        .readExemptPapers, .readWholeRecord, .keepInterests, .keepCommunity, .answerEnquiries, .keepForums,
        .seeWorkspace, .ownAccount,
      ]
    case .monitoringOfficer:
      [
        .editConstitution, .keepInterests, .readSensitiveInterests, .readExemptPapers, .readWholeRecord, .seeAccounts,
        .seeDrafts, .commentOnDrafts,
        .approveForConsultation, .recordOwnDecisions, .signImplications, .waiveImplications, .publishEquality,
        .seeWorkspace, .ownAccount,
      ]
    case .structureEditor:
      [
        .editStructure, .draftRestructures, .seeDrafts, .commentOnDrafts, .recordOwnDecisions, .signImplications,
        .assessEquality, .publishEquality, .seeWorkspace, .ownAccount,
      ]
    case .programmeManager:
      [
        .draftRestructures, .seeDrafts, .commentOnDrafts, .recordOwnDecisions, .signImplications, .assessEquality,
        .seeWorkspace, .ownAccount,
      ]
    case .finance: [.seeDrafts, .commentOnDrafts, .recordOwnDecisions, .signImplications, .seeWorkspace, .ownAccount]
    case .humanResources:
      [.runStaffConsultation, .signImplications, .assessEquality, .publishEquality, .seeWorkspace, .ownAccount]
    case .auditor: [.readWholeRecord, .seeAccounts, .seeLetters, .seeDrafts, .seeWorkspace, .ownAccount]
    case .engagementOfficer:
      [
        .runInvolvement, .runOpenQuestions, .keepCommunity, .answerEnquiries, .keepForums, .recordOwnDecisions,
        .signImplications, .assessEquality, .arrangeFormats, .seeWorkspace, .ownAccount,
      ]
    case .businessSupport:
      [
        .answerEnquiries, .keepForums, .recordOwnDecisions, .signImplications, .arrangeFormats, .seeWorkspace,
        .ownAccount,
      ]
    case .member, .adviser: [.seeWorkspace, .ownAccount]
    case .groupRepresentative, .resident: [.ownAccount]
    }
  }
}
