import Law

/// What must be out by when, for other programs. Days are ISO 8601.
public enum ClockJSON {
  /// One object: what for, the day, each deadline with its rule, and the findings when a day of publication is given.
  public static func write(_ clock: StatutoryClock) -> [UInt8] {
    let publication = clock.publication
    return JSONText.write(
      .object([
        ("for", .text(publication.occasion.rawValue)),
        ("day", .text(publication.day.iso)),
        ("published", publication.published.map { .text($0.iso) } ?? .null),
        ("deadlines", .list(clock.deadlines.map(deadline))),
        ("findings", .list(publication.published == nil ? [] : clock.findings.map(AssessmentJSON.finding))),
      ]))
  }

  private static func deadline(_ deadline: StatutoryClock.Deadline) -> JSONText.Value {
    .object([
      ("papers", .text(deadline.papers)), ("clearDays", .whole(deadline.days.needed)),
      ("counted", .text(deadline.days.basis.rawValue)), ("lastDay", .text(deadline.lastDay.iso)),
      ("rule", .text(deadline.rule.id)), ("law", .text(deadline.rule.citation.description)),
    ])
  }
}
