import Council
import Law
import Store

/// Publishes what was prepared for a meeting: the first time its agenda, later supplements and urgent items. Members and public get it
/// at the same moment, and it never changes after.
public struct PublishPapers: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "publish-papers"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// Which version of what was prepared.
  public let version: Int
  /// Whether whoever publishes has read what the rules say, and publishes all the same.
  public let inSpiteOfWarnings: Bool

  /// What was prepared in a version, to be published.
  public init(
    of meeting: Meeting.Reference, version: Int, at authority: String, inSpiteOfWarnings: Bool = false
  ) {
    (self.meeting, self.version, self.authority) = (meeting, version, authority)
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Gives back the meeting. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Meeting> {
    var meeting = try work.standingMeeting(meeting, at: authority)
    var draft = try work.records.draft(of: meeting.reference, at: authority)
    guard draft.hasPapers else { throw MeetingRefusal.nothingToPublish(agendaAt: meeting.agendaAt) }
    guard draft.version == version else { throw MeetingRefusal.changedMeanwhile }
    let body = try work.body(meeting.body, at: authority, on: meeting.day)
    try check(meeting, body, draft, work)
    let isFirst = meeting.agendaAt == nil
    try publish(draft, of: meeting, isFirst: isFirst, work)
    (draft.items, draft.papers) = ([], [])
    draft.version += 1
    try work.records.save(draft, of: meeting.reference, at: authority)
    if isFirst { meeting.agendaAt = work.now.moment }
    try work.records.save(meeting, at: authority)
    let done = isFirst ? "Agenda published" : "Supplement published"
    return .openly(meeting, meetingMatter(work, meeting, of: body.name, done))
  }

  private func publish(_ draft: AgendaDraft, of meeting: Meeting, isFirst: Bool, _ work: Work) throws {
    let already = try work.records.agenda(of: meeting.reference, at: authority).count
    for (place, item) in draft.items.renumbered(from: already + 1).enumerated() {
      try work.records.publish(item, place: already + place, in: meeting.reference, at: authority, work.now.moment)
    }
    for var paper in draft.papers {
      paper.isSupplement = !isFirst
      try work.records.publish(paper, in: meeting.reference, at: authority, work.now.moment)
    }
  }

  /// What the rules say of it. What would break the law on exclusion, and what is not whole, is refused; what is late only warns, as
  /// keeping it back would make it later.
  private func check(_ meeting: Meeting, _ body: Body, _ draft: AgendaDraft, _ work: Work) throws {
    guard meeting.startsAt > work.now.moment || meeting.agendaAt != nil else { throw MeetingRefusal.isOver }
    let check = try work.records.check(meeting, of: body, with: draft, publishing: work.now.moment, at: authority)
    let broken = check.findingsOfWhatIsNew.filter { $0.outcome == .notMet }.map { finding -> Objection in
      let words = "\(finding.subject): \(finding.title). \(finding.remedy ?? finding.message)"
      return finding.rule == ExemptItemExcluded.id ? .refusal("publish", words) : .warning("publish", words)
    }
    try MeetingRefusal.check(draft.objections + empty(draft) + broken, inSpiteOfWarnings: inSpiteOfWarnings)
  }

  private func empty(_ draft: AgendaDraft) -> [Objection] {
    draft.papers.filter { !$0.isExempt && $0.text.isEmpty }.map {
      .refusal("publish", "“\($0.title)” has no text yet. Write it, or take it off.")
    }
  }
}

extension OpenRecords {
  /// A meeting with all that is out and, when it is handed in, what is prepared, ready to be asked by the rules.
  public func check(
    _ meeting: Meeting, of body: Body, with draft: AgendaDraft? = nil, publishing: Moment? = nil, at authority: String
  ) throws -> MeetingCheck {
    let items = try agenda(of: meeting.reference, at: authority) + (draft?.items ?? [])
    var latest: [Paper] = []
    for var paper in try papers(of: meeting.reference, at: authority) + (draft?.papers ?? []) {
      if paper.publishedAt == nil { paper.isSupplement = meeting.agendaAt != nil }
      latest.removeAll { $0.reference == paper.reference }
      latest.append(paper)
    }
    return MeetingCheck(meeting, of: body, items: items, papers: latest, publishing: publishing)
  }
}
