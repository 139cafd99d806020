import Council
import DatabasePort
import Law

/// Makes entries of what is found from the rows the public pages are made from. A row that cannot be read is found by nothing.
struct SearchReading {
  let transaction: any Transaction
  let authority: String

  /// The entries of some things of a source.
  func entries(of source: SearchSource, _ references: [String]) throws -> [SearchEntry] {
    switch source {
    case .meeting: return try meetings(references)
    case .decision: return try single(source, references) { SearchEntry(try OpenRecords.decision($0)) }
    case .announcement:
      let said = try rows("prior_consideration", "entry", references)
      return try single(source, references) { row in
        SearchEntry(
          try OpenRecords.announcement(row),
          said: try said[try row.text("reference"), default: []].map(OpenRecords.consideration))
      }
    case .scrutinyReport: return try single(source, references) { SearchEntry(try OpenRecords.scrutinyReport($0)) }
    case .proposal: return try single(source, references) { try Self.proposal($0) }
    case .post: return try posts(references)
    case .member: return try members(references)
    case .body: return try versions(source, references) { SearchEntry(try Body.read($0)) }
    case .group: return try versions(source, references) { SearchEntry(try PoliticalGroup.read($0)) }
    case .article: return try versions(source, references) { SearchEntry(try OpenRecords.article($0).value) }
    case .portfolio: return try versions(source, references) { SearchEntry(try Portfolio.read($0)) }
    case .consultation:
      return try single(source, references) {
        SearchEntry(try OpenRecords.staffConsultation($0), on: try $0.text("proposal"))
      }
    case .activity: return try single(source, references) { SearchEntry(try OpenRecords.activity($0)) }
    case .discussion: return try single(source, references) { SearchEntry(try OpenRecords.discussion($0)) }
    case .question: return try single(source, references) { SearchEntry(try OpenRecords.openQuestion($0)) }
    case .event: return try single(source, references) { SearchEntry(try OpenRecords.event($0)) }
    case .forumMeeting: return try forumMeetings(references)
    case .forumAction: return try single(source, references) { SearchEntry(try OpenRecords.forumAction($0)) }
    case .modelReview: return try single(source, references) { SearchEntry(try OpenRecords.modelReview($0)) }
    case .place: return try versions(source, references) { SearchEntry(try OpenRecords.place($0).value) }
    case .unit:
      return try versions(source, references) {
        SearchEntry(
          .unit, try $0.text("reference"), title: try $0.text("name"), from: try $0.from(), to: try $0.to())
      }
    }
  }

  /// The rows of a table that belong to some things, by which, in the order of its key.
  func rows(_ table: String, _ column: String, _ references: [String]) throws -> [String: [Row]] {
    guard !references.isEmpty, let known = Catalogue.table(table) else { return [:] }
    let marks = Array(repeating: "?", count: references.count).joined(separator: ", ")
    let rows = try transaction.query(
      "select * from \(table) where authority = ? and \(column) in (\(marks)) order by \(known.key.joined(separator: ", "))",
      [.text(authority)] + references.map { .text($0) })
    return try Dictionary(grouping: rows) { try $0.text(column) }
  }

  private func single(
    _ source: SearchSource, _ references: [String], _ entry: (Row) throws -> SearchEntry?
  ) throws -> [SearchEntry] {
    try rows(source.rawValue, source.column, references).values.flatMap(\.self)
      .compactMap { row in (try? entry(row)).flatMap(\.self) }
  }

  /// The entries of what stands in versions. The first is found before it begins and the last after it has ended, so that on every
  /// day one of them is.
  func versions(
    _ source: SearchSource, _ references: [String], _ entry: (Row) throws -> SearchEntry
  ) throws -> [SearchEntry] {
    try rows(source.rawValue, source.column, references).values.flatMap { rows in
      var entries = rows.compactMap { try? entry($0) }
      guard !entries.isEmpty else { return entries }
      entries[0].from = nil
      for place in entries.indices.dropLast() { entries[place].to = entries[place + 1].from?.adding(days: -1) }
      entries[entries.count - 1].to = nil
      return entries
    }
  }

  private func members(_ references: [String]) throws -> [SearchEntry] {
    let members = try rows("member", "reference", references)
    let wanted = Set(
      members.values.flatMap(\.self).compactMap { try? Member.read($0) }.flatMap(\.represents).map(\.rawValue))
    let names = try rows("place", "reference", wanted.sorted()).mapValues { try $0.map { try $0.text("name") } }
    return try versions(.member, references) { SearchEntry(try Member.read($0), representing: names) }
  }

  private func posts(_ references: [String]) throws -> [SearchEntry] {
    let carried = try rows("post_responsibility", "post", references)
    let jobs = try rows("job_description", "post", references)
    return try versions(.post, references) { row in
      let post = try row.text("reference")
      let from = try row.text("valid_from")
      var passages = try (carried[post] ?? []).filter { try $0.text("valid_from") == from }
        .map { SearchEntry.Passage(try $0.text("words"), at: "carries") }
      if let job = jobs[post]?.last {
        let purpose = SearchEntry.Passage(try job.text("purpose"))
        let all = try JSONText.read([JobDescription.Accountability].self, try job.text("accountabilities"))
        passages += [purpose] + all.map { SearchEntry.Passage($0.text) }
      }
      return SearchEntry(
        .post, post, title: try row.text("title"), passages: passages, from: try row.from(), to: try row.to())
    }
  }

  private func forumMeetings(_ references: [String]) throws -> [SearchEntry] {
    let met = try rows("forum_meeting", "reference", references).values.flatMap(\.self).compactMap {
      try? MetResidents($0)
    }
    let bodies = try rows("body", "reference", Set(met.map(\.body)).sorted())
      .mapValues { $0.compactMap { try? Body.read($0) } }
    return met.compactMap { SearchEntry($0, bodies[$0.body] ?? []) }
  }

  private static func proposal(_ row: Row) throws -> SearchEntry {
    let content = try JSONText.read(RestructureCase.self, try row.text("content"))
    let paragraphs = content.report.sections.flatMap { [$0.title] + $0.paragraphs }
    return SearchEntry(
      .proposal, content.id, title: content.title,
      passages: ([content.summary, content.report.summary] + content.report.recommendations.map(\.text) + paragraphs)
        .map { SearchEntry.Passage($0.withoutMarks) },
      day: content.decisionDay)
  }
}
