import Council
import Law
import Store

/// Writes something in a discussion: a topic, or a comment on one. Sent twice, it is there once.
public struct WritePost: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "write-post"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// What is written. Its number, its account and the clock are filled in.
  public let post: DiscussionPost
  /// Whence it comes.
  public let caller: CallingDevice

  /// What became of it.
  public enum Outcome: Hashable, Sendable {
    /// It is there, by its number; whether it waits for a moderator.
    case written(Int, isHeld: Bool)
    /// Too much came from there: how many seconds to wait.
    case wait(seconds: Int)
  }

  /// Something to be written.
  public init(
    _ post: DiscussionPost, in discussion: Discussion.Reference, at authority: String, caller: CallingDevice
  ) {
    (self.post, self.discussion, self.authority, self.caller) = (post, discussion, authority, caller)
  }

  /// How far back something is looked for that was sent already, among what the account wrote.
  private static let looksBack = 20

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Outcome> {
    guard let account = work.person.account else { throw ActionRefusal.notAllowed }
    let discussion = try work.openDiscussion(discussion, at: authority)
    let topic = try post.topic.map { try work.shownPost($0, in: discussion.reference, at: authority) }
    guard post.kind != .answer, topic.map({ $0.kind == .topic }) ?? (post.kind == .topic) else {
      throw EstablishmentRefusal.objections([
        .refusal("words", "This cannot be commented on. Comment on what it belongs to.")
      ])
    }
    try work.check(post.objections())
    if let known = try known(account, work) { return .unrecorded(.written(known.number, isHeld: known.state == .held)) }
    if let seconds = try Throttle.writing("write", account, caller, at: authority).enter(work) {
      return .unrecorded(.wait(seconds: seconds))
    }
    var written = post
    written.number = try work.records.nextPost(in: discussion.reference, at: authority)
    (written.account, written.cameAt, written.rule, written.removedAt) = (account, work.now.moment, nil, nil)
    written.post = isOfTheCouncil(work) ? work.person.post : ""
    if !written.post.isEmpty { written.name = "" }
    written.flags = try work.records.wordsFilter(at: authority).found(in: "\(post.title)\n\(post.words)\n\(post.name)")
    let isNew = try !work.records.hasShownPost(by: account, at: authority)
    let isHeld = discussion.moderation == .before || !written.flags.isEmpty || isNew
    written.state = isHeld ? .held : .shown
    try work.records.save(written, in: discussion.reference, at: authority)
    return .privately(
      .written(written.number, isHeld: isHeld),
      discussionMatter(work, discussion, post.kind == .topic ? "A topic came in" : "A comment came in"))
  }

  /// The same, as the account sent it before.
  private func known(_ account: String, _ work: Work) throws -> DiscussionPost? {
    try work.records.posts(by: account, at: authority, atMost: Self.looksBack).first {
      $0.discussion == discussion && $0.post.topic == post.topic && $0.post.title == post.title
        && $0.post.words == post.words && $0.post.state != .withdrawn
    }?.post
  }

  /// Whoever is of the council writes in their post, not as a resident.
  private func isOfTheCouncil(_ work: Work) -> Bool {
    work.person.grants.contains {
      $0.authority == authority && $0.stands(on: work.now.day) && $0.role.isOfTheCouncil
    }
  }
}

/// Takes back what somebody wrote. Its words are gone at once.
public struct WithdrawPost: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "withdraw-post"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which post, by its number.
  public let number: Int

  /// A post to be taken back.
  public init(_ number: Int, in discussion: Discussion.Reference, at authority: String) {
    (self.number, self.discussion, self.authority) = (number, discussion, authority)
  }

  /// Throws ``EstablishmentRefusal`` when it is nobody’s or somebody else’s. Taken back twice, it is gone once.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var post = try work.ownPost(number, in: discussion, at: authority)
    guard post.state != .withdrawn else { return .unrecorded(()) }
    (post.state, post.title, post.words, post.name, post.flags) = (.withdrawn, "", "", "", [])
    post.removedAt = work.now.moment
    try work.records.save(post, in: discussion, at: authority)
    try work.records.settleReports(of: number, in: discussion, at: authority, work.now.moment)
    let kept = try work.discussion(discussion, at: authority)
    return .privately((), discussionMatter(work, kept, "A post was taken back by its author"))
  }
}
