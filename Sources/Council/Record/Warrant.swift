/// Under what authority a deed was done.
public struct Warrant: Hashable, Sendable {
  /// What sort of authority it is.
  public enum Kind: String, CaseIterable, Sendable {
    /// A decision of the council, the executive, a committee or an officer.
    case decision
    /// A standing delegation, such as a line of the scheme of delegation.
    case delegation
    /// The righting of something entered wrongly; what was meant was decided before.
    case correction
    /// Published papers or a list that were entered as they stand.
    case papers
    /// A person's own matter: their password, their address, their request.
    case ownMatter = "own-matter"
    /// What Folkmoot or whoever runs it does by itself: sealing, retention, restoring.
    case running
  }

  /// What sort of authority it is.
  public let kind: Kind
  /// Which decision, which delegation, what was wrong: in a line.
  public let words: String

  /// An authority from its parts.
  public init(_ kind: Kind, _ words: String) {
    self.kind = kind
    self.words = words
  }
}
