import Council
import DatabasePort

/// Finds what is news in the public changes of an entry of the record. What is prepared, private or exempt stands in no public change.
struct NewsFinding {
  /// News before it has its name and before it is known which places it is about.
  struct Found: Hashable {
    var kind: NewsKind
    var subject: NewsEntry.Subject
    var isKey = false
    var amount = 1
    var bodies: Set<String> = []
    var members: Set<String> = []
    var places: Set<String> = []
  }

  /// Beyond these an entry is a list that was taken over, and no news.
  static let most = 60

  private(set) var found: [Found] = []

  /// Reads the changes of an entry as the record keeps them.
  init(_ changes: String, deed: String) {
    guard !Self.takenOver.contains(deed) else { return }
    let lines = changes.utf8.split(separator: UInt8(ascii: "\n")).filter { line in
      let table = line.dropFirst(2).prefix { $0 != UInt8(ascii: " ") }
      return Self.tables.contains(String(decoding: table, as: UTF8.self))
    }
    guard !lines.isEmpty, lines.count <= Self.mostLines else { return }
    let text = lines.map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
    let read = RecordedChange.read(text, atMost: Self.mostLines).changes
    meetings(read)
    for change in read { decisions(change) }
    for change in read { scrutiny(change) }
    for change in read { restructures(change) }
    for change in read { activities(change) }
    for change in read { events(change) }
    for change in read { talks(change) }
    people(read)
    for change in read { forums(change) }
    if found.count > Self.most { found = [] }
  }

  /// Lists that are entered at once say how things stand, not that anything happened.
  private static let takenOver: Set<String> = ["enter-bodies", "enter-what-stood", "enter-portfolios"]
  private static let mostLines = 2_000
  private static let tables: Set<String> = [
    "meeting", "meeting_paper", "agenda_item", "meeting_minutes", "decision", "forward_plan_entry", "proposal",
    "proposal_decision", "staff_consultation", "constitution_amendment", "membership", "member", "portfolio",
    "prior_consideration", "scrutiny_report", "activity", "community_event", "discussion", "open_question",
    "forum_meeting", "forum_action", "model_review",
  ]

  private mutating func meetings(_ changes: [RecordedChange]) {
    let meetings = changes.filter { $0.table == "meeting" }
    let movedTo = Set(meetings.compactMap { $0.sets("moved_to") })
    let called = meetings.filter { $0.before == nil && !movedTo.contains($0.after?["reference"] ?? "") }
    for (body, new) in Dictionary(grouping: called, by: { $0.after?["body"] ?? "" }).sorted(by: { $0.key < $1.key }) {
      guard let first = new.first?.after?["reference"] else { continue }
      found.append(
        new.count == 1
          ? Found(kind: .meetingCalled, subject: .init(.meeting, first), bodies: [body])
          : Found(kind: .meetingsCalled, subject: .init(.body, body), amount: new.count, bodies: [body]))
    }
    for change in meetings where change.before != nil { changed(change) }
    let fresh = Set(found.filter { $0.kind == .agenda }.map(\.subject.reference))
    papers(changes.filter { !fresh.contains($0.after?["meeting"] ?? "") })
  }

  private mutating func changed(_ change: RecordedChange) {
    guard let reference = change.after?["reference"], let body = change.after?["body"] else { return }
    func add(_ kind: NewsKind) {
      found.append(Found(kind: kind, subject: .init(.meeting, reference), bodies: [body]))
    }
    if change.before?["status"] == Meeting.Status.scheduled.rawValue {
      switch change.after?["status"] {
      case Meeting.Status.cancelled.rawValue: add(.meetingCancelled)
      case Meeting.Status.postponed.rawValue: add(.meetingPostponed)
      case Meeting.Status.moved.rawValue: add(.meetingMoved)
      default:
        if ["day", "minute", "place", "title"].contains(where: { change.before?[$0] != change.after?[$0] }) {
          add(.meetingChanged)
        }
      }
    }
    if change.sets("agenda_at") != nil { add(.agenda) }
    if change.sets("minutes_at") != nil { add(.minutes) }
  }

