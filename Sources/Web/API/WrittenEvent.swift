import Council
import Law
import Publishing

/// Something that people can come to, as the API writes it. The link for joining online and who comes are not among it.
enum WrittenEvent {
  static let schema = Schema.object(
    "Event", "Something that people can come to, and what came of it.",
    [
      .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
      .must("about", .text("What it is for, in Markdown.")), .must("state", .choice(CommunityEvent.State.self)),
      .must("day", .day), .must("begins", .text("The time in England, such as 18:30.")),
      .must("ends", .text("The time in England.")), .must("way", .choice(CommunityEvent.Way.self)),
      .must("venue", .text("Empty when it is online.")), .must("address", .text()), .must("directions", .text()),
      .must("access", .list(.choice(CommunityEvent.Access.self))),
      .must("offers", .list(.text("A language or format that can be asked for."))),
      .must("places", Schema.whole(1...CommunityEvent.mostPlaces, "How many; null for no limit.").orNull),
      .must("closesOn", Schema.day.said("The last day to sign up.")), .must("contact", .text()),
      .must("body", Schema.text("The reference of the body that holds it.").orNull),
      .must("activity", Schema.text("The reference of the activity beside which it is held.").orNull),
      .must("calledOff", .text("Why it is not held; empty while it is.")), .must("announcedAt", .moment),
      .must("changedAt", .moment), .must("note", .text("What was said, in Markdown; empty before that is told.")),
      .must("notedOn", Schema.day.orNull),
      .must(
        "people",
        Schema.whole(0...CommunityEvent.mostPlaces, "How many came; null before that is told, and for fewer than 5.")
          .orNull),
    ])

  static func value(_ event: CommunityEvent, people: Int?, at now: Moment) -> JSONText.Value {
    .object([
      ("reference", .text(event.reference.rawValue)), ("title", .text(event.title)), ("about", .text(event.about)),
      ("state", .text(event.state(at: now).rawValue)), ("day", .text(event.day.iso)),
      ("begins", .text(CommunityEvent.clock(event.begins))), ("ends", .text(CommunityEvent.clock(event.ends))),
      ("way", .text(event.way.rawValue)), ("venue", .text(event.venue)), ("address", .text(event.address)),
      ("directions", .text(event.directions)), ("access", .list(event.access.map { .text($0.rawValue) })),
      ("offers", .list(event.offers.map { .text($0) })), ("places", event.places.map { .whole($0) } ?? .null),
      ("closesOn", .text(event.closesOn.iso)), ("contact", .text(event.contact)),
      ("body", .optional(event.body?.rawValue)), ("activity", .optional(event.activity?.rawValue)),
      ("calledOff", .text(event.calledOff)), ("announcedAt", .text(event.announcedAt.description)),
      ("changedAt", .text(event.changedAt.description)), ("note", .text(event.note)),
      ("notedOn", .optional(event.notedOn?.iso)), ("people", event.shown(people).map { .whole($0) } ?? .null),
    ])
  }
}
