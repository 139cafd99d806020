import Council
import DatabasePort
import Law

/// Which news somebody wants.
public struct NewsRequest: Hashable, Sendable {
  /// What is followed.
  public var follow: Follow
  /// Words that what it happened to must have as well; empty for none.
  public var words: String
  /// Only what arose before this entry of the record.
  public var before: Int?

  /// A request from its parts.
  public init(_ follow: Follow, words: String = "", before: Int? = nil) {
    (self.follow, self.words, self.before) = (follow, words, before)
  }
}

extension OpenRecords {
  /// The newest news that somebody wants, on a day; at most so many.
  public func news(_ request: NewsRequest, at authority: String, on day: Day, atMost: Int) throws -> [NewsEntry] {
    var (conditions, values): ([String], [DatabaseValue]) = (["n.authority = ?"], [.text(authority)])
    var beginning = "select n.* from news n"
    if let about = try about(request.follow.scope, at: authority, on: day) {
      guard !about.references.isEmpty else { return [] }
      beginning =
        "select distinct n.* from news_about a join news n on n.authority = a.authority and n.number = a.number and n.part = a.part"
      conditions += ["a.authority = ?", "a.sort = ?", "a.reference in (\(Self.marks(about.references)))"]
      values += [.text(authority), .text(about.sort)] + about.references.map { .text($0) }
    }
    if let number = request.before {
      conditions.append("n.number < ?")
      values.append(.integer(number))
    }
    if !request.follow.choices.isEmpty {
      let kinds = NewsKind.allCases.filter { request.follow.takes($0, isKey: false) }.map(\.rawValue)
      let keyKinds = NewsKind.allCases.filter { request.follow.takes($0, isKey: true) }.map(\.rawValue)
      conditions.append("(n.kind in (\(Self.marks(kinds))) or (n.is_key = 1 and n.kind in (\(Self.marks(keyKinds)))))")
      values += (kinds + keyKinds).map { .text($0) }
    }
    var topics = [request.words]
    if case .topic(let words) = request.follow.scope { topics.append(words) }
    for words in topics where !words.isEmpty {
      let query = SearchQuery(words)
      guard !query.isEmpty else { return [] }
      conditions.append(
        """
        (case n.source when 'staff_consultation' then 'proposal' else n.source end, n.subject) in
          (select t.source, t.subject from (\(finding) and e.authority = ?) t)
        """)
      values += [transaction.words.wanted(query.phrases), .text(authority)]
    }
    let rows = try transaction.query(
      "\(beginning) where \(conditions.joined(separator: " and ")) order by n.number desc, n.part limit ?",
      values + [.integer(atMost)]
    ) { try Self.newsEntry($0) }
    return rows
  }

  /// The news that arose after an entry of the record and no later than another, in order, with what each is about; at most so many.
  public func news(after number: Int, to last: Int, at authority: String, atMost: Int) throws -> [NewsEntry] {
    var entries = try transaction.query(
      "select * from news where authority = ? and number > ? and number <= ? order by number, part limit ?",
      [.text(authority), .integer(number), .integer(last), .integer(atMost)]
    ) { try Self.newsEntry($0) }
    guard let highest = entries.last?.id.number else { return [] }
    let about = try transaction.query(
      "select * from news_about where authority = ? and number > ? and number <= ?",
      [.text(authority), .integer(number), .integer(highest)]
    ) {
      (
        NewsEntry.ID(try $0.integer("number"), try $0.integer("part")), try $0.text("sort"), try $0.text("reference")
      )
    }
    let byID = Dictionary(grouping: about, by: \.0)
    for place in entries.indices {
      let own = byID[entries[place].id] ?? []
      entries[place].bodies = Set(own.filter { $0.1 == "body" }.map(\.2))
      entries[place].members = Set(own.filter { $0.1 == "member" }.map(\.2))
      entries[place].places = Set(own.filter { $0.1 == "place" }.map(\.2))
    }
    return entries
  }

