import Council
import Law

/// Meetings as events of Open Civic Data (open-civic-data.readthedocs.io), with agenda and papers as far as they are out. An exempt paper is
/// not among them.
public struct CivicEvents: Sendable {
  /// One meeting with what is public of it.
  public struct Event: Sendable {
    /// The meeting.
    public var meeting: Meeting
    /// The body that meets.
    public var body: Body
    /// Its agenda as it is out, in its order.
    public var agenda: [AgendaItem]
    /// Its papers that are out, in every version.
    public var papers: [Paper]
    /// What was decided at it.
    public var decisions: [Decision]

    /// A meeting from its parts.
    public init(_ meeting: Meeting, of body: Body, agenda: [AgendaItem], papers: [Paper], decisions: [Decision]) {
      (self.meeting, self.body, self.agenda) = (meeting, body, agenda)
      (self.papers, self.decisions) = (papers, decisions)
    }
  }

  /// What a link leads to.
  public enum Page: Sendable {
    /// A meeting.
    case meeting(Meeting.Reference)
    /// A paper of it, in a version.
    case paper(Meeting.Reference, Paper.Reference, Int)
    /// A decision.
    case decision(Decision.Reference)
  }

  private let council: Authority
  private let day: Day
  private let page: @Sendable (Page) -> String
  private let digest: @Sendable (String) -> String

  /// A writer of the events of a council, as they stand on a day. `page` makes the address of a page of the site; `digest` gives 64 hexadecimal digits
  /// of a text, from which the lasting identifiers of events are made.
  public init(
    of council: Authority, on day: Day, page: @escaping @Sendable (Page) -> String,
    digest: @escaping @Sendable (String) -> String
  ) {
    (self.council, self.day, self.page, self.digest) = (council, day, page, digest)
  }

  /// A page of events; `next` is the address of the one after it.
  public func write(_ events: [Event], next: String? = nil) -> [UInt8] {
    JSONText.write(
      .object([
        (
          "meta",
          .object([
            ("council", .text(council.name)), ("licence", .text("Open Government Licence v3.0")),
            ("count", .whole(events.count)), ("next", .optional(next)),
          ])
        ), ("results", .list(events.map(value))),
      ]))
  }

  /// The lasting identifier of a meeting.
  public func id(of meeting: Meeting.Reference) -> String {
    "ocd-event/" + LastingName.uuid("event \(council.id) \(meeting.rawValue)", digest).dropFirst("urn:uuid:".count)
  }

  private func value(_ event: Event) -> JSONText.Value {
    let meeting = event.meeting
    return .object([
      ("_type", .text("event")), ("id", .text(id(of: meeting.reference))),
      ("name", .text(meeting.title.isEmpty ? event.body.name : "\(event.body.name): \(meeting.title)")),
      ("description", .text(meeting.reason)), ("classification", .text("meeting")),
      ("start_date", .text(Self.second(meeting.startsAt))), ("end_date", .text("")),
      ("timezone", .text("Europe/London")), ("all_day", .flag(false)), ("status", .text(status(meeting))),
      (
        "location",
        meeting.place.isEmpty
          ? .null
          : .object([
            ("name", .text(meeting.place)), ("note", .text("")), ("coordinates", .null),
          ])
      ), ("media", .list([])), ("links", .list([link("Page of the meeting", .meeting(meeting.reference))])),
      ("documents", .list(documents(event))), ("participants", .list([host(event.body)])),
      ("agenda", .list(event.agenda.enumerated().map { place, item in self.item(item, place, event) })),
      ("sources", .list([link("Page of the meeting", .meeting(meeting.reference))])),
      ("extras", .object([("meeting", .text(meeting.reference.rawValue)), ("body", .text(meeting.body.rawValue))])),
    ])
  }

  /// Called off and moved ones are cancelled: when a meeting is moved, the one it is moved to is an event of its own.
  private func status(_ meeting: Meeting) -> String {
    guard meeting.stands else { return "cancelled" }
    return meeting.day < day ? "passed" : meeting.agendaAt == nil ? "tentative" : "confirmed"
  }

  private func host(_ body: Body) -> JSONText.Value {
    .object([
      ("name", .text(body.name)), ("type", .text("organization")), ("entity_type", .text("organization")),
      ("entity_id", .text(PopoloFile.id(body.reference))), ("note", .text("host")),
    ])
  }

  /// The papers that are open, each in its last version.
  private func documents(_ event: Event) -> [JSONText.Value] {
    let open = event.papers.filter { !$0.isExempt && $0.publishedAt != nil }
    let last = open.filter { paper in
      !open.contains { $0.reference == paper.reference && $0.version > paper.version }
    }
    return last.map { paper in
      .object([
        ("note", .text(paper.title.isEmpty ? paper.reference.rawValue : paper.title)),
        ("url", .text(page(.paper(event.meeting.reference, paper.reference, paper.version)))),
        ("media_type", .text("text/html")), ("date", .text(paper.publishedAt?.dayUTC.iso ?? "")),
      ])
    }
  }

  private func item(_ item: AgendaItem, _ place: Int, _ event: Event) -> JSONText.Value {
    let exempt = item.exemption.map { exemption in
      exemption.isConfidential
        ? "Not for publication: confidential information"
        : "Not for publication: Schedule 12A paragraph "
          + exemption.paragraphs.map(String.init).joined(separator: ", ")
    }
    let notes = [item.number.isEmpty ? nil : "Item \(item.number)", item.note.isEmpty ? nil : item.note, exempt]
    let decided = event.decisions.filter { $0.item == item.id }
    return .object([
      ("description", .text(item.title)), ("order", .text(String(place))),
      ("classification", .list([.text(item.kind.rawValue)])), ("subjects", .list([])),
      ("notes", .list(notes.compactMap { $0.map { .text($0) } })), ("media", .list([])),
      (
        "related_entities",
        .list(
          decided.map { decision in
            .object([
              ("entity_type", .text("decision")), ("name", .text(decision.title)),
              ("entity_id", .text(decision.reference.rawValue)), ("note", .text(page(.decision(decision.reference)))),
            ])
          })
      ),
    ])
  }

  private func link(_ note: String, _ page: Page) -> JSONText.Value {
    .object([("note", .text(note)), ("url", .text(self.page(page)))])
  }

  /// A moment to the second, as the standard has it.
  private static func second(_ moment: Moment) -> String { String(moment.description.prefix(19)) + "Z" }
}
