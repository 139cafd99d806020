import Council
import Law
import Publishing

/// What residents are told and asked, as the API writes it.
enum WrittenActivity {
  static let schema = Schema.object(
    "Activity", "Something residents are told or asked, with what was promised and what came of it.", members)

  static let whole = Schema.object(
    "ActivityWithQuestions", "Something residents are told or asked, with its questions and what was answered.",
    members + [
      .must("questions", WrittenQuestions.schema.orNull), .must("results", WrittenTally.schema.orNull),
    ])

  private static let members: [Schema.Member] =
    [
      .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
      .must("level", .choice(InvolvementLevel.self, "How far up the ladder of involvement it goes.")),
      .must("state", .choice(Activity.State.self)), .must("opensOn", .day),
      .must("closesOn", Schema.day.said("The last day on which answers are taken.")),
      .must("reasons", .text("In Markdown.")), .must("openToChange", .text("What can still change.")),
      .must("use", .text("How the answers are used.")), .must("places", .list(.text("The reference of a place."))),
      .must("communities", .list(.text())),
      .must("announcement", Schema.text("The entry of the forward plan for the decision it is for.").orNull),
      .must("decidedOn", Schema.day.orNull), .must("publishedAt", .moment), .must("reportedAt", Schema.moment.orNull),
      .must("report", .text("What was said, in Markdown; empty before it is reported.")),
      .must("endedAt", Schema.moment.orNull),
      .must("unmet", .text("What is said of promises that were not kept.")), .must("themes", .list(theme)),
    ]

  private static let theme = Schema.object(
    "Theme", "What several people said, and what is done about it. Told once the activity is reported.",
    [
      .must("title", .text()), .must("said", .text()),
      .must("outcome", Schema.choice(ActivityTheme.Outcome.self).orNull),
      .must("answer", .text("What was done, or why not.")),
    ])

  static func value(_ activity: Activity, _ themes: [ActivityTheme], on day: Day) -> JSONText.Value {
    .object(members(activity, themes, on: day))
  }

  static func members(_ activity: Activity, _ themes: [ActivityTheme], on day: Day) -> [(String, JSONText.Value)] {
    [
      ("reference", .text(activity.reference.rawValue)), ("title", .text(activity.title)),
      ("level", .text(activity.level.rawValue)), ("state", .text(activity.state(on: day).rawValue)),
      ("opensOn", .text(activity.opensOn.iso)), ("closesOn", .text(activity.closesOn.iso)),
      ("reasons", .text(activity.reasons)), ("openToChange", .text(activity.openToChange)),
      ("use", .text(activity.use)),
      ("places", .list(activity.places.map { .text($0.rawValue) })),
      ("communities", .list(activity.communities.map { .text($0) })),
      ("announcement", .optional(activity.announcement?.rawValue)), ("decidedOn", .optional(activity.decidedOn?.iso)),
      ("publishedAt", .text(activity.publishedAt?.description ?? "")),
      ("reportedAt", .optional(activity.reportedAt?.description)), ("report", .text(activity.report)),
      ("endedAt", .optional(activity.endedAt?.description)), ("unmet", .text(activity.unmet)),
      ("themes", .list(activity.reportedAt == nil ? [] : themes.map(value))),
    ]
  }

  private static func value(_ theme: ActivityTheme) -> JSONText.Value {
    .object([
      ("title", .text(theme.title)), ("said", .text(theme.said)), ("outcome", .optional(theme.outcome?.rawValue)),
      ("answer", .text(theme.answer)),
    ])
  }
}
