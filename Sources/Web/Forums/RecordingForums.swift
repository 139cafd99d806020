import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// The rules of the house of a body that meets residents, and what each of its meetings did.
extension Site {
  // MARK: Rules

  private func seenRules(_ visit: Visit, _ body: Body) -> SeenVersion<ForumRules> {
    SeenVersion(key: records.keeping.key, subject: "forum-rules/\(visit["authority"])/\(body.reference.rawValue)")
  }

  private func rulesForm(_ visit: Visit, _ body: Body, _ rules: ForumRules?) -> MeetingForm {
    let open = ForumRules.Openness.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let chairs = ForumRules.Chairing.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let groups = [
      EditGroup(
        id: "house", heading: "How does it meet?",
        fields: [
          EditField(name: "open", label: "Who may come", kind: .choice([.init(value: "", words: "Choose")] + open)),
          EditField(name: "chair", label: "Who chairs it", kind: .choice([.init(value: "", words: "Choose")] + chairs)),
          EditField(
            name: "times", label: "Meetings a year", hint: "0 for a space that is always open.",
            kind: .line(isNarrow: true)),
          EditField(
            name: "speaking", label: "How residents put something to it",
            hint: "In a line or two. Empty when nothing is laid down."),
        ]),
      EditGroup(
        id: "area", heading: "For how many people?",
        fields: [
          EditField(
            name: "population", label: "People who live in its area", hint: "Empty when not known.",
            kind: .line(isNarrow: true)),
          EditField(name: "source", label: "Where the figure is from", hint: "Census 2021"),
        ]),
      EditGroup(
        id: "committee", heading: "Is it a committee?",
        note:
          "Meetings of committees and sub-committees are open under the law. A forum that decides nothing is not one: that is for the monitoring officer to confirm.",
        fields: [
          EditField(
            name: "confirmed", label: "Who confirmed that it is not, and when",
            hint: "Monitoring Officer, 3 May 2026. A post, no name. Empty while nobody has.")
        ]),
    ]
    var texts: [String: String] = [:]
    if let rules {
      texts = [
        "open": rules.openTo.rawValue, "chair": rules.chair.rawValue, "times": String(rules.timesAYear),
        "speaking": rules.speaking, "population": rules.population.map(String.init) ?? "", "source": rules.source,
        "confirmed": rules.confirmed,
      ]
    }
    return MeetingForm(
      visit, Address.forum(visit["authority"], body.reference, "rules"), "Save the rules", groups, texts: texts)
  }

  func statingRules(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let body = try visitedForum(visit)
    let rules = try records.read { try $0.forumRules(of: body.reference, at: visit["authority"]) }
    let shown = form ?? rulesForm(visit, body, rules)
    return try personal(
      visit, "Rules of the house", lede: "They are published on the page of the body.", kicker: .data(body.name),
      section: .bodies, crumbs: forumCrumbs(visit["authority"], body), status: shown.status, faults: shown.faults
    ) { shown.node { seenRules(visit, body).hidden(rules) } }
  }

  func stateRules(_ visit: Visit) throws -> Answer {
    let body = try visitedForum(visit)
    let id = visit["authority"]
    var form = rulesForm(visit, body, nil)
    guard let seen = seenRules(visit, body).shown(in: visit) else { throw Problem.formIsOld }
    let (open, chair) = (ForumRules.Openness(rawValue: form["open"]), ForumRules.Chairing(rawValue: form["chair"]))
    if open == nil { form.faults.add("Choose who may come.", at: "open") }
    if chair == nil { form.faults.add("Choose who chairs it.", at: "chair") }
    let times = form.whole("times")
    let population = form.whole("population", isAsked: false)
    if let open, let chair, let times, form.faults.isEmpty {
      let rules = ForumRules(
        of: body.reference, openTo: open, chair: chair, timesAYear: times, speaking: form["speaking"].trimmed,
        population: population, source: form["source"].trimmed, confirmed: form["confirmed"].trimmed)
      let done: Void? = try form.carry {
        try records.carryOut(StateForumRules(rules, seen: seen, at: id), by: visit.person, at: visit.now)
      }
      if done != nil { return try backToForum(visit, body) }
    }
    return try statingRules(visit, form)
  }

