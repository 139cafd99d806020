import Council
import Law
import Store

/// Plans that what is prepared for a meeting comes out at a moment, by itself; or plans it for another moment.
public struct PlanPublication: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "plan-publication"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// On which day.
  public let day: Day
  /// When on that day, in minutes from midnight as clocks in England show them.
  public let minute: Int
  /// Whether whoever plans it has read what the rules will say, and plans it all the same.
  public let inSpiteOfWarnings: Bool

  /// A publication at a time of a day.
  public init(
    of meeting: Meeting.Reference, on day: Day, minute: Int, at authority: String, inSpiteOfWarnings: Bool = false
  ) {
    (self.meeting, self.day, self.minute, self.authority) = (meeting, day, minute, authority)
    self.inSpiteOfWarnings = inSpiteOfWarnings
  }

  /// Gives back the plan. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<AgendaRelease> {
    let meeting = try work.standingMeeting(meeting, at: authority)
    let draft = try work.records.draft(of: meeting.reference, at: authority)
    guard draft.hasPapers else { throw MeetingRefusal.nothingToPublish(agendaAt: meeting.agendaAt) }
    let due = try due(meeting, work)
    let body = try work.body(meeting.body, at: authority, on: meeting.day)
    let found = try PaperPublication(work: work, authority: authority).objections(meeting, body, draft, at: due)
    // What is not whole yet may become so until then; the rest is known now.
    let later = found.map { $0.weight == .refuses ? Objection.warning("plan-day", $0.words) : $0 }
    try MeetingRefusal.check(later, inSpiteOfWarnings: inSpiteOfWarnings)
    let releases = try work.records.releases(of: meeting.reference, at: authority)
    let number = releases.first { $0.state == .planned }?.number ?? (releases.map(\.number).max() ?? 0) + 1
    let plan = AgendaRelease(
      of: meeting.reference, number: number, .planned, dueAt: due,
      accepted: found.filter { $0.weight == .warns }.map(\.words), account: work.person.account ?? "",
      post: work.person.post, setAt: work.now.moment)
    try work.records.save(plan, at: authority)
    return .privately(plan, meetingMatter(work, meeting, of: body.name, "Publication planned for \(due.inEngland)"))
  }

  private func due(_ meeting: Meeting, _ work: Work) throws -> Moment {
    func refused(_ field: String, _ words: String) -> MeetingRefusal { .objections([.refusal(field, words)]) }
    guard (0..<1_440).contains(minute) else { throw refused("plan-time", "Write the time like 17:00 or 9:30.") }
    let due = Moment(beginningInEnglandOf: day, minute: minute)
    let shown = due.dayAndMinutesInEngland
    guard shown.day == day, shown.minutes == minute else {
      throw refused(
        "plan-time",
        "In that night the clocks go forward, so \(Meeting.time(minute)) does not come on \(day.long). Choose another time."
      )
    }
    guard due > work.now.moment else {
      throw refused("plan-day", "\(due.inEngland) is past. Choose a time that is to come, or publish it now.")
    }
    guard due < meeting.startsAt else {
      throw refused("plan-day", "The meeting begins on \(meeting.startsAt.inEngland). Choose a time before that.")
    }
    return due
  }
}