  private mutating func papers(_ changes: [RecordedChange]) {
    var supplements: [String: NewsKind] = [:]
    for change in changes where change.before == nil {
      guard let meeting = change.after?["meeting"] else { continue }
      switch change.table {
      case "agenda_item": supplements[meeting] = .supplement
      case "meeting_paper":
        let isFirst = change.after?["version"] == "1"
        if isFirst {
          supplements[meeting] = .supplement
        } else if supplements[meeting] == nil {
          supplements[meeting] = .correction
        }
      case "meeting_minutes" where change.after?["version"] != "1":
        found.append(Found(kind: .minutesCorrected, subject: .init(.meeting, meeting)))
      default: break
      }
    }
    for (meeting, kind) in supplements.sorted(by: { $0.key < $1.key }) {
      found.append(Found(kind: kind, subject: .init(.meeting, meeting)))
    }
  }

  private mutating func decisions(_ change: RecordedChange) {
    guard let after = change.after, let reference = after["reference"],
      change.table == "decision" || change.table == "forward_plan_entry"
    else { return }
    var news = Found(kind: .decision, subject: .init(.decision, reference))
    let key = after["judgement"].flatMap { try? JSONText.read(KeyJudgement.self, $0) }
    news.isKey = key?.isKey ?? false
    news.places = Set(key?.wards.map(\.rawValue) ?? []).union(after["ward"].map { [$0] } ?? [])
    switch after["taker_kind"].flatMap(DecisionTaker.Kind.init(rawValue:)) {
    case .body: news.bodies = [after["taker"] ?? ""]
    case .member, .wardMember: news.members = [after["taker"] ?? ""]
    case .officer, nil: break
    }
    func add(_ kind: NewsKind) {
      news.kind = kind
      found.append(news)
    }
    if change.table == "forward_plan_entry" {
      news.subject = .init(.announcement, reference)
      if change.before == nil { add(.announced) }
      if change.sets("exception") != nil { add(.excepted) }
      if change.sets("withdrawn_on") != nil { add(.withdrawn) }
      return
    }
    guard let before = change.before else { return add(.decision) }
    if change.sets("call_in") != nil { add(.calledIn) }
    if before["is_called_in"] == "1", after["is_called_in"] == "0" { add(.callInClosed) }
    if change.sets("implemented_on") != nil { add(.carriedOut) }
    if change.sets("superseded_by") != nil { add(.superseded) }
  }

  private mutating func scrutiny(_ change: RecordedChange) {
    guard let after = change.after, let body = after["body"] else { return }
    func add(_ kind: NewsKind, _ source: NewsEntry.Subject.Source, _ reference: String?) {
      found.append(Found(kind: kind, subject: .init(source, reference ?? ""), bodies: [body]))
    }
    switch change.table {
    case "prior_consideration" where change.before == nil: add(.considered, .announcement, after["entry"])
    case "scrutiny_report":
      if change.before == nil { add(.scrutinyReport, .scrutinyReport, after["reference"]) }
      if change.sets("answered_on") != nil { add(.scrutinyAnswered, .scrutinyReport, after["reference"]) }
    default: break
    }
  }

  private mutating func activities(_ change: RecordedChange) {
    func activity(_ row: [String: String]?) -> Activity? {
      row?["content"].flatMap { try? JSONText.read(Activity.self, $0) }
    }
    guard change.table == "activity", let after = activity(change.after) else { return }
    let before = activity(change.before)
    func add(_ kind: NewsKind) {
      found.append(
        Found(
          kind: kind, subject: .init(.activity, after.reference.rawValue), places: Set(after.places.map(\.rawValue))))
    }
    if before == nil { add(.activity) }
    if after.reportedAt != nil, before?.reportedAt == nil { add(.activityReported) }
    if after.endedAt != nil, before?.endedAt == nil { add(.activityEnded) }
  }

