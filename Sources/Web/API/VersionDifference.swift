import Council
import Publishing

/// What two people did to one field, for the second of them.
enum VersionDifference {
  static let schema = Schema.object(
    "Difference", "One field that somebody changed meanwhile.",
    [
      .must("field", .text()), .must("seen", .text("What it said in the version that was named.")),
      .must("standing", .text("What it says now.")), .must("sent", .text("What was sent.")),
      .must("clashes", Schema.flag.said("Whether both changed it, and differently.")),
    ])

  static func value<Field: VersionField>(_ row: ConcurrentEdit<Field>.Row, name: String) -> JSONText.Value {
    .object([
      ("field", .text(name)), ("seen", .text(row.seen)), ("standing", .text(row.standing)), ("sent", .text(row.typed)),
      ("clashes", .flag(row.clashes)),
    ])
  }
}
