import Council
import Law
import Store

/// Publishes the minutes of a meeting that has met, as they were prepared. Another time they are a corrected version.
public struct PublishMinutes: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "publish-minutes"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// Which version of what was prepared.
  public let version: Int

  /// What was prepared in a version, to be published.
  public init(of meeting: Meeting.Reference, version: Int, at authority: String) {
    (self.meeting, self.version, self.authority) = (meeting, version, authority)
  }

  /// Gives back the meeting. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Meeting> {
    var meeting = try work.standingMeeting(meeting, at: authority)
    guard meeting.startsAt < work.now.moment else { throw MeetingRefusal.notOver(meeting.startsAt) }
    let draft = try work.draft(of: meeting, at: authority, over: version)
    guard !draft.minutes.isEmpty else { throw MeetingRefusal.noMinutes }
    let open = try work.records.motions(of: meeting.reference, at: authority).filter { $0.state == .open }
    guard open.isEmpty else { throw MeetingRefusal.openVotes(open.map(\.number)) }
    let before = try work.records.minutes(of: meeting.reference, at: authority)
    guard before.last?.text != draft.minutes else {
      throw MeetingRefusal.nothingToPublish(agendaAt: before.last?.publishedAt)
    }
    try work.records.save(
      MeetingMinutes(version: before.count + 1, text: draft.minutes, publishedAt: work.now.moment),
      of: meeting.reference, at: authority)
    if meeting.minutesAt == nil { meeting.minutesAt = work.now.moment }
    try work.records.save(meeting, at: authority)
    let name = try work.body(meeting.body, at: authority, on: meeting.day).name
    let done = before.isEmpty ? "Minutes published" : "Minutes corrected"
    return .openly(meeting, meetingMatter(work, meeting, of: name, done))
  }
}
