import Council
import Store

/// Takes an alternative out of a draft, with its steps.
public struct RemoveAlternative: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "remove-alternative"
  public let authority: String
  /// Which alternative of which draft, and over which version.
  public let place: DraftPlace

  public init(_ place: DraftPlace, of authority: String) { (self.place, self.authority) = (place, authority) }

  /// Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let (draft, alternative) = try work.open(place, of: authority)
    guard try work.records.alternativeNames(of: draft.id, at: authority).count > 1 else {
      throw DraftRefusal.lastAlternative
    }
    try work.records.remove(alternative.reference, of: draft.id, at: authority)
    try work.touch(draft)
    return .privately((), draftMatter(work, draft, "Alternative \(alternative.reference.rawValue) removed"))
  }
}
