import Council
import Law
import Publishing

/// Who decides, and whether it is key, as the API writes them.
private enum WrittenTaker {
  static let taker = Schema.object(
    "DecisionTaker", "Who took a decision, or will.",
    [
      .must("kind", .choice(DecisionTaker.Kind.self)),
      .must("reference", .text("The reference of the body, the member or the post.")),
      .must("ward", Schema.text("The ward of a member in their own.").orNull),
    ])

  static let key = Schema.object(
    "KeyJudgement", "Whether it is key, and by what that was judged (SI 2012/2089 reg 8).",
    [
      .must("isKey", .flag), .must("pence", Schema.pence.said("What it costs or saves.").orNull),
      .must("threshold", Schema.pence.said("The council’s threshold on the day, in pence.").orNull),
      .must("wards", .list(.text(), "The references of the wards and divisions it affects.")),
      .must("isSignificant", Schema.flag.said("Whether that effect is significant; null when not judged.").orNull),
    ])

  static func value(_ taker: DecisionTaker) -> JSONText.Value {
    .object([
      ("kind", .text(taker.kind.rawValue)), ("reference", .text(taker.reference)),
      ("ward", .optional(taker.ward?.rawValue)),
    ])
  }

  static func value(_ key: KeyJudgement) -> JSONText.Value {
    .object([
      ("isKey", .flag(key.isKey)), ("pence", key.pence.map { .whole($0) } ?? .null),
      ("threshold", key.threshold.map { .whole($0) } ?? .null), ("wards", .texts(key.wards.map(\.rawValue))),
      ("isSignificant", key.isSignificant.map { .flag($0) } ?? .null),
    ])
  }
}

/// Decisions as the API writes them.
enum WrittenDecision {
  static let schema = Schema.object(
    "Decision", "A decision with the record the law asks of it, and what became of it.",
    [
      .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
      .must("taker", WrittenTaker.taker),
      .must("on", .day), .must("status", .choice(Decision.Status.self)),
      .must("meeting", Schema.text("The reference of the meeting it was taken at.").orNull),
      .must("item", Schema.count.orNull), .must("motion", Schema.count.orNull), .must("minute", .text()),
      .must("resolution", .text("In Markdown.")), .must("reasons", .text()), .must("alternatives", .text()),
      .must("conflicts", .text()), .must("isExecutive", .flag), .must("key", WrittenTaker.key),
      .must("announcement", Schema.text("The entry of the forward plan that announced it.").orNull),
      .must("power", .text("What gave the power.")), .must("publishedAt", .moment),
      .must("urgent", Schema.text("Who consented that it is too urgent for call-in.").orNull),
      .must("callInEnds", Schema.day.said("The last day on which it may be called in.").orNull),
      .must("implementableFrom", Schema.day.said("The day from which it may be carried out.").orNull),
      .must("callIn", callIn.orNull), .must("implementedOn", Schema.day.orNull), .must("implementation", .text()),
      .must("supersededBy", Schema.text().orNull), .must("actions", .list(action)),
    ])

  private static let callIn = Schema.object(
    "CallIn", "That a decision was called in.",
    [
      .must("requestedOn", .day), .must("members", .list(.text())), .must("grounds", .text()),
      .must("outcome", Schema.choice(DecisionCallIn.Outcome.self).orNull), .must("closedOn", Schema.day.orNull),
      .must("findings", .text()),
    ])

  private static let action = Schema.object(
    "DecisionAction", "What is to be done under a decision.",
    [
      .must("text", .text()), .must("owner", .text("The reference of the post that does it.")), .must("due", .day),
      .must("doneOn", Schema.day.orNull),
    ])

