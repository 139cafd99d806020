import Council
import Store

/// Marks a comment as dealt with, or opens it again.
public struct ResolveComment: Deed {
  public static let permission = Permission.commentOnDrafts
  public static let name = "resolve-comment"
  public let authority: String
  /// Which draft.
  public let draft: String
  /// Which comment on it.
  public let comment: String
  /// Whether it is dealt with from now on.
  public let isDone: Bool

  public init(_ comment: String, on draft: String, isDone: Bool, of authority: String) {
    (self.comment, self.draft, self.isDone, self.authority) = (comment, draft, isDone, authority)
  }

  /// Throws ``ReviewRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let draft = try work.draftInHand(draft, of: authority)
    var kept = try work.comment(comment, on: draft.id, of: authority)
    guard kept.answers == nil else { throw ReviewRefusal.unknownComment }
    guard (kept.resolvedAt != nil) != isDone else { return .unrecorded(()) }
    (kept.resolvedAt, kept.resolvedBy) = isDone ? (work.now.moment, work.person.post) : (nil, "")
    try work.records.save(kept, of: authority)
    return .privately((), draftMatter(work, draft, isDone ? "Comment dealt with" : "Comment opened again"))
  }
}
