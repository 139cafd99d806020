import Council
import Law
import Store

extension Work {
  /// An event that is there. Throws ``EstablishmentRefusal``.
  func event(_ reference: CommunityEvent.Reference, at authority: String) throws -> CommunityEvent {
    guard let found = try records.event(reference, at: authority) else {
      throw EstablishmentRefusal.objections([.refusal("", "There is no such event. Look at the list again.")])
    }
    return found
  }

  /// An event that is still to begin, and is held. Throws ``EstablishmentRefusal``.
  func eventToCome(_ reference: CommunityEvent.Reference, at authority: String) throws -> CommunityEvent {
    let found = try event(reference, at: authority)
    if !found.calledOff.isEmpty {
      throw EstablishmentRefusal.objections([.refusal("", "It was called off. Nothing was changed.")])
    }
    if now.moment >= found.beginsAt {
      throw EstablishmentRefusal.objections([
        .refusal("", "It began on \(found.day.long) at \(CommunityEvent.clock(found.begins)). Nothing was changed.")
      ])
    }
    return found
  }

  /// Gives places that are free to those who wait, in the order in which they signed up, and writes to them. Whoever is with more than fit
  /// goes on waiting, and the next who fits has the place.
  func moveUp(_ event: CommunityEvent, _ tally: inout EventTally, at authority: String, letters: AccountPost) throws {
    guard tally.waiting > 0, tally.left != 0 else { return }
    for var one in try records.signUps(.waiting, for: event.reference, at: authority) where tally.fits(one.people) {
      tally.count(one, times: -1)
      one.state = .going
      tally.count(one)
      try records.save(one, for: event, at: authority)
      try tell(.movedUp, one, event, at: authority, letters: letters)
    }
  }

  /// Enters a sign-up: with a place where it fits, and waiting otherwise. Gives it back as it is kept.
  func enter(_ one: EventSignUp, for event: CommunityEvent, at authority: String, letters: AccountPost) throws
    -> EventSignUp
  {
    var (taken, tally) = (one, try records.tally(of: event, at: authority))
    taken.state = tally.fits(taken.people) ? .going : .waiting
    tally.last += 1
    taken.number = tally.last
    tally.count(taken)
    try records.save(tally, of: event, at: authority)
    try records.save(taken, for: event, at: authority)
    try tell(.signedUp, taken, event, at: authority, letters: letters)
    return taken
  }

  /// Writes to somebody who signed up. Of whoever has no e-mail address it is noted that an officer is to tell them.
  func tell(
    _ kind: EventLetter.Kind, _ one: EventSignUp, _ event: CommunityEvent, at authority: String, letters: AccountPost
  ) throws {
    guard let email = one.email else {
      guard kind.isNews else { return }
      var untold = one
      untold.isUntold = true
      return try records.save(untold, for: event, at: authority)
    }
    let letter = EventLetter(
      kind: kind, event: event, people: one.people, hasPlace: one.state == .going,
      token: records.placeToken(one.number, of: event.reference, at: authority),
      joining: one.state == .going ? try records.joiningLink(of: event.reference, at: authority) : "")
    try letters.send(.event(letter), to: email, name: one.name, account: nil, of: authority, self)
  }
}

extension Deed {
  /// What the record says of something done with an event.
  func eventMatter(_ work: Work, _ event: CommunityEvent, _ title: String, reason: String = "") -> RecordMatter {
    matter(
      work, subject: event.subject, title: "\(title): \(event.title)",
      under: Warrant(.delegation, "Event on \(event.day.long)"), reason: reason)
  }
}
