import Law

/// A restructure with everything that is said about it: the establishment, the changes, the money, the report.
public struct RestructureCase: Hashable, Sendable, Codable {
  /// A short name for addresses: `rotherham-2014`.
  public var id: String
  /// What it is called.
  public var title: String
  /// What would happen, in a sentence or two.
  public var summary: String
  /// Whose it is.
  public var authority: Authority
  /// The day of the act: the decision asked for. Rules are judged by the law of this day.
  public var decisionDay: Day
  /// Who decides.
  public var decidedBy: String
  /// The day the changes take effect.
  public var effectiveDay: Day
  /// Whether the establishment is the whole council's or only the part concerned.
  public var extent: Extent
  /// Posts shown for orientation and left out of the counts.
  public var contextPosts: Set<Post.Reference>
  /// The establishment before, as it stands on the day before the changes take effect.
  public var establishment: Establishment
  /// The changes.
  public var changes: [Change]
  /// Savings and costs the papers state.
  public var moneyLines: [MoneyLine]
  /// Job descriptions, each a version.
  public var jobDescriptions: [JobDescription]
  /// Numbers the papers state in words, to compare with the establishment.
  public var claims: [Claim]
  /// Funding splits to compare for merged posts, beside the neutral one.
  public var splitsToCompare: [SplitToCompare]
  /// The steps of the timetable.
  public var timetable: [TimetableStep]
  /// Dismissals proposed, if any were said.
  public var redundancy: Redundancy?
  /// The equality impact assessment, if there is one.
  public var equality: EqualityAssessment?
  /// Reports the law has a special form for (LGHA 1989 s.4).
  public var statutoryReports: [StatutoryReport]
  /// Documents that are attached or promised, such as an accountability protocol.
  public var documents: [AttachedDocument]
  /// What it changes in the constitution; `nil` when nothing.
  public var constitution: ProposedAmendment?
  /// The committee report.
  public var report: CommitteeReport

  /// Whether the establishment is the whole council's or only the part concerned.
  public enum Extent: String, Sendable, Codable, CaseIterable { case whole, part }

  /// A case with the parts every case has; the rest is added by assignment.
  public init(
    id: String, title: String, authority: Authority, decisionDay: Day, effectiveDay: Day,
    establishment: Establishment, changes: [Change] = [], extent: Extent = .part
  ) {
    self.id = id
    self.title = title
    summary = ""
    self.authority = authority
    self.decisionDay = decisionDay
    decidedBy = ""
    self.effectiveDay = effectiveDay
    self.extent = extent
    contextPosts = []
    self.establishment = establishment
    self.changes = changes
    moneyLines = []
    jobDescriptions = []
    claims = []
    splitsToCompare = []
    timetable = []
    redundancy = nil
    equality = nil
    statutoryReports = []
    documents = []
    constitution = nil
    report = CommitteeReport()
  }
}

/// A number the papers state in words, to compare with the posts it speaks of.
public struct Claim: Hashable, Sendable, Codable {
  /// Which establishment it speaks of.
  public enum Side: String, Sendable, Codable, CaseIterable { case before, after }
  /// What is counted.
  public enum Measure: String, Sendable, Codable, CaseIterable { case posts, fte }

  /// The number as written: `two`, `21`.
  public var says: String
  /// What it is said of, in words: `temporary posts`.
  public var of: String
  /// What is counted.
  public var measure: Measure
  /// Which establishment.
  public var side: Side
  /// Only posts with one of these bases; empty for any.
  public var bases: Set<Post.Basis>
  /// Only posts with one of these states; empty for any.
  public var statuses: Set<Post.Status>
  /// Only these posts; empty for any.
  public var posts: Set<Post.Reference>
  /// Only posts in these units and below; empty for any.
  public var units: Set<OrganisationUnit.Reference>
  /// Where the papers say it.
  public var source: String

  /// A claim with no filter.
  public init(
    says: String, of: String, measure: Measure = .posts, side: Side, bases: Set<Post.Basis> = [],
    statuses: Set<Post.Status> = [], posts: Set<Post.Reference> = [],
    units: Set<OrganisationUnit.Reference> = [], source: String = ""
  ) {
    self.says = says
    self.of = of
    self.measure = measure
    self.side = side
    self.bases = bases
    self.statuses = statuses
    self.posts = posts
    self.units = units
    self.source = source
  }
}

/// A way to fund merged posts, to be compared with how their predecessors are funded.
public struct SplitToCompare: Hashable, Sendable, Codable {
  /// The merged post.
  public var post: Post.Reference
  /// What the split is called: `Flat 60/40`.
  public var name: String
  /// The shares.
  public var funding: [FundingShare]

  /// A split to compare.
  public init(post: Post.Reference, name: String, funding: [FundingShare]) {
    self.post = post
    self.name = name
    self.funding = funding
  }
}

/// One step of a proposal's way from draft to effect.
public struct TimetableStep: Hashable, Sendable, Codable {
  /// What kind of step it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case published, meeting, decision, consultation, finalise, evaluation, implementation, review
  }

  /// What kind of step it is.
  public var kind: Kind
  /// What happens.
  public var title: String
  /// The first day, or the only one.
  public var from: Day
  /// The last day; `nil` when it takes one day.
  public var to: Day?
  /// Whether the papers give the day or only the month.
  public var monthOnly: Bool

  /// A step from its parts.
  public init(kind: Kind, title: String, from: Day, to: Day? = nil, monthOnly: Bool = false) {
    self.kind = kind
    self.title = title
    self.from = from
    self.to = to
    self.monthOnly = monthOnly
  }
}

