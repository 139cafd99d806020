import Law

/// What a committee said of a matter before it was decided: pre-scrutiny.
public struct PriorConsideration: Hashable, Sendable {
  /// What it thought of it, in short.
  public enum View: String, Sendable, Codable, CaseIterable {
    case endorsed
    case endorsedWithChanges = "endorsed-with-changes"
    case advisedAgainst = "advised-against"
    case noted

    /// The view in words.
    public var words: String {
      switch self {
      case .endorsed: "endorsed"
      case .endorsedWithChanges: "endorsed with changes"
      case .advisedAgainst: "advised against"
      case .noted: "noted, with comments"
      }
    }
  }

  /// The entry of the forward plan.
  public var entry: ForwardPlanEntry.Reference
  /// The body that considered it.
  public var body: Body.Reference
  /// The day.
  public var on: Day
  /// The meeting, where it is on the calendar.
  public var meeting: Meeting.Reference?
  /// What it thought of it.
  public var view: View
  /// What it said, in Markdown.
  public var comments: String

  /// A consideration from its parts.
  public init(
    of entry: ForwardPlanEntry.Reference, by body: Body.Reference, on: Day, meeting: Meeting.Reference? = nil,
    _ view: View, comments: String
  ) {
    (self.entry, self.body, self.on, self.meeting) = (entry, body, on, meeting)
    (self.view, self.comments) = (view, comments)
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if on > today { found.append(.refusal("on", "\(on.long) is still to come. Enter it once the committee has met.")) }
    if comments.isEmpty { found.append(.refusal("comments", "Say what the committee said.")) }
    if comments.count > TextLimit.paragraph {
      found.append(
        .refusal("comments", "This may have \(TextLimit.paragraph) characters; here are \(comments.count)."))
    }
    return found
  }
}
