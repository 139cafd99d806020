import Council
import Law
import Store

/// Puts a meeting at another time of the same day or at another place, or calls it otherwise.
public struct ChangeMeeting: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "change-meeting"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// When it begins, in minutes from midnight.
  public let minute: Int
  /// Where.
  public let place: String
  /// What it is called beside the body’s name.
  public let title: String

  /// A meeting as it is to be.
  public init(_ meeting: Meeting.Reference, minute: Int, place: String, title: String, at authority: String) {
    (self.meeting, self.minute, self.place, self.title) = (meeting, minute, place, title)
    self.authority = authority
  }

  /// Gives back the meeting. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Meeting> {
    var meeting = try work.standingMeeting(meeting, at: authority)
    guard meeting.startsAt > work.now.moment else { throw MeetingRefusal.isOver }
    let before = meeting
    (meeting.minute, meeting.place, meeting.title) = (minute, place, title)
    guard meeting != before else { return .unrecorded(meeting) }
    let body = try work.body(meeting.body, at: authority, on: meeting.day)
    let policy = try work.records.clearDays(of: authority)
    let found = meeting.objections(of: body.kind, on: work.now.day, minute: work.minute, policy).filter {
      $0.weight == .refuses
    }
    // Notice of the day was given; the day stays.
    try MeetingRefusal.check(found.filter { $0.field != "shorter-notice" }, inSpiteOfWarnings: true)
    try work.records.save(meeting, at: authority)
    return .openly(meeting, meetingMatter(work, meeting, of: body.name, "Meeting changed"))
  }
}
