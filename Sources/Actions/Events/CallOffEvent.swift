import Council
import Law
import Store

/// Calls an event off, with a reason that everybody reads. Who signed up is told by letter.
public struct CallOffEvent: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "call-off-event"
  public let authority: String
  /// Which event.
  public let event: CommunityEvent.Reference
  /// Why it is not held.
  public let reason: String
  /// What words letters.
  public let post: AccountPost

  /// An event to be called off.
  public init(
    _ event: CommunityEvent.Reference, because reason: String, at authority: String, letters post: AccountPost
  ) {
    (self.event, self.reason, self.authority, self.post) = (event, reason, authority, post)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var event = try work.eventToCome(event, at: authority)
    var found = TextLimit.objections("reason", reason, most: TextLimit.item, what: "A reason")
    if reason.isEmpty {
      found.append(.refusal("reason", "Say why it is not held. Everybody reads it, and those who signed up are told."))
    }
    try work.check(found)
    (event.calledOff, event.changes, event.changedAt) = (reason, event.changes + 1, work.now.moment)
    try work.records.save(event, at: authority)
    for one in try work.records.allSignUps(for: event.reference, at: authority) {
      try work.tell(.calledOff(reason), one, event, at: authority, letters: post)
    }
    return .openly((), eventMatter(work, event, "An event was called off", reason: reason))
  }
}

/// Tells what came of an event: how many came, and what was said.
public struct ReportEvent: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "report-event"
  public let authority: String
  /// Which event.
  public let event: CommunityEvent.Reference
  /// How many came. Fewer than five are told to nobody but officers.
  public let people: Int
  /// What was said; Markdown.
  public let note: String

  /// What came of an event.
  public init(_ event: CommunityEvent.Reference, people: Int, note: String, at authority: String) {
    (self.event, self.people, self.note, self.authority) = (event, people, note, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it. Told again, it takes the place of what was told.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var event = try work.event(event, at: authority)
    if !event.calledOff.isEmpty {
      try work.check([.refusal("note", "It was called off, so nothing can be told of it.")])
    }
    if work.now.moment < event.endsAt {
      try work.check([
        .refusal(
          "note", "It ends on \(event.day.long) at \(CommunityEvent.clock(event.ends)). Tell what came of it then.")
      ])
    }
    var found = DiscussionPost.objections(
      "note", note, most: TextLimit.paragraph, what: "A note", missing: "Write in a few lines what was said.")
    if !(0...CommunityEvent.mostPlaces).contains(people) {
      found.append(.refusal("people", "Write a whole number from 0 to \(CommunityEvent.mostPlaces)."))
    }
    try work.check(found)
    let told = try work.records.attendance(of: event.reference, at: authority)
    guard event.note != note || told != people else { return .unrecorded(()) }
    (event.note, event.notedOn) = (note, event.notedOn ?? work.now.day)
    try work.records.save(event, at: authority)
    try work.records.saveAttendance(people, of: event.reference, at: authority)
    return .openly((), eventMatter(work, event, "It was told what came of an event"))
  }
}
