import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// What stands in the link of a sign-up’s letters. It is worked out from the site’s key, so that each letter has the same.
  public func placeToken(_ number: Int, of event: CommunityEvent.Reference, at authority: String) -> Token {
    keeping.token("place at an event", "\(authority) \(event.rawValue) \(number)")
  }

  /// The sign-up that a link is for; `nil` when there is none, or none any more.
  public func signUp(
    _ token: Token, for event: CommunityEvent.Reference, at authority: String
  ) throws -> EventSignUp? {
    try signUps(where: "link = ?", [.text(token.digest.description)], for: event, at: authority).first
  }

  /// The sign-up of an address for an event.
  public func signUp(
    of email: EmailAddress, for event: CommunityEvent.Reference, at authority: String
  ) throws -> EventSignUp? {
    try signUps(where: "email_key = ?", [.text(key(of: email))], for: event, at: authority).first
  }

  /// Those who have a place, or those who wait, in the order in which they signed up. Whoever asks must run the event.
  public func signUps(
    _ state: EventSignUp.State, for event: CommunityEvent.Reference, at authority: String
  ) throws -> [EventSignUp] {
    try signUps(where: "state = ?", [.text(state.rawValue)], for: event, at: authority)
  }

  /// Everybody who signed up: those with a place, then those who wait.
  public func allSignUps(for event: CommunityEvent.Reference, at authority: String) throws -> [EventSignUp] {
    try EventSignUp.State.allCases.flatMap { try signUps($0, for: event, at: authority) }
  }

  private func signUps(
    where condition: String, _ values: [DatabaseValue], for event: CommunityEvent.Reference, at authority: String
  ) throws -> [EventSignUp] {
    try transaction.query(
      """
      select s.*, coalesce(n.content, '') as needs from event_sign_up s
      left join event_need n on n.authority = s.authority and n.event = s.event and n.number = s.number
      where s.authority = ? and s.event = ? and s.\(condition) order by s.number
      """, [.text(authority), .text(event.rawValue)] + values
    ) { row -> EventSignUp? in
      let kept = try TableRow(EventTables.signUp, row)
      guard kept["seal"] == .text(keeping.seal(kept)) else { return nil }
      return EventSignUp(
        number: try row.integer("number"), try row.text("name"), EmailAddress(try row.text("email")),
        reach: try row.optionalText("reach") ?? "", people: try row.integer("people"), needs: try row.text("needs"),
        state: try row.word("state"), signedUpAt: try row.moment("signed_up_at"),
        isUntold: try row.optionalInteger("untold") == 1)
    }.compactMap(\.self)
  }

  private func key(of email: EmailAddress) -> String { keeping.keyed("address at an event", email.folded) }

  /// By what a sign-up is found; of one without an address it is told apart by its number alone.
  private func key(of one: EventSignUp) -> String {
    one.email.map(key) ?? keeping.keyed("no address at an event", String(one.number))
  }

  /// How many places are taken.
  public func tally(of event: CommunityEvent, at authority: String) throws -> EventTally {
    try select(
      EventTables.tally, where: ["authority": .text(authority), "event": .text(event.reference.rawValue)]
    ) { row in
      EventTally(
        places: event.places, taken: try row.integer("taken"), waiting: try row.integer("waiting"),
        last: try row.integer("last"))
    }.first ?? EventTally(places: event.places)
  }

  /// Keeps it. The table refuses more than there are.
  public func save(_ tally: EventTally, of event: CommunityEvent, at authority: String) throws {
    try put(
      try TableRow(
        EventTables.tally,
        [
          "authority": .text(authority), "event": .text(event.reference.rawValue),
          "places": .integer(tally.places ?? 0), "taken": .integer(tally.taken), "waiting": .integer(tally.waiting),
          "last": .integer(tally.last),
        ]))
  }

  /// Keeps a sign-up with what they need.
  public func save(_ one: EventSignUp, for event: CommunityEvent, at authority: String) throws {
    let token = placeToken(one.number, of: event.reference, at: authority)
    let names: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "event": .text(event.reference.rawValue), "number": .integer(one.number),
    ]
    try put(
      try TableRow(
        EventTables.signUp,
        [
          "authority": .text(authority), "event": .text(event.reference.rawValue), "number": .integer(one.number),
          "account": .text(""), "name": .text(one.name), "email": .text(one.email?.text ?? ""),
          "email_key": .text(key(of: one)), "people": .integer(one.people), "state": .text(one.state.rawValue),
          "link": .text(token.digest.description), "signed_up_at": .text(one.signedUpAt.description),
          "held_on": DatabaseValue(event.day), "reach": one.reach.isEmpty ? .null : .text(one.reach),
          "untold": one.isUntold ? 1 : .null,
        ]))
    guard !one.needs.isEmpty else { return try remove(EventTables.need, where: names) }
    try put(
      try TableRow(
        EventTables.need,
        [
          "authority": .text(authority), "event": .text(event.reference.rawValue), "number": .integer(one.number),
          "account": .text(""), "email": .text(one.email?.text ?? ""), "content": .text(one.needs),
          "held_on": DatabaseValue(event.day),
        ]))
  }

  /// Deletes a sign-up with what they need.
  public func delete(_ one: EventSignUp, for event: CommunityEvent, at authority: String) throws {
    for table in [EventTables.need, EventTables.signUp] {
      try remove(
        table,
        where: [
          "authority": .text(authority), "event": .text(event.reference.rawValue), "number": .integer(one.number),
        ])
    }
  }
}
