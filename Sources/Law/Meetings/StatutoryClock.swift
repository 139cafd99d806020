/// What must be out by which day before a meeting or a decision, by the law of its day.
public struct StatutoryClock: Sendable {
  /// One thing that must be out.
  public struct Deadline: Sendable {
    /// The rule that asks for it.
    public let rule: RuleEntry
    /// What must be out: `the agenda and the reports`.
    public let papers: String
    /// How many clear days before, and how they are counted.
    public let days: ClearDays
    /// The last working day on which publishing is in time.
    public let lastDay: Day
    /// What may still be done when it is too late.
    public let whenLate: String
  }

  /// The rules that set a clock running.
  static let rules: [any ClearDayRule.Type] = [
    CouncilSummoned.self, MeetingNotified.self, AgendaOpen.self, PrivateMeetingAnnounced.self,
    PrivateMeetingConfirmed.self, ExecutivePapersOpen.self, KeyDecisionAnnounced.self,
  ]

  /// The identifiers of the rules whose clear days a council may count in its own way.
  public static var countedRules: [String] { rules.map { $0.id } + [ItemOnAgenda.id, GeneralException.id] }

  /// What the papers are for, when, and how the council counts.
  public let publication: Publication

  /// The clock before an occasion.
  public init(_ publication: Publication) { self.publication = publication }

  /// What must be out, the earliest day first. Empty when no rule here was law on that day.
  public var deadlines: [Deadline] {
    Self.rules.compactMap { rule in
      rule.days(publication).map {
        Deadline(
          rule: rule.entry, papers: rule.papers, days: $0, lastDay: $0.lastDay(before: publication.day),
          whenLate: rule.whenLate)
      }
    }.sorted { ($0.lastDay, $0.rule.id) < ($1.lastDay, $1.rule.id) }
  }

  /// What each rule that asks something says of the day of publication.
  public var findings: [Finding] {
    Self.rules.filter { $0.days(publication) != nil }.flatMap { $0.check(publication) }
  }
}

extension Rulebook {
  /// The rules on meetings and their papers.
  static var meetingEntries: [RuleEntry] {
    StatutoryClock.rules.map { $0.entry } + [
      ItemOnAgenda.entry, ReportInTime.entry, BackgroundPapersListed.entry, ExemptItemExcluded.entry,
      EqualityInReport.entry, DocumentAccessible.entry,
    ]
  }
}
