import Actions
import Council
import HTML
import Law
import Store

// Another time or place of a meeting; and what becomes of it when it does not take place.
extension Site {
  func meetingToChange(_ visit: Visit) throws -> Answer { try changing(visit, nil) }

  func changeMeeting(_ visit: Visit) throws -> Answer {
    let found = try records.read { try visited(visit, $0) }
    var form = changeForm(visit, found)
    guard let minute = TimeOfDay(form["time"]).minute else {
      form.faults.add("Write the time like 10:00 or 6.30pm.", at: "time")
      return try changing(visit, form)
    }
    let deed = ChangeMeeting(
      found.reference, minute: minute, place: form["place"], title: form["title"], at: visit["authority"])
    guard let done = try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) else {
      return try changing(visit, form)
    }
    return .seeOther(try saved(done, visit))
  }

  func meetingToCallOff(_ visit: Visit) throws -> Answer { try callingOff(visit, nil) }

  func callOffMeeting(_ visit: Visit) throws -> Answer {
    let found = try records.read { try visited(visit, $0) }
    var form = callOffForm(visit, found)
    guard let fate = fate(&form) else { return try callingOff(visit, form) }
    let deed = CallOffMeeting(
      found.reference, fate, reason: form["reason"], shorterNotice: form["shorter-notice"], at: visit["authority"],
      inSpiteOfWarnings: form.isInSpite)
    guard try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try callingOff(visit, form)
    }
    return .seeOther(try saved(found, visit))
  }

  /// The page of a meeting, with the entry that was made.
  func saved(_ meeting: Meeting, _ visit: Visit) throws -> String {
    let entry = try council(visit).lastEntry(about: "meeting \(meeting.reference.rawValue)")?.number ?? 0
    return Address.meeting(visit["authority"], meeting.reference) + "?saved=\(entry)"
  }

  private func fate(_ form: inout MeetingForm) -> CallOffMeeting.Fate? {
    switch form["fate"] {
    case "cancelled": return .cancelled
    case "postponed": return .postponed
    case "moved": break
    default:
      form.faults.add("Choose what becomes of it.", at: "fate")
      return nil
    }
    let day = DayField(form["day"])
    if day.day == nil {
      form.faults.add(day.typed.isEmpty ? "Write the day it meets instead." : day.message, at: "day")
    }
    let minute = TimeOfDay(form["time"]).minute
    if minute == nil { form.faults.add("Write the time like 10:00 or 6.30pm.", at: "time") }
    guard let day = day.day, let minute else { return nil }
    return .moved(to: day, minute: minute, place: form["place"])
  }

  private func changeForm(_ visit: Visit, _ meeting: Meeting) -> MeetingForm {
    MeetingForm(
      visit, Address.meeting(visit["authority"], meeting.reference, "change"), "Save",
      [
        EditGroup(
          id: "where", heading: "Time and place", note: "For another day, move the meeting.",
          fields: [
            EditField(name: "time", label: "Time", kind: .line(isNarrow: true)),
            EditField(name: "place", label: "Place"), EditField(name: "title", label: "What it is called"),
          ])
      ], texts: ["time": meeting.time, "place": meeting.place, "title": meeting.title])
  }

  private func callOffForm(_ visit: Visit, _ meeting: Meeting) -> MeetingForm {
    let fates: [ChoiceField.Choice] = [
      .init(value: "", words: "Choose"), .init(value: "cancelled", words: "Cancelled"),
      .init(value: "postponed", words: "Postponed, without a day yet"),
      .init(value: "moved", words: "Moved to another day"),
    ]
    return MeetingForm(
      visit, Address.meeting(visit["authority"], meeting.reference, "call-off"), "Save",
      [
        EditGroup(
          id: "what", heading: "What becomes of it",
          fields: [
            EditField(name: "fate", label: "The meeting is", kind: .choice(fates)),
            EditField(name: "reason", label: "Why", hint: "Anyone may read it."),
          ]),
        EditGroup(
          id: "instead", heading: "When it meets instead",
          note: "Only when it is moved. Its agenda then waits to be published for that day.",
          fields: [
            EditField(name: "day", label: "Day", kind: .line(isNarrow: true)),
            EditField(name: "time", label: "Time", kind: .line(isNarrow: true)),
            EditField(name: "place", label: "Place", hint: "Empty for the same."),
            EditField(name: "shorter-notice", label: "Why it is convened at shorter notice"),
          ]),
      ], texts: ["time": meeting.time])
  }

  private func changing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    try meetingForm(visit, "Change time or place", form) { changeForm(visit, $0) }
  }

  private func callingOff(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    try meetingForm(visit, "Cancel, postpone or move it", form) { callOffForm(visit, $0) }
  }

  func meetingForm(
    _ visit: Visit, _ title: Phrase, _ form: MeetingForm?, blank: (Meeting) -> MeetingForm
  ) throws -> Answer {
    let (meeting, body) = try records.read { open in
      let meeting = try visited(visit, open)
      return (meeting, try meetingBody(of: meeting, visit["authority"], open))
    }
    let form = form ?? blank(meeting)
    return try personal(
      visit, title, kicker: "\(body.name), \(meeting.day.longWithWeekday)", section: .meetings,
      crumbs: crumbs(visit["authority"], meeting, body), status: form.status, faults: form.faults
    ) { form.node() }
  }
}
