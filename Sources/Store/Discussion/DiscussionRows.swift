import Council
import DatabasePort
import Law

extension OpenRecords {
  /// One discussion; `nil` when the council has none of this reference.
  public func discussion(_ reference: Discussion.Reference, at authority: String) throws -> Discussion? {
    try select(
      DiscussionTables.discussion, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.discussion
    ).first
  }

  /// The discussions of a council, those that close last first, at most so many after leaving some out.
  public func discussions(at authority: String, atMost: Int, after passed: Int = 0) throws -> [Discussion] {
    try transaction.query(
      "select * from discussion where authority = ? order by closes_on desc, reference desc limit ? offset ?",
      [.text(authority), .integer(atMost), .integer(passed)], Self.discussion)
  }

  /// The discussions beside an activity of involvement.
  public func discussions(beside activity: Activity.Reference, at authority: String) throws -> [Discussion] {
    try select(
      DiscussionTables.discussion, where: ["authority": .text(authority), "activity": .text(activity.rawValue)],
      Self.discussion)
  }

  /// The reference for the next discussion that is started in a year.
  public func nextDiscussion(of year: Int, at authority: String) throws -> Discussion.Reference {
    .init(rawValue: try next("discussion", "T", year, authority))
  }

  /// Keeps a discussion.
  public func save(_ discussion: Discussion, at authority: String) throws {
    try put(
      try TableRow(
        DiscussionTables.discussion,
        [
          "authority": .text(authority), "reference": .text(discussion.reference.rawValue),
          "kind": .text(discussion.kind.rawValue), "title": .text(discussion.title),
          "about": .text(discussion.about), "opens_on": DatabaseValue(discussion.opensOn),
          "closes_on": DatabaseValue(discussion.closesOn), "moderation": .text(discussion.moderation.rawValue),
          "rules": .text(discussion.rules), "activity": DatabaseValue(discussion.activity?.rawValue),
          "started_at": .text(discussion.startedAt.description),
        ]))
  }

  static func discussion(_ row: Row) throws -> Discussion {
    Discussion(
      reference: .init(rawValue: try row.text("reference")), try row.word("kind"), title: try row.text("title"),
      about: try row.text("about"), from: try row.day("opens_on"), to: try row.day("closes_on"),
      moderation: try row.word("moderation"), rules: try row.text("rules"),
      activity: try row.optionalText("activity").map(Activity.Reference.init(rawValue:)),
      startedAt: try row.moment("started_at"))
  }

  /// The words a council wants a moderator to look at. Whoever asks must have been allowed to.
  public func wordsFilter(at authority: String) throws -> WordsFilter {
    try select(DiscussionTables.filter, where: ["authority": .text(authority)]) { row in
      WordsFilter(try row.text("entries").split(separator: "\n").map(String.init))
    }.first ?? WordsFilter()
  }

  /// Keeps them.
  public func save(_ filter: WordsFilter, at authority: String) throws {
    try put(
      try TableRow(
        DiscussionTables.filter,
        ["authority": .text(authority), "entries": .text(filter.entries.joined(separator: "\n"))]))
  }
}
