import Council
import HTML
import Law
import Publishing
import Store

// News as pages and feeds, meetings as calendars: of the whole council, of a body, a member, a place, and of what has some words.
extension Site {
  func addFollowing(_ routes: inout Routes) {
    routes.get("/:authority/news", .everyone, newsPage)
    routes.get("/:authority/follow", .everyone, followPage)
    addFollowingByLetter(&routes)
    for scope in [
      "/:authority", "/:authority/bodies/:body", "/:authority/members/:member", "/:authority/places/:place",
    ] {
      routes.get("\(scope)/news.atom", .everyone) { try newsFeed($0, .atom) }
      routes.get("\(scope)/news.json", .everyone) { try newsFeed($0, .json) }
      routes.get("\(scope)/meetings.ics", .everyone, calendar)
    }
  }

  private func newsFeed(_ visit: Visit, _ form: FeedForm) throws -> Answer {
    let authority = try council(visit).authority
    let choices = NewsChoice.read(visit.query["kinds"] ?? "")
    let (thing, items) = try records.read { open in
      let thing = try followed(visit, open, of: authority)
      var request = NewsRequest(Follow(thing.scope, choices))
      request.words = thing.scope.isTopic ? "" : String((visit.query["q"] ?? "").prefix(Follow.mostWords))
      let entries = try open.news(request, at: authority.id, on: visit.today, atMost: NewsFeed.most)
      return (thing, try open.items(of: entries, at: authority))
    }
    let feed = NewsFeed(
      authority: authority, title: Self.title(thing, authority), scope: thing.scope.field,
      address: whole(Address.newsFeed(authority.id, thing.scope, form, choices)),
      page: whole(Address.news(authority.id, thing.scope)), written: visit.now.moment,
      entries: items.map { NewsFeed.Entry($0, page: whole(Address.told(authority.id, $0.entry))) },
      digest: { fingerprint(Array($0.utf8)) })
    var answer = Answer.file(form == .atom ? feed.atom : feed.json, contentType: "\(form.type); charset=utf-8")
    answer.lastModified = try lastChange(of: authority.id, visit.now)
    if thing.scope.isTopic { (answer.keeping, answer.hidesAddress) = (.own, true) }
    return answer
  }

  private static func title(_ thing: FollowedThing, _ authority: Authority) -> String {
    switch thing.scope {
    case .council: "News of \(authority.name)"
    case .topic(let words): "News of \(authority.name): “\(words)”"
    case .body, .member, .place: "News of \(thing.name), \(authority.shortName)"
    }
  }

  /// The whole address of a page, where this site knows its own.
  func whole(_ page: String) -> String { address?.link(page) ?? page }

  /// The meetings of the last year and the next two, to subscribe to: of a body, of the bodies that act for a place or on which a member
  /// sits, of those with some words, or all.
  private func calendar(_ visit: Visit) throws -> Answer {
    let authority = try council(visit).authority
    let (first, last) = (visit.today.adding(months: -12), visit.today.adding(months: 24))
    let (thing, found) = try records.read { open -> (FollowedThing, [MeetingCalendar.Event]) in
      let thing = try followed(visit, open, of: authority)
      let meetings =
        if case .topic(let words) = thing.scope {
          try open.meetings(having: words, at: authority.id, from: first, to: last, atMost: Self.mostMeetings)
        } else {
          try open.meetings(
            at: authority.id, of: try bodies(of: thing.scope, open, at: authority.id, on: visit.today), from: first,
            to: last, atMost: Self.mostMeetings)
        }
      return (thing, try events(meetings, open, of: authority, on: visit.today))
    }
    let name = thing.scope == .council ? "Meetings, \(authority.shortName)" : "\(thing.name), \(authority.shortName)"
    var answer = Answer.file(
      MeetingCalendar(name, of: authority.id, events: found).bytes, contentType: "text/calendar; charset=utf-8")
    answer.lastModified = try lastChange(of: authority.id, visit.now)
    if thing.scope.isTopic { (answer.keeping, answer.hidesAddress) = (.own, true) }
    return answer
  }

  private static let mostMeetings = 1_000

  /// The bodies whose meetings a scope has; `nil` for all.
  private func bodies(of scope: Follow.Scope, _ open: OpenRecords, at id: String, on day: Day) throws
    -> [Body.Reference]?
  {
    switch scope {
    case .council, .topic: return nil
    case .body(let body): return [body]
    case .member(let member): return Set(try open.memberships(of: member, at: id, on: day).map(\.body)).sorted()
    case .place(let place):
      let places = try open.placesWithin(place, at: id, on: day).map { Place.Reference(rawValue: $0) }
      return Set(try open.bodies(for: places, at: id, on: day).map(\.reference)).sorted()
    }
  }

  private func events(_ meetings: [Meeting], _ open: OpenRecords, of authority: Authority, on day: Day) throws
    -> [MeetingCalendar.Event]
  {
    let changes = try open.revisions(of: meetings.map(\.reference), at: authority.id)
    var names: [Body.Reference: String] = [:]
    for body in Set(meetings.map(\.body)) {
      let versions = try open.versions(Body.self, of: body, at: authority.id).map(\.value)
      names[body] = (versions.first { $0.stands(on: day) } ?? versions.last)?.name
    }
    return meetings.map { meeting in
      let change = changes[meeting.reference]
      return MeetingCalendar.Event(
        meeting, body: names[meeting.body] ?? meeting.body.rawValue,
        page: address?.link(Address.meeting(authority.id, meeting.reference)) ?? "", changes: change?.count ?? 0,
        changedAt: change?.at)
    }
  }
}

extension Follow.Scope {
  var isTopic: Bool { if case .topic = self { true } else { false } }
}
