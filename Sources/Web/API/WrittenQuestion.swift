import Council
import Counting
import Law
import Publishing

/// An open question as the API writes it.
enum WrittenQuestion {
  static let schema = Schema.object(
    "OpenQuestionSummary", "A question on which people agree or disagree with statements.", described)

  static let whole = Schema.object(
    "OpenQuestion", "An open question with its statements.", described + [.must("statements", .list(statement))])

  private static let described: [Schema.Member] = [
    .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
    .must("about", .text("What it is about, in Markdown.")), .must("state", .choice(OpenState.self)),
    .must("opensOn", .day), .must("closesOn", Schema.day.said("The last day on which it can be answered.")),
    .must("activity", Schema.text("The reference of the activity it belongs to.").orNull),
  ]

  private static let statement = Schema.object(
    "Statement", "What people agree or disagree with.",
    [.must("number", Schema.count.said("Its number within its question.")), .must("words", .text())])

  static func members(_ question: OpenQuestion, on day: Day) -> [(String, JSONText.Value)] {
    [
      ("reference", .text(question.reference.rawValue)), ("title", .text(question.title)),
      ("about", .text(question.about)), ("state", .text(question.state(on: day).rawValue)),
      ("opensOn", .text(question.opensOn.iso)), ("closesOn", .text(question.closesOn.iso)),
      ("activity", .optional(question.activity)),
    ]
  }

  static func value(_ question: OpenQuestion, _ statements: [OpinionStatement], on day: Day) -> JSONText.Value {
    .object(
      members(question, on: day) + [
        (
          "statements",
          .list(statements.map { .object([("number", .whole($0.number)), ("words", .text($0.words))]) })
        )
      ])
  }
}

/// What came out of an open question, as the API writes it: what the page and its files tell, with the same left out.
enum WrittenResults {
  static let schema = Schema.object(
    "OpinionResults", "What came out of an open question.",
    [
      .must("workedOutAt", .moment),
      .must("people", Schema.count.said("How many answered; a browser counts as one. Null from 1 to 4.").orNull),
      .must("answers", Schema.count.said("Null where it would tell a count that is null below.").orNull),
      .must("statements", Schema.count.said("How many statements are shown.")),
      .must("notShown", Schema.count.said("How many statements a moderator did not show.")),
      .must("reasons", .list(.text(), "Why, each reason once.")),
      .must("threshold", Schema.count.said("How many statements somebody must have answered to be put in a group.")),
      .must("taking", Schema.count.said("How many have; null from 1 to 4.").orNull),
      .must("leastStability", number.said("With less agreement of two halves no groups are shown.")),
      .must("isStable", Schema.flag.said("Whether there are groups.")), .must("stability", number.orNull),
      .must("attempts", .list(attempt)), .must("consensus", .list(statement)), .must("groups", .list(group)),
    ])

  private static let number = Schema(form: .number(above: nil, most: nil))
  private static let vote = Schema.choice(OpinionVote.allCases.map(OpinionTelling.word))

  private static let attempt = Schema.object(
    "OpinionAttempt", "A number of groups that was tried.",
    [.must("groups", .count), .must("silhouette", number), .must("stability", number)])

  private static let tally = Schema.object(
    "OpinionTally",
    "How a statement was answered. Counts from 1 to 4 are null, and one more where they could be worked out.",
    [
      .must("agree", Schema.count.orNull), .must("disagree", Schema.count.orNull), .must("pass", Schema.count.orNull),
      .must("others", Schema.count.said("How many answered in the ways that are null, together.").orNull),
      .must("mostOfOthers", vote.said("What more than half of them answered.").orNull),
    ])

  private static let statement = Schema.object(
    "ConsensusStatement", "How everybody and each group answered a statement.",
    [
      .must("statement", .text("Its number within its question.")), .must("text", .text()),
      .must("common", vote.said("What all groups think of it, beyond chance.").orNull),
      .must("agreement", number.said("How likely all groups are to agree; null when a count is.").orNull),
      .must("disagreement", number.orNull),
      .must("all", tally.said("Everybody; null where groups are told, as it would give away who is in none.").orNull),
      .must("groups", .list(tally)),
    ])

  private static let group = Schema.object(
    "OpinionGroup", "People who answer alike.",
    [
      .must("group", .text("Its letter; A is the largest.")), .must("people", .count),
      .must(
        "representative",
        .list(
          .object(
            "RepresentativeStatement", "What a group thinks more than the others.",
            [
              .must("statement", .text()), .must("text", .text()), .must("side", vote), .must("count", .count),
              .must("answers", .count), .must("likelihood", number), .must("majorityTest", number),
              .must("ratio", number), .must("differenceTest", number), .must("isBestAgreed", .flag),
            ]))),
    ])

  static func value(_ results: QuestionResults) -> JSONText.Value {
    .object(
      [
        ("workedOutAt", .text(results.at.description)), ("notShown", .whole(results.reasons.count)),
        ("reasons", .texts(Set(results.reasons).sorted())),
      ] + OpinionJSON.members(results.telling, marks: results.marks, fewest: QuestionResults.fewest))
  }
}
