import Council
import Law
import Store

/// Calls one meeting of a body, or a series of them: all, or none.
public struct ScheduleMeetings: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "schedule-meetings"
  public let authority: String
  /// The body that meets.
  public let body: Body.Reference
  /// The days.
  public let days: [Day]
  /// When each begins, in minutes from midnight.
  public let minute: Int
  /// Where.
  public let place: String
  /// What they are called beside the body’s name; empty for ordinary meetings.
  public let title: String
  /// Why a meeting is convened at shorter notice than the law otherwise asks; empty when it is not.
  public let shorterNotice: String
  /// Whether whoever enters it has read the warnings and calls it all the same.
  public let inSpiteOfWarnings: Bool

  /// The most meetings of one series.
  public static let most = 60

  /// Meetings to be called.
  public init(
    of body: Body.Reference, on days: [Day], minute: Int, place: String, title: String = "",
    shorterNotice: String = "", at authority: String, inSpiteOfWarnings: Bool = false
  ) {
    (self.body, self.days, self.minute, self.place, self.title) = (body, days, minute, place, title)
    (self.shorterNotice, self.authority, self.inSpiteOfWarnings) = (shorterNotice, authority, inSpiteOfWarnings)
  }

  /// Gives back the meetings. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<[Meeting]> {
    let policy = try work.council(authority).settings.clearDays
    guard let first = days.first else {
      throw MeetingRefusal.objections([.refusal("day", "Write the day of the meeting.")])
    }
    guard days.count <= Self.most else {
      throw MeetingRefusal.objections([.refusal("day", "At most \(Self.most) meetings are called at once.")])
    }
    let called = try meetings(work)
    var found: [Objection] = []
    for meeting in called {
      let body = try work.body(body, at: authority, on: meeting.day)
      found += meeting.objections(of: body.kind, on: work.now.day, minute: work.minute, policy)
      found += try twice(meeting, body, work)
    }
    try MeetingRefusal.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
    for meeting in called { try work.records.save(meeting, at: authority) }
    let name = try work.body(body, at: authority, on: first).name
    let done = called.count == 1 ? "Meeting called" : "\(called.count) meetings called"
    return .openly(called, meetingMatter(work, called[0], of: name, done, reason: shorterNotice))
  }

  private func meetings(_ work: Work) throws -> [Meeting] {
    var number = try work.records.nextMeetingNumber(at: authority)
    return try Set(days).sorted().map { day in
      defer { number += 1 }
      let notice = shorterNotice.isEmpty ? nil : Meeting.ShorterNotice(on: work.now.day, reason: shorterNotice)
      return Meeting(
        reference: try work.records.freeReference(for: body, on: day, at: authority), number: number, body: body,
        day: day, minute: minute, place: place, title: title, shorterNotice: notice, announcedAt: work.now.moment)
    }
  }

  private func twice(_ meeting: Meeting, _ body: Body, _ work: Work) throws -> [Objection] {
    let same = try work.records.meetings(at: authority, of: [body.reference], from: meeting.day, to: meeting.day)
      .filter(\.stands)
    guard let other = same.first else { return [] }
    return other.minute == meeting.minute
      ? [.refusal("day", "\(body.name) meets on \(meeting.day.long) at \(meeting.time) already.")]
      : [.warning("day", "\(body.name) meets on \(meeting.day.long) at \(other.time) already.")]
  }
}

extension OpenRecords {
  /// A name for a meeting that no other has.
  func freeReference(for body: Body.Reference, on day: Day, at authority: String) throws -> Meeting.Reference {
    let plain = "\(body.rawValue)-\(day.iso)"
    var (reference, times) = (Meeting.Reference(rawValue: plain), 1)
    while try meeting(reference, at: authority) != nil {
      times += 1
      reference = .init(rawValue: "\(plain)-\(times)")
    }
    return reference
  }
}
