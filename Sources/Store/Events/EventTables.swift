import Council

/// The tables of events: what is public, how to join online, and, apart from them, who comes and what they need.
enum EventTables {
  static let all = [event, joining, attendance, tally, signUp, need]

  static let event = Table(
    "community_event", key: ["authority", "reference"], .recorded,
    columns: [
      Column("authority"), Column("reference"), Column("title"), Column("about"), Column("day"),
      Column("begins", .integer), Column("ends", .integer), Column("way"), Column("venue"), Column("address"),
      Column("directions"), Column("access"), Column("offers"), Column("places", .integer),
      Column("together", .integer), Column("closes_on"), Column("contact"), Column("body"), Column("activity"),
      Column("called_off"), Column("changes", .integer), Column("announced_at"), Column("changed_at"),
      Column("note"), Column("noted_on"),
    ])

  static let joining = Table(
    "event_joining", key: ["authority", "event"], .recordedPrivately,
    columns: [
      Column("authority"), Column("event"), Column("link", .text, .committed), Column("salt", .text, .absent),
    ])

  static let attendance = Table(
    "event_attendance", key: ["authority", "event"], .recordedPrivately,
    columns: [Column("authority"), Column("event"), Column("people", .integer)])

  static let tally = Table(
    "event_tally", key: ["authority", "event"], .sealed,
    columns: [
      Column("authority"), Column("event"), Column("places", .integer), Column("taken", .integer),
      Column("waiting", .integer), Column("last", .integer), Column("seal", .text, .absent),
    ])

  static let signUp = Table(
    "event_sign_up", key: ["authority", "event", "number"], .sealed,
    privacy: Privacy(
      "who comes to an event, or waits for a place", subject: "whoever signs up for an event",
      purpose: "to run the event", basis: "(e) public task",
      retention: .period(.days(CommunityEvent.daysKept), after: "held_on", event: "the event"), email: "email",
      stays:
        "It holds a place until they give it up by the link in their letter, or have an officer do so, and goes after the event."
    ),
    columns: [
      Column("authority"), Column("event"), Column("number", .integer), Column("account"),
      Column("name", about: "what they are called"), Column("email", about: "e-mail address"),
      Column("email_key", about: "a keyed digest of the address, by which it is found", giving: .withheld),
      Column("people", .integer), Column("state"),
      Column("link", about: "the digest of the link in their letters", giving: .withheld), Column("signed_up_at"),
      Column("held_on"), Column("reach", about: "how they are reached who have no e-mail address"),
      Column("untold", .integer), Column("seal", .text, .absent),
    ])

  static let need = Table(
    "event_need", key: ["authority", "event", "number"], .sealed,
    privacy: Privacy(
      "what somebody needs to take part in an event", subject: "whoever signs up for an event",
      purpose: "to run the event so that they can take part",
      basis: "(e) public task; of health or belief also Article 9(2)(a), explicit consent",
      retention: .period(.days(1), after: "held_on", event: "the event"), email: "email"),
    columns: [
      Column("authority"), Column("event"), Column("number", .integer), Column("account"),
      Column("email", about: "e-mail address"), Column("content", about: "what they need"), Column("held_on"),
      Column("seal", .text, .absent),
    ])
}
