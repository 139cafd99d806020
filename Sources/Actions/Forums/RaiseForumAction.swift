import Council
import Law
import Store

/// Enters what was asked at a meeting with residents: who takes it, and by when.
public struct RaiseForumAction: Deed {
  public static let permission = Permission.keepForums
  public static let name = "raise-forum-action"
  public let authority: String
  /// The action. Its reference is given here.
  public let action: ForumAction

  /// An action to be entered.
  public init(_ action: ForumAction, at authority: String) { (self.action, self.authority) = (action, authority) }

  /// Gives back the action’s reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<ForumAction.Reference> {
    let body = try work.forum(action.body, at: authority)
    var kept = action
    kept.reference = try work.records.nextForumAction(of: kept.askedOn.year, at: authority)
    (kept.outcome, kept.closedOn, kept.done, kept.toldOn, kept.told) = (nil, nil, "", nil, "")
    var found = kept.objections(today: work.now.day)
    if let meeting = kept.meeting {
      let known = try work.records.forumMeeting(meeting, at: authority)
      if known?.body != body.reference {
        found.append(.refusal("meeting", "\(body.name) has no record \(meeting.rawValue). Choose one from the list."))
      }
    }
    let isThere = try work.records.forumActions(of: body.reference, at: authority).contains {
      ($0.askedOn, $0.asked, $0.post) == (kept.askedOn, kept.asked, kept.post)
    }
    if isThere { found.append(.refusal("asked", "This is in the log already. Nothing was saved twice.")) }
    try work.check(found)
    try work.records.save(kept, at: authority)
    return .openly(
      kept.reference,
      matter(work, subject: body.forumSubject, title: "Asked at \(body.name): \(kept.asked)", under: Body.forumWarrant))
  }
}

/// Closes an action: it was done, in part or not, and why.
public struct CloseForumAction: Deed {
  public static let permission = Permission.keepForums
  public static let name = "close-forum-action"
  public let authority: String
  /// Which action.
  public let action: ForumAction.Reference
  /// What became of it.
  public let outcome: ForumAction.Outcome
  /// The day on which it was closed.
  public let on: Day
  /// What was done, or why it was not.
  public let done: String

  /// An action to be closed.
  public init(
    _ action: ForumAction.Reference, _ outcome: ForumAction.Outcome, on: Day, _ done: String, at authority: String
  ) { (self.action, self.outcome, self.on, self.done, self.authority) = (action, outcome, on, done, authority) }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var kept = try work.forumAction(action, at: authority)
    let body = try work.forum(kept.body, at: authority)
    if let day = kept.closedOn { try work.check([.refusal("done", "It was closed on \(day.long) already.")]) }
    (kept.outcome, kept.closedOn, kept.done) = (outcome, on, done)
    try work.check(kept.closingObjections(today: work.now.day))
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: body.forumSubject, title: "\(kept.reference.rawValue) of \(body.name): \(outcome.words)",
        under: Body.forumWarrant))
  }
}

/// Enters what the forum was told of an action, and when.
public struct TellForum: Deed {
  public static let permission = Permission.keepForums
  public static let name = "tell-forum"
  public let authority: String
  /// Which action.
  public let action: ForumAction.Reference
  /// The day on which the forum was told.
  public let on: Day
  /// What it was told.
  public let told: String

  /// What the forum was told of an action.
  public init(_ action: ForumAction.Reference, on: Day, _ told: String, at authority: String) {
    (self.action, self.on, self.told, self.authority) = (action, on, told, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var kept = try work.forumAction(action, at: authority)
    let body = try work.forum(kept.body, at: authority)
    if kept.closedOn == nil {
      try work.check([
        .refusal("told", "It is still open. Close it first, so that what the forum is told is what was done.")
      ])
    }
    if (kept.toldOn, kept.told) == (on, told) { throw EstablishmentRefusal.nothingChanged }
    (kept.toldOn, kept.told) = (on, told)
    try work.check(kept.tellingObjections(today: work.now.day))
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: body.forumSubject, title: "\(body.name) was told of \(kept.reference.rawValue)",
        under: Body.forumWarrant))
  }
}

extension Work {
  /// An action. Throws ``EstablishmentRefusal``.
  fileprivate func forumAction(_ reference: ForumAction.Reference, at authority: String) throws -> ForumAction {
    guard let action = try records.forumAction(reference, at: authority) else {
      throw EstablishmentRefusal.doesNotStand("action \(reference.rawValue)", on: now.day)
    }
    return action
  }
}
