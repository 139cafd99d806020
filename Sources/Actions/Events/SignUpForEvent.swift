import Council
import Law
import Secrets
import Store

/// Signs somebody up for an event. Nobody needs an account; a letter to the address says whether they have a place. Whoever sends it twice
/// has one place, and the answer is the same whether the address was known or not.
public struct SignUpForEvent: Deed {
  public static let permission = Permission.signIn
  public static let name = "sign-up-for-event"
  public let authority: String
  /// For which event.
  public let event: CommunityEvent.Reference
  /// Who comes. The number, the state and the clock are filled in.
  public let signUp: EventSignUp
  /// Whence it comes.
  public let caller: CallingDevice
  /// What words letters.
  public let post: AccountPost

  /// Somebody who wants to come.
  public init(
    _ signUp: EventSignUp, for event: CommunityEvent.Reference, at authority: String, caller: CallingDevice,
    letters post: AccountPost
  ) {
    (self.signUp, self.event, self.authority, self.caller, self.post) = (signUp, event, authority, caller, post)
  }

  /// For so many seconds a sign-up that comes again is the same one, sent twice, and no second letter is written.
  static let secondsOfOne = 600

  /// Gives back how many seconds to wait; `nil` when a letter says the rest. Throws ``EstablishmentRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int?> {
    let event = try work.event(event, at: authority)
    guard event.takesSignUps(at: work.now) else {
      throw EstablishmentRefusal.objections([.refusal("", event.whyClosed(at: work.now))])
    }
    var taken = signUp
    taken.signedUpAt = work.now.moment
    try work.check(taken.objections(for: event))
    guard let email = taken.email else {
      throw EstablishmentRefusal.objections([.refusal("email", "Type an e-mail address: the letter goes there.")])
    }
    let before = try work.records.signUp(of: email, for: event.reference, at: authority)
    if let before, work.now.moment < before.signedUpAt.adding(seconds: Self.secondsOfOne) { return .unrecorded(nil) }
    if let seconds = try Throttle.signUp(email, caller, at: authority).enter(work) {
      return .unrecorded(seconds)
    }
    if let before {
      try work.tell(.again, before, event, at: authority, letters: post)
      return .unrecorded(nil)
    }
    _ = try work.enter(taken, for: event, at: authority, letters: post)
    return .unrecorded(nil)
  }
}

/// Changes a sign-up by the link of its letter: the name, how many come, what they need.
public struct ChangeSignUp: Deed {
  public static let permission = Permission.signIn
  public static let name = "change-sign-up"
  public let authority: String
  /// For which event.
  public let event: CommunityEvent.Reference
  /// What stands in the link.
  public let token: Token
  /// What they are called.
  public let person: String
  /// How many come.
  public let people: Int
  /// What they need.
  public let needs: String
  /// What words letters.
  public let post: AccountPost

  /// A sign-up to be changed.
  public init(
    _ token: Token, for event: CommunityEvent.Reference, name person: String, people: Int, needs: String,
    at authority: String, letters post: AccountPost
  ) {
    (self.token, self.event, self.person, self.people) = (token, event, person, people)
    (self.needs, self.authority, self.post) = (needs, authority, post)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let event = try work.eventToCome(event, at: authority)
    guard let before = try work.records.signUp(token, for: event.reference, at: authority) else {
      throw EstablishmentRefusal.objections([.refusal("", "There is no such sign-up any more. Sign up again.")])
    }
    var changed = before
    (changed.name, changed.people, changed.needs) = (person, people, needs)
    var found = changed.objections(for: event)
    var tally = try work.records.tally(of: event, at: authority)
    tally.count(before, times: -1)
    if before.state == .going, !tally.fits(people), let left = tally.left {
      found.append(
        .refusal(
          "people",
          "There is room for \(left) of you, so your place for \(before.people) stays as it is. Others sign up and wait."
        ))
    }
    try work.check(found)
    guard changed != before else { return .unrecorded(()) }
    if before.state == .waiting, tally.fits(people) { changed.state = .going }
    tally.count(changed)
    try work.records.save(changed, for: event, at: authority)
    if before.people != changed.people || before.state != changed.state {
      try work.tell(.changedOwn, changed, event, at: authority, letters: post)
    }
    try work.moveUp(event, &tally, at: authority, letters: post)
    try work.records.save(tally, of: event, at: authority)
    return .unrecorded(())
  }
}

/// Gives a place up by the link of its letter. What was kept of it is deleted at once, and the first who waits and fits has the place.
public struct GiveUpPlace: Deed {
  public static let permission = Permission.signIn
  public static let name = "give-up-place"
  public let authority: String
  /// At which event.
  public let event: CommunityEvent.Reference
  /// What stands in the link.
  public let token: Token
  /// What words letters.
  public let post: AccountPost

  /// A place to be given up.
  public init(_ token: Token, at event: CommunityEvent.Reference, of authority: String, letters post: AccountPost) {
    (self.token, self.event, self.authority, self.post) = (token, event, authority, post)
  }

  /// Throws ``EstablishmentRefusal`` once the event has begun. Given up twice, it is given up once.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let event = try work.eventToCome(event, at: authority)
    guard let one = try work.records.signUp(token, for: event.reference, at: authority) else { return .unrecorded(()) }
    var tally = try work.records.tally(of: event, at: authority)
    tally.count(one, times: -1)
    try work.records.delete(one, for: event, at: authority)
    try work.tell(.givenUp, one, event, at: authority, letters: post)
    try work.moveUp(event, &tally, at: authority, letters: post)
    try work.records.save(tally, of: event, at: authority)
    return .unrecorded(())
  }
}

extension CommunityEvent {
  /// Why nobody can sign up now.
  fileprivate func whyClosed(at now: Now) -> String {
    if !calledOff.isEmpty { return "It was called off: nobody can sign up any more." }
    if now.day > closesOn, now.moment < beginsAt {
      return "One could sign up until \(closesOn.long). Ask whether there is still room: \(contact)."
    }
    return "It has begun, so nobody can sign up any more."
  }
}
