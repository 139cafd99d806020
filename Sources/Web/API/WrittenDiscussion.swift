import Council
import Law
import Publishing

/// A discussion as the API writes it.
enum WrittenDiscussion {
  static let schema = Schema.object(
    "DiscussionSummary", "Somewhere on the site where people talk for a while, under house rules.", described)

  static let whole = Schema.object(
    "Discussion", "A discussion with its house rules.",
    described + [
      .must("rules", .text("The house rules, in Markdown.")),
      .must("topics", Schema.count.said("How many topics are shown.")),
      .must("notShown", .list(notShown, "How many posts were taken down for which rule of the house.")),
    ])

  private static let described: [Schema.Member] = [
    .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
    .must("about", .text("What it is for, in Markdown.")), .must("kind", .choice(Discussion.Kind.self)),
    .must("state", .choice(OpenState.self)), .must("opensOn", .day),
    .must("closesOn", Schema.day.said("The last day on which people can write.")),
    .must("moderation", .choice(Discussion.Moderation.self, "Whether posts are read before they are shown.")),
    .must("activity", Schema.text("The reference of the activity beside which it runs.").orNull),
  ]

  private static let notShown = Schema.object(
    "NotShown", "Posts that were taken down for a rule of the house.",
    [.must("rule", .choice(HouseRule.self)), .must("posts", .count)])

  static func members(_ discussion: Discussion, on day: Day) -> [(String, JSONText.Value)] {
    [
      ("reference", .text(discussion.reference.rawValue)), ("title", .text(discussion.title)),
      ("about", .text(discussion.about)), ("kind", .text(discussion.kind.rawValue)),
      ("state", .text(discussion.state(on: day).rawValue)), ("opensOn", .text(discussion.opensOn.iso)),
      ("closesOn", .text(discussion.closesOn.iso)), ("moderation", .text(discussion.moderation.rawValue)),
      ("activity", .optional(discussion.activity?.rawValue)),
    ]
  }

  static func value(_ discussion: Discussion, topics: Int, removals: [HouseRule: Int], on day: Day) -> JSONText.Value {
    .object(
      members(discussion, on: day) + [
        ("rules", .text(discussion.rules)), ("topics", .whole(topics)),
        (
          "notShown",
          .list(
            HouseRule.allCases.compactMap { rule in
              removals[rule].map { .object([("rule", .text(rule.rawValue)), ("posts", .whole($0))]) }
            })
        ),
      ])
  }
}

/// What somebody wrote in a discussion, as the API writes it: what the page shows of it, without what a resident chose to be called. Whoever copies
/// the API keeps what was taken back here.
enum WrittenPosting {
  static let schema = Schema.object("DiscussionPost", "What somebody wrote in a discussion.", described)

  static let described: [Schema.Member] = [
    .must("number", Schema.count.said("Its number within its discussion.")),
    .must("words", .text("Plain text in paragraphs.")),
    .must("post", Schema.text("The post that wrote it for the council; null for everybody else.").orNull),
    .must("cameAt", Schema.moment.said("When it came, to the minute.")),
  ]

  static func members(_ post: DiscussionPost) -> [(String, JSONText.Value)] {
    let minute = Moment(milliseconds: post.cameAt.milliseconds / 60_000 * 60_000)
    return [
      ("number", .whole(post.number)), ("words", .text(post.words)),
      ("post", post.post.isEmpty ? .null : .text(post.post)), ("cameAt", .text(minute.description)),
    ]
  }
}

/// What was begun in a discussion, as the API writes it.
enum WrittenTopic {
  static let schema = Schema.object("TopicSummary", "An idea, a question, something to talk about.", described)

  static let whole = Schema.object(
    "Topic", "An idea, a question, something to talk about, with what the council answered.",
    described + [.must("answers", .list(WrittenPosting.schema))])

  private static let described: [Schema.Member] =
    WrittenPosting.described + [
      .must("title", .text()), .must("comments", Schema.count.said("How many comments and answers are shown.")),
      .must("supports", Schema.count.said("How many support it; null where there are no ideas.").orNull),
      .must("isAnswered", Schema.flag.said("Whether the council has answered it.")),
    ]

  static func members(
    _ topic: DiscussionPost, _ tally: DiscussionTally, of kind: Discussion.Kind, _ isAnswered: Bool
  ) -> [(String, JSONText.Value)] {
    WrittenPosting.members(topic) + [
      ("title", .text(topic.title)), ("comments", .whole(tally.comments)),
      ("supports", kind == .ideas ? .whole(tally.supports) : .null), ("isAnswered", .flag(isAnswered)),
    ]
  }

  static func value(
    _ topic: DiscussionPost, _ tally: DiscussionTally, of kind: Discussion.Kind, _ answers: [DiscussionPost]
  ) -> JSONText.Value {
    .object(
      members(topic, tally, of: kind, !answers.isEmpty)
        + [("answers", .list(answers.map { .object(WrittenPosting.members($0)) }))])
  }
}
