import Council
import Store

/// Takes back a publication that was planned and is not done.
public struct WithdrawPublication: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "withdraw-publication"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference

  /// The plan of a meeting, to be taken back.
  public init(of meeting: Meeting.Reference, at authority: String) {
    (self.meeting, self.authority) = (meeting, authority)
  }

  /// Gives back the plan. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<AgendaRelease> {
    let meeting = try work.meeting(meeting, at: authority)
    let planned = try work.records.releases(of: meeting.reference, at: authority).first { $0.state == .planned }
    guard var plan = planned else { throw MeetingRefusal.notPlanned }
    plan.state = .withdrawn
    try work.records.save(plan, at: authority)
    let body = try work.body(meeting.body, at: authority, on: meeting.day)
    return .privately(plan, meetingMatter(work, meeting, of: body.name, "Planned publication taken back"))
  }
}
