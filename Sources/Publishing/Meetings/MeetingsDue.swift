import Council
import Law

/// What must be out by when for meetings that come: for a terminal, and for other programs.
public enum MeetingsDue {
  /// Writes the answer for a terminal of a width in characters (40 to 120 are used), with or without colour.
  public static func text(_ meetings: [MeetingCheck], on today: Day, width: Int = 80, colour: Bool = false) -> [UInt8] {
    var lines = TerminalLines(width: min(120, max(40, width)), showsColour: colour)
    if meetings.isEmpty { lines.wrapped("No meeting is called from \(today.long) on.") }
    for (place, check) in meetings.enumerated() {
      if place > 0 { lines.blank() }
      let meeting = check.meeting
      lines.wrapped("\(check.body.name): \(meeting.day.longWithWeekday), \(meeting.time), \(meeting.place)", .bold)
      guard meeting.stands else {
        lines.wrapped("It is \(meeting.status.rawValue): \(meeting.reason)", indent: 2)
        continue
      }
      for deadline in check.clock.deadlines {
        lines.wrapped(
          "By \(deadline.lastDay.longWithWeekday): \(deadline.papers) (\(deadline.rule.id))", indent: 2)
      }
      let state = state(check, on: today)
      lines.item(state.words, state.sentence, state.isLate ? .brick : .green)
    }
    return lines.bytes
  }

  /// One object for each meeting: when, what must be out by when, and what is out. Days are ISO 8601.
  public static func json(_ meetings: [MeetingCheck], on today: Day) -> [UInt8] {
    JSONText.write(.list(meetings.map { value($0, today) }))
  }

  /// Whether papers of a meeting are missing that must be out.
  public static func isLate(_ check: MeetingCheck, on today: Day) -> Bool { state(check, on: today).isLate }

  private static func value(_ check: MeetingCheck, _ today: Day) -> JSONText.Value {
    let meeting = check.meeting
    return .object([
      ("meeting", .text(meeting.reference.rawValue)), ("body", .text(check.body.name)),
      ("day", .text(meeting.day.iso)), ("time", .text(meeting.time)), ("place", .text(meeting.place)),
      ("status", .text(meeting.status.rawValue)), ("late", .flag(isLate(check, on: today))),
      ("agendaPublished", meeting.agendaAt.map { .text($0.description) } ?? .null),
      ("clearDays", check.clearDays(meeting.agendaAt).map { .whole($0) } ?? .null),
      (
        "deadlines",
        .list(
          check.clock.deadlines.map {
            .object([
              ("papers", .text($0.papers)), ("lastDay", .text($0.lastDay.iso)), ("rule", .text($0.rule.id)),
            ])
          })
      ),
    ])
  }

  private static func state(_ check: MeetingCheck, on today: Day) -> (words: String, sentence: String, isLate: Bool) {
    guard check.meeting.stands else { return ("", "", false) }
    if let clear = check.clearDays(check.meeting.agendaAt) {
      let isShort = clear < check.days.needed && check.meeting.shorterNotice == nil
      return ("Agenda out", "\(clear) clear days before; \(check.days.needed) are asked for.", isShort)
    }
    guard let last = check.lastDay else { return ("Agenda not out", "No rule asks for clear days.", false) }
    return last < today
      ? ("Agenda late", "It was due by \(last.longWithWeekday).", true)
      : ("Agenda not out yet", "It is due by \(last.longWithWeekday).", false)
  }
}
