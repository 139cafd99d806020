import Council
import Law
import Store

/// Announces an event, beside an activity of involvement or by itself.
public struct AnnounceEvent: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "announce-event"
  public let authority: String
  /// The event. Its reference and the clock are filled in.
  public let event: CommunityEvent
  /// Where those join who come online; empty for none.
  public let joining: String

  /// An event to be announced.
  public init(_ event: CommunityEvent, joining: String = "", at authority: String) {
    (self.event, self.joining, self.authority) = (event, joining, authority)
  }

  /// Gives back its reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<CommunityEvent.Reference> {
    _ = try work.council(authority)
    var announced = event
    (announced.announcedAt, announced.changedAt, announced.changes) = (work.now.moment, work.now.moment, 0)
    (announced.calledOff, announced.note, announced.notedOn) = ("", "", nil)
    try work.check(try work.objections(to: announced, joining, at: authority))
    announced.reference = try work.records.nextEvent(of: work.now.day.year, at: authority)
    try work.records.save(announced, at: authority)
    try work.records.saveJoiningLink(joining, of: announced.reference, at: authority)
    try work.records.save(EventTally(places: announced.places), of: announced, at: authority)
    return .openly(announced.reference, eventMatter(work, announced, "An event was announced"))
  }
}

/// Changes an event that is still to begin. Who signed up is told when it is at another time or place; who waits may have a place now.
public struct ChangeEvent: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "change-event"
  public let authority: String
  /// The event as it is to be.
  public let event: CommunityEvent
  /// Where those join who come online; empty for none.
  public let joining: String
  /// How often it had been changed when somebody began to.
  public let seen: Int
  /// What words letters.
  public let post: AccountPost

  /// An event to be changed.
  public init(_ event: CommunityEvent, joining: String = "", seen: Int, at authority: String, letters post: AccountPost)
  {
    (self.event, self.joining, self.seen, self.authority, self.post) = (event, joining, seen, authority, post)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, or when somebody else has changed it since.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let before = try work.eventToCome(event.reference, at: authority)
    guard seen == before.changes else { throw EstablishmentRefusal.changedMeanwhile }
    let joinedBefore = try work.records.joiningLink(of: before.reference, at: authority)
    var changed = event
    (changed.announcedAt, changed.changedAt, changed.changes) = (before.announcedAt, before.changedAt, before.changes)
    (changed.calledOff, changed.note, changed.notedOn) = ("", "", nil)
    var tally = try work.records.tally(of: changed, at: authority)
    var found = try work.objections(to: changed, joining, at: authority)
    if let places = changed.places, places < tally.taken {
      found.append(
        .refusal("places", "\(tally.taken) places are taken. Keep at least as many, or call the event off."))
    }
    if changed.beginsAt <= work.now.moment {
      found.append(.refusal("begins", "That time has passed. Write a later one, or another day."))
    }
    try work.check(found)
    guard changed != before || joining != joinedBefore else { return .unrecorded(()) }
    (changed.changes, changed.changedAt) = (before.changes + 1, work.now.moment)
    try work.records.save(changed, at: authority)
    try work.records.saveJoiningLink(joining, of: changed.reference, at: authority)
    let everybody = try work.records.allSignUps(for: changed.reference, at: authority)
    if changed.day != before.day { for one in everybody { try work.records.save(one, for: changed, at: authority) } }
    if before.isMoved(to: changed) || joining != joinedBefore {
      for one in everybody { try work.tell(.moved, one, changed, at: authority, letters: post) }
    }
    try work.moveUp(changed, &tally, at: authority, letters: post)
    try work.records.save(tally, of: changed, at: authority)
    return .openly((), eventMatter(work, changed, "An event was changed"))
  }
}

extension Work {
  /// What stands against an event as it is to be.
  fileprivate func objections(to event: CommunityEvent, _ joining: String, at authority: String) throws -> [Objection] {
    var found = event.objections(joining: joining, on: now.day)
    if let activity = event.activity, try records.activity(activity, at: authority) == nil {
      found.append(
        .refusal("activity", "There is no published activity \(activity.rawValue). Choose one from the list."))
    }
    if let body = event.body,
      try !records.standing(Body.self, of: authority, on: now.day).contains(where: { $0.reference == body })
    {
      found.append(.refusal("body", "There is no body \(body.rawValue). Choose one from the list."))
    }
    return found
  }
}
