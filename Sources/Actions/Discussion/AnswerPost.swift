import Council
import Law
import Store

/// Answers a topic for the council, under a post or as a member. It stands above the comments, marked as the council’s answer.
public struct AnswerPost: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "answer-post"
  public let authority: String
  /// In which discussion.
  public let discussion: Discussion.Reference
  /// Which topic, by its number.
  public let topic: Int
  /// Who answers, as everybody reads it: a post, or a member.
  public let post: String
  /// The answer.
  public let words: String

  /// An answer to be given.
  public init(
    _ words: String, as post: String, to topic: Int, in discussion: Discussion.Reference, at authority: String
  ) {
    (self.words, self.post, self.topic) = (words, post, topic)
    (self.discussion, self.authority) = (discussion, authority)
  }

  /// Gives back its number. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let kept = try work.discussion(discussion, at: authority)
    let asked = try work.shownPost(topic, in: discussion, at: authority)
    guard asked.kind == .topic else {
      throw EstablishmentRefusal.objections([.refusal("words", "Answer what it is a comment on.")])
    }
    let before = try work.records.answers(to: topic, in: discussion, at: authority)
    if let same = before.first(where: { $0.words == words && $0.post == post }) { return .unrecorded(same.number) }
    var answer = DiscussionPost(
      .answer, on: topic, words, post: post, account: work.person.account ?? "", state: .shown,
      cameAt: work.now.moment)
    var found = answer.objections()
    found += TextLimit.objections("post", post, most: TextLimit.short, what: "Who answers")
    if post.isEmpty { found.append(.refusal("post", "Say who answers: a post, or a member.")) }
    if before.count >= DiscussionPost.mostAnswers {
      found.append(
        .refusal("words", "It has \(DiscussionPost.mostAnswers) answers. Take one of them down first."))
    }
    try work.check(found)
    answer.number = try work.records.nextPost(in: discussion, at: authority)
    try work.records.save(answer, in: discussion, at: authority)
    return .privately(answer.number, discussionMatter(work, kept, "The council answered"))
  }
}
