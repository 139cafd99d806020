import Council
import DatabasePort
import Law

extension OpenRecords {
  static func meeting(_ row: Row) throws -> Meeting {
    Meeting(
      reference: .init(rawValue: try row.text("reference")), number: try row.integer("number"),
      body: .init(rawValue: try row.text("body")), day: try row.day("day"), minute: try row.integer("minute"),
      place: try row.text("place"), title: try row.text("title"), status: try row.word("status"),
      reason: try row.text("reason"), movedTo: try row.optionalText("moved_to").map(Meeting.Reference.init(rawValue:)),
      shorterNotice: try row.optionalText("convened_on") == nil
        ? nil : .init(on: try row.day("convened_on"), reason: try row.text("shorter_notice")),
      announcedAt: try row.moment("announced_at"), agendaAt: try row.optionalMoment("agenda_at"),
      minutesAt: try row.optionalMoment("minutes_at"))
  }

  /// Enters a meeting, or overwrites what was known of it.
  public func save(_ meeting: Meeting, at authority: String) throws {
    try put(
      try TableRow(
        MeetingTables.meeting,
        [
          "authority": .text(authority), "reference": .text(meeting.reference.rawValue),
          "number": .integer(meeting.number), "body": .text(meeting.body.rawValue), "day": DatabaseValue(meeting.day),
          "minute": .integer(meeting.minute), "place": .text(meeting.place), "title": .text(meeting.title),
          "status": .text(meeting.status.rawValue), "reason": .text(meeting.reason),
          "moved_to": DatabaseValue(meeting.movedTo?.rawValue),
          "convened_on": DatabaseValue(meeting.shorterNotice?.on.iso),
          "shorter_notice": .text(meeting.shorterNotice?.reason ?? ""),
          "announced_at": .text(meeting.announcedAt.description),
          "agenda_at": DatabaseValue(meeting.agendaAt?.description),
          "minutes_at": DatabaseValue(meeting.minutesAt?.description),
        ]))
  }

  static func agendaItem(_ row: Row) throws -> AgendaItem {
    AgendaItem(
      id: try row.integer("item"), number: try row.text("number"), title: try row.text("title"),
      kind: try row.word("kind"), note: try row.text("note"),
      exemption: try row.optionalText("exemption").map { try JSONText.read(Exemption.self, $0) },
      urgency: try row.optionalText("urgency").map { try JSONText.read(Urgency.self, $0) },
      announcement: try row.optionalText("announcement").map(ForwardPlanEntry.Reference.init(rawValue:)),
      publishedAt: try row.moment("published_at"))
  }

  /// Enters an item of an agenda that comes out at a moment.
  public func publish(_ item: AgendaItem, place: Int, in meeting: Meeting.Reference, at authority: String, _ at: Moment)
    throws
  {
    try put(
      try TableRow(
        MeetingTables.item,
        [
          "authority": .text(authority), "meeting": .text(meeting.rawValue), "item": .integer(item.id),
          "ordinal": .integer(place), "number": .text(item.number), "title": .text(item.title),
          "kind": .text(item.kind.rawValue), "note": .text(item.note),
          "exemption": DatabaseValue(try item.exemption.map { try JSONText.write($0) }),
          "urgency": DatabaseValue(try item.urgency.map { try JSONText.write($0) }),
          "published_at": .text(at.description), "announcement": DatabaseValue(item.announcement?.rawValue),
        ]))
  }

  static func paper(_ row: Row) throws -> Paper {
    Paper(
      reference: .init(rawValue: try row.text("reference")), version: try row.integer("version"),
      item: try row.integer("item"), title: try row.text("title"), author: try row.text("author"),
      text: try row.text("content"), recommendations: try JSONText.read([String].self, row.text("recommendations")),
      background: try JSONText.read(Paper.Background.self, row.text("background")),
      isExempt: try row.integer("exempt") == 1, isSupplement: try row.integer("supplement") == 1,
      correction: try row.text("correction"), parts: try parts(row), publishedAt: try row.moment("published_at"))
  }

  /// Enters a version of a paper that comes out at a moment.
  public func publish(_ paper: Paper, in meeting: Meeting.Reference, at authority: String, _ at: Moment) throws {
    try put(
      try TableRow(
        MeetingTables.paper,
        [
          "authority": .text(authority), "meeting": .text(meeting.rawValue),
          "reference": .text(paper.reference.rawValue), "version": .integer(paper.version),
          "item": .integer(paper.item), "title": .text(paper.title), "author": .text(paper.author),
          "content": .text(paper.text), "recommendations": .text(try JSONText.write(paper.recommendations)),
          "background": .text(try JSONText.write(paper.background)), "exempt": .integer(paper.isExempt ? 1 : 0),
          "supplement": .integer(paper.isSupplement ? 1 : 0), "correction": .text(paper.correction),
          "published_at": .text(at.description), "parts": try Self.parts(paper.parts),
        ]))
  }

  /// What a paper has beside its text, as it is kept; nothing for text alone.
  static func parts(_ parts: PaperParts) throws -> DatabaseValue {
    DatabaseValue(parts.isEmpty ? nil : try JSONText.write(parts))
  }

  static func parts(_ row: Row) throws -> PaperParts {
    try row.optionalText("parts").map { try JSONText.read(PaperParts.self, $0) } ?? PaperParts()
  }
}
