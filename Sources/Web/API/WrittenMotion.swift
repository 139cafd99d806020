import Council
import Law
import Publishing

/// Motions as the API writes them, with how they were voted on.
enum WrittenMotion {
  static let schema = Schema.object(
    "Motion", "What was moved under an item, or an amendment to it.",
    [
      .must("number", .count), .must("item", .count), .must("text", .text("In Markdown.")),
      .must("mover", Schema.text("The reference of the member who moved it.").orNull),
      .must("seconder", Schema.text().orNull),
      .must("amends", Schema.count.said("The number of the motion it amends.").orNull), .must("isBudget", .flag),
      .must("state", .choice(Motion.State.self)), .must("vote", vote.orNull),
    ])

  private static let vote = Schema.object(
    "Vote", "A vote that is closed.",
    [
      .must("way", .choice(MotionVote.Way.self)), .must("for", .count), .must("against", .count),
      .must("abstained", .count),
      .must("ballots", .list(ballot, "Who voted what; empty for a show of hands.")),
      .must("presiding", Schema.text("Who presided.").orNull),
      .must("casting", Schema.choice(VoteCarried.Casting.self, "The casting vote.").orNull),
      .must("present", .count), .must("closedAt", .moment),
    ])

  private static let ballot = Schema.object(
    "Ballot", "One member’s vote.", [.must("member", .text()), .must("choice", .choice(MotionVote.Choice.self))])

  @Sendable static func value(_ motion: Motion) -> JSONText.Value {
    .object([
      ("number", .whole(motion.number)), ("item", .whole(motion.item)), ("text", .text(motion.text)),
      ("mover", .optional(motion.mover?.rawValue)), ("seconder", .optional(motion.seconder?.rawValue)),
      ("amends", motion.amends.map { .whole($0) } ?? .null), ("isBudget", .flag(motion.isBudget)),
      ("state", .text(motion.state.rawValue)), ("vote", motion.vote.map(value) ?? .null),
    ])
  }

  private static func value(_ vote: MotionVote) -> JSONText.Value {
    .object([
      ("way", .text(vote.way.rawValue)), ("for", .whole(vote.favour)), ("against", .whole(vote.against)),
      ("abstained", .whole(vote.abstained)),
      (
        "ballots",
        .list(
          vote.ballots.map {
            .object([("member", .text($0.member.rawValue)), ("choice", .text($0.choice.rawValue))])
          })
      ),
      ("presiding", .optional(vote.presiding?.rawValue)), ("casting", .optional(vote.casting?.rawValue)),
      ("present", .whole(vote.present)), ("closedAt", .text(vote.closedAt.description)),
    ])
  }
}
