import CaseFiles
import Council
import Publishing
import Store

/// Restructures in the making as the API writes them.
enum WrittenDraft {
  static let schema = Schema.object("Draft", "A restructure in the making.", members)

  static let whole = Schema.object(
    "DraftWithAlternatives", "A restructure in the making with its alternatives, and who could review it.",
    members + [
      .must(
        "alternatives",
        .list(.object("", "", [.must("reference", .text("Its short name: A.")), .must("name", .text())]))),
      .must(
        "reviewers",
        .list(
          .object("", "", [.must("account", .text()), .must("post", .text())]), "Whom it can be submitted to.")),
    ])

  private static let members: [Schema.Member] = [
    .must("id", .text()), .must("title", .text()), .must("state", .choice(DraftState.self)),
    .must("chosen", Schema.text("The alternative that was put forward; null while none is.").orNull),
    .must("by", .text("The post of who began it.")), .must("begunAt", .moment), .must("changedAt", .moment),
  ]

  static func members(_ draft: Draft) -> [(String, JSONText.Value)] {
    [
      ("id", .text(draft.id)), ("title", .text(draft.title)), ("state", .text(draft.state.rawValue)),
      ("chosen", .optional(draft.chosen?.rawValue)), ("by", .text(draft.owner.post)),
      ("begunAt", .text(draft.begunAt.description)), ("changedAt", .text(draft.changedAt.description)),
    ]
  }

  @Sendable static func value(_ draft: Draft) -> JSONText.Value { .object(members(draft)) }
}

/// Alternatives of drafts as the API writes them: the case as its two files, and what it comes to.
enum WrittenAlternative {
  static let schema = Schema.object(
    "Alternative",
    "One way of doing what a draft is for: the case as its files, the steps to it, and what it comes to.",
    [
      .must("draft", .text()), .must("reference", .text()), .must("name", .text()),
      .must("version", Schema.fingerprint.said("What names this version: its ETag.")), .must("steps", .list(step)),
      .must("case", .text("The content of case.yml.", most: 10_000_000)),
      .must("establishment", .text("The content of establishment.csv.", most: 10_000_000)),
      .must("assessment", WrittenAssessment.schema),
    ])

  private static let step = Schema.object(
    "DraftStep", "One step that was taken.",
    [
      .must("number", .whole(1...1_000_000)), .must("words", .text("What was done.")),
      .must("effect", .text("What it did to working time, cost and findings; may be empty.")),
      .must("by", .text("The post of who took it.")), .must("at", .moment),
      .must("counts", Schema.flag.said("Whether it counts; false when it was undone.")),
    ])

  static func value(_ alternative: DraftAlternative, of draft: Draft) -> JSONText.Value {
    let files = CaseWriter.files(alternative.restructure)
    func text(_ name: String) -> JSONText.Value { .text(String(decoding: files[name] ?? [], as: UTF8.self)) }
    return .object([
      ("draft", .text(draft.id)), ("reference", .text(alternative.reference.rawValue)),
      ("name", .text(alternative.name)), ("version", .text(String(alternative.version))),
      ("steps", .list(alternative.steps.map { value($0, counts: $0.number <= alternative.standing) })),
      ("case", text("case.yml")), ("establishment", text("establishment.csv")),
      ("assessment", AssessmentJSON.value(alternative.restructure.assess())),
    ])
  }

  private static func value(_ step: DraftStep, counts: Bool) -> JSONText.Value {
    .object([
      ("number", .whole(step.number)), ("words", .text(step.words)), ("effect", .text(step.effect)),
      ("by", .text(step.by.post)), ("at", .text(step.at.description)), ("counts", .flag(counts)),
    ])
  }
}
