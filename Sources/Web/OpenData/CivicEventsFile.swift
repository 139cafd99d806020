import Council
import HTML
import Law
import Publishing
import Store

// Meetings as events of Open Civic Data, a page at a time.
extension Site {
  private static var eventsOfAPage: Int { 50 }

  func civicEvents(_ visit: Visit) throws -> Answer {
    let (council, id) = (try council(visit).authority, visit["authority"])
    let (first, last) = (DayField(visit.query["from"]), DayField(visit.query["until"]))
    for field in [first, last] where field.isWrong { throw Problem.notUnderstood(field.message) }
    let body = visit.query["body"].map(Body.Reference.init(rawValue:))
    let (events, more) = try records.read { open -> ([CivicEvents.Event], Meeting.Reference?) in
      let after = try visit.query["after"].map { reference in
        guard let meeting = try open.meeting(.init(rawValue: reference), at: id) else {
          throw Problem.notUnderstood("There is no meeting of this reference. Begin with the first page again.")
        }
        return Beyond(meeting.day, meeting.reference.rawValue)
      }
      let found = try open.meetings(
        at: id, of: body, from: first.day ?? visit.today.adding(months: -2_400),
        to: last.day ?? visit.today.adding(months: 2_400), beyond: after, atMost: Self.eventsOfAPage + 1)
      let events = try found.prefix(Self.eventsOfAPage).map { meeting in
        CivicEvents.Event(
          meeting, of: try meetingBody(of: meeting, id, open), agenda: try open.agenda(of: meeting.reference, at: id),
          papers: try open.papers(of: meeting.reference, at: id),
          decisions: try open.decisions(of: meeting.reference, at: id))
      }
      return (events, found.count > Self.eventsOfAPage ? events.last?.meeting.reference : nil)
    }
    let site = address
    let writer = CivicEvents(
      of: council, on: visit.today,
      page: { page in
        let path =
          switch page {
          case .meeting(let meeting): Address.meeting(id, meeting)
          case .paper(let meeting, let paper, let version): Address.paper(id, meeting, paper, version: version)
          case .decision(let decision): Address.decision(id, decision)
          }
        return site?.link(path) ?? path
      }, digest: { fingerprint(Array($0.utf8)) })
    let next = more.map { reference in
      let asked =
        [("from", first.day?.iso), ("until", last.day?.iso), ("body", body?.rawValue), ("after", reference.rawValue)]
        .compactMap { name, value in value.map { "\(name)=\(Address.encoded($0))" } }
      let path = Address.openData(id, "events.json") + "?" + asked.joined(separator: "&")
      return site?.link(path) ?? path
    }
    return .file(writer.write(events, next: next), contentType: "application/json")
  }
}
