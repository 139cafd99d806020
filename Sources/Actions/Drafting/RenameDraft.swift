import Council
import Store

/// Gives a draft another title.
public struct RenameDraft: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "rename-draft"
  public let authority: String
  /// Which draft.
  public let draft: String
  /// The new title.
  public let title: String

  public init(_ draft: String, to title: String, of authority: String) {
    (self.draft, self.title, self.authority) = (draft, title, authority)
  }

  /// Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var draft = try work.openDraft(draft, of: authority)
    let refusals = DraftFacts.objections(toTitle: title)
    guard refusals.isEmpty else { throw DraftRefusal.objections(refusals) }
    guard draft.title != title else { throw DraftRefusal.nothingChanged }
    draft.title = title
    try work.touch(draft)
    return .privately((), draftMatter(work, draft, "Draft renamed"))
  }
}
