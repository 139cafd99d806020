import Council
import DatabasePort
import Law

/// A post with the discussion it is in.
public struct PlacedPost: Hashable, Sendable {
  /// The discussion.
  public var discussion: Discussion.Reference
  /// The post.
  public var post: DiscussionPost
  /// How many reports of it no moderator has looked at.
  public var reports = 0
}

/// A topic with what came of it.
public struct TalliedTopic: Hashable, Sendable {
  /// The topic.
  public var post: DiscussionPost
  /// Its support and comments.
  public var tally: DiscussionTally
}

extension OpenRecords {
  private static let posts =
    "select p.*, coalesce(n.name, '') as name from discussion_post p left join discussion_name n "
    + "on n.authority = p.authority and n.discussion = p.discussion and n.post = p.number"

  /// One post; `nil` when there is none. Whoever asks for one that is not shown must have been allowed to.
  public func post(_ number: Int, in discussion: Discussion.Reference, at authority: String) throws -> DiscussionPost? {
    try posts(
      "p.authority = ? and p.discussion = ? and p.number = ?",
      [
        .text(authority), .text(discussion.rawValue), .integer(number),
      ]
    ).first?.post
  }

  /// The topics that are shown, the latest first, at most so many before a number.
  public func topics(
    of discussion: Discussion.Reference, at authority: String, before number: Int? = nil, atMost: Int
  ) throws -> [TalliedTopic] {
    try topics(
      "t.post > 0" + (number == nil ? "" : " and t.post < ?"), number.map { [.integer($0)] } ?? [],
      order: "t.post desc", of: discussion, at: authority, atMost: atMost)
  }

  /// The same, the most supported first, after one with so much support and this number.
  public func topicsBySupport(
    of discussion: Discussion.Reference, at authority: String, after last: (supports: Int, number: Int)? = nil,
    atMost: Int
  ) throws -> [TalliedTopic] {
    // Not “> 0”, which would lead to the key by number, and every idea would be sorted for a page of fifty.
    try topics(
      "t.post <> 0" + (last == nil ? "" : " and t.supports <= ? and (t.supports < ? or t.post < ?)"),
      last.map { [.integer($0.supports), .integer($0.supports), .integer($0.number)] } ?? [],
      order: "t.supports desc, t.post desc", of: discussion, at: authority, atMost: atMost)
  }

  private func topics(
    _ condition: String, _ values: [DatabaseValue], order: String, of discussion: Discussion.Reference,
    at authority: String, atMost: Int
  ) throws -> [TalliedTopic] {
    try transaction.query(
      """
      select p.*, coalesce(n.name, '') as name, t.supports, t.comments from discussion_tally t
      join discussion_post p on p.authority = t.authority and p.discussion = t.discussion and p.number = t.post
      left join discussion_name n on n.authority = t.authority and n.discussion = t.discussion and n.post = t.post
      where t.authority = ? and t.discussion = ? and \(condition) order by \(order) limit ?
      """, [.text(authority), .text(discussion.rawValue)] + values + [.integer(atMost)]
    ) { row in
      TalliedTopic(
        post: try Self.post(row),
        tally: DiscussionTally(supports: try row.integer("supports"), comments: try row.integer("comments")))
    }
  }

  /// The comments on a topic that are shown, in the order in which they came, at most so many after a number; or the latest first, before one.
  public func comments(
    on topic: Int, in discussion: Discussion.Reference, at authority: String, after number: Int? = nil,
    latestFirst: Bool = false, atMost: Int
  ) throws -> [DiscussionPost] {
    let beyond = number == nil ? "" : latestFirst ? " and p.number < ?" : " and p.number > ?"
    return try posts(
      "p.authority = ? and p.discussion = ? and p.topic = ? and p.kind = 'comment' and p.state = 'shown'\(beyond)",
      [.text(authority), .text(discussion.rawValue), .integer(topic)] + (number.map { [.integer($0)] } ?? []),
      order: latestFirst ? "p.number desc" : "p.number", atMost: atMost
    ).map(\.post)
  }

  /// The council’s answers to a topic.
  public func answers(to topic: Int, in discussion: Discussion.Reference, at authority: String) throws
    -> [DiscussionPost]
  {
    try posts(
      "p.authority = ? and p.discussion = ? and p.topic = ? and p.kind = 'answer' and p.state = 'shown'",
      [.text(authority), .text(discussion.rawValue), .integer(topic)], atMost: 50
    ).map(\.post)
  }

  /// Which of some topics the council has answered.
  public func answered(_ topics: [Int], in discussion: Discussion.Reference, at authority: String) throws -> Set<Int> {
    guard let first = topics.min(), let last = topics.max() else { return [] }
    return Set(
      try transaction.query(
        """
        select distinct topic from discussion_post
        where authority = ? and discussion = ? and topic >= ? and topic <= ? and kind = 'answer' and state = 'shown'
        """, [.text(authority), .text(discussion.rawValue), .integer(first), .integer(last)]
      ) { try $0.integer("topic") })
  }

  /// What an account wrote, the latest first.
  public func posts(by account: String, at authority: String, atMost: Int) throws -> [PlacedPost] {
    try posts(
      "p.authority = ? and p.account = ?", [.text(authority), .text(account)], order: "p.came_at desc, p.number desc",
      atMost: atMost)
  }

  /// Whether something that an account wrote is shown, or was.
  public func hasShownPost(by account: String, at authority: String) throws -> Bool {
    try !transaction.query(
      "select number from discussion_post where authority = ? and account = ? and state = 'shown' limit 1",
      [.text(authority), .text(account)]
    ) { try $0.integer("number") }.isEmpty
  }

