import Council
import Law
import Store

/// Says, once, why a post of one’s own should be shown after all.
public struct AppealRemoval: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "appeal-removal"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which post, by its number.
  public let number: Int
  /// What is said.
  public let words: String

  /// An appeal to be sent.
  public init(_ words: String, on number: Int, in discussion: Discussion.Reference, at authority: String) {
    (self.words, self.number, self.discussion, self.authority) = (words, number, discussion, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let post = try work.ownPost(number, in: discussion, at: authority)
    guard post.state == .removed, var ruling = try work.records.ruling(on: number, in: discussion, at: authority)
    else {
      throw EstablishmentRefusal.objections([.refusal("words", "Only what was taken down can be appealed.")])
    }
    if ruling.appeal != nil {
      throw EstablishmentRefusal.objections([
        .refusal("words", "You have appealed already. What is decided stands under Your posts.")
      ])
    }
    var found = TextLimit.objections(
      "words", words.replacing("\n", with: " "), most: PostRuling.most, what: "An appeal")
    if words.isEmpty { found.append(.refusal("words", "Say why it should be shown.")) }
    try work.check(found)
    ruling.appeal = .init(words, at: work.now.moment)
    try work.records.save(ruling, on: post, in: discussion, at: authority)
    let kept = try work.discussion(discussion, at: authority)
    return .privately((), discussionMatter(work, kept, "An author appealed"))
  }
}

/// Decides on an appeal. Another officer than the one who took the post down decides, where there is one.
public struct SettleAppeal: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "settle-appeal"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which post, by its number.
  public let number: Int
  /// Whether it is shown again.
  public let isAllowed: Bool
  /// Why, for its author.
  public let words: String
  /// What words letters.
  public let post: AccountPost

  /// An appeal to be decided.
  public init(
    _ number: Int, isAllowed: Bool, _ words: String, in discussion: Discussion.Reference, at authority: String,
    letters post: AccountPost
  ) {
    (self.number, self.isAllowed, self.words, self.discussion) = (number, isAllowed, words, discussion)
    (self.authority, self.post) = (authority, post)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let kept = try work.discussion(discussion, at: authority)
    var appealed = try work.post(number, in: discussion, at: authority)
    let field = "reason-\(discussion.rawValue)-\(number)"
    guard var ruling = try work.records.ruling(on: number, in: discussion, at: authority), var appeal = ruling.appeal,
      appeal.outcome == nil, appealed.state == .removed
    else {
      throw EstablishmentRefusal.objections([.refusal(field, "No appeal waits there. Look at the list again.")])
    }
    var found = TextLimit.objections(field, words, most: PostRuling.most, what: "An answer")
    if words.isEmpty { found.append(.refusal(field, "Say why. Whoever wrote it is told.")) }
    let account = work.person.account ?? ""
    let isSame = ruling.account == account
    if isSame {
      let others = try work.records.moderators(at: authority, on: work.now.day).filter { $0.account != account }
      if let other = others.first {
        found.append(
          .refusal(
            field, "You took it down yourself, so a colleague decides. Ask the \(other.post)."))
      }
    }
    try work.check(found)
    appeal.outcome = .init(isAllowed: isAllowed, words, by: account, isBySame: isSame, at: work.now.moment)
    ruling.appeal = appeal
    try work.records.save(ruling, on: appealed, in: discussion, at: authority)
    if isAllowed {
      (appealed.state, appealed.rule, appealed.removedAt) = (.shown, nil, nil)
      try work.records.save(appealed, in: discussion, at: authority)
    }
    if let outcome = appeal.outcome {
      try work.tell(.appealDecided(outcome, in: kept), appealed, at: authority, letters: post)
    }
    return .privately(
      (),
      discussionMatter(work, kept, isAllowed ? "An appeal was allowed" : "An appeal was not allowed"))
  }
}
