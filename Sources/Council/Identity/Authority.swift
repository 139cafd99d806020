import Law

/// A local authority: who it is, which law binds it, and the settings that make it differ from others.
public struct Authority: Hashable, Sendable, Codable {
  /// What kind of council it is; decides which duties bind it.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case county, district, unitary
    case metropolitanDistrict = "metropolitan-district"
    case londonBorough = "london-borough"

    /// Whether it runs children's and adult social services.
    public var isTopTier: Bool { self != .district }

    /// The kind in words.
    public var words: String {
      switch self {
      case .county: "county council"
      case .district: "district council"
      case .unitary: "unitary council"
      case .metropolitanDistrict: "metropolitan borough council"
      case .londonBorough: "London borough council"
      }
    }
  }

  /// How its decisions are made.
  public enum Governance: String, Sendable, Codable, CaseIterable {
    case leaderAndCabinet = "leader-and-cabinet"
    case electedMayor = "elected-mayor"
    case committeeSystem = "committee-system"

    /// Whether it has an executive, and so overview and scrutiny.
    public var hasExecutive: Bool { self != .committeeSystem }
  }

  /// A short name for addresses: `rotherham`.
  public var id: String
  /// The full name.
  public var name: String
  /// The name people use, for headings.
  public var shortName: String
  /// What kind of council it is.
  public var kind: Kind
  /// How its decisions are made.
  public var governance: Governance
  /// The settings of its constitution.
  public var settings: ConstitutionSettings

  /// An authority from its parts.
  public init(
    id: String, name: String, shortName: String, kind: Kind, governance: Governance,
    settings: ConstitutionSettings = ConstitutionSettings()
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.governance = governance
    self.settings = settings
  }
}

/// A council's own principles, as settings. A setting left out is not checked.
public struct ConstitutionSettings: Hashable, Sendable, Codable {
  /// The most tiers of management between the management team and the front line.
  public var mostTiers: Int?
  /// The fewest direct reports a manager should have.
  public var leastSpan: Int?
  /// The most direct reports a manager should have.
  public var mostSpan: Int?
  /// Share of a job's weighted accountabilities, in per cent, above which a change needs formal consultation.
  public var formalConsultationAbove: Int?
  /// Days of staff and union consultation after approval.
  public var staffConsultationDays: Int?
  /// The committee that considers a change of an article of the constitution before the council decides; `nil` when none must.
  public var articlesConsideredBy: String?
  /// Whether the public is consulted before an article of the constitution is changed.
  public var articlesConsulted: Bool?
  /// Whether a committee considers a key decision before it is taken.
  public var keyDecisionsConsidered: Bool?
  /// What a decision of the executive costs or saves from which it is key, in pence; `nil` when the council names no amount.
  public var keyDecisionFrom: Int?
  /// How many clear working days a decision of the executive waits for call-in; `nil` when none are set.
  public var callInDays: Int?
  /// How many members may call a decision in; `nil` for one.
  public var callInMembers: Int?
  /// How many clear working days before a meeting questions, petitions and deputations must come; `nil` when none are taken here.
  public var publicNoticeDays: Int?
  /// The most words of what the public puts to a meeting; `nil` for no limit.
  public var publicMostWords: Int?
  /// How many signatures make a petition one that is debated; `nil` when none do.
  public var petitionDebateFrom: Int?
  /// The council’s own least number of weeks for asking residents; `nil` for twelve.
  public var consultationWeeks: Int?
  /// When the offices close, in minutes from midnight, local time; `nil` for five o'clock. What comes later counts from the next working day.
  public var officesCloseAt: Int?
  /// Weekdays on which the offices are closed beside the bank holidays, in order; `nil` for none.
  public var officesClosed: [Day]?
  /// The rules, by identifier, whose clear days this council counts as calendar days though working days are usual; `nil` for none.
  public var calendarDaysFor: [String]?
  /// The rules, by identifier, whose clear days this council counts as working days though calendar days are usual; `nil` for none.
  public var workingDaysFor: [String]?
  /// Where these settings are written, as `Organisation Design Principles, 2011`.
  public var source: String

  /// The council’s own least number of weeks for asking residents: twelve, as the Compact had it, where none is said.
  public var leastConsultationWeeks: Int { consultationWeeks ?? 12 }

  /// Settings from their parts.
  public init(
    mostTiers: Int? = nil, leastSpan: Int? = nil, mostSpan: Int? = nil,
    formalConsultationAbove: Int? = nil, staffConsultationDays: Int? = nil,
    articlesConsideredBy: String? = nil, articlesConsulted: Bool? = nil, keyDecisionsConsidered: Bool? = nil,
    keyDecisionFrom: Int? = nil,
    callInDays: Int? = nil, callInMembers: Int? = nil, publicNoticeDays: Int? = nil,
    publicMostWords: Int? = nil, petitionDebateFrom: Int? = nil, consultationWeeks: Int? = nil,
    officesCloseAt: Int? = nil,
    officesClosed: [Day]? = nil, calendarDaysFor: [String]? = nil, workingDaysFor: [String]? = nil, source: String = ""
  ) {
    self.mostTiers = mostTiers
    self.leastSpan = leastSpan
    self.mostSpan = mostSpan
    self.formalConsultationAbove = formalConsultationAbove
    self.staffConsultationDays = staffConsultationDays
    self.articlesConsideredBy = articlesConsideredBy
    self.articlesConsulted = articlesConsulted
    self.keyDecisionsConsidered = keyDecisionsConsidered
    self.keyDecisionFrom = keyDecisionFrom
    self.callInDays = callInDays
    self.callInMembers = callInMembers
    self.publicNoticeDays = publicNoticeDays
    self.publicMostWords = publicMostWords
    self.petitionDebateFrom = petitionDebateFrom
    self.consultationWeeks = consultationWeeks
    self.officesCloseAt = officesCloseAt
    self.officesClosed = officesClosed
    self.calendarDaysFor = calendarDaysFor
    self.workingDaysFor = workingDaysFor
    self.source = source
  }

  /// When the offices are open.
  public var offices: OfficeDays {
    OfficeDays(closed: Set(officesClosed ?? []), closesAt: officesCloseAt ?? OfficeDays().closesAt)
  }

  /// How the council counts clear days.
  public var clearDays: ClearDayPolicy {
    let calendar = (calendarDaysFor ?? []).map { ($0, ClearDays.Basis.calendar) }
    let working = (workingDaysFor ?? []).map { ($0, ClearDays.Basis.working) }
    return ClearDayPolicy(offices: offices, bases: Dictionary(calendar + working) { first, _ in first })
  }
}
