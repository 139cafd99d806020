import Council
import Law
import Publishing

/// A review of models of meeting residents, as the API writes it.
enum WrittenModelReview {
  static let schema = Schema.object(
    "ModelReview", "A review that compares models of meeting residents.",
    [
      .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
      .must("askedBy", .text("Which body or post asked for it.")), .must("due", .day),
      .must("from", Schema.day.said("The first day that counts.")),
      .must("to", Schema.day.said("The last day that counts.")), .must("models", .list(model)),
      .must("publishedOn", Schema.day.orNull), .must("judgements", .list(.text(), "Of each model, once published.")),
      .must("conclusion", Schema.text("Altogether, and what is proposed.").orNull),
      .must("comparison", comparison.orNull),
    ])

  private static let model = Schema.object(
    "Model", "A way of meeting residents.",
    [.must("name", .text()), .must("bodies", .list(.text(), "The references of the bodies that follow it."))])

  private static let comparison = Schema.object(
    "ModelComparison", "The figures as they were published.",
    [
      .must("title", .text()), .must("from", .day), .must("to", .day), .must("drawnOn", .day),
      .must("models", .list(figures)), .must("differences", .list(difference)),
    ])

  private static let figures = Schema.object(
    "ModelFigures", "What meetings of one model did. Counts that could tell of a few are null, and named under hidden.",
    [.must("name", .text()), .must("bodies", .list(.text(), "What its bodies are called."))]
      + ["meetings", "actions", "actionsClosed", "actionsOverdue", "issues", "decisions"].map { .must($0, .count) }
      + ["officerPence", "hirePence", "otherPence", "costPence", "givenPence"].map { .must($0, .pence) }
      + ["meetingsMeant", "residents", "peopleInAreas", "firstTime", "cameBefore", "medianDays"].map {
        .must($0, Schema.count.orNull)
      } + ["pencePerMeeting", "pencePerResident"].map { .must($0, Schema.pence.orNull) }
      + [.must("hidden", .list(.text()))])

  private static let difference = Schema.object(
    "ModelDifference", "How two models differ in one measure.",
    [
      .must("measure", .choice(ModelDifference.Measure.self)), .must("more", .text()), .must("less", .text()),
      .must("finding", .choice(ModelDifference.Finding.self)),
    ] + ["ofMore", "ofLess", "pairs", "greaterIn"].map { .must($0, .count) })

  static func value(_ review: ModelReview) -> JSONText.Value {
    let published = review.publishedOn == nil ? nil : review.comparison
    return .object([
      ("reference", .text(review.reference.rawValue)), ("title", .text(review.title)),
      ("askedBy", .text(review.askedBy)), ("due", .text(review.due.iso)), ("from", .text(review.from.iso)),
      ("to", .text(review.to.iso)),
      (
        "models",
        .list(
          review.models.map {
            .object([("name", .text($0.name)), ("bodies", .texts($0.bodies.map(\.rawValue)))])
          })
      ), ("publishedOn", .optional(review.publishedOn?.iso)),
      ("judgements", .texts(published == nil ? [] : review.judgement.models)),
      ("conclusion", .optional(published == nil ? nil : review.judgement.conclusion)),
      ("comparison", published.map { ComparisonJSON.value(review.title, $0) } ?? .null),
    ])
  }
}
