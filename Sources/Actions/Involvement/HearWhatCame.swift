import Council
import Law
import Secrets
import Store

/// Asks to be told what came of an activity. A letter with a link goes to the address; nothing more does until the link is followed, and
/// whoever asks learns nothing of whether the address is known.
public struct AskToHear: Deed {
  public static let permission = Permission.signIn
  public static let name = "ask-to-hear"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// Where letters are to go.
  public let email: EmailAddress
  /// Whence it was asked for.
  public let caller: CallingDevice
  /// What words letters.
  public let post: AccountPost

  /// What somebody asks for.
  public init(
    of activity: Activity.Reference, email: EmailAddress, at authority: String, caller: CallingDevice, post: AccountPost
  ) {
    (self.activity, self.email, self.authority) = (activity, email, authority)
    (self.caller, self.post) = (caller, post)
  }

  /// How many seconds to wait before another letter may be asked for; `nil` when it is on its way. Throws ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int?> {
    let activity = try work.activity(activity, at: authority)
    let isDecided = try !work.records.outcome(of: activity, at: authority).decisions.isEmpty
    guard activity.isToBeHeardOf(on: work.now.day, isDecided: isDecided) else {
      throw InvolvementRefusal.nothingToHear(activity.reference)
    }
    if let seconds = try Throttle.letter(email.folded, nil, caller, at: authority, work).enter(work) {
      return .unrecorded(seconds)
    }
    let ends = work.now.day.adding(days: ActivityListener.daysToConfirm + 1)
    var listener =
      try work.records.listener(at: email, to: activity.reference, of: authority)
      ?? ActivityListener(id: work.newIdentifier(), to: activity.reference, email: email, erasedOn: ends)
    if !listener.isConfirmed { listener.erasedOn = ends }
    try work.records.save(listener, of: authority)
    try post.send(
      .hearingAsked(
        work.records.token(of: listener, at: authority), of: activity, ends: Moment(beginningInEnglandOf: ends)),
      to: email, name: "", account: nil, of: authority, work)
    return .unrecorded(nil)
  }
}

/// Begins to write to somebody who has followed the link in their letter. Following it twice does it once.
public struct ConfirmHearing: Deed {
  public static let permission = Permission.signIn
  public static let name = "confirm-hearing"
  public let authority: String
  /// What the link carries.
  public let token: Token?

  /// The following of a link.
  public init(_ token: Token?, at authority: String) { (self.token, self.authority) = (token, authority) }

  /// Throws ``AccountRefusal`` when the link is over.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    guard let token, var listener = try work.records.listener(token, of: authority),
      work.now.day < listener.erasedOn,
      let activity = try work.records.activity(listener.activity, at: authority)
    else { throw AccountRefusal.linkIsOver }
    guard !listener.isConfirmed else { return .unrecorded(()) }
    (listener.isConfirmed, listener.erasedOn) = (true, activity.erasedOn)
    try work.records.save(listener, of: authority)
    return .unrecorded(())
  }
}

/// Stops the letters and forgets the address, by the link in any of them; a second time changes nothing.
public struct StopHearing: Deed {
  public static let permission = Permission.signIn
  public static let name = "stop-hearing"
  public let authority: String
  /// What the link carries.
  public let token: Token?

  /// The end of letters to whoever has this link.
  public init(_ token: Token?, at authority: String) { (self.token, self.authority) = (token, authority) }

  /// Whether there was somebody to forget.
  public func carryOut(_ work: Work) throws -> Done<Bool> {
    guard let token, let listener = try work.records.listener(token, of: authority) else { return .unrecorded(false) }
    try work.records.forget(listener, of: authority)
    return .unrecorded(true)
  }
}
