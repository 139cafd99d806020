import Council
import Law
import Publishing
import Store

/// Entries of the record as the API writes them.
enum WrittenEntry {
  static let matter = Schema.object(
    "Matter", "What an entry says was done.",
    [
      .must("deed", .text("The deed’s name: edit-post.")), .must("subject", .text("What it was done to: post RO-17.")),
      .must("title", .text("What was done, in a line.")),
      .must("by", .text("The post of who did it, and by which token.")),
      .must("warrant", .choice(Warrant.Kind.self, "What sort of authority it was done under.")),
      .must("under", .text("Which decision, delegation or papers.")), .must("reason", .text("Why; may be empty.")),
      .must("effective", Schema.day.said("The day it takes effect; null for at once.").orNull),
    ])

  static let schema = Schema.object(
    "Entry", "One entry of the public record.",
    [
      .must("number", .whole(1...Int(Int32.max))), .must("fingerprint", .fingerprint),
      .must("previous", Schema.fingerprint.said("The fingerprint of the entry before.").orNull),
      .must("at", Schema.moment.orNull),
      .must("matter", matter.said("What was done; null when it is a private matter.").orNull),
      .must("sound", Schema.flag.said("Whether the entry is as it was entered and follows the one before.")),
    ])

  static func value(_ matter: RecordMatter) -> JSONText.Value {
    .object([
      ("deed", .text(matter.deed)), ("subject", .text(matter.subject)), ("title", .text(matter.title)),
      ("by", .text(matter.by)), ("warrant", .text(matter.warrant.kind.rawValue)),
      ("under", .text(matter.warrant.words)), ("reason", .text(matter.reason)),
      ("effective", .optional(matter.effective?.iso)),
    ])
  }

  static func value(_ entry: RecordEntry) -> JSONText.Value { .object(members(entry)) }

  static func members(_ entry: RecordEntry) -> [(String, JSONText.Value)] {
    [
      ("number", .whole(entry.number)), ("fingerprint", .text(entry.fingerprint)),
      ("previous", .optional(entry.heading?.previous)), ("at", .optional(entry.heading?.at.description)),
      ("matter", entry.matter.map(value) ?? .null), ("sound", .flag(entry.isSound)),
    ]
  }
}