/// Dismissals a proposal brings.
public struct Redundancy: Hashable, Sendable, Codable {
  /// How many dismissals are proposed at one establishment within 90 days.
  public var dismissals: Int
  /// The day the proposal was made, for the law that applies.
  public var proposedOn: Day?
  /// The day consultation of representatives starts.
  public var consultationStarts: Day?
  /// The day the first dismissal takes effect.
  public var firstDismissal: Day?
  /// The day the Secretary of State was notified (form HR1).
  public var notified: Day?
  /// Which of the matters of s.188(4) the written pack gives.
  public var packGives: Set<PackMatter>
  /// Whether each representative got a copy of the notification.
  public var copiedToRepresentatives: Bool

  /// The matters TULRCA 1992 s.188(4) lists.
  public enum PackMatter: String, Sendable, Codable, CaseIterable {
    case reasons, numbers, total, selection, method, pay
    case agencyWorkers = "agency-workers"
  }

  /// Dismissals, with nothing else known.
  public init(
    dismissals: Int, proposedOn: Day? = nil, consultationStarts: Day? = nil,
    firstDismissal: Day? = nil, notified: Day? = nil, packGives: Set<PackMatter> = [],
    copiedToRepresentatives: Bool = false
  ) {
    self.dismissals = dismissals
    self.proposedOn = proposedOn
    self.consultationStarts = consultationStarts
    self.firstDismissal = firstDismissal
    self.notified = notified
    self.packGives = packGives
    self.copiedToRepresentatives = copiedToRepresentatives
  }
}

/// An equality impact assessment, as the papers record it.
public struct EqualityAssessment: Hashable, Sendable, Codable {
  /// The protected characteristics of the Equality Act 2010.
  public enum Characteristic: String, Sendable, Codable, CaseIterable {
    case age, disability
    case genderReassignment = "gender-reassignment"
    case marriageAndCivilPartnership = "marriage-and-civil-partnership"
    case pregnancyAndMaternity = "pregnancy-and-maternity"
    case race
    case religionOrBelief = "religion-or-belief"
    case sex
    case sexualOrientation = "sexual-orientation"
  }

  /// The day it was made; `nil` when not said.
  public var day: Day?
  /// What it concludes, in a few words.
  public var conclusion: String
  /// Whether it concludes that there is no impact.
  public var findsNoImpact: Bool
  /// The reason given for no impact; empty when none.
  public var reason: String
  /// The characteristics it looks at by name.
  public var characteristics: Set<Characteristic>
  /// Whether the decision-maker has it in the pack.
  public var inPack: Bool

  /// An assessment from its parts.
  public init(
    day: Day? = nil, conclusion: String = "", findsNoImpact: Bool = false, reason: String = "",
    characteristics: Set<Characteristic> = [], inPack: Bool = false
  ) {
    self.day = day
    self.conclusion = conclusion
    self.findsNoImpact = findsNoImpact
    self.reason = reason
    self.characteristics = characteristics
    self.inPack = inPack
  }
}

/// A report the law has a special form for: the Head of Paid Service's, LGHA 1989 s.4.
public struct StatutoryReport: Hashable, Sendable, Codable {
  /// The four matters of s.4(3).
  public enum Matter: String, Sendable, Codable, CaseIterable {
    case coordination
    case numbersAndGrades = "numbers-and-grades"
    case organisation, management
  }

  /// What it is called.
  public var title: String
  /// Which matters of s.4(3) it is about.
  public var matters: Set<Matter>
  /// The day copies were first sent to members; `nil` when not said.
  public var firstSent: Day?
  /// Whether it was sent to every member; `nil` when not said.
  public var sentToEveryMember: Bool?
  /// The day it is considered; `nil` when not fixed.
  public var consideredOn: Day?
  /// Whether the body that considers it is the full council.
  public var consideredByFullCouncil: Bool

  /// A statutory report from its parts.
  public init(
    title: String, matters: Set<Matter>, firstSent: Day? = nil, sentToEveryMember: Bool? = nil,
    consideredOn: Day? = nil, consideredByFullCouncil: Bool = false
  ) {
    self.title = title
    self.matters = matters
    self.firstSent = firstSent
    self.sentToEveryMember = sentToEveryMember
    self.consideredOn = consideredOn
    self.consideredByFullCouncil = consideredByFullCouncil
  }
}

/// A document attached to a proposal or promised by it.
public struct AttachedDocument: Hashable, Sendable, Codable {
  /// What it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case accountabilityProtocol = "accountability-protocol"
    case testOfAssurance = "test-of-assurance"
    case deputyNomination = "deputy-nomination"
    case resourcesStatement = "resources-statement"
    case other
  }

  /// What it is.
  public var kind: Kind
  /// What it is called.
  public var title: String
  /// Whether it is attached, not only promised.
  public var attached: Bool

  /// A document.
  public init(kind: Kind, title: String, attached: Bool) {
    self.kind = kind
    self.title = title
    self.attached = attached
  }
}