  @Sendable static func value(
    _ decision: Decision, on day: Day, _ offices: OfficeDays
  ) -> JSONText.Value {
    .object([
      ("reference", .text(decision.reference.rawValue)), ("title", .text(decision.title)),
      ("taker", WrittenTaker.value(decision.taker)), ("on", .text(decision.on.iso)),
      ("status", .text(decision.status(on: day, offices).rawValue)), ("meeting", .optional(decision.meeting?.rawValue)),
      ("item", decision.item.map { .whole($0) } ?? .null), ("motion", decision.motion.map { .whole($0) } ?? .null),
      ("minute", .text(decision.minute)), ("resolution", .text(decision.resolution)),
      ("reasons", .text(decision.reasons)), ("alternatives", .text(decision.alternatives)),
      ("conflicts", .text(decision.conflicts)), ("isExecutive", .flag(decision.isExecutive)),
      ("key", WrittenTaker.value(decision.key)), ("announcement", .optional(decision.announcement?.rawValue)),
      ("power", .text(decision.power)), ("publishedAt", .text(decision.publishedAt.description)),
      ("urgent", .optional(decision.urgency)), ("callInEnds", .optional(decision.window(offices)?.lastDay.iso)),
      ("implementableFrom", .optional(decision.implementableFrom(offices)?.iso)),
      ("callIn", decision.callIn.map(value) ?? .null), ("implementedOn", .optional(decision.implementedOn?.iso)),
      ("implementation", .text(decision.implementation)), ("supersededBy", .optional(decision.supersededBy?.rawValue)),
      ("actions", .list(decision.actions.map(value))),
    ])
  }

  private static func value(_ callIn: DecisionCallIn) -> JSONText.Value {
    .object([
      ("requestedOn", .text(callIn.requestedOn.iso)), ("members", .texts(callIn.members.map(\.rawValue))),
      ("grounds", .text(callIn.grounds)), ("outcome", .optional(callIn.outcome?.rawValue)),
      ("closedOn", .optional(callIn.closedOn?.iso)), ("findings", .text(callIn.findings)),
    ])
  }

  private static func value(_ action: DecisionAction) -> JSONText.Value {
    .object([
      ("text", .text(action.text)), ("owner", .text(action.owner.rawValue)), ("due", .text(action.due.iso)),
      ("doneOn", .optional(action.doneOn?.iso)),
    ])
  }
}

/// Entries of the forward plan as the API writes them.
enum WrittenAnnouncement {
  static let schema = Schema.object(
    "ForwardPlanEntry", "A decision that is to come, as the council announces it (SI 2012/2089 reg 9).",
    [
      .must("reference", .text("Its short, lasting name.")), .must("title", .text()),
      .must("matter", .text("In Markdown.")),
      .must("taker", WrittenTaker.taker), .must("members", .list(.text(), "Who that is, by name or title.")),
      .must("from", .day), .must("to", .day), .must("documents", .text()), .must("copiesFrom", .text()),
      .must("otherDocuments", .text()), .must("key", WrittenTaker.key),
      .must("privateReasons", .text("Why a part is to be in private; empty when none is.")),
      .must("publishedOn", .day),
      .must(
        "exception", Schema.choice(ForwardPlanEntry.Exception.Kind.self, "Why it does not wait 28 clear days.").orNull),
      .must("withdrawnOn", Schema.day.orNull), .must("withdrawal", .text("Why it was withdrawn.")),
    ])

  @Sendable static func value(_ entry: ForwardPlanEntry) -> JSONText.Value {
    .object([
      ("reference", .text(entry.reference.rawValue)), ("title", .text(entry.title)), ("matter", .text(entry.matter)),
      ("taker", WrittenTaker.value(entry.taker)), ("members", .texts(entry.members)), ("from", .text(entry.from.iso)),
      ("to", .text(entry.to.iso)), ("documents", .text(entry.documents)), ("copiesFrom", .text(entry.copiesFrom)),
      ("otherDocuments", .text(entry.otherDocuments)), ("key", WrittenTaker.value(entry.key)),
      ("privateReasons", .text(entry.privateReasons)), ("publishedOn", .text(entry.publishedOn.iso)),
      ("exception", .optional(entry.exception?.kind.rawValue)), ("withdrawnOn", .optional(entry.withdrawnOn?.iso)),
      ("withdrawal", .text(entry.withdrawal)),
    ])
  }
}
