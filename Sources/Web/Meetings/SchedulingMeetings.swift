import Actions
import Council
import HTML
import Law
import Store

extension Site {
  func newMeeting(_ visit: Visit) throws -> Answer {
    try scheduling(visit, form(visit, try choices(visit), texts: ["body": visit.query["body"] ?? ""]))
  }

  func scheduleMeeting(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    var form = form(visit, try choices(visit))
    let days = days(&form)
    let minute = TimeOfDay(form["time"]).minute
    if minute == nil { form.faults.add("Write the time like 10:00 or 6.30pm.", at: "time") }
    if form["body"].isEmpty { form.faults.add("Choose the body that meets.", at: "body") }
    form.faults.sort(by: ["body", "day", "weeks", "until", "more", "time"])
    guard form.faults.isEmpty, let minute else { return try scheduling(visit, form) }
    let deed = ScheduleMeetings(
      of: .init(rawValue: form["body"]), on: days, minute: minute, place: form["place"], title: form["title"],
      shorterNotice: form["shorter-notice"], at: council.authority.id, inSpiteOfWarnings: form.isInSpite)
    let done = try form.attempt { try records.carryOut(deed, by: visit.person, at: visit.now) }
    guard let done, let first = done.first else { return try scheduling(visit, form) }
    let entry = try council.lastEntry(about: "meeting \(first.reference.rawValue)")?.number ?? 0
    let address =
      done.count == 1
      ? Address.meeting(council.authority.id, first.reference) + "?saved=\(entry)"
      : Address.meetings(council.authority.id, of: first.body) + "&saved=\(entry)"
    return .seeOther(address)
  }

  /// The days that a form names: one, every so many weeks until another, and others.
  private func days(_ form: inout MeetingForm) -> [Day] {
    let (first, until) = (DayField(form["day"]), DayField(form["until"]))
    if first.day == nil {
      form.faults.add(first.typed.isEmpty ? "Write the day, like 16 June 2026." : first.message, at: "day")
    }
    if until.isWrong { form.faults.add(until.message, at: "until") }
    var days = first.day.map { [$0] } ?? []
    if let weeks = Int(form["weeks"]), weeks > 0, let start = first.day {
      guard let end = until.day, end >= start else {
        if !until.isWrong { form.faults.add("Write the last day of the series, after the first.", at: "until") }
        return days
      }
      days += (1...ScheduleMeetings.most).map { start.adding(days: 7 * weeks * $0) }.filter { $0 <= end }
    }
    for line in form.lines("more") {
      let day = DayField(line)
      if let day = day.day { days.append(day) } else { form.faults.add(day.message, at: "more") }
    }
    return days
  }

  private func choices(_ visit: Visit) throws -> [ChoiceField.Choice] {
    try records.read { try $0.standing(Body.self, of: visit["authority"], on: visit.today) }
      .map { .init(value: $0.reference.rawValue, name: $0.name) }
  }

  private func form(_ visit: Visit, _ bodies: [ChoiceField.Choice], texts: [String: String] = [:]) -> MeetingForm {
    let weeks: [(String, Phrase)] =
      [("", "Once")]
      + [1, 2, 3, 4, 6, 8, 12].map { (String($0), counted($0, one: "Every week", other: "Every \($0) weeks")) }
    let when = [
      EditField(name: "body", label: "Body", kind: .choice([.init(value: "", words: "Choose a body")] + bodies)),
      EditField(
        name: "day", label: "Day", hint: "For example, \(visit.today.adding(days: 14).long).",
        kind: .line(isNarrow: true)),
      EditField(name: "time", label: "Time", hint: "Like 10:00 or 6.30pm.", kind: .line(isNarrow: true)),
      EditField(name: "place", label: "Place", hint: "The room and its address, as a visitor needs it."),
      EditField(
        name: "title", label: "What it is called", hint: "Empty for an ordinary meeting. For example, Annual meeting."),
    ]
    let series = [
      EditField(name: "weeks", label: "How often", kind: .choice(weeks.map { .init(value: $0.0, words: $0.1) })),
      EditField(name: "until", label: "Last day of the series", kind: .line(isNarrow: true)),
      EditField(name: "more", label: "Other days", hint: "One to a line.", kind: .lines()),
    ]
    let short = [
      EditField(
        name: "shorter-notice", label: "Why it is convened at shorter notice",
        hint: "Only when five clear days are not left. The page of the meeting says it.")
    ]
    return MeetingForm(
      visit, Address.newMeeting(visit["authority"]), "Call the meeting",
      [
        EditGroup(id: "when", heading: "When and where", fields: when),
        EditGroup(
          id: "series", heading: "A series", note: "Bank holidays and weekends are told before it is saved.",
          fields: series),
        EditGroup(id: "short", heading: "Shorter notice", fields: short),
      ], texts: texts)
  }

  private func scheduling(_ visit: Visit, _ form: MeetingForm) throws -> Answer {
    try personal(
      visit, "Call a meeting", lede: "Notice of its time and place is given as soon as it is saved.",
      section: .meetings, crumbs: [Crumb(title: "Meetings", address: Address.meetings(visit["authority"]))],
      status: form.status, faults: form.faults
    ) { form.node() }
  }
}
