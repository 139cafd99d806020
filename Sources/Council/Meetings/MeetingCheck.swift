import Law

extension BodyKind {
  /// What its papers go out before. The law on committees is applied to boards and forums too, as the stricter course.
  public var occasion: Occasion {
    switch self {
    case .council: .council
    case .executive: .executive
    default: .committee
    }
  }

  /// Whether it is surely bound by the law on access to meetings; of boards and forums a council only chooses to do as it asks.
  public var isBoundByAccessLaw: Bool {
    switch self {
    case .board, .assembly, .forum, .panel, .programmeBoard: false
    default: !meetsResidents
    }
  }
}

/// A meeting with its agenda and papers, ready to be asked by the rules: what must be out by when, and what really was.
public struct MeetingCheck: Sendable {
  /// The body that meets.
  public var body: Body
  /// The meeting.
  public var meeting: Meeting
  /// Its items in their order, those that are not out yet among them.
  public var items: [AgendaItem]
  /// Its papers, the latest version of each.
  public var papers: [Paper]
  /// When what is not out yet would come out; `nil` when nothing is asked of it.
  public var publishing: Moment?
  /// How the council counts.
  public var policy = ClearDayPolicy()
  /// What residents said of its items, by ``AgendaItem/id``.
  public var heard: [Int: [ResidentsHeard]] = [:]

  /// A check from its parts.
  public init(
    _ meeting: Meeting, of body: Body, items: [AgendaItem], papers: [Paper], publishing: Moment? = nil
  ) {
    (self.meeting, self.body, self.items, self.papers) = (meeting, body, items, papers)
    self.publishing = publishing
  }

  /// The papers as the rules on clear days ask about them, published at a moment.
  public func publication(_ moment: Moment?) -> Publication {
    let counted = moment.map { moment in
      let (day, minutes) = moment.dayAndMinutesInEngland
      return policy.offices.publicationDay(day, minute: minutes)
    }
    return Publication(body.kind.occasion, on: meeting.day, published: counted, policy: policy)
  }

  /// What must be out by when.
  public var clock: StatutoryClock { StatutoryClock(publication(meeting.agendaAt ?? publishing)) }

  /// The last day on which the agenda is in time; `nil` when no rule asks for clear days.
  public var lastDay: Day? { clock.deadlines.map(\.lastDay).min() }

  /// How many clear days something had that came out at a moment.
  public func clearDays(_ moment: Moment?) -> Int? { ReportInTime.clearDays(publication(moment)) }

  /// How many clear days are asked for, and how they are counted.
  public var days: ClearDays { ReportInTime.days(publication(nil)) }

  private var isShorterNotice: Bool { meeting.shorterNotice != nil && body.kind != .council }

  /// What the rules say: of notice and agenda, of each item, of each report.
  public var findings: [Finding] { notice + items.flatMap(item) + papers.flatMap(report) }

  /// What they say of what is not out yet.
  public var findingsOfWhatIsNew: [Finding] {
    (meeting.agendaAt == nil ? notice : []) + items.filter { $0.publishedAt == nil }.flatMap(item)
      + papers.filter { $0.publishedAt == nil }.flatMap(report)
  }

  private var notice: [Finding] {
    guard !isShorterNotice else { return [] }
    let agenda = publication(meeting.agendaAt ?? publishing)
    let told = MeetingNotified.check(publication(meeting.announcedAt))
    let others: [Finding] =
      switch body.kind.occasion {
      case .council: CouncilSummoned.check(agenda) + AgendaOpen.check(agenda)
      case .executive, .privateExecutive, .keyDecision: ExecutivePapersOpen.check(agenda)
      case .committee: AgendaOpen.check(agenda)
      }
    return (body.kind.occasion == .executive ? [] : told) + others
  }

  private func item(_ item: AgendaItem) -> [Finding] {
    let name = "Item \(item.number): \(item.title)"
    var found: [Finding] = []
    if item.publishedAt != nil || publishing != nil {
      let facts = ItemOnAgenda.Facts(
        item: name, publication(item.publishedAt ?? publishing), isShorterNotice: isShorterNotice,
        urgency: item.urgency?.reason)
      // That an item stood on the agenda in time is said once, of the agenda.
      found += ItemOnAgenda.check(facts).filter { $0.outcome != .met || item.urgency != nil }
    }
    guard let exemption = item.exemption else { return found }
    let before = items.prefix { $0.id != item.id }
    return found
      + ExemptItemExcluded.check(
        .init(
          item: name, on: meeting.day, paragraphs: exemption.paragraphs, publicInterest: exemption.publicInterest,
          isConfidential: exemption.isConfidential, hasResolutionBefore: before.contains { $0.kind == .exclusion }))
  }

  /// Whether a paper is a report of which the law and the council’s template ask something, and no appendix.
  public func isReport(_ paper: Paper) -> Bool {
    !paper.parts.isAppendix && items.first { $0.id == paper.item }?.kind == .report
  }

  private func report(_ paper: Paper) -> [Finding] {
    var found = numbering(paper)
    if let file = paper.parts.file {
      found += DocumentAccessible.check(
        .init(document: file.name, on: meeting.day, isTagged: file.isTagged, hasText: !paper.text.isEmpty))
    }
    if let equality = paper.parts.implications.first(where: { $0.kind == .equality }) {
      found += EqualityInReport.check(
        .init(report: paper.title, on: meeting.day, isSaid: !equality.text.isEmpty, decidedBy: body.name))
    }
    if !paper.isExempt, isReport(paper) {
      let count: Int? =
        switch paper.background {
        case .notStated: nil
        case .none: 0
        case .listed(let papers): papers.count
        }
      found += BackgroundPapersListed.check(.init(report: paper.title, on: meeting.day, count: count))
    }
    if paper.isSupplement, !isShorterNotice {
      found += ReportInTime.check(.init(report: paper.title, publication(paper.publishedAt ?? publishing)))
    }
    return found
  }

  /// What is odd in the numbers that a paper brings with it; its own numbers, made here, run on by themselves.
  private func numbering(_ paper: Paper) -> [Finding] {
    let numbers = PaperText(paper.text).ownNumbers
    guard !numbers.isEmpty else { return [] }
    return NumberingRunsOn.check(.init(numbers: numbers)).filter { $0.outcome == .notMet }.map { finding in
      Finding(
        rule: finding.rule, citation: finding.citation, outcome: finding.outcome, severity: finding.severity,
        subject: paper.title, title: finding.title, message: finding.message, remedy: finding.remedy)
    }
  }
}
