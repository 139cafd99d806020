import Council
import Store

/// Takes a file off a draft; what it held is deleted, unless another file holds the same.
public struct RemoveFile: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "remove-file"
  public let authority: String
  /// Which draft.
  public let draft: String
  /// Which file of it.
  public let file: String

  public init(_ file: String, from draft: String, of authority: String) {
    (self.file, self.draft, self.authority) = (file, draft, authority)
  }

  /// Throws ``FileRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let draft = try work.draftInHand(draft, of: authority)
    guard let kept = try work.records.file(file, at: authority), kept.draft == draft.id else {
      throw FileRefusal.unknownFile
    }
    try work.records.remove(kept, of: authority)
    return .privately((), draftMatter(work, draft, "File removed (\(kept.kind.words))"))
  }
}
