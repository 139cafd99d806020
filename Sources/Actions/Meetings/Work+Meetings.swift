import Council
import Law
import Store

extension Work {
  /// A meeting of an authority. Throws ``MeetingRefusal``.
  func meeting(_ reference: Meeting.Reference, at authority: String) throws -> Meeting {
    guard let meeting = try records.meeting(reference, at: authority) else { throw MeetingRefusal.unknownMeeting }
    return meeting
  }

  /// A meeting that takes place. Throws ``MeetingRefusal``.
  func standingMeeting(_ reference: Meeting.Reference, at authority: String) throws -> Meeting {
    let meeting = try meeting(reference, at: authority)
    guard meeting.stands else { throw MeetingRefusal.doesNotStand(meeting.status) }
    return meeting
  }

  /// What is being prepared for a meeting, when nobody has saved it since it was opened. Throws ``MeetingRefusal``.
  func draft(of meeting: Meeting, at authority: String, over version: Int) throws -> AgendaDraft {
    let draft = try records.draft(of: meeting.reference, at: authority)
    guard draft.version == version else { throw MeetingRefusal.changedMeanwhile }
    return draft
  }

  /// The body that meets, as it stands on that day or stood last. Throws ``MeetingRefusal``.
  func body(_ reference: Body.Reference, at authority: String, on day: Day) throws -> Body {
    guard let body = try records.standing(Body.self, [reference], of: authority, on: day).first else {
      throw MeetingRefusal.objections([
        .refusal("body", "There is no body \(reference.rawValue) on \(day.long). Choose one that stands then.")
      ])
    }
    return body
  }

  /// The minutes since midnight in England.
  var minute: Int { now.moment.dayAndMinutesInEngland.minutes }
}

extension Deed {
  /// What the record says of a deed done to a meeting.
  func meetingMatter(
    _ work: Work, _ meeting: Meeting, of body: String, _ done: String, reason: String = ""
  ) -> RecordMatter {
    matter(
      work, subject: "meeting \(meeting.reference.rawValue)", title: "\(done): \(body), \(meeting.day.long)",
      under: Warrant(.running, "Calling meetings and publishing their papers"), reason: reason,
      effective: meeting.day)
  }
}
