import Council
import Store

/// Gives a draft up. It stays to be read and takes no more steps.
public struct WithdrawDraft: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "withdraw-draft"
  public let authority: String
  /// Which draft.
  public let draft: String

  public init(_ draft: String, of authority: String) { (self.draft, self.authority) = (draft, authority) }

  /// Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let draft = try work.draft(draft, of: authority)
    try work.move(draft, to: .withdrawn)
    return .privately((), draftMatter(work, draft, "Draft withdrawn"))
  }
}
