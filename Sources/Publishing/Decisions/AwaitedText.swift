import Council
import Law

/// What waits for somebody, as text: the earliest day first.
public enum AwaitedText {
  /// A line for each, or one that says that nothing is awaited.
  public static func write(_ all: [Awaited], at authority: String, on today: Day) -> [UInt8] {
    guard !all.isEmpty else { return Array("\(authority), \(today.long): nothing is awaited.\n".utf8) }
    let lines = all.sorted { ($0.day, $0.reference) < ($1.day, $1.reference) }.map { awaited in
      "\(awaited.day.iso)  \(awaited.reference)  \(awaited.title)\n"
        + "            \(awaited.kind.words) \(awaited.day.longWithWeekday)\(awaited.isOverdue ? ", overdue" : ""); \(awaited.by)\n"
    }
    return Array("\(authority), \(today.long)\n\n\(lines.joined())".utf8)
  }
}

/// What waits for somebody, as JSON.
public enum AwaitedJSON {
  /// The document.
  public static func write(_ all: [Awaited], at authority: String, on today: Day) -> [UInt8] {
    JSONText.write(
      .object([
        ("council", .text(authority)), ("day", .text(today.iso)),
        (
          "awaited",
          .list(
            all.sorted { ($0.day, $0.reference) < ($1.day, $1.reference) }.map { awaited in
              .object([
                ("awaits", .text(awaited.kind.rawValue)), ("reference", .text(awaited.reference)),
                ("title", .text(awaited.title)), ("by", .text(awaited.by)), ("on", .text(awaited.day.iso)),
                ("overdue", .flag(awaited.isOverdue)),
              ])
            })
        ),
      ]))
  }
}
