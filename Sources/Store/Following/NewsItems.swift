import Council
import DatabasePort
import Law

extension OpenRecords {
  /// News in the words of the pages as they stand now. What its page no longer shows is left out.
  public func items(of entries: [NewsEntry], at council: Authority) throws -> [NewsItem] {
    try NewsWording(self, council, entries).items
  }
}

/// Reads what the pages say of what news are about: all at once, each table one time.
private struct NewsWording {
  let council: Authority
  let entries: [NewsEntry]
  var meetings: [String: Meeting] = [:]
  var bodies: [String: [Body]] = [:]
  var members: [String: [Member]] = [:]
  var agendas: [String: [AgendaItem]] = [:]
  var papers: [String: [Paper]] = [:]
  var decisions: [String: Decision] = [:]
  var announcements: [String: ForwardPlanEntry] = [:]
  var scrutinyReports: [String: ScrutinyReport] = [:]
  var activities: [String: Activity] = [:]
  var discussions: [String: Discussion] = [:]
  var questions: [String: OpenQuestion] = [:]
  var events: [String: CommunityEvent] = [:]
  var met: [String: MetResidents] = [:]
  var asked: [String: ForumAction] = [:]
  var reviews: [String: ModelReview] = [:]
  var proposals: [String: String] = [:]
  var consultations: [String: String] = [:]
  var portfolios: [String: String] = [:]
  var amendments: [String: Day] = [:]

  init(_ open: OpenRecords, _ council: Authority, _ entries: [NewsEntry]) throws {
    (self.council, self.entries) = (council, entries)
    let reading = SearchReading(transaction: open.transaction, authority: council.id)
    func wanted(_ source: NewsEntry.Subject.Source) -> Set<String> {
      Set(entries.filter { $0.subject.source == source }.map(\.subject.reference))
    }
    func single<Value>(
      _ table: String, _ column: String, _ references: Set<String>, _ value: (Row) throws -> Value
    ) throws -> [String: Value] {
      try reading.rows(table, column, references.sorted()).compactMapValues { rows in
        try rows.last.map { try value($0) }
      }
    }
    meetings = try single("meeting", "reference", wanted(.meeting), OpenRecords.meeting)
    let moved = Set(meetings.values.compactMap { $0.movedTo?.rawValue })
    meetings.merge(try single("meeting", "reference", moved, OpenRecords.meeting)) { first, _ in first }
    let out = Set(
      entries.filter { [.agenda, .supplement, .correction].contains($0.kind) }.map(\.subject.reference))
    agendas = try reading.rows("agenda_item", "meeting", out.sorted()).mapValues {
      try $0.map { (try $0.integer("ordinal"), try OpenRecords.agendaItem($0)) }.sorted { $0.0 < $1.0 }.map(\.1)
    }
    papers = try reading.rows("meeting_paper", "meeting", out.sorted()).mapValues {
      try $0.map(OpenRecords.paper)
    }
    decisions = try single("decision", "reference", wanted(.decision), OpenRecords.decision)
    announcements = try single(
      "forward_plan_entry", "reference", wanted(.announcement), OpenRecords.announcement)
    scrutinyReports = try single(
      "scrutiny_report", "reference", wanted(.scrutinyReport), OpenRecords.scrutinyReport)
    activities = try single("activity", "reference", wanted(.activity), OpenRecords.activity)
    discussions = try single("discussion", "reference", wanted(.discussion), OpenRecords.discussion)
    questions = try single("open_question", "reference", wanted(.question), OpenRecords.openQuestion)
    events = try single("community_event", "reference", wanted(.event), OpenRecords.event)
    met = try single("forum_meeting", "reference", wanted(.forumMeeting)) { try MetResidents($0) }
    asked = try single("forum_action", "reference", wanted(.forumAction), OpenRecords.forumAction)
    reviews = try single("model_review", "reference", wanted(.modelReview), OpenRecords.modelReview)
    proposals = try single("proposal", "id", wanted(.proposal).union(wanted(.consultation))) { try $0.text("title") }
    consultations = try single("staff_consultation", "proposal", wanted(.consultation)) {
      "From \(try $0.day("opens").long) to \(try $0.day("closes").long)."
    }
    portfolios = try single("portfolio", "reference", wanted(.portfolio)) { try $0.text("responsibility") }
    for number in wanted(.constitution).compactMap({ Int($0) }) {
      amendments[String(number)] = try open.transaction.query(
        "select effective_on from constitution_amendment where authority = ? and entry = ?",
        [.text(council.id), .integer(number)]
      ) { try $0.day("effective_on") }.first
    }
    let takers = decisions.values.map(\.taker) + announcements.values.map(\.taker)
    let named = wanted(.body).union(meetings.values.map(\.body.rawValue)).union(
      takers.compactMap { $0.body?.rawValue }
    ).union(scrutinyReports.values.map(\.body.rawValue)).union(met.values.map(\.body))
      .union(asked.values.map(\.body.rawValue))
    bodies = try reading.rows("body", "reference", named.sorted()).mapValues { try $0.map(Body.read) }
    let people = wanted(.member).union(takers.compactMap { $0.member?.rawValue })
    members = try reading.rows("member", "reference", people.sorted()).mapValues { try $0.map(Member.read) }
  }

