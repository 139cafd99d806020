import Law

/// What must be out by when, for a terminal.
public enum ClockText {
  /// Writes the answer for a terminal of a width in characters (40 to 120 are used), with or without colour.
  public static func write(_ clock: StatutoryClock, width: Int = 80, colour: Bool = false) -> [UInt8] {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    let (publication, deadlines) = (clock.publication, clock.deadlines)
    lines.wrapped("\(publication.occasion.words) on \(publication.day.longWithWeekday)", .bold)
    if deadlines.isEmpty {
      lines.wrapped("No rule that is kept here asked for clear days before that day.")
      lines.wrapped("Earlier law may have asked for notice: check with your monitoring officer.")
    }
    for deadline in deadlines {
      let working = deadline.days.basis == .working ? "clear working days" : "clear days"
      lines.blank()
      lines.item("By \(deadline.lastDay.longWithWeekday)", deadline.papers, .bold)
      lines.wrapped(
        "\(deadline.days.needed) \(working) before. \(deadline.rule.id), \(deadline.rule.citation)", indent: 2)
    }
    guard publication.published != nil else { return lines.bytes }
    lines.blank()
    for finding in clock.findings {
      let isMet = finding.outcome == .met
      lines.item(isMet ? "In time" : "Too late", "\(finding.message) \(finding.rule)", isMet ? .green : .brick)
      if let remedy = finding.remedy { lines.wrapped(remedy, indent: 2) }
    }
    return lines.bytes
  }
}
