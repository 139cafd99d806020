import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Announcing an event, changing it, calling it off, and telling what came of it.
extension Site {
  func announceEvent(_ visit: Visit) throws -> Answer {
    var form = try eventForm(visit, nil)
    if let event = stated(&form, nil) {
      let deed = AnnounceEvent(event, joining: form["link"].trimmed, at: visit["authority"])
      if let made = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        return .seeOther(
          Address.event(visit["authority"], made) + (try savedEntry(visit, about: "event \(made.rawValue)")))
      }
    }
    return try announcingEvent(visit, form)
  }

  func announcingEvent(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let shown = try form ?? eventForm(visit, nil)
    return try personal(
      visit, "Announce an event", lede: "Everybody can read it at once, and those who follow get a letter.",
      section: .involvement, crumbs: eventCrumbs(visit), status: shown.status, faults: shown.faults
    ) { shown.node() }
  }

  func changeEvent(_ visit: Visit) throws -> Answer {
    let kept = try visitedEvent(visit)
    var form = try eventForm(visit, kept)
    if let event = stated(&form, kept) {
      let deed = ChangeEvent(
        event, joining: form["link"].trimmed, seen: form.version ?? -1, at: visit["authority"], letters: means.post)
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try back(visit, to: kept)
      }
    }
    return try changingEvent(visit, form)
  }

  func changingEvent(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let kept = try visitedEvent(visit)
    let shown = try form ?? eventForm(visit, kept)
    return try personal(
      visit, "Change the event",
      lede: "Whoever signed up gets a letter when the day, the time, the place or the link changes.",
      kicker: .data(kept.title), section: .involvement, crumbs: eventCrumbs(visit, kept), status: shown.status,
      faults: shown.faults
    ) { shown.node() }
  }

  private func back(_ visit: Visit, to event: CommunityEvent) throws -> Answer {
    .seeOther(Address.event(visit["authority"], event.reference) + (try savedEntry(visit, about: event.subject)))
  }

  private func stated(_ form: inout MeetingForm, _ kept: CommunityEvent?) -> CommunityEvent? {
    let (day, closes) = (form.day("day"), form.day("closes", isAsked: false))
    let times = ["begins", "ends"].map { field in
      let time = TimeOfDay(form[field].trimmed).minute
      if time == nil { form.faults.add("Write a time of the day, like 18:30.", at: field) }
      return time
    }
    let way = CommunityEvent.Way(rawValue: form["way"])
    if way == nil { form.faults.add("Choose how people take part.", at: "way") }
    let typed = form["places"].trimmed
    let places = Int(typed)
    if places == nil, !typed.isEmpty {
      form.faults.add("Write a number of places, or leave it empty for no limit.", at: "places")
    }
    let together = Int(form["together"].trimmed)
    if together == nil { form.faults.add("Write a number of people, such as 2.", at: "together") }
    guard let day, let begins = times[0], let ends = times[1], let way, let together, form.faults.isEmpty else {
      return nil
    }
    let (body, activity) = (form["body"].trimmed, form["activity"].trimmed)
    return CommunityEvent(
      reference: kept?.reference ?? .init(rawValue: ""), title: form["title"].trimmed, about: form["about"].trimmed,
      on: day, from: begins, to: ends, way, venue: form["venue"].trimmed, address: form["address"].trimmed,
      directions: form["directions"].trimmed,
      access: form.lines("access").compactMap(CommunityEvent.Access.init(rawValue:)), offers: form.lines("offers"),
      places: places, together: together, closesOn: closes, contact: form["contact"].trimmed,
      body: body.isEmpty ? nil : .init(rawValue: body), activity: activity.isEmpty ? nil : .init(rawValue: activity),
      announcedAt: form.visit.now.moment)
  }

  private func eventForm(_ visit: Visit, _ kept: CommunityEvent?) throws -> MeetingForm {
    let id = visit["authority"]
    let (bodies, activities, link) = try records.read { open in
      var activities = try open.activities(at: id, closingFrom: visit.today)
      if let beside = kept?.activity, !activities.contains(where: { $0.reference == beside }),
        let one = try open.activity(beside, at: id)
      {
        activities.append(one)
      }
      return (
        try open.standing(Body.self, of: id, on: visit.today).sorted {
          ($0.name, $0.reference) < ($1.name, $1.reference)
        },
        activities, try kept.map { try open.joiningLink(of: $0.reference, at: id) } ?? ""
      )
    }
    let ways = CommunityEvent.Way.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    func narrow(_ name: String, _ label: Phrase, _ hint: Phrase = "") -> EditField {
      EditField(name: name, label: label, hint: hint, kind: .line(isNarrow: true))
    }
    let groups = [
      EditGroup(
        id: "what", heading: "What it is",
        fields: [
          EditField(name: "title", label: "What it is, in a line"),
          EditField(
            name: "about", label: "What it is for", hint: "And what the council does with what is said there.",
            kind: .lines(rows: 6)),
          EditField(
            name: "contact", label: "Whom to ask", hint: "A post, with its telephone or address. Never a private one."),
          EditField(
            name: "body", label: "Held by which body",
            kind: .choice(
              [.init(value: "", words: "None")] + bodies.map { .init(value: $0.reference.rawValue, name: $0.name) })),
          EditField(
            name: "activity", label: "Beside which activity", hint: "Each of the two pages then leads to the other.",
            kind: .choice(
              [.init(value: "", words: "None")]
                + activities.map { .init(value: $0.reference.rawValue, name: $0.title) })),
        ]),
      EditGroup(
        id: "when", heading: "When",
        fields: [
          narrow("day", "Day"), narrow("begins", "Begins"), narrow("ends", "Ends"),
          narrow("closes", "Last day to sign up", "Empty for the day itself."),
        ]),
      EditGroup(
        id: "where", heading: "Where",
        fields: [
          EditField(
            name: "way", label: "How people take part", kind: .choice([.init(value: "", words: "Choose")] + ways)),
          EditField(name: "venue", label: "Venue"),
          EditField(name: "address", label: "Address", hint: "With the postcode."),
          EditField(name: "directions", label: "How to get there", hint: "The bus, the entrance, where to park."),
          EditField(
            name: "access", label: "What the venue has",
            kind: .ticks(
              CommunityEvent.Access.allCases.map {
                .init(value: $0.rawValue, words: .term($0.words.capitalised))
              })),
          EditField(
            name: "link", label: "Link to join online",
            hint: "It begins with https:// and is told only to those who have a place."),
        ]),
      EditGroup(
        id: "how-many", heading: "Places",
        fields: [
          narrow("places", "How many places", "Empty for no limit."),
          narrow("together", "For how many people one sign-up can be", "Whoever signs up among them."),
          EditField(
            name: "offers", label: "What can be asked for",
            hint: "Languages and formats, each on a line: papers in large print.", kind: .lines(rows: 3)),
        ]),
    ]
    var form = MeetingForm(
      visit, kept.map { Address.event(id, $0.reference, "edit") } ?? Address.events(id, "new"),
      kept == nil ? "Announce it" : "Save it", groups,
      texts: kept.map { Self.texts($0, link) } ?? [
        "together": "2", "activity": visit.query["activity"] ?? "", "body": visit.query["body"] ?? "",
      ])
    if let kept, !visit.isForm { form.version = kept.changes }
    return form
  }

  private static func texts(_ kept: CommunityEvent, _ link: String) -> [String: String] {
    [
      "title": kept.title, "about": kept.about, "contact": kept.contact, "body": kept.body?.rawValue ?? "",
      "activity": kept.activity?.rawValue ?? "", "day": kept.day.typed, "begins": CommunityEvent.clock(kept.begins),
      "ends": CommunityEvent.clock(kept.ends), "closes": kept.closesOn.typed, "way": kept.way.rawValue,
      "venue": kept.venue, "address": kept.address, "directions": kept.directions,
      "access": kept.access.map(\.rawValue).joined(separator: "\n"), "link": link,
      "places": kept.places.map(String.init) ?? "", "together": String(kept.together),
      "offers": kept.offers.joined(separator: "\n"),
    ]
  }

  // MARK: Calling it off

  func callOffEvent(_ visit: Visit) throws -> Answer {
    let kept = try visitedEvent(visit)
    var form = callOffForm(visit, kept)
    let deed = CallOffEvent(
      kept.reference, because: form["reason"].trimmed, at: visit["authority"], letters: means.post)
    if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return try back(visit, to: kept)
    }
    return try callingOffEvent(visit, form)
  }

  private func callOffForm(_ visit: Visit, _ kept: CommunityEvent) -> MeetingForm {
    MeetingForm(
      visit, Address.event(visit["authority"], kept.reference, "call-off"), "Call it off",
      [
        EditGroup(
          id: "call-off", heading: "Why it is not held",
          note: "It stays on its page with the reason. Whoever signed up gets a letter.",
          fields: [EditField(name: "reason", label: "Reason", kind: .lines(rows: 3))])
      ])
  }

  func callingOffEvent(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let kept = try visitedEvent(visit)
    let shown = form ?? callOffForm(visit, kept)
    return try personal(
      visit, "Call the event off", kicker: .data(kept.title), section: .involvement, crumbs: eventCrumbs(visit, kept),
      status: shown.status, faults: shown.faults
    ) { shown.node() }
  }

  // MARK: What came of it

  func reportEvent(_ visit: Visit) throws -> Answer {
    let kept = try visitedEvent(visit)
    var form = try eventReportForm(visit, kept)
    let people = Int(form["people"].trimmed)
    if people == nil { form.faults.add("Write how many came, as a whole number.", at: "people") }
    if let people {
      let deed = ReportEvent(kept.reference, people: people, note: form["note"].trimmed, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try back(visit, to: kept)
      }
    }
    return try reportingEvent(visit, form)
  }

  private func eventReportForm(_ visit: Visit, _ kept: CommunityEvent) throws -> MeetingForm {
    let people = try records.read { try $0.attendance(of: kept.reference, at: visit["authority"]) }
    return MeetingForm(
      visit, Address.event(visit["authority"], kept.reference, "report"), "Publish it",
      [
        EditGroup(
          id: "report", heading: "What came of it",
          note: "Count people and write no names. Fewer than five are published as few.",
          fields: [
            EditField(name: "people", label: "How many came", kind: .line(isNarrow: true)),
            EditField(name: "note", label: "What was said, and what becomes of it", kind: .lines(rows: 8)),
          ])
      ], texts: ["people": people.map(String.init) ?? "", "note": kept.note])
  }

  func reportingEvent(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let kept = try visitedEvent(visit)
    let shown = try form ?? eventReportForm(visit, kept)
    return try personal(
      visit, "Tell what came of it", kicker: .data(kept.title), section: .involvement,
      crumbs: eventCrumbs(visit, kept), status: shown.status, faults: shown.faults
    ) { shown.node() }
  }
}
