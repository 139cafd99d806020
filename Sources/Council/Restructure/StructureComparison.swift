/// Before and after, post by post and unit by unit, with what flows from where to where.
public struct StructureComparison: Hashable, Sendable {
  /// What happens to a post or a unit.
  public enum State: String, Sendable, CaseIterable {
    case new, changed, moved, deleted, same

    /// The state as the word in the box.
    public var word: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// One field that differs, in words for people.
  public struct Difference: Hashable, Sendable {
    /// Which field: `title`, `grade`, `reports to`.
    public let field: String
    /// What it was; empty for nothing.
    public let before: String
    /// What it will be; empty for nothing.
    public let after: String
  }

  /// One line of posts on one or both sides.
  public struct PostRow: Hashable, Sendable {
    /// The line before; `nil` when new.
    public let before: Post?
    /// The line after; `nil` when deleted.
    public let after: Post?
    /// What happens to it.
    public let state: State
    /// The fields that differ, when it stands on both sides.
    public let differences: [Difference]
    /// Why: the reasons of its changes, or how it came or went (`merged into Neighbourhood Development Officer`).
    public let why: String
    /// Whether it is shown for orientation only and left out of the counts.
    public let isContext: Bool

    /// The post on the side where it stands, after first.
    public let post: Post

    /// A row for a line that stands on at least one side; `nil` when it stands on neither.
    init?(
      before: Post?, after: Post?, state: State, differences: [Difference] = [], why: String, isContext: Bool
    ) {
      guard let post = after ?? before else { return nil }
      self.before = before
      self.after = after
      self.state = state
      self.differences = differences
      self.why = why
      self.isContext = isContext
      self.post = post
    }
  }

  /// One unit on one or both sides.
  public struct UnitRow: Hashable, Sendable {
    /// The unit before; `nil` when new.
    public let before: OrganisationUnit?
    /// The unit after; `nil` when closed.
    public let after: OrganisationUnit?
    /// What happens to it.
    public let state: State
    /// Why, in words; empty when nothing happens.
    public let why: String
  }

  /// Positions that go from a line before to a line after.
  public struct Flow: Hashable, Sendable {
    /// The line before.
    public let from: Post.Reference
    /// The line after.
    public let to: Post.Reference
    /// How many positions.
    public let positions: Int
    /// Whether the line on the way is merged, moved, changed or the same.
    public let state: State
  }

  /// The establishment before.
  public let before: Establishment
  /// The establishment after.
  public let after: Establishment
  /// All posts: those before in their order (deleted ones included), then new ones.
  public let posts: [PostRow]
  /// All units: those before in their order, then new ones.
  public let units: [UnitRow]
  /// What flows from where to where; deleted posts flow nowhere, new posts come from nowhere.
  public let flows: [Flow]
}
