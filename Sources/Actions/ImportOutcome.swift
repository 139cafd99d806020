/// What an import has changed in the records.
public struct ImportOutcome: Hashable, Sendable {
  /// Whether the council itself was entered or changed.
  public var authorityEntered: Bool
  /// Whether the proposal was entered or changed.
  public var proposalEntered: Bool
  /// How many units were entered or changed.
  public var unitsEntered: Int
  /// How many posts were entered or changed; a line of like posts counts once.
  public var postsEntered: Int

  public init(
    authorityEntered: Bool = false, proposalEntered: Bool = false, unitsEntered: Int = 0, postsEntered: Int = 0
  ) {
    self.authorityEntered = authorityEntered
    self.proposalEntered = proposalEntered
    self.unitsEntered = unitsEntered
    self.postsEntered = postsEntered
  }

  /// Whether the records already held all of it.
  public var changedNothing: Bool { self == ImportOutcome() }
}
