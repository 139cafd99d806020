import Council
import DatabasePort
import Law

extension OpenRecords {
  /// One event; `nil` when the council has none of this reference.
  public func event(_ reference: CommunityEvent.Reference, at authority: String) throws -> CommunityEvent? {
    try select(
      EventTables.event, where: ["authority": .text(authority), "reference": .text(reference.rawValue)], Self.event
    ).first
  }

  /// The events from a day on, the next first.
  public func events(at authority: String, from day: Day, atMost: Int = 500) throws -> [CommunityEvent] {
    try transaction.query(
      "select * from community_event where authority = ? and day >= ? order by day, begins, reference limit ?",
      [.text(authority), DatabaseValue(day), .integer(atMost)], Self.event)
  }

  /// The events before a day, the latest first, at most so many after leaving some out.
  public func events(at authority: String, before day: Day, atMost: Int, after passed: Int) throws -> [CommunityEvent] {
    try transaction.query(
      """
      select * from community_event where authority = ? and day < ? order by day desc, begins desc, reference desc
      limit ? offset ?
      """, [.text(authority), DatabaseValue(day), .integer(atMost), .integer(passed)], Self.event)
  }

  /// The events beside an activity of involvement, the earliest first.
  public func events(beside activity: Activity.Reference, at authority: String) throws -> [CommunityEvent] {
    try select(
      EventTables.event, where: ["authority": .text(authority), "activity": .text(activity.rawValue)], Self.event
    ).sorted { ($0.day, $0.begins, $0.reference) < ($1.day, $1.begins, $1.reference) }
  }

  /// The reference for the next event that is announced in a year.
  public func nextEvent(of year: Int, at authority: String) throws -> CommunityEvent.Reference {
    .init(rawValue: try next("community_event", "EV", year, authority))
  }

  /// Keeps an event.
  public func save(_ event: CommunityEvent, at authority: String) throws {
    try put(
      try TableRow(
        EventTables.event,
        [
          "authority": .text(authority), "reference": .text(event.reference.rawValue), "title": .text(event.title),
          "about": .text(event.about), "day": DatabaseValue(event.day), "begins": .integer(event.begins),
          "ends": .integer(event.ends), "way": .text(event.way.rawValue), "venue": .text(event.venue),
          "address": .text(event.address), "directions": .text(event.directions),
          "access": .text(event.access.map(\.rawValue).joined(separator: ",")),
          "offers": .text(event.offers.joined(separator: "\n")), "places": .integer(event.places ?? 0),
          "together": .integer(event.together), "closes_on": DatabaseValue(event.closesOn),
          "contact": .text(event.contact), "body": DatabaseValue(event.body?.rawValue),
          "activity": DatabaseValue(event.activity?.rawValue), "called_off": .text(event.calledOff),
          "changes": .integer(event.changes), "announced_at": .text(event.announcedAt.description),
          "changed_at": .text(event.changedAt.description), "note": .text(event.note),
          "noted_on": DatabaseValue(event.notedOn?.iso),
        ]))
  }

  static func event(_ row: Row) throws -> CommunityEvent {
    let places = try row.integer("places")
    return CommunityEvent(
      reference: .init(rawValue: try row.text("reference")), title: try row.text("title"),
      about: try row.text("about"), on: try row.day("day"), from: try row.integer("begins"),
      to: try row.integer("ends"), try row.word("way"), venue: try row.text("venue"),
      address: try row.text("address"), directions: try row.text("directions"),
      access: try row.text("access").split(separator: ",").compactMap { .init(rawValue: String($0)) },
      offers: try row.text("offers").split(separator: "\n").map(String.init), places: places == 0 ? nil : places,
      together: try row.integer("together"), closesOn: try row.day("closes_on"), contact: try row.text("contact"),
      body: try row.optionalText("body").map(Body.Reference.init(rawValue:)),
      activity: try row.optionalText("activity").map(Activity.Reference.init(rawValue:)),
      calledOff: try row.text("called_off"), changes: try row.integer("changes"),
      announcedAt: try row.moment("announced_at"), changedAt: try row.moment("changed_at"),
      note: try row.text("note"), notedOn: try row.optionalText("noted_on").flatMap { Day(iso: $0) })
  }

  // MARK: Joining online, and who came

  /// Where those join who come online; empty for none. Whoever asks must have a place, or run the event.
  public func joiningLink(of event: CommunityEvent.Reference, at authority: String) throws -> String {
    try select(
      EventTables.joining, where: ["authority": .text(authority), "event": .text(event.rawValue)]
    ) { try $0.text("link") }.first ?? ""
  }

  /// Keeps it.
  public func saveJoiningLink(_ link: String, of event: CommunityEvent.Reference, at authority: String) throws {
    try put(
      try TableRow(
        EventTables.joining,
        ["authority": .text(authority), "event": .text(event.rawValue), "link": .text(link)]))
  }

  /// How many came; `nil` before that is told. A count of few is shown to nobody but officers.
  public func attendance(of event: CommunityEvent.Reference, at authority: String) throws -> Int? {
    try select(
      EventTables.attendance, where: ["authority": .text(authority), "event": .text(event.rawValue)]
    ) { try $0.integer("people") }.first
  }

  /// How many came to each event of which that is told.
  public func attendances(at authority: String) throws -> [CommunityEvent.Reference: Int] {
    let all = try select(EventTables.attendance, where: ["authority": .text(authority)]) {
      (CommunityEvent.Reference(rawValue: try $0.text("event")), try $0.integer("people"))
    }
    return Dictionary(all) { first, _ in first }
  }

  /// Keeps it.
  public func saveAttendance(_ people: Int, of event: CommunityEvent.Reference, at authority: String) throws {
    try put(
      try TableRow(
        EventTables.attendance,
        ["authority": .text(authority), "event": .text(event.rawValue), "people": .integer(people)]))
  }
}
