import Law

/// Something by which a council involves people: it tells them, asks them, works with them or lets them decide.
public struct Activity: Hashable, Sendable, Codable {
  /// An activity’s lasting name at its council: `A-2026-1`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// A paper that people need to answer.
  public struct Paper: Hashable, Sendable, Codable {
    /// Its title.
    public var title: String
    /// Where it is published: an address of the web, or of this site.
    public var address: String

    /// A paper from its parts.
    public init(_ title: String, address: String) { (self.title, self.address) = (title, address) }
  }

  /// Somebody who must be asked, and proof that they were.
  public struct Stakeholder: Hashable, Sendable, Codable {
    /// Who: a group, an office, a class of people; never a private person.
    public var name: String
    /// The day they were asked; `nil` while they were not.
    public var askedOn: Day?
    /// How they were asked.
    public var how: String

    /// A stakeholder from its parts.
    public init(_ name: String, askedOn: Day? = nil, how: String = "") {
      (self.name, self.askedOn, self.how) = (name, askedOn, how)
    }
  }

  /// Where an activity stands on a day.
  public enum State: String, Sendable, Codable, CaseIterable {
    case draft, announced, open, closed, reported, ended

    /// The state in words.
    public var words: String {
      switch self {
      case .draft: "being prepared"
      case .announced: "to come"
      case .open: "open"
      case .closed: "closed, answers being read"
      case .reported: "reported"
      case .ended: "ended"
      }
    }
  }

  /// The activity’s reference; given when it is begun.
  public var reference: Reference
  /// What it is about, in a line.
  public var title: String
  /// How far up the ladder it goes.
  public var level: InvolvementLevel
  /// Why it is done and what is proposed, in Markdown.
  public var reasons: String
  /// What can still change; empty when nobody said.
  public var openToChange: String
  /// What was set aside, doing nothing among it, and why.
  public var setAside: String
  /// How the answers will be used.
  public var use: String
  /// Who works or decides with the council, and within what limits; for the upper rungs.
  public var limits: String
  /// The papers people need.
  public var papers: [Paper]
  /// The first day on which answers are taken.
  public var opensOn: Day
  /// The last day on which answers are taken.
  public var closesOn: Day
  /// The wards or other places it is for; empty for the whole area.
  public var places: [Place.Reference]
  /// The communities it is for, in words.
  public var communities: [String]
  /// Who must be asked.
  public var stakeholders: [Stakeholder]
  /// Which of the four groups of the duty of best value are represented; empty when it is not held for that duty.
  public var represented: [RepresentativesConsulted.Interest]
  /// The announcement in the forward plan of the decision it is for.
  public var announcement: ForwardPlanEntry.Reference?
  /// The day of the decision; of the announcement’s first day where nothing else is said.
  public var decidedOn: Day?
  /// The equality impact assessment that goes with it, by its reference; empty when none was begun.
  public var assessment: String
  /// The lawful basis of holding the answers, in Article 6(1).
  public var basis: String
  /// How many months after the close the answers are erased.
  public var months: Int
  /// By what answers are set out where people say in which area they live; `nil` for each area, as it was before there was a choice.
  public var areaTables: AreaTables?
  /// Other ways of answering and of getting it in another form: telephone, paper, languages.
  public var otherWays: String
  /// The post that answers questions about it.
  public var contact: String
  /// When it was published; `nil` while it is being prepared.
  public var publishedAt: Moment?
  /// When its report came out.
  public var reportedAt: Moment?
  /// What was said, in Markdown, as it was reported; empty before.
  public var report: String
  /// How many answers had come in when it was reported; `nil` before, and of one that was reported before this was kept.
  public var answered: Int?
  /// When it was ended.
  public var endedAt: Moment?
  /// What is said publicly of promises that were not kept, when it was ended; empty where all were.
  public var unmet: String
  /// What changed since it was published, with the day, the earliest first.
  public var changes: [Change]

  /// By what answers are set out where people say in which area they live: one or the other, as both together tell what few people said.
  public enum AreaTables: String, Sendable, Codable, CaseIterable {
    case areas, tenths

    /// What it is set out by, in words.
    public var words: String {
      switch self {
      case .areas: "each area"
      case .tenths: "tenth of deprivation, areas that are as deprived together"
      }
    }
  }

  /// A change made in the open.
  public struct Change: Hashable, Sendable, Codable {
    /// The day.
    public var on: Day
    /// What changed, and why.
    public var words: String

    /// A change from its parts.
    public init(on: Day, _ words: String) { (self.on, self.words) = (on, words) }
  }

  /// An activity from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), _ level: InvolvementLevel, title: String, reasons: String,
    openToChange: String = "", setAside: String = "", use: String = "", limits: String = "", papers: [Paper] = [],
    opensOn: Day, closesOn: Day, places: [Place.Reference] = [], communities: [String] = [],
    stakeholders: [Stakeholder] = [], represented: [RepresentativesConsulted.Interest] = [],
    announcement: ForwardPlanEntry.Reference? = nil, decidedOn: Day? = nil, assessment: String = "",
    basis: String = "(e) public task", months: Int = 24, otherWays: String = "", contact: String = "",
    publishedAt: Moment? = nil, reportedAt: Moment? = nil, report: String = "", endedAt: Moment? = nil,
    unmet: String = "", changes: [Change] = []
  ) {
    (self.reference, self.level, self.title, self.reasons) = (reference, level, title, reasons)
    (self.openToChange, self.setAside, self.use, self.limits) = (openToChange, setAside, use, limits)
    (self.papers, self.opensOn, self.closesOn, self.places) = (papers, opensOn, closesOn, places)
    (self.communities, self.stakeholders, self.represented) = (communities, stakeholders, represented)
    (self.announcement, self.decidedOn, self.assessment) = (announcement, decidedOn, assessment)
    (self.basis, self.months, self.otherWays, self.contact) = (basis, months, otherWays, contact)
    (self.publishedAt, self.reportedAt, self.report) = (publishedAt, reportedAt, report)
    (self.endedAt, self.unmet, self.changes) = (endedAt, unmet, changes)
  }

  /// Where it stands on a day.
  public func state(on day: Day) -> State {
    guard publishedAt != nil else { return .draft }
    if endedAt != nil { return .ended }
    if reportedAt != nil { return .reported }
    if day < opensOn { return .announced }
    return day <= closesOn ? .open : .closed
  }

  /// For how many minutes after midnight of its last day an answer that somebody is still typing is taken.
  public static let grace = 30

  /// Whether an answer is taken at a moment: on its days, and for the half hour of grace after the last.
  public func takesAnswers(at now: Moment) -> Bool {
    guard publishedAt != nil, level.asks, reportedAt == nil, endedAt == nil else { return false }
    let (day, minutes) = (now.dayAndMinutesInEngland.day, now.dayAndMinutesInEngland.minutes)
    return day >= opensOn && (day <= closesOn || (day == closesOn.adding(days: 1) && minutes < Self.grace))
  }
}

extension Activity {
  /// The day from which the answers are no longer kept.
  public var erasedOn: Day { closesOn.adding(months: months) }

  /// What entries of the record about it are about.
  public var subject: String { "activity \(reference.rawValue)" }
}
