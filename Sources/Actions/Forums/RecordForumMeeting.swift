import Council
import Law
import Store

/// Enters what a meeting with residents did.
public struct RecordForumMeeting: Deed {
  public static let permission = Permission.keepForums
  public static let name = "record-forum-meeting"
  public let authority: String
  /// The record. Its reference is given here.
  public let meeting: ForumMeeting

  /// A record to be entered.
  public init(_ meeting: ForumMeeting, at authority: String) { (self.meeting, self.authority) = (meeting, authority) }

  /// Gives back the reference of the record. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<ForumMeeting.Reference> {
    let body = try work.forum(meeting.body, at: authority)
    var kept = meeting
    kept.reference = try work.records.nextForumMeeting(of: kept.heldOn.year, at: authority)
    kept.withdrawn = ""
    try work.check(try work.objections(to: kept, of: body, at: authority))
    try work.records.save(kept, at: authority)
    return .openly(
      kept.reference,
      matter(
        work, subject: body.forumSubject, title: "Meeting with residents recorded: \(body.name), \(kept.heldOn.long)",
        under: Body.forumWarrant))
  }
}

/// Changes the record of a meeting with residents.
public struct ChangeForumMeeting: Deed {
  public static let permission = Permission.keepForums
  public static let name = "change-forum-meeting"
  public let authority: String
  /// The record as it is to stand.
  public let meeting: ForumMeeting
  /// The record as it was shown.
  public let seen: ForumMeeting

  /// A record to be changed, and as it was when somebody began to.
  public init(_ meeting: ForumMeeting, seen: ForumMeeting, at authority: String) {
    (self.meeting, self.seen, self.authority) = (meeting, seen, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, or when somebody else has changed it since.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let body = try work.forum(seen.body, at: authority)
    let before = try work.forumMeeting(seen.reference, at: authority)
    guard before == seen else { throw EstablishmentRefusal.changedMeanwhile }
    var kept = meeting
    (kept.reference, kept.body, kept.withdrawn) = (before.reference, before.body, before.withdrawn)
    guard kept != before else { throw EstablishmentRefusal.nothingChanged }
    try work.check(try work.objections(to: kept, of: body, at: authority))
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: body.forumSubject,
        title: "Record of a meeting with residents changed: \(kept.reference.rawValue)",
        under: Body.forumWarrant))
  }
}

/// Takes the record of a meeting back that was entered by mistake. It stays to be seen, with the reason, and counts no more.
public struct WithdrawForumMeeting: Deed {
  public static let permission = Permission.keepForums
  public static let name = "withdraw-forum-meeting"
  public let authority: String
  /// Which record.
  public let meeting: ForumMeeting.Reference
  /// Why.
  public let reason: String

  /// A record to be taken back.
  public init(_ meeting: ForumMeeting.Reference, because reason: String, at authority: String) {
    (self.meeting, self.reason, self.authority) = (meeting, reason, authority)
  }

  /// Gives back the body. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Body.Reference> {
    var kept = try work.forumMeeting(meeting, at: authority)
    let body = try work.forum(kept.body, at: authority)
    guard kept.counts else { throw EstablishmentRefusal.nothingChanged }
    kept.withdrawn = reason
    try work.check(
      (reason.isEmpty ? [.refusal("withdrawn", "Say why it is taken back.")] : [])
        + TextLimit.objections("withdrawn", reason, most: TextLimit.item, what: "A reason"))
    try work.records.save(kept, at: authority)
    return .openly(
      kept.body,
      matter(
        work, subject: body.forumSubject,
        title: "Record of a meeting with residents taken back: \(kept.reference.rawValue)",
        under: Warrant(.correction, reason), reason: reason))
  }
}

extension Work {
  /// The record of a meeting. Throws ``EstablishmentRefusal``.
  func forumMeeting(_ reference: ForumMeeting.Reference, at authority: String) throws -> ForumMeeting {
    guard let meeting = try records.forumMeeting(reference, at: authority) else {
      throw EstablishmentRefusal.doesNotStand("record \(reference.rawValue)", on: now.day)
    }
    return meeting
  }

  /// What stands against a record as it is stated, and beside the others of its body.
  fileprivate func objections(to meeting: ForumMeeting, of body: Body, at authority: String) throws -> [Objection] {
    var found = meeting.objections(today: now.day)
    let others = try records.forumMeetings(of: body.reference, at: authority)
      .filter { $0.reference != meeting.reference && $0.counts }
    if let twin = others.first(where: { $0.heldOn == meeting.heldOn && $0.venue == meeting.venue }) {
      found.append(
        .refusal(
          "on",
          "\(twin.reference.rawValue) tells of a meeting at this place on \(meeting.heldOn.long) already. Change that one."
        ))
    }
    if let called = meeting.meeting {
      guard let known = try records.meeting(called, at: authority), known.body == body.reference else {
        found.append(.refusal("meeting", "\(body.name) has no meeting \(called.rawValue) in the calendar."))
        return found
      }
      if others.contains(where: { $0.meeting == called }) {
        found.append(.refusal("meeting", "What this meeting did is recorded already. Change that record."))
      }
    }
    return found
  }
}
