import Council
import Law
import Publishing

/// A body that meets residents, as the API writes it.
enum WrittenForum {
  static let schema = Schema.object(
    "Forum", "A body that meets residents, as it stood last.",
    [
      .must("reference", .text("The reference of the body.")), .must("name", .text()),
      .must("kind", .choice(BodyKind.self)),
      .must("areas", .list(.text(), "The references of the places it acts for.")),
      .must("rules", rules.orNull),
    ])

  private static let rules = Schema.object(
    "ForumRules", "The rules of the house; null while none are entered. They are the council’s own.",
    [
      .must("openTo", .choice(ForumRules.Openness.self, "Who may come.")),
      .must("chair", .choice(ForumRules.Chairing.self)),
      .must("timesAYear", Schema.count.said("How often it is meant to meet; 0 for what is always open.")),
      .must("speaking", .text("How residents put something to it; empty when nothing is laid down.")),
      .must("population", Schema.count.said("People in its area.").orNull),
      .must("source", .text("Where that figure is from.")),
    ])

  static func value(_ body: Body, _ rules: ForumRules?) -> JSONText.Value {
    .object([
      ("reference", .text(body.reference.rawValue)), ("name", .text(body.name)), ("kind", .text(body.kind.rawValue)),
      ("areas", .texts(body.areas.map(\.rawValue))), ("rules", rules.map(value) ?? .null),
    ])
  }

  private static func value(_ rules: ForumRules) -> JSONText.Value {
    .object([
      ("openTo", .text(rules.openTo.rawValue)), ("chair", .text(rules.chair.rawValue)),
      ("timesAYear", .whole(rules.timesAYear)), ("speaking", .text(rules.speaking)),
      ("population", rules.population.map { .whole($0) } ?? .null), ("source", .text(rules.source)),
    ])
  }
}

/// What one meeting with residents did, as the API writes it. Of a record that was taken back only the reason is told.
enum WrittenForumMeeting {
  static let schema = Schema.object(
    "ForumMeeting", "What one meeting with residents did.",
    [
      .must("reference", .text("Its short, lasting name.")), .must("body", .text("The reference of the body.")),
      .must("heldOn", .day), .must("withdrawn", .text("Why the record was taken back; empty while it counts.")),
      .must("held", held.orNull),
    ])

  private static let held = Schema.object(
    "ForumMeetingHeld", "What it did; null when the record was taken back.",
    [
      .must("meeting", Schema.text("The meeting as it was called in the calendar.").orNull),
      .must("way", .choice(ForumMeeting.Way.self)), .must("venue", .text()),
      .must("residents", Schema.count.said("How many came; null where that is not told.").orNull),
      .must("issues", .list(.text(), "What residents raised.")),
      .must("decisions", .list(.text(), "What was decided or recommended.")),
      .must("givenPence", Schema.pence.said("Money given or recommended.")),
      .must("costPence", Schema.pence.said("What it cost, with officers’ time.")),
    ])

  static func value(_ meeting: ForumMeeting, residents: Int?) -> JSONText.Value {
    .object([
      ("reference", .text(meeting.reference.rawValue)), ("body", .text(meeting.body.rawValue)),
      ("heldOn", .text(meeting.heldOn.iso)), ("withdrawn", .text(meeting.withdrawn)),
      (
        "held",
        !meeting.counts
          ? .null
          : .object([
            ("meeting", .optional(meeting.meeting?.rawValue)), ("way", .text(meeting.way.rawValue)),
            ("venue", .text(meeting.venue)), ("residents", residents.map { .whole($0) } ?? .null),
            ("issues", .texts(meeting.issues)), ("decisions", .texts(meeting.decisions)),
            ("givenPence", .whole(meeting.givenPence)), ("costPence", .whole(meeting.cost.pence)),
          ])
      ),
    ])
  }
}

/// What was asked at a meeting with residents, as the API writes it.
enum WrittenForumAction {
  static let schema = Schema.object(
    "ForumAction", "What residents asked, and what became of it.",
    [
      .must("reference", .text("Its short, lasting name.")), .must("body", .text("The reference of the body.")),
      .must("meeting", Schema.text("The meeting with residents; null when it was asked between meetings.").orNull),
      .must("askedOn", .day), .must("asked", .text()), .must("post", .text("The post that takes it.")),
      .must("due", Schema.day.said("The last day for it.")), .must("state", .choice(ForumAction.State.self)),
      .must("outcome", Schema.choice(ForumAction.Outcome.self).orNull), .must("closedOn", Schema.day.orNull),
      .must("done", .text("What was done, or why it was not.")), .must("toldOn", Schema.day.orNull),
      .must("told", .text("What the forum was told.")),
    ])

  static func value(_ action: ForumAction, on day: Day) -> JSONText.Value {
    .object([
      ("reference", .text(action.reference.rawValue)), ("body", .text(action.body.rawValue)),
      ("meeting", .optional(action.meeting?.rawValue)), ("askedOn", .text(action.askedOn.iso)),
      ("asked", .text(action.asked)), ("post", .text(action.post)), ("due", .text(action.due.iso)),
      ("state", .text(action.state(on: day).rawValue)), ("outcome", .optional(action.outcome?.rawValue)),
      ("closedOn", .optional(action.closedOn?.iso)), ("done", .text(action.done)),
      ("toldOn", .optional(action.toldOn?.iso)), ("told", .text(action.told)),
    ])
  }
}