  // MARK: Meetings

  func recordingForum(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let body = try visitedForum(visit)
    let shown = try form ?? meetingForm(visit, body, nil)
    return try personal(
      visit, "Record a meeting with residents",
      lede: "Count people and write no names: all of this is published, a count from 1 to 4 only as few.",
      kicker: .data(body.name), section: .bodies, crumbs: forumCrumbs(visit["authority"], body), status: shown.status,
      faults: shown.faults
    ) { shown.node() }
  }

  func recordForum(_ visit: Visit) throws -> Answer {
    let body = try visitedForum(visit)
    var form = try meetingForm(visit, body, nil)
    if let meeting = statedMeeting(&form, body),
      try form.carry({
        try records.carryOut(RecordForumMeeting(meeting, at: visit["authority"]), by: visit.person, at: visit.now)
      }) != nil
    {
      return try backToForum(visit, body)
    }
    return try recordingForum(visit, form)
  }

  private func visitedMeeting(_ visit: Visit, _ body: Body) throws -> ForumMeeting {
    let found = try records.read {
      try $0.forumMeeting(.init(rawValue: visit["held"]), at: visit["authority"])
    }
    guard let found, found.body == body.reference else { throw Problem.nothingHere }
    return found
  }

  private func seenMeeting(_ visit: Visit) -> SeenVersion<ForumMeeting> {
    SeenVersion(key: records.keeping.key, subject: "forum-meeting/\(visit["authority"])/\(visit["held"])")
  }

  func changingForumMeeting(_ visit: Visit, _ form: MeetingForm?, _ back: MeetingForm?) throws -> Answer {
    let body = try visitedForum(visit)
    let meeting = try visitedMeeting(visit, body)
    var unsent = visit
    if back != nil { unsent.isForm = false }
    let shown = try form ?? meetingForm(unsent, body, meeting)
    if form != nil { unsent.isForm = false }
    let taking = back ?? withdrawalForm(unsent, body, meeting)
    return try personal(
      visit, "What the meeting did", lede: "\(meeting.heldOn.long)", kicker: .data(body.name), section: .bodies,
      crumbs: forumCrumbs(visit["authority"], body), status: max(shown.status, taking.status),
      faults: shown.faults.isEmpty ? taking.faults : shown.faults
    ) {
      if meeting.counts {
        shown.node { seenMeeting(visit).hidden(meeting) }
        taking.node()
      } else {
        notice(.standing, "It was taken back and counts no more") { p { meeting.withdrawn } }
      }
    }
  }

  func changeForumMeeting(_ visit: Visit) throws -> Answer {
    let body = try visitedForum(visit)
    let kept = try visitedMeeting(visit, body)
    var form = try meetingForm(visit, body, kept)
    guard let seen = seenMeeting(visit).shown(in: visit) ?? nil else { throw Problem.formIsOld }
    if let meeting = statedMeeting(&form, body) {
      let done: Void? = try form.carry {
        try records.carryOut(
          ChangeForumMeeting(meeting, seen: seen, at: visit["authority"]), by: visit.person, at: visit.now)
      }
      if done != nil { return try backToForum(visit, body) }
    }
    return try changingForumMeeting(visit, form, nil)
  }

  private func withdrawalForm(_ visit: Visit, _ body: Body, _ meeting: ForumMeeting) -> MeetingForm {
    MeetingForm(
      visit, Address.forum(visit["authority"], body.reference, "meetings/\(meeting.reference.rawValue)/withdraw"),
      "Take it back",
      [
        EditGroup(
          id: "back", heading: "Was it entered by mistake?",
          note: "It stays on the page with your reason, and no figure counts it.",
          fields: [EditField(name: "withdrawn", label: "Why it is taken back")])
      ])
  }

