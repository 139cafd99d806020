import Council
import Law
import Store

/// Signs somebody up who asks an officer: by telephone, or at the desk. They need no e-mail address, and have a place or wait as everybody
/// else. Nobody is named in the record.
public struct EnterSignUp: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "enter-sign-up"
  public let authority: String
  /// For which event.
  public let event: CommunityEvent.Reference
  /// Who comes. The number, the state and the clock are filled in.
  public let signUp: EventSignUp
  /// What words letters.
  public let post: AccountPost

  /// Somebody who wants to come.
  public init(
    _ signUp: EventSignUp, for event: CommunityEvent.Reference, at authority: String, letters post: AccountPost
  ) {
    (self.signUp, self.event, self.authority, self.post) = (signUp, event, authority, post)
  }

  /// Gives back the sign-up as it is kept; the same one when it is sent twice. It can be entered until the event begins, also after the last
  /// day to sign up. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<EventSignUp> {
    let event = try work.eventToCome(event, at: authority)
    var taken = signUp
    (taken.signedUpAt, taken.isUntold) = (work.now.moment, false)
    var found = taken.objections(for: event)
    if let before = try known(taken, work, event) {
      if work.now.moment < before.signedUpAt.adding(seconds: SignUpForEvent.secondsOfOne), before.people == taken.people
      {
        return .unrecorded(before)
      }
      found.append(
        .refusal(
          taken.email == nil ? "name" : "email",
          "It is on the list already, as number \(before.number): \(before.name), for \(before.people)."))
    }
    try work.check(found)
    let kept = try work.enter(taken, for: event, at: authority, letters: post)
    return .privately(kept, eventMatter(work, event, "An officer signed somebody up"))
  }

  /// The sign-up of the same address, or of the same name reached in the same way.
  private func known(_ one: EventSignUp, _ work: Work, _ event: CommunityEvent) throws -> EventSignUp? {
    if let email = one.email { return try work.records.signUp(of: email, for: event.reference, at: authority) }
    return try work.records.allSignUps(for: event.reference, at: authority).first {
      $0.email == nil && $0.name.lowercased() == one.name.lowercased() && $0.reach == one.reach
    }
  }
}

/// Notes that somebody without an e-mail address was told how it stands with their place.
public struct NoteTold: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "note-told"
  public let authority: String
  /// At which event.
  public let event: CommunityEvent.Reference
  /// Which sign-up, by its number.
  public let number: Int

  /// Somebody who was told.
  public init(_ number: Int, at event: CommunityEvent.Reference, of authority: String) {
    (self.number, self.event, self.authority) = (number, event, authority)
  }

  /// Throws ``EstablishmentRefusal`` when there is no such event. Noted twice, it is noted once.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let event = try work.event(event, at: authority)
    let all = try work.records.allSignUps(for: event.reference, at: authority)
    guard var one = all.first(where: { $0.number == number && $0.isUntold }) else { return .unrecorded(()) }
    one.isUntold = false
    try work.records.save(one, for: event, at: authority)
    return .unrecorded(())
  }
}
