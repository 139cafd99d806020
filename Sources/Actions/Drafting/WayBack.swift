import Council
import Store

/// Undoes the last step of an alternative.
public struct UndoStep: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "undo-step"
  public let authority: String
  /// Which alternative of which draft, and over which version.
  public let place: DraftPlace

  public init(_ place: DraftPlace, of authority: String) { (self.place, self.authority) = (place, authority) }

  /// Gives back the step. Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<DraftStep> {
    try work.turn(place, of: authority, "Step undone", self) { $0.undo() }
  }
}

/// Does the step again that was undone last.
public struct RedoStep: Deed {
  public static let permission = Permission.draftRestructures
  public static let name = "redo-step"
  public let authority: String
  /// Which alternative of which draft, and over which version.
  public let place: DraftPlace

  public init(_ place: DraftPlace, of authority: String) { (self.place, self.authority) = (place, authority) }

  /// Gives back the step. Throws ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<DraftStep> {
    try work.turn(place, of: authority, "Step done again", self) { $0.redo() }
  }
}

/// An alternative as somebody saw it: which draft, which alternative, which version.
public struct DraftPlace: Hashable, Sendable {
  /// The draft, by its identifier.
  public let draft: String
  /// The alternative.
  public let alternative: DraftAlternative.Reference
  /// The version that was shown.
  public let version: Int

  /// A place in a draft.
  public init(_ draft: String, _ alternative: DraftAlternative.Reference, version: Int) {
    (self.draft, self.alternative, self.version) = (draft, alternative, version)
  }
}

extension Work {
  /// The draft and the alternative of a place, when they may be changed and nobody else has. Throws ``DraftRefusal``.
  func open(_ place: DraftPlace, of authority: String) throws -> (draft: Draft, alternative: DraftAlternative) {
    let draft = try openDraft(place.draft, of: authority)
    let alternative = try alternative(place.alternative, of: draft)
    guard alternative.version == place.version else { throw DraftRefusal.changedMeanwhile }
    return (draft, alternative)
  }

  fileprivate func turn(
    _ place: DraftPlace, of authority: String, _ title: String, _ deed: some Deed,
    _ turn: (inout DraftAlternative) -> DraftStep?
  ) throws -> Done<DraftStep> {
    var (draft, alternative) = try open(place, of: authority)
    guard let step = turn(&alternative) else { throw DraftRefusal.noStep }
    try records.save(
      alternative, of: draft.id, at: authority, establishmentStays: step.difference.establishment == nil)
    try touch(draft)
    return .privately(step, deed.draftMatter(self, draft, title))
  }
}
