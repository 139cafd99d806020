import Council
import Law
import Store

/// Shows a post that waits, or leaves one shown that was reported.
public struct ShowPost: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "show-post"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which post, by its number.
  public let number: Int

  /// A post to be shown.
  public init(_ number: Int, in discussion: Discussion.Reference, at authority: String) {
    (self.number, self.discussion, self.authority) = (number, discussion, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let kept = try work.discussion(discussion, at: authority)
    var post = try work.post(number, in: discussion, at: authority)
    let field = "reason-\(discussion.rawValue)-\(number)"
    guard [.held, .shown].contains(post.state) else {
      throw EstablishmentRefusal.objections([
        .refusal(field, "It is settled already: \(post.state.words). Nothing was changed.")
      ])
    }
    let reports = try work.records.openReports(of: number, in: discussion, at: authority)
    guard post.state == .held || !reports.isEmpty else { return .unrecorded(()) }
    let wasHeld = post.state == .held
    post.state = .shown
    try work.records.save(post, in: discussion, at: authority)
    try work.records.settleReports(of: number, in: discussion, at: authority, work.now.moment)
    guard wasHeld else { return .unrecorded(()) }
    return .privately((), discussionMatter(work, kept, "A post was shown"))
  }
}

/// Takes a post down, or does not let it be shown, for a house rule and with words for its author, who is told by letter.
public struct RemovePost: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "remove-post"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which post, by its number.
  public let number: Int
  /// The house rule it breaks; `nil` when none was chosen.
  public let rule: HouseRule?
  /// Why, for its author.
  public let words: String
  /// What words letters.
  public let post: AccountPost

  /// A post to be taken down.
  public init(
    _ number: Int, for rule: HouseRule?, _ words: String, in discussion: Discussion.Reference, at authority: String,
    letters post: AccountPost
  ) {
    (self.number, self.rule, self.words, self.discussion) = (number, rule, words, discussion)
    (self.authority, self.post) = (authority, post)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let kept = try work.discussion(discussion, at: authority)
    var removed = try work.post(number, in: discussion, at: authority)
    let (place, field) = ("\(discussion.rawValue)-\(number)", "reason-\(discussion.rawValue)-\(number)")
    guard [.held, .shown].contains(removed.state) else {
      throw EstablishmentRefusal.objections([
        .refusal(field, "It is settled already: \(removed.state.words). Nothing was changed.")
      ])
    }
    var found: [Objection] = []
    if rule == nil { found.append(.refusal("rule-\(place)", "Choose the house rule that it breaks.")) }
    found += TextLimit.objections(field, words, most: PostRuling.most, what: "A reason")
    if words.isEmpty {
      found.append(.refusal(field, "Say why in a line or two. Whoever wrote it is told, and can appeal."))
    }
    try work.check(found)
    guard let rule else { return .unrecorded(()) }
    (removed.state, removed.rule, removed.removedAt) = (.removed, rule, work.now.moment)
    let ruling = PostRuling(rule, words, by: work.person.account ?? "", at: work.now.moment)
    try work.records.save(removed, in: discussion, at: authority)
    try work.records.save(ruling, on: removed, in: discussion, at: authority)
    try work.records.settleReports(of: number, in: discussion, at: authority, work.now.moment)
    try work.tell(.postNotShown(ruling, in: kept), removed, at: authority, letters: post)
    return .privately((), discussionMatter(work, kept, "A post was taken down", reason: rule.words))
  }
}
