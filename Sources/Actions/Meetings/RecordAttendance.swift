import Council
import Law
import Store

/// Enters who attended a meeting, and which interests were declared.
public struct RecordAttendance: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "record-attendance"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// Who attended, and who did not.
  public let attendance: [Attendance]
  /// The interests that were declared.
  public let interests: [DeclaredInterest]

  /// What is to stand.
  public init(
    _ attendance: [Attendance], interests: [DeclaredInterest] = [], of meeting: Meeting.Reference, at authority: String
  ) {
    (self.attendance, self.interests, self.meeting, self.authority) = (attendance, interests, meeting, authority)
  }

  /// Gives back the meeting. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Meeting> {
    let meeting = try work.standingMeeting(meeting, at: authority)
    guard meeting.startsAt <= work.now.moment else { throw MeetingRefusal.notOver(meeting.startsAt) }
    try MeetingRefusal.check(try objections(meeting, work), inSpiteOfWarnings: true)
    try work.records.save(attendance, of: meeting.reference, at: authority)
    try work.records.save(interests, of: meeting.reference, at: authority)
    guard work.records.hasChangesToEnter else { return .unrecorded(meeting) }
    let name = try work.body(meeting.body, at: authority, on: meeting.day).name
    return .openly(meeting, meetingMatter(work, meeting, of: name, "Attendance entered"))
  }

  private func objections(_ meeting: Meeting, _ work: Work) throws -> [Objection] {
    var found: [Objection] = []
    let known = Set(try work.records.standing(Member.self, of: authority, on: meeting.day).map(\.reference))
    let named = attendance.map(\.member) + attendance.compactMap(\.inPlaceOf) + interests.map(\.member)
    if let unknown = named.first(where: { !known.contains($0) }) {
      found.append(.refusal("attendance", "There is no member \(unknown.rawValue) on \(meeting.day.long)."))
    }
    if Set(attendance.map(\.member)).count < attendance.count {
      found.append(.refusal("attendance", "Somebody stands twice in the list. Leave them once."))
    }
    if attendance.contains(where: { $0.state == .substitute && $0.inPlaceOf == nil }) {
      found.append(.refusal("attendance", "Say in whose place a substitute was present."))
    }
    let items = Set(try work.records.agenda(of: meeting.reference, at: authority).map(\.id))
    if interests.contains(where: { !items.contains($0.item) }) {
      found.append(.refusal("interests", "An interest is declared in an item of the agenda. Choose one that is on it."))
    }
    if Set(interests.map { "\($0.item)/\($0.member.rawValue)" }).count < interests.count {
      found.append(.refusal("interests", "Somebody declares two interests in one item. Write them as one."))
    }
    return found
      + interests.flatMap { TextLimit.objections("interests", $0.words, most: TextLimit.item, what: "An interest") }
  }
}
