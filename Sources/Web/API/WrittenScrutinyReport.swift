import Council
import Law
import Publishing

/// Reports of overview and scrutiny as the API writes them.
enum WrittenScrutinyReport {
  static let schema = Schema.object(
    "ScrutinyReport", "A report of overview and scrutiny with what was answered (Local Government Act 2000 s.9FE).",
    [
      .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
      .must("body", .text("The reference of the committee.")), .must("on", Schema.day.said("The day it was agreed.")),
      .must("meeting", Schema.text("The reference of the meeting it was agreed at.").orNull),
      .must("findings", .text("In Markdown.")), .must("recommendations", .list(recommendation)),
      .must("to", .choice(ScrutinyReport.Addressee.self, "Who answers.")), .must("receivedOn", .day),
      .must("noticeOn", Schema.day.said("The day on which notice to answer was received.").orNull),
      .must("lastDay", Schema.day.said("The last day for the answer.").orNull),
      .must("state", .choice(ScrutinyReport.State.self)), .must("publishedAt", .moment),
      .must("answeredOn", Schema.day.orNull), .must("answer", .text("In Markdown.")),
    ])

  private static let recommendation = Schema.object(
    "Recommendation", "What is recommended, with its answer.",
    [
      .must("text", .text()), .must("answer", Schema.choice(ScrutinyReport.Answer.Kind.self).orNull),
      .must("reasons", .text("What will be done, or why not.")),
    ])

  static func value(_ report: ScrutinyReport, on day: Day) -> JSONText.Value {
    .object([
      ("reference", .text(report.reference.rawValue)), ("title", .text(report.title)),
      ("body", .text(report.body.rawValue)), ("on", .text(report.on.iso)),
      ("meeting", .optional(report.meeting?.rawValue)), ("findings", .text(report.findings)),
      ("recommendations", .list(report.recommendations.map(value))), ("to", .text(report.to.rawValue)),
      ("receivedOn", .text(report.receivedOn.iso)), ("noticeOn", .optional(report.noticeOn?.iso)),
      ("lastDay", .optional(report.lastDay?.iso)), ("state", .text(report.state(on: day).rawValue)),
      ("publishedAt", .text(report.publishedAt.description)), ("answeredOn", .optional(report.answeredOn?.iso)),
      ("answer", .text(report.answer)),
    ])
  }

  private static func value(_ one: ScrutinyReport.Recommendation) -> JSONText.Value {
    .object([
      ("text", .text(one.text)), ("answer", .optional(one.answer?.kind.rawValue)),
      ("reasons", .text(one.answer?.words ?? "")),
    ])
  }
}
