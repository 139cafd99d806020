import Council
import DatabasePort
import Law

// What is counted in discussions: topics, comments and support. It changes in the transaction that changes what is counted.
extension OpenRecords {
  /// The support of a topic and its comments, as they are counted; `nil` when it is not shown.
  public func tally(of topic: Int, in discussion: Discussion.Reference, at authority: String) throws
    -> DiscussionTally?
  {
    try select(
      DiscussionTables.tally,
      where: ["authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(topic)]
    ) { DiscussionTally(supports: try $0.integer("supports"), comments: try $0.integer("comments")) }.first
  }

  /// How many topics of a discussion are shown.
  public func countTopics(of discussion: Discussion.Reference, at authority: String) throws -> Int {
    try tally(of: 0, in: discussion, at: authority)?.comments ?? 0
  }

  /// The same, counted from what was written and given. It equals what is kept; the tests say so.
  public func countedAnew(_ topic: Int, in discussion: Discussion.Reference, at authority: String) throws
    -> DiscussionTally
  {
    let values: [DatabaseValue] = [.text(authority), .text(discussion.rawValue), .integer(topic)]
    let kind = topic == 0 ? "kind = 'topic'" : "kind <> 'topic'"
    let comments = try transaction.query(
      """
      select count(*) as number from discussion_post
      where authority = ? and discussion = ? and topic = ? and \(kind) and state = 'shown'
      """, values
    ) { try $0.integer("number") }.first
    let supports = try transaction.query(
      "select count(*) as number from discussion_support where authority = ? and discussion = ? and post = ?", values
    ) { try $0.integer("number") }.first
    return DiscussionTally(supports: supports ?? 0, comments: comments ?? 0)
  }

  /// Counts what is shown now, or is no longer.
  func count(_ post: DiscussionPost, in discussion: Discussion.Reference, at authority: String) throws {
    let isShown = post.state == .shown
    guard let topic = post.topic else {
      if isShown {
        try save(try countedAnew(post.number, in: discussion, at: authority), of: post.number, discussion, authority)
      } else {
        try remove(
          DiscussionTables.tally,
          where: [
            "authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(post.number),
          ])
      }
      return try add(comments: isShown ? 1 : -1, to: 0, discussion, authority)
    }
    try add(comments: isShown ? 1 : -1, to: topic, discussion, authority)
  }

  private func add(
    supports: Int = 0, comments: Int = 0, to topic: Int, _ discussion: Discussion.Reference, _ authority: String
  ) throws {
    // A topic that is not shown has no tally; it is counted anew when it is shown.
    guard var tally = try tally(of: topic, in: discussion, at: authority) ?? (topic == 0 ? DiscussionTally() : nil)
    else { return }
    tally.supports += supports
    tally.comments += comments
    try save(tally, of: topic, discussion, authority)
  }

  private func save(
    _ tally: DiscussionTally, of topic: Int, _ discussion: Discussion.Reference, _ authority: String
  ) throws {
    try put(
      try TableRow(
        DiscussionTables.tally,
        [
          "authority": .text(authority), "discussion": .text(discussion.rawValue), "post": .integer(topic),
          "supports": .integer(tally.supports), "comments": .integer(tally.comments),
        ]))
  }

  // MARK: Support

  /// By what an account’s support is known in one discussion; it tells nothing of another.
  private func supporter(_ account: String, _ discussion: Discussion.Reference, _ authority: String) -> String {
    keeping.keyed("discussion-supporter", "\(authority) \(discussion.rawValue) \(account)")
  }

  /// The topics of a discussion that an account supports.
  public func supported(by account: String, in discussion: Discussion.Reference, at authority: String) throws
    -> Set<Int>
  {
    Set(
      try transaction.query(
        "select post from discussion_support where authority = ? and discussion = ? and supporter = ?",
        [
          .text(authority), .text(discussion.rawValue), .text(supporter(account, discussion, authority)),
        ]
      ) { try $0.integer("post") })
  }

  /// Gives the support of an account to a topic, once; or takes it back. Tells whether anything changed.
  public func support(
    _ isOn: Bool, _ topic: Int, by account: String, in discussion: Discussion.Reference, at authority: String,
    given: Moment
  ) throws -> Bool {
    guard try supported(by: account, in: discussion, at: authority).contains(topic) != isOn else { return false }
    let row = try TableRow(
      DiscussionTables.support,
      [
        "authority": .text(authority), "discussion": .text(discussion.rawValue),
        "supporter": .text(supporter(account, discussion, authority)), "post": .integer(topic),
        "given_at": .text(given.description),
      ])
    if isOn { try put(row) } else { try delete(row) }
    try add(supports: isOn ? 1 : -1, to: topic, discussion, authority)
    return true
  }
}
