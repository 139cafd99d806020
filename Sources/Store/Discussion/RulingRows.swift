import Council
import DatabasePort
import Law

extension OpenRecords {
  /// Why a post is not shown; `nil` when no moderator said so. Only its author and moderators may be told all of it.
  public func ruling(on post: Int, in discussion: Discussion.Reference, at authority: String) throws -> PostRuling? {
    try select(
      DiscussionTables.ruling,
      where: ["authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(post)]
    ) { row in
      var ruling = PostRuling(
        try row.word("rule"), try row.text("content"), by: try row.text("account"), at: try row.moment("ruled_at"))
      guard try !row.text("appealed_at").isEmpty else { return ruling }
      ruling.appeal = .init(try row.text("appeal"), at: try row.moment("appealed_at"))
      let outcome = try row.text("outcome")
      guard !outcome.isEmpty else { return ruling }
      ruling.appeal?.outcome = .init(
        isAllowed: outcome.hasPrefix("allowed"), try row.text("outcome_words"), by: try row.text("outcome_by"),
        isBySame: outcome.hasSuffix("by-same"), at: try row.moment("outcome_at"))
      return ruling
    }.first
  }

  /// Keeps why a post is not shown, with its author’s appeal.
  public func save(
    _ ruling: PostRuling, on post: DiscussionPost, in discussion: Discussion.Reference, at authority: String
  ) throws {
    let outcome = ruling.appeal?.outcome
    let word = outcome.map { ($0.isAllowed ? "allowed" : "upheld") + ($0.isBySame ? "-by-same" : "") } ?? ""
    try put(
      try TableRow(
        DiscussionTables.ruling,
        [
          "authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(post.number),
          "author": .text(post.account), "rule": .text(ruling.rule.rawValue), "content": .text(ruling.words),
          "account": .text(ruling.account), "ruled_at": .text(ruling.at.description),
          "appeal": .text(ruling.appeal?.words ?? ""), "appealed_at": .text(ruling.appeal?.at.description ?? ""),
          "outcome": .text(word), "outcome_words": .text(outcome?.words ?? ""),
          "outcome_by": .text(outcome?.account ?? ""), "outcome_at": .text(outcome?.at.description ?? ""),
        ]))
  }

  // MARK: Reports

  /// What readers told moderators of a post and nobody has looked at. Whoever asks must have been allowed to.
  public func openReports(of post: Int, in discussion: Discussion.Reference, at authority: String) throws
    -> [PostReport]
  {
    try reportRows(of: post, discussion, authority).filter { $0["settled_at"] == .text("") }.map(Self.report)
  }

  /// Whether an account has reported a post.
  public func hasReported(
    _ post: Int, by account: String, in discussion: Discussion.Reference, at authority: String
  ) throws -> Bool {
    try reportRows(of: post, discussion, authority).contains { $0["account"] == .text(account) }
  }

  /// Keeps a report of an account. A second one of the same post takes the place of the first.
  public func save(
    _ report: PostReport, of post: Int, by account: String, in discussion: Discussion.Reference, at authority: String
  ) throws {
    try put(
      try TableRow(
        DiscussionTables.report,
        [
          "authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(post),
          "account": .text(account), "rule": .text(report.rule.rawValue), "content": .text(report.words),
          "reported_at": .text(report.at.description), "settled_at": .text(""),
        ]))
  }

  /// Notes that a moderator has looked at the reports of a post.
  public func settleReports(
    of post: Int, in discussion: Discussion.Reference, at authority: String, _ now: Moment
  ) throws {
    for var row in try reportRows(of: post, discussion, authority) where row["settled_at"] == .text("") {
      row["settled_at"] = .text(now.description)
      try put(row)
    }
  }

  private func reportRows(of post: Int, _ discussion: Discussion.Reference, _ authority: String) throws -> [TableRow] {
    try rows(
      DiscussionTables.report,
      where: ["authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(post)])
  }

  private static func report(_ row: TableRow) throws -> PostReport {
    guard case .text(let word) = row["rule"], let rule = HouseRule(rawValue: word),
      case .text(let words) = row["content"], case .text(let at) = row["reported_at"], let moment = Moment(at)
    else { throw DatabaseProblem(.wrongAnswer, "A report of a post cannot be read.") }
    return PostReport(rule, words, at: moment)
  }
}
