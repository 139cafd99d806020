/// What became of a project.
public enum Fate: Hashable, Sendable {
  /// It is funded; the round, from 0.
  case funded(round: Int)
  /// It was withdrawn.
  case withdrawn
  /// It cannot have money from the part of the budget that was counted, or was funded from another part.
  case elsewhere
  /// It did not reach a threshold.
  case belowThreshold(Threshold)
  /// Another project of its conflict group is funded; that one.
  case conflict(with: Int)
  /// Nobody who was counted voted for it.
  case withoutVotes
  /// It costs more than was left when its turn came; what was left then.
  case tooDear(left: Int64)
  /// The count ended before its turn; what was left then.
  case notReached(left: Int64)
  /// Its supporters had less money left than it costs; `ShareStory` says how much, and when.
  case supportersShort
}
