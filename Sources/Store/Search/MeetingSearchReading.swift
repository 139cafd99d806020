import Council
import DatabasePort
import Law

// What is found of meetings: notice and agenda, each open paper in its last version, the minutes.
extension SearchReading {
  func meetings(_ references: [String]) throws -> [SearchEntry] {
    let meetings = try rows("meeting", "reference", references).values.flatMap(\.self)
      .compactMap { try? OpenRecords.meeting($0) }
    let bodies = try rows("body", "reference", Set(meetings.map(\.body.rawValue)).sorted())
      .mapValues { $0.compactMap { try? Body.read($0) } }
    let items = try rows("agenda_item", "meeting", references)
      .mapValues { $0.compactMap { try? OpenRecords.agendaItem($0) } }
    let papers = try rows("meeting_paper", "meeting", references)
      .mapValues { $0.compactMap { try? OpenRecords.paper($0) } }
    let minutes = try rows("meeting_minutes", "meeting", references)
    let motions = try rows("motion", "meeting", references)
      .mapValues { $0.compactMap { try? OpenRecords.motion($0) } }
    return try meetings.flatMap { meeting -> [SearchEntry] in
      let (key, versions) = (meeting.reference.rawValue, bodies[meeting.body.rawValue] ?? [])
      let body = versions.first { $0.stands(on: meeting.day) } ?? versions.last
      let name = "\(body?.name ?? meeting.body.rawValue), \(meeting.day.long)"
      let latest = Self.latest(papers[key] ?? [])
      var found = [Self.entry(meeting, name, items[key] ?? [], latest)]
      found += (motions[key] ?? []).map { Self.entry($0, name, of: meeting) }
      found += latest.filter { !$0.isExempt }.map { Self.entry($0, of: meeting) }
      if let text = try minutes[key]?.last?.text("content") {
        found.append(
          SearchEntry(
            .minutes, key, title: name, passages: Self.passages(text), body: meeting.body.rawValue, day: meeting.day))
      }
      return found
    }
  }

  /// The last version of each paper. One that became exempt is exempt in all.
  private static func latest(_ papers: [Paper]) -> [Paper] {
    var latest: [Paper.Reference: Paper] = [:]
    for paper in papers where paper.version >= latest[paper.reference]?.version ?? 0 { latest[paper.reference] = paper }
    return latest.values.sorted { $0.reference < $1.reference }
  }

  private static func entry(
    _ meeting: Meeting, _ name: String, _ items: [AgendaItem], _ papers: [Paper]
  ) -> SearchEntry {
    let agenda = items.flatMap { item -> [SearchEntry.Passage] in
      let exempt = papers.filter { $0.isExempt && $0.item == item.id }.map(\.title)
      return ["\(item.number). \(item.title)", item.note.withoutMarks].map { .init($0, at: "item-\(item.id)") }
        + exempt.map { .init($0, at: "item-\(item.id)") }
    }
    return SearchEntry(
      .meeting, meeting.reference.rawValue, title: meeting.title.isEmpty ? name : "\(name): \(meeting.title)",
      passages: [.init(meeting.place), .init(meeting.reason)] + agenda, body: meeting.body.rawValue, day: meeting.day)
  }

  private static func entry(_ motion: Motion, _ name: String, of meeting: Meeting) -> SearchEntry {
    SearchEntry(
      .motion, meeting.reference.rawValue, part: String(motion.number), title: "\(name): motion \(motion.number)",
      passages: [.init(motion.text.withoutMarks, at: "motion-\(motion.number)")], body: meeting.body.rawValue,
      day: meeting.day)
  }

  private static func entry(_ paper: Paper, of meeting: Meeting) -> SearchEntry {
    SearchEntry(
      .paper, meeting.reference.rawValue, part: paper.reference.rawValue, title: paper.title,
      passages: paper.recommendations.map { .init($0, at: "recommendations") } + passages(paper.text)
        + paper.parts.filled.map { .init($0.text.withoutMarks, at: "implication-\($0.key)") }
        + [.init(paper.author), .init(paper.parts.file?.name ?? "")], body: meeting.body.rawValue, day: meeting.day)
  }

  /// A text by its numbered paragraphs. What has no address of its own leads to the paragraph before.
  private static func passages(_ text: String) -> [SearchEntry.Passage] {
    var anchor = "text"
    return PaperText(text).blocks.map { block in
      anchor = block.anchor ?? anchor
      return SearchEntry.Passage(block.text.withoutMarks, at: anchor)
    }
  }
}
