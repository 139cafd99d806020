/// What an import has changed in the records.
public struct ImportOutcome: Hashable, Sendable {
  /// Whether the council itself was entered or changed.
  public var authorityEntered = false
  /// Whether the proposal was entered or changed.
  public var proposalEntered = false
  /// How many units were entered or changed.
  public var unitsEntered = 0
  /// How many posts were entered or changed; a line of like posts counts once.
  public var postsEntered = 0

  /// Whether the records already held all of it.
  public var changedNothing: Bool { self == ImportOutcome() }
}