  func withdrawForumMeeting(_ visit: Visit) throws -> Answer {
    let body = try visitedForum(visit)
    let meeting = try visitedMeeting(visit, body)
    var form = withdrawalForm(visit, body, meeting)
    let deed = WithdrawForumMeeting(meeting.reference, because: form["withdrawn"].trimmed, at: visit["authority"])
    if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return try backToForum(visit, body)
    }
    return try changingForumMeeting(visit, nil, form)
  }

  /// The form of a meeting’s record, of one that is there or of a new one with what the last one cost an hour.
  private func meetingForm(_ visit: Visit, _ body: Body, _ meeting: ForumMeeting?) throws -> MeetingForm {
    let id = visit["authority"]
    let (called, records) = try records.read { open in
      (
        try open.meetings(
          at: id, of: [body.reference], from: visit.today.adding(days: -800), to: visit.today, atMost: 100),
        try open.forumMeetings(at: id)
      )
    }
    let taken = Set(records.filter { $0.counts && $0.reference != meeting?.reference }.compactMap(\.meeting))
    let free = called.filter { $0.stands && !taken.contains($0.reference) }.reversed().map {
      ChoiceField.Choice(value: $0.reference.rawValue, words: "\($0.day.long), \($0.place)")
    }
    let texts: [String: String] =
      if let meeting {
        [
          "on": meeting.heldOn.typed, "meeting": meeting.meeting?.rawValue ?? "", "way": meeting.way.rawValue,
          "venue": meeting.venue, "channels": meeting.channels.map(\.rawValue).joined(separator: "\n"),
          "residents": String(meeting.residents), "first": meeting.firstTime.map(String.init) ?? "",
          "councillors": String(meeting.councillors), "officers": String(meeting.officers),
          "hours": Self.hours(meeting.officerMinutes), "rate": Self.pounds(meeting.hourPence),
          "hire": Self.pounds(meeting.hirePence), "other": Self.pounds(meeting.otherPence),
          "given": Self.pounds(meeting.givenPence), "issues": meeting.issues.joined(separator: "\n"),
          "decisions": meeting.decisions.joined(separator: "\n"),
        ]
      } else {
        ["on": visit.today.typed, "rate": Self.pounds(records.first?.hourPence ?? 0)]
      }
    let part = meeting.map { "meetings/\($0.reference.rawValue)" } ?? "meetings/new"
    return MeetingForm(
      visit, Address.forum(id, body.reference, part), meeting == nil ? "Record the meeting" : "Save it",
      Self.meetingGroups(free), texts: texts)
  }

  private static func meetingGroups(_ called: [ChoiceField.Choice]) -> [EditGroup] {
    let ways = ForumMeeting.Way.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let channels = ForumMeeting.Channel.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let calling =
      called.isEmpty
      ? []
      : [
        EditField(
          name: "meeting", label: "The meeting in the calendar",
          kind: .choice([.init(value: "", words: "It was not called there")] + called))
      ]
    return [
      EditGroup(
        id: "held", heading: "When, where and how",
        fields: [EditField(name: "on", label: "Day", hint: "Like 16 June 2026.", kind: .line(isNarrow: true))] + calling
          + [
            EditField(name: "way", label: "How people met", kind: .choice(ways)),
            EditField(name: "venue", label: "Where", hint: "A hall, or an address on the web."),
            EditField(name: "channels", label: "How residents were told", kind: .ticks(channels)),
          ]),
      EditGroup(
        id: "people", heading: "How many came", note: "Count, and write no names.",
        fields: [
          EditField(name: "residents", label: "Residents", kind: .line(isNarrow: true)),
          EditField(
            name: "first", label: "Of them for the first time", hint: "Empty when nobody asked.",
            kind: .line(isNarrow: true)),
          EditField(name: "councillors", label: "Councillors", hint: "Empty for none.", kind: .line(isNarrow: true)),
          EditField(name: "officers", label: "Officers", hint: "Empty for none.", kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "cost", heading: "What it cost", note: "In pounds. Empty for nothing.",
        fields: [
          EditField(
            name: "hours", label: "Hours of officers’ time", hint: "With preparing and writing up: 7.5",
            kind: .line(isNarrow: true)),
          EditField(
            name: "rate", label: "What an hour costs", hint: "With on-costs: 28.50", kind: .line(isNarrow: true)),
          EditField(name: "hire", label: "Hire of the place", kind: .line(isNarrow: true)),
          EditField(name: "other", label: "Whatever else", kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "what", heading: "What was raised and decided",
        fields: [
          EditField(
            name: "issues", label: "What residents raised", hint: "One on each line, without names.",
            kind: .lines(rows: 5)),
          EditField(
            name: "decisions", label: "What the meeting decided or recommended", hint: "One on each line.",
            kind: .lines(rows: 3)),
          EditField(
            name: "given", label: "Money it gave or recommended", hint: "In pounds. Empty for none.",
            kind: .line(isNarrow: true)),
        ]),
    ]
  }

  /// The record as it was typed; `nil`, with what is wrong, when it cannot be read.
  private func statedMeeting(_ form: inout MeetingForm, _ body: Body) -> ForumMeeting? {
    let day = form.day("on")
    let way = ForumMeeting.Way(rawValue: form["way"])
    if way == nil { form.faults.add("Choose how people met.", at: "way") }
    let residents = form.whole("residents")
    let first = form.whole("first", isAsked: false)
    let (councillors, officers) = (form.whole("councillors", isAsked: false), form.whole("officers", isAsked: false))
    let minutes = form.minutes("hours")
    let (rate, hire) = (form.pence("rate"), form.pence("hire"))
    let (other, given) = (form.pence("other"), form.pence("given"))
    let called = form["meeting"].isEmpty ? nil : Meeting.Reference(rawValue: form["meeting"])
    guard let day, let way, let residents, form.faults.isEmpty else { return nil }
    return ForumMeeting(
      of: body.reference, meeting: called, heldOn: day, way, venue: form["venue"].trimmed,
      channels: form.lines("channels").compactMap(ForumMeeting.Channel.init(rawValue:)), residents: residents,
      firstTime: first, councillors: councillors ?? 0, officers: officers ?? 0, officerMinutes: minutes,
      hourPence: rate, hirePence: hire, otherPence: other, issues: form.lines("issues"),
      decisions: form.lines("decisions"), givenPence: given)
  }

  private static func hours(_ minutes: Int) -> String {
    let hundredths = (minutes * 100 + 30) / 60
    return hundredths.isMultiple(of: 100)
      ? String(hundredths / 100) : "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func pounds(_ pence: Int) -> String {
    pence.isMultiple(of: 100) ? String(pence / 100) : "\(pence / 100).\(pence % 100 < 10 ? "0" : "")\(pence % 100)"
  }
}

extension MeetingForm {
  /// A whole number that was typed; what is wrong with it is noted.
  mutating func whole(_ field: String, isAsked: Bool = true) -> Int? {
    let typed = self[field].trimmed.filter { $0 != "," && $0 != " " }
    if typed.isEmpty {
      if isAsked { faults.add("Write a whole number, 0 for none.", at: field) }
      return nil
    }
    guard typed.utf8.count <= 9, typed.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(typed) else {
      faults.add("Write a whole number in figures, such as 34.", at: field)
      return nil
    }
    return number
  }

  /// An amount of pounds in pence, 0 for an empty field; what is wrong with it is noted.
  fileprivate mutating func pence(_ field: String) -> Int {
    var reading = FieldReading(texts: texts)
    let amount = reading.value(field, ScalarForms.amount)
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    return amount?.pence ?? 0
  }

  /// Hours as minutes, 0 for an empty field; what is wrong with them is noted.
  fileprivate mutating func minutes(_ field: String) -> Int {
    let typed = self[field].trimmed
    if typed.isEmpty { return 0 }
    let parts = typed.split(separator: ".", omittingEmptySubsequences: false)
    let isRead =
      (1...2).contains(parts.count)
      && parts.allSatisfy { (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
      && (parts.count == 1 || parts[1].utf8.count <= 2)
    guard isRead, let whole = Int(parts[0]) else {
      faults.add("Write hours with a point: 7.5 for seven hours and a half.", at: field)
      return 0
    }
    let rest = parts.count == 2 ? (Int(parts[1]) ?? 0) * (parts[1].utf8.count == 1 ? 10 : 1) : 0
    return whole * 60 + (rest * 60 + 50) / 100
  }
}
