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
    let publication = PaperPublication(work: work, authority: authority)
    let meeting = try work.standingMeeting(meeting, at: authority)
    let draft = try work.records.draft(of: meeting.reference, at: authority)
    guard draft.hasPapers else { throw MeetingRefusal.nothingToPublish(agendaAt: meeting.agendaAt) }
    guard draft.version == version else { throw MeetingRefusal.changedMeanwhile }
    let body = try work.body(meeting.body, at: authority, on: meeting.day)
    try MeetingRefusal.check(
      try publication.objections(meeting, body, draft, at: work.now.moment), inSpiteOfWarnings: inSpiteOfWarnings)
    let out = try publication.publish(draft, of: meeting)
    try publication.noteByHand(out)
    let done = meeting.agendaAt == nil ? "Agenda published" : "Supplement published"
    return .openly(out, meetingMatter(work, out, of: body.name, done))
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
    var check = MeetingCheck(meeting, of: body, items: items, papers: latest, publishing: publishing)
    check.policy = try clearDays(of: authority)
    check.heard = try heard(at: meeting.reference, items, latest, of: authority)
    return check
  }
}
