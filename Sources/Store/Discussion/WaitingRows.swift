import Council
import DatabasePort

/// How much waits for a moderator, without a word of it.
public struct Waiting: Hashable, Sendable {
  /// How many; never none.
  public var count: Int
  /// Since when the one waits that came first.
  public var since: Moment

  /// So many that wait, and since when.
  public init(_ count: Int, since: Moment) { (self.count, self.since) = (count, since) }

  /// Both together; `nil` for neither.
  static func sum(_ all: [Waiting]) -> Waiting? {
    all.map(\.since).min().map { Waiting(all.reduce(0) { $0 + $1.count }, since: $0) }
  }
}

/// The statements that wait in one open question.
public struct WaitingStatements: Hashable, Sendable {
  /// The question.
  public var question: OpenQuestion.Reference
  /// Its title, in the council’s words.
  public var title: String
  /// How many, and since when.
  public var waiting: Waiting
}

/// What an officer is to moderate, counted. It says neither what anybody wrote nor who it was.
public struct ModerationWaiting: Hashable, Sendable {
  /// Posts that nobody has read.
  public var posts: Waiting?
  /// Readers’ reports of posts that are shown.
  public var reports: Waiting?
  /// Appeals that this officer may decide.
  public var appeals: Waiting?
  /// Statements that others added to open questions.
  public var statements: [WaitingStatements] = []

  /// Nothing that waits.
  public init() {}

  /// Whether nothing waits.
  public var isEmpty: Bool { self == ModerationWaiting() }
}

extension OpenRecords {
  /// What waits in discussions for an officer. Their own rulings, when `hasColleague`, are for another to decide on. Whoever asks must have
  /// been allowed to.
  public func waitingInDiscussions(for account: String, hasColleague: Bool, at authority: String) throws
    -> ModerationWaiting
  {
    var found = ModerationWaiting()
    found.posts = try waiting(
      """
      select '' as who, count(*) as number, coalesce(min(came_at), '') as since from discussion_post
      where authority = ? and state = 'held'
      """, authority
    ).first?.waiting
    found.reports = try waiting(
      """
      select '' as who, count(*) as number, coalesce(min(r.reported_at), '') as since from discussion_report r
      join discussion_post p on p.authority = r.authority and p.discussion = r.discussion and p.number = r.post
      where r.authority = ? and r.settled_at = '' and p.state = 'shown'
      """, authority
    ).first?.waiting
    let appeals = try waiting(
      """
      select r.account as who, count(*) as number, min(r.appealed_at) as since from discussion_ruling r
      join discussion_post p on p.authority = r.authority and p.discussion = r.discussion and p.number = r.post
      where r.authority = ? and r.outcome = '' and r.appealed_at <> '' and p.state = 'removed' group by r.account
      """, authority)
    found.appeals = Waiting.sum(appeals.filter { !hasColleague || $0.who != account }.map(\.waiting))
    return found
  }

  /// The statements that wait, question by question. Whoever asks must have been allowed to.
  public func waitingStatements(at authority: String) throws -> [WaitingStatements] {
    try waiting(
      """
      select question as who, count(*) as number, min(came_at) as since from opinion_statement
      where authority = ? and state = 'held' group by question order by question
      """, authority
    ).compactMap { question, waiting in
      try openQuestion(.init(rawValue: question), at: authority).map {
        WaitingStatements(question: $0.reference, title: $0.title, waiting: waiting)
      }
    }
  }

  private func waiting(_ query: String, _ authority: String) throws -> [(who: String, waiting: Waiting)] {
    try transaction.query(query, [.text(authority)]) { row -> (String, Waiting)? in
      let number = try row.integer("number")
      return number == 0 ? nil : (try row.text("who"), Waiting(number, since: try row.moment("since")))
    }.compactMap(\.self)
  }
}