  /// The number of the entry of the record with the last news; 0 when there is none.
  public func lastNews(at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(number), 0) as number from news where authority = ?", [.text(authority)]
    ) { try $0.integer("number") }.first ?? 0
  }

  /// How many pieces of news there are, at all authorities.
  public func newsCount() throws -> Int {
    try transaction.query("select count(*) as number from news") { try $0.integer("number") }.first ?? 0
  }

  /// Which of some things have words.
  public func subjects(_ subjects: Set<NewsEntry.Subject>, having words: String, at authority: String) throws
    -> Set<NewsEntry.Subject>
  {
    let query = SearchQuery(words)
    guard !query.isEmpty, !subjects.isEmpty else { return [] }
    let references = Set(subjects.map(\.reference)).sorted()
    var found: Set<String> = []
    for start in stride(from: 0, to: references.count, by: 200) {
      let some = Array(references[start..<min(start + 200, references.count)])
      let rows = try transaction.query(
        "select t.source, t.subject from (\(finding) and e.authority = ? and e.subject in (\(Self.marks(some)))) t",
        [transaction.words.wanted(query.phrases), .text(authority)] + some.map { .text($0) }
      ) { "\(try $0.text("source")) \(try $0.text("subject"))" }
      found.formUnion(rows)
    }
    return subjects.filter { found.contains("\($0.source.searched) \($0.reference)") }
  }

  /// A place and all within it, on a day.
  public func placesWithin(_ place: Place.Reference, at authority: String, on day: Day) throws -> Set<String> {
    var (all, next): (Set<Place.Reference>, Set<Place.Reference>) = ([place], [place])
    for _ in 0..<6 where !next.isEmpty && all.count < 500 {
      var below: Set<Place.Reference> = []
      for one in next.sorted() {
        below.formUnion(try places(within: one, of: authority, on: day).map(\.reference))
      }
      next = below.subtracting(all)
      all.formUnion(next)
    }
    return Set(all.map(\.rawValue))
  }

  /// The meetings from one day to another that have words in their notice, agenda, papers or minutes, earliest first.
  public func meetings(having words: String, at authority: String, from first: Day, to last: Day, atMost: Int) throws
    -> [Meeting]
  {
    let query = SearchQuery(words)
    guard !query.isEmpty else { return [] }
    return try transaction.query(
      """
      select * from meeting where authority = ? and day >= ? and day <= ? and reference in
        (select t.subject from (\(finding) and e.authority = ? and e.source = 'meeting') t)
      order by day, minute, reference limit ?
      """,
      [
        .text(authority), DatabaseValue(first), DatabaseValue(last), transaction.words.wanted(query.phrases),
        .text(authority), .integer(atMost),
      ], Self.meeting)
  }

  /// How often what is known of some meetings has changed since they were called, and when last.
  public func revisions(of meetings: [Meeting.Reference], at authority: String) throws
    -> [Meeting.Reference: (count: Int, at: Moment)]
  {
    let changes: [NewsKind] = [.meetingChanged, .meetingCancelled, .meetingPostponed, .meetingMoved]
    var found: [Meeting.Reference: (count: Int, at: Moment)] = [:]
    for start in stride(from: 0, to: meetings.count, by: 200) {
      let some = meetings[start..<min(start + 200, meetings.count)].map(\.rawValue)
      let rows = try transaction.query(
        """
        select subject, count(*) as times, max(at) as last_at from news
        where authority = ? and source = 'meeting' and subject in (\(Self.marks(some)))
          and kind in (\(Self.marks(changes.map(\.rawValue))))
        group by subject
        """, [.text(authority)] + some.map { .text($0) } + changes.map { .text($0.rawValue) }
      ) { (try $0.text("subject"), try $0.integer("times"), try $0.moment("last_at")) }
      for (subject, times, at) in rows { found[.init(rawValue: subject)] = (times, at) }
    }
    return found
  }

  private var finding: String { transaction.words.finding("e.source, e.subject", in: SearchTables.entry.name) }

  private func about(_ scope: Follow.Scope, at authority: String, on day: Day) throws
    -> (sort: String, references: [String])?
  {
    switch scope {
    case .council, .topic: nil
    case .body(let body): ("body", [body.rawValue])
    case .member(let member): ("member", [member.rawValue])
    case .place(let place): ("place", try placesWithin(place, at: authority, on: day).sorted())
    }
  }

  private static func marks(_ values: [String]) -> String {
    values.isEmpty ? "null" : Array(repeating: "?", count: values.count).joined(separator: ", ")
  }

  static func newsEntry(_ row: Row) throws -> NewsEntry {
    guard let source = NewsEntry.Subject.Source(rawValue: try row.text("source")) else {
      throw DatabaseProblem(.wrongAnswer, "\(try row.text("source")) is nothing that news happens to.")
    }
    return NewsEntry(
      .init(try row.integer("number"), try row.integer("part")), at: try row.moment("at"), try row.word("kind"),
      .init(source, try row.text("subject")), isKey: try row.integer("is_key") == 1,
      amount: try row.integer("amount"))
  }
}
