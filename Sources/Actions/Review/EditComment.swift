import Council
import Store

/// Changes what one’s own comment says. What it said before stays to be read.
public struct EditComment: Deed {
  public static let permission = Permission.commentOnDrafts
  public static let name = "edit-comment"
  public let authority: String
  /// Which draft.
  public let draft: String
  /// Which comment on it.
  public let comment: String
  /// What it is to say.
  public let text: String

  public init(_ comment: String, on draft: String, to text: String, of authority: String) {
    (self.comment, self.draft, self.text, self.authority) = (comment, draft, text, authority)
  }

  /// Throws ``ReviewRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let words = try CommentWords.checked(text)
    let draft = try work.draftInHand(draft, of: authority)
    var kept = try work.comment(comment, on: draft.id, of: authority)
    guard let account = work.person.account, kept.by == account else { throw ReviewRefusal.notYours }
    guard kept.text != words else { return .unrecorded(()) }
    kept.versions.append(.init(words, at: work.now.moment))
    try work.records.save(kept, of: authority)
    return .privately((), draftMatter(work, draft, "Comment changed"))
  }
}