  /// How many posts of a discussion are in a state.
  public func countPosts(
    _ state: DiscussionPost.State, in discussion: Discussion.Reference, at authority: String
  ) throws -> Int {
    try transaction.query(
      "select count(*) as number from discussion_post where authority = ? and state = ? and discussion = ?",
      [.text(authority), .text(state.rawValue), .text(discussion.rawValue)]
    ) { try $0.integer("number") }.first ?? 0
  }

  /// How many posts of a discussion were taken down for which rule.
  public func removals(in discussion: Discussion.Reference, at authority: String) throws -> [HouseRule: Int] {
    let rows = try transaction.query(
      """
      select rule, count(*) as number from discussion_post where authority = ? and state = 'removed' and discussion = ?
      group by rule
      """, [.text(authority), .text(discussion.rawValue)]
    ) { (HouseRule(rawValue: try $0.text("rule")), try $0.integer("number")) }
    return Dictionary(rows.compactMap { rule, number in rule.map { ($0, number) } }) { $0 + $1 }
  }

  // MARK: Moderating

  /// What waits for a moderator, in the order in which it came. Whoever asks must have been allowed to.
  public func heldPosts(at authority: String, atMost: Int) throws -> [PlacedPost] {
    try posts(
      "p.authority = ? and p.state = 'held'", [.text(authority)], order: "p.discussion, p.number", atMost: atMost)
  }

  /// How many posts wait, of all discussions.
  public func countHeldPosts(at authority: String) throws -> Int {
    try transaction.query(
      "select count(*) as number from discussion_post where authority = ? and state = 'held'", [.text(authority)]
    ) { try $0.integer("number") }.first ?? 0
  }

  /// What is shown and was reported, with reports that nobody has looked at. Whoever asks must have been allowed to.
  public func reportedPosts(at authority: String, atMost: Int) throws -> [PlacedPost] {
    let counts = try transaction.query(
      """
      select discussion, post, count(*) as reports from discussion_report where authority = ? and settled_at = ''
      group by discussion, post order by reports desc, discussion, post limit ?
      """, [.text(authority), .integer(atMost)]
    ) { (try $0.text("discussion"), try $0.integer("post"), try $0.integer("reports")) }
    return try counts.compactMap { discussion, number, reports in
      let reference = Discussion.Reference(rawValue: discussion)
      guard let post = try post(number, in: reference, at: authority), post.state == .shown else { return nil }
      return PlacedPost(discussion: reference, post: post, reports: reports)
    }
  }

  /// What is not shown and whose author appeals, in the order in which they did. Whoever asks must have been allowed to.
  public func appealedPosts(at authority: String, atMost: Int) throws -> [PlacedPost] {
    let places = try transaction.query(
      """
      select discussion, post from discussion_ruling where authority = ? and outcome = '' and appealed_at <> ''
      order by appealed_at limit ?
      """, [.text(authority), .integer(atMost)]
    ) { (Discussion.Reference(rawValue: try $0.text("discussion")), try $0.integer("post")) }
    return try places.compactMap { discussion, number in
      try post(number, in: discussion, at: authority).map { PlacedPost(discussion: discussion, post: $0) }
    }
  }

  // MARK: Keeping

  /// The number for the next post in a discussion.
  public func nextPost(in discussion: Discussion.Reference, at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(number), 0) + 1 as number from discussion_post where authority = ? and discussion = ?",
      [.text(authority), .text(discussion.rawValue)]
    ) { try $0.integer("number") }.first ?? 1
  }

  /// Keeps a post and its author’s name, and counts it where it is shown or shown no longer.
  public func save(_ post: DiscussionPost, in discussion: Discussion.Reference, at authority: String) throws {
    let before = try self.post(post.number, in: discussion, at: authority)
    try put(
      try TableRow(
        DiscussionTables.post,
        [
          "authority": .text(authority), "discussion": .text(discussion.rawValue), "number": .integer(post.number),
          "kind": .text(post.kind.rawValue), "topic": .integer(post.topic ?? 0), "title": .text(post.title),
          "content": .text(post.words), "post": .text(post.post), "account": .text(post.account),
          "state": .text(post.state.rawValue), "rule": .text(post.rule?.rawValue ?? ""),
          "flags": .text(post.flags.joined(separator: "\n")), "came_at": .text(post.cameAt.description),
          "removed_at": .text(post.removedAt?.description ?? ""),
        ]))
    let key: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(post.number),
    ]
    let name = try TableRow(
      DiscussionTables.name,
      [
        "authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(post.number),
        "account": .text(post.account), "name": .text(post.name),
      ])
    try replace(DiscussionTables.name, where: key, with: post.name.isEmpty ? [] : [name])
    if (before?.state == .shown) != (post.state == .shown) { try count(post, in: discussion, at: authority) }
  }

  private func posts(
    _ condition: String, _ values: [DatabaseValue], order: String = "p.number", atMost: Int = 1
  ) throws -> [PlacedPost] {
    try transaction.query(
      "\(Self.posts) where \(condition) order by \(order) limit ?", values + [.integer(atMost)]
    ) { row in
      PlacedPost(discussion: .init(rawValue: try row.text("discussion")), post: try Self.post(row))
    }
  }

  private static func post(_ row: Row) throws -> DiscussionPost {
    let (topic, rule) = (try row.integer("topic"), try row.text("rule"))
    return DiscussionPost(
      number: try row.integer("number"), try row.word("kind"), on: topic == 0 ? nil : topic,
      title: try row.text("title"),
      try row.text("content"), name: try row.text("name"), post: try row.text("post"),
      account: try row.text("account"), state: try row.word("state"), rule: HouseRule(rawValue: rule),
      flags: try row.text("flags").split(separator: "\n").map(String.init), cameAt: try row.moment("came_at"),
      removedAt: try row.text("removed_at").isEmpty ? nil : try row.moment("removed_at"))
  }
}
