import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Events: everybody reads them and signs up without an account; whoever runs involvement announces them and sees who comes.
extension Site {
  func addEvents(_ routes: inout Routes) {
    let all = "/:authority/events"
    let path = "\(all)/:event"
    routes.get(all, .everyone, events)
    routes.get("\(all)/events.ics", .everyone, eventCalendar)
    routes.get("\(all)/new", .only(.runInvolvement)) { visit in try announcingEvent(visit, nil) }
    routes.post("\(all)/new", .only(.runInvolvement), announceEvent)
    routes.get(path, .everyone, event)
    routes.get("\(path)/event.ics", .everyone, calendarOfEvent)
    routes.get("\(path)/sign-up", .everyone) { visit in try signingUp(visit, nil) }
    routes.post("\(path)/sign-up", .everyone, signUp)
    routes.get("\(path)/place/:token", .everyone) { visit in try ownPlace(visit, nil) }
    routes.post("\(path)/place/:token", .everyone, changeOwnPlace)
    routes.get("\(path)/list", .only(.runInvolvement), signUpList)
    routes.get("\(path)/list.csv", .only(.runInvolvement), signUpFile)
    routes.get("\(path)/enter", .only(.runInvolvement)) { visit in try enteringSignUp(visit, nil) }
    routes.post("\(path)/enter", .only(.runInvolvement), enterSignUp)
    routes.post("\(path)/told", .only(.runInvolvement), noteTold)
    routes.get("\(path)/door", .only(.runInvolvement), doorSheet)
    routes.get("\(path)/edit", .only(.runInvolvement)) { visit in try changingEvent(visit, nil) }
    routes.post("\(path)/edit", .only(.runInvolvement), changeEvent)
    routes.get("\(path)/call-off", .only(.runInvolvement)) { visit in try callingOffEvent(visit, nil) }
    routes.post("\(path)/call-off", .only(.runInvolvement), callOffEvent)
    routes.get("\(path)/report", .only(.runInvolvement)) { visit in try reportingEvent(visit, nil) }
    routes.post("\(path)/report", .only(.runInvolvement), reportEvent)
  }

  /// The event an address names.
  func visitedEvent(_ visit: Visit, _ open: OpenRecords) throws -> CommunityEvent {
    guard let found = try open.event(.init(rawValue: visit["event"]), at: visit["authority"]) else {
      throw Problem.nothingHere
    }
    return found
  }

  func visitedEvent(_ visit: Visit) throws -> CommunityEvent { try records.read { try visitedEvent(visit, $0) } }

  func eventCrumbs(_ visit: Visit, _ event: CommunityEvent? = nil) -> [Crumb] {
    let id = visit["authority"]
    return [Crumb(title: "Events", address: Address.events(id))]
      + (event.map { [Crumb(name: $0.title, address: Address.event(id, $0.reference))] } ?? [])
  }

  // MARK: The list

  func events(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let first = min(max(0, visit.query["page"].flatMap { Int($0) } ?? 0), 100_000)
    let (coming, past) = try records.read { open in
      (
        try open.events(at: id, from: visit.today),
        try open.events(
          at: id, before: visit.today, atMost: EventsPage.most + 1, after: first * EventsPage.most)
      )
    }
    let page = EventsPage(
      id: id, coming: coming, past: Array(past.prefix(EventsPage.most)), page: first,
      hasMore: past.count > EventsPage.most, now: visit.now)
    return try personal(
      visit, "Events", lede: "What you can come to. To sign up you need no account.",
      kicker: .data(council.authority.name), section: .involvement
    ) {
      ways(visit, for: .runInvolvement, [("Announce an event", Address.events(id, "new"))])
      page.node
    }
  }

  /// What was held in the last year or is to come, to subscribe to.
  private func eventCalendar(_ visit: Visit) throws -> Answer {
    let authority = try council(visit).authority
    let found = try records.read {
      try $0.events(at: authority.id, from: visit.today.adding(months: -12), atMost: 1_000)
    }
    return calendar("Events, \(authority.shortName)", found, authority)
  }

  private func calendarOfEvent(_ visit: Visit) throws -> Answer {
    let authority = try council(visit).authority
    let event = try visitedEvent(visit)
    var answer = calendar(event.title, [event], authority)
    answer.fileName = "\(event.reference.rawValue).ics"
    return answer
  }

  private func calendar(_ name: String, _ events: [CommunityEvent], _ authority: Authority) -> Answer {
    let calendar = EventCalendar(
      name, of: authority.id,
      events: events.map { ($0, address?.link(Address.event(authority.id, $0.reference)) ?? "") })
    return .file(calendar.bytes, contentType: "text/calendar; charset=utf-8")
  }

  // MARK: One event

  func event(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let page = try records.read { open -> EventPage in
      let event = try visitedEvent(visit, open)
      let body = try event.body.flatMap { body in
        try open.standing(Body.self, of: id, on: visit.today).first { $0.reference == body }
      }
      return EventPage(
        id: id, event: event, tally: try open.tally(of: event, at: id), body: body,
        activity: try event.activity.flatMap { try open.activity($0, at: id) },
        people: try open.attendance(of: event.reference, at: id), now: visit.now)
    }
    let event = page.event
    return try personal(
      visit, .data(event.title), lede: event.when,
      kicker: .term(event.way.words.capitalised), section: .involvement, crumbs: eventCrumbs(visit)
    ) {
      saved(visit)
      switch visit.query["sent"] {
      case "yes":
        notice(.done, "Look into your e-mail", id: "sent") {
          p {
            "A letter is on its way to the address you typed. It says whether you have a place, and has a link by which you change or give it up."
          }
        }
      case "given-up": done("The place is given up, and what we kept of you for it is deleted.")
      default: HTMLNode.empty
      }
      ways(visit, for: .runInvolvement, officerWays(event, id, visit))
      page.node
      Stamp(authority: council.authority, entry: try? council.lastEntry(about: event.subject)).node
    }
  }

  private func officerWays(
    _ event: CommunityEvent, _ id: String, _ visit: Visit
  ) -> [(words: Phrase, address: String)] {
    var ways: [(words: Phrase, address: String)] = [("Who comes", Address.event(id, event.reference, "list"))]
    if event.calledOff.isEmpty, visit.now.moment < event.beginsAt {
      ways.append(("Sign somebody up", Address.event(id, event.reference, "enter")))
      ways.append(("Change it", Address.event(id, event.reference, "edit")))
      ways.append(("Call it off", Address.event(id, event.reference, "call-off")))
    }
    if event.state(at: visit.now.moment) == .past {
      ways.append(("Tell what came of it", Address.event(id, event.reference, "report")))
    }
    return ways
  }
}

extension CommunityEvent {
  /// Its day and hours.
  var when: Phrase {
    "\(day.longWithWeekday), \(CommunityEvent.clock(begins)) to \(CommunityEvent.clock(ends))"
  }
}

extension CommunityEvent.State {
  var tag: HTMLNode {
    let words = Phrase.term(words.capitalised)
    return switch self {
    case .coming: Web.tag(.green, .due, words)
    case .past: Web.tag(.stone, .met, words)
    case .calledOff: Web.tag(.brick, .not, words)
    }
  }
}
