import Council
import Store

/// Begins to draft a restructure, from a case that may have no changes yet.
public struct StartDraft: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "start-draft"
  /// What the draft starts from: the facts, the establishment and the changes it has so far.
  public let restructure: RestructureCase
  public var authority: String { restructure.authority.id }

  /// A draft that starts from a case.
  public init(_ restructure: RestructureCase) { self.restructure = restructure }

  /// Gives back the draft. Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Draft> {
    _ = try work.council(authority)
    let refusals = DraftFacts.objections(to: restructure)
    guard refusals.isEmpty else { throw DraftRefusal.objections(refusals) }
    let draft = Draft(
      id: work.newIdentifier(), authority: authority, title: restructure.title, owner: work.author,
      begunAt: work.now.moment)
    try work.records.save(draft)
    let first = DraftAlternative(reference: .init(rawValue: "A"), name: "First thoughts", restructure: restructure)
    try work.records.save(first, of: draft.id, at: authority)
    return .privately(draft, draftMatter(work, draft, "Draft begun"))
  }
}