  private mutating func events(_ change: RecordedChange) {
    guard change.table == "community_event", let after = change.after, let reference = after["reference"] else {
      return
    }
    func add(_ kind: NewsKind) {
      found.append(Found(kind: kind, subject: .init(.event, reference), bodies: after["body"].map { [$0] } ?? []))
    }
    guard let before = change.before else { return add(.event) }
    if before["called_off"] != after["called_off"] { return add(.eventCalledOff) }
    if change.sets("noted_on") != nil { return add(.eventReported) }
    let parts = ["day", "begins", "ends", "way", "venue", "address"]
    if parts.contains(where: { before[$0] != after[$0] }) { add(.eventMoved) }
  }

  private mutating func talks(_ change: RecordedChange) {
    guard change.before == nil, let reference = change.after?["reference"] else { return }
    switch change.table {
    case "discussion": found.append(Found(kind: .discussion, subject: .init(.discussion, reference)))
    case "open_question": found.append(Found(kind: .openQuestion, subject: .init(.question, reference)))
    default: break
    }
  }

  private mutating func forums(_ change: RecordedChange) {
    guard let reference = change.after?["reference"] else { return }
    func add(_ kind: NewsKind, _ source: NewsEntry.Subject.Source) {
      found.append(
        Found(kind: kind, subject: .init(source, reference), bodies: Set([change.after?["body"]].compactMap(\.self))))
    }
    switch change.table {
    case "forum_meeting" where change.before == nil: add(.forumMeeting, .forumMeeting)
    case "forum_action":
      if change.before == nil { add(.forumAction, .forumAction) }
      if change.sets("closed_on") != nil { add(.forumActionClosed, .forumAction) }
    case "model_review" where change.sets("published_on") != nil: add(.modelReview, .modelReview)
    default: break
    }
  }

  private mutating func restructures(_ change: RecordedChange) {
    func add(_ kind: NewsKind, _ source: NewsEntry.Subject.Source, _ column: String) {
      guard let reference = change.after?[column] else { return }
      found.append(Found(kind: kind, subject: .init(source, reference)))
    }
    switch change.table {
    case "proposal" where change.before == nil: add(.proposal, .proposal, "id")
    case "proposal_decision":
      if change.before == nil { add(.proposalDecided, .proposal, "proposal") }
      if change.sets("put_into_effect_on") != nil { add(.putIntoEffect, .proposal, "proposal") }
    case "staff_consultation":
      if change.before == nil { add(.consultationPlanned, .consultation, "proposal") }
      if change.sets("closed_on") != nil { add(.consultationClosed, .consultation, "proposal") }
      if change.sets("summary") != nil { add(.consultationSummary, .consultation, "proposal") }
    case "constitution_amendment" where change.before == nil: add(.amended, .constitution, "entry")
    default: break
    }
  }

  private mutating func people(_ changes: [RecordedChange]) {
    var seats: [String: Set<String>] = [:]
    var others: [Found] = []
    for change in changes {
      guard let row = change.after ?? change.before else { continue }
      switch change.table {
      case "membership":
        seats[row["body"] ?? "", default: []].formUnion(row["member"].map { [$0] } ?? [])
      case "member":
        let reference = row["reference"] ?? ""
        others.append(Found(kind: .member, subject: .init(.member, reference), members: [reference]))
      case "portfolio":
        let leads = [change.before?["lead"], change.after?["lead"]].compactMap(\.self)
        others.append(
          Found(kind: .portfolio, subject: .init(.portfolio, row["reference"] ?? ""), members: Set(leads)))
      default: break
      }
    }
    for (body, members) in seats.sorted(by: { $0.key < $1.key }) {
      found.append(Found(kind: .seats, subject: .init(.body, body), bodies: [body], members: members))
    }
    for (subject, same) in Dictionary(grouping: others, by: \.subject).sorted(by: {
      $0.key.reference < $1.key.reference
    }) {
      guard var news = same.first else { continue }
      news.subject = subject
      news.members = same.reduce(into: []) { $0.formUnion($1.members) }
      found.append(news)
    }
  }
}

extension RecordedChange {
  /// What a column holds now that held nothing before.
  fileprivate func sets(_ column: String) -> String? {
    guard before?[column] == nil else { return nil }
    return after?[column]
  }
}