  var items: [NewsItem] { entries.compactMap(item) }

  private func item(_ entry: NewsEntry) -> NewsItem? {
    let reference = entry.subject.reference
    switch entry.subject.source {
    case .meeting: return meetings[reference].map { item(entry, $0) }
    case .decision: return decisions[reference].map { item(entry, $0) }
    case .announcement: return announcements[reference].map { item(entry, $0) }
    case .scrutinyReport: return scrutinyReports[reference].map { item(entry, $0) }
    case .activity: return activities[reference].map { item(entry, $0) }
    case .discussion:
      return discussions[reference].map { item(entry, $0.title, $0.opensOn, $0.closesOn, $0.about) }
    case .question: return questions[reference].map { item(entry, $0.title, $0.opensOn, $0.closesOn, $0.about) }
    case .event: return events[reference].map { item(entry, $0) }
    case .forumMeeting: return met[reference].flatMap { item(entry, $0) }
    case .forumAction: return asked[reference].map { item(entry, $0) }
    case .modelReview:
      return reviews[reference].map { NewsItem(entry, title: $0.title, lines: [Self.plain($0.judgement.conclusion)]) }
    case .proposal: return proposals[reference].map { NewsItem(entry, title: $0) }
    case .consultation:
      return proposals[reference].map { NewsItem(entry, title: $0, lines: [consultations[reference] ?? ""]) }
    case .constitution:
      return amendments[reference].map { NewsItem(entry, title: "from \($0.long)") }
    case .body: return item(entry, body: .init(rawValue: reference))
    case .member: return members[reference]?.last.map { NewsItem(entry, title: $0.name) }
    case .portfolio: return portfolios[reference].map { NewsItem(entry, title: $0) }
    }
  }

  private func item(_ entry: NewsEntry, body: Body.Reference) -> NewsItem? {
    guard let name = name(body, on: entry.at.dayAndMinutesInEngland.day) else { return nil }
    return NewsItem(
      entry, title: name, lines: entry.amount > 1 ? ["\(entry.amount) meetings are called."] : [])
  }

  private func item(_ entry: NewsEntry, _ meeting: Meeting) -> NewsItem {
    let body = name(meeting.body, on: meeting.day) ?? meeting.body.rawValue
    let title = meeting.title.isEmpty ? body : "\(body), \(meeting.title)"
    return NewsItem(entry, title: "\(title), \(meeting.day.long)", lines: lines(entry, meeting))
  }

  private func lines(_ entry: NewsEntry, _ meeting: Meeting) -> [String] {
    let reference = meeting.reference.rawValue
    switch entry.kind {
    case .meetingCalled, .meetingChanged: return [Self.occasion(meeting)] + questions(meeting, entry)
    case .meetingCancelled, .meetingPostponed: return [meeting.reason]
    case .meetingMoved:
      let new = meeting.movedTo.flatMap { meetings[$0.rawValue] }
      return [new.map { "Now: \(Self.occasion($0))" } ?? "", meeting.reason] + (new.map { questions($0, entry) } ?? [])
    case .agenda: return (agendas[reference] ?? []).map { "\($0.number). \($0.title)" }
    case .supplement, .correction:
      let all = (papers[reference] ?? []).filter { entry.kind == .supplement ? $0.isSupplement : $0.version > 1 }
      let then = all.filter { $0.publishedAt == entry.at }
      return (then.isEmpty ? all : then).map { $0.correction.isEmpty ? $0.title : "\($0.title): \($0.correction)" }
    default: return []
    }
  }

  private static func occasion(_ meeting: Meeting) -> String {
    "\(meeting.day.longWithWeekday), \(meeting.time), \(meeting.place)"
  }

  /// By when the public can put questions, when that was still to come.
  private func questions(_ meeting: Meeting, _ entry: NewsEntry) -> [String] {
    guard meeting.stands, let rules = ParticipationRules(council.settings) else { return [] }
    let last = rules.lastDay(before: meeting.day)
    guard last >= entry.at.dayAndMinutesInEngland.day else { return [] }
    return [
      "Questions, petitions and the wish to speak can be put to it until \(last.longWithWeekday), \(Meeting.time(OfficeDays().closesAt))."
    ]
  }

