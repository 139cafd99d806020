/// Where the matter of an activity is considered and what was decided of it, as far as that is public.
public struct ActivityOutcome: Hashable, Sendable {
  /// An item of an agenda that is out.
  public struct Item: Hashable, Sendable {
    /// The meeting.
    public var meeting: Meeting
    /// What the body that meets is called on the day.
    public var body: String
    /// The item.
    public var item: AgendaItem

    /// An item from its parts.
    public init(_ item: AgendaItem, at meeting: Meeting, of body: String) {
      (self.item, self.meeting, self.body) = (item, meeting, body)
    }
  }

  /// The items of agendas that it is for, the earliest meeting first.
  public var items: [Item]
  /// The decisions that were taken, the earliest first, those that others took the place of left out.
  public var decisions: [Decision]

  /// An outcome from its parts.
  public init(items: [Item] = [], decisions: [Decision] = []) { (self.items, self.decisions) = (items, decisions) }
}