  private func item(_ entry: NewsEntry, _ decision: Decision) -> NewsItem {
    let by = taker(decision.taker, on: decision.on)
    let lines: [String] =
      switch entry.kind {
      case .decision: ["\(by), \(decision.on.long)", Self.plain(decision.resolution)]
      case .carriedOut: [decision.implementation]
      default: ["\(by), \(decision.on.long)"]
      }
    return NewsItem(entry, title: decision.title, lines: lines)
  }

  private func item(_ entry: NewsEntry, _ announced: ForwardPlanEntry) -> NewsItem {
    let by = taker(announced.taker, on: announced.publishedOn)
    let when =
      announced.from == announced.to ? announced.from.long : "\(announced.from.long) to \(announced.to.long)"
    let lines = entry.kind == .withdrawn ? [announced.withdrawal] : ["\(by), \(when)", Self.plain(announced.matter)]
    return NewsItem(entry, title: announced.title, lines: lines)
  }

  private func item(_ entry: NewsEntry, _ report: ScrutinyReport) -> NewsItem {
    let by = name(report.body, on: report.on) ?? report.body.rawValue
    let lines =
      entry.kind == .scrutinyAnswered
      ? [Self.plain(report.answer)] : ["\(by), \(report.on.long)"] + report.recommendations.map(\.text)
    return NewsItem(entry, title: report.title, lines: lines)
  }

  private func item(_ entry: NewsEntry, _ activity: Activity) -> NewsItem {
    let lines =
      switch entry.kind {
      case .activityReported: [Self.plain(activity.report)]
      case .activityEnded: [Self.plain(activity.unmet)]
      default: ["\(activity.opensOn.long) to \(activity.closesOn.long)", Self.plain(activity.reasons)]
      }
    return NewsItem(entry, title: activity.title, lines: lines)
  }

  private func item(_ entry: NewsEntry, _ title: String, _ from: Day, _ to: Day, _ about: String) -> NewsItem {
    NewsItem(entry, title: title, lines: ["\(from.long) to \(to.long)", Self.plain(about)])
  }

  private func item(_ entry: NewsEntry, _ event: CommunityEvent) -> NewsItem {
    let when = "\(event.day.long), \(event.hours)"
    let lines =
      switch entry.kind {
      case .eventCalledOff: [when, event.calledOff]
      case .eventReported: [Self.plain(event.note)]
      default: [when, event.hasVenue ? "\(event.venue), \(event.address)" : "Online", Self.plain(event.about)]
      }
    return NewsItem(entry, title: event.title, lines: lines)
  }

  /// `nil` when the record was taken back.
  private func item(_ entry: NewsEntry, _ met: MetResidents) -> NewsItem? {
    guard met.withdrawn.isEmpty else { return nil }
    return NewsItem(
      entry.about(met.body), title: met.title(bodies[met.body] ?? []),
      lines: [met.venue] + (met.issues + met.decisions).map(Self.plain))
  }

  private func item(_ entry: NewsEntry, _ action: ForumAction) -> NewsItem {
    let lines =
      entry.kind == .forumActionClosed
      ? ["\((action.closedOn ?? action.due).long): \((action.outcome ?? .done).words)", Self.plain(action.done)]
      : [name(action.body, on: action.askedOn) ?? action.body.rawValue, "\(action.post), by \(action.due.long)"]
    return NewsItem(entry.about(action.body.rawValue), title: Self.plain(action.asked), lines: lines)
  }

  private func taker(_ taker: DecisionTaker, on day: Day) -> String {
    if let body = taker.body { return name(body, on: day) ?? body.rawValue }
    if let member = taker.member { return members[member.rawValue]?.last?.name ?? member.rawValue }
    return "An officer (\(taker.reference))"
  }

  private func name(_ body: Body.Reference, on day: Day) -> String? {
    let versions = bodies[body.rawValue] ?? []
    return (versions.first { $0.stands(on: day) } ?? versions.last)?.name
  }

  /// A text in Markdown as a line of plain words, of bounded length.
  private static func plain(_ text: String) -> String {
    let words = text.withoutMarks.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 600 ? words.prefix(600).trimmingSuffix() + " …" : words
  }
}

extension NewsEntry {
  /// With the body whose page it is read on.
  fileprivate func about(_ body: String) -> NewsEntry {
    var entry = self
    entry.bodies = [body]
    return entry
  }
}

extension Substring {
  /// Without a word that was cut.
  fileprivate func trimmingSuffix() -> Substring { lastIndex(of: " ").map { self[..<$0] } ?? self }
}
