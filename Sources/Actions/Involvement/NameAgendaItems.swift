import Council
import Law
import Store

/// Names the agenda items that an activity is for, where no entry of the forward plan joins them: what residents said then stands with each.
public struct NameAgendaItems: Deed {
  public static let permission = Permission.runInvolvement
  public static let name = "name-agenda-items"
  public let authority: String
  /// Of which activity.
  public let activity: Activity.Reference
  /// An item of a meeting whose agenda is out.
  public struct Item: Hashable, Sendable {
    /// The meeting.
    public let meeting: Meeting.Reference
    /// The item, by ``AgendaItem/id``.
    public let item: Int

    /// An item from its parts.
    public init(_ item: Int, at meeting: Meeting.Reference) { (self.item, self.meeting) = (item, meeting) }
  }
  /// The items, instead of those named before.
  public let items: [Item]

  /// What an activity is for.
  public init(_ items: [Item], of activity: Activity.Reference, at authority: String) {
    (self.items, self.activity, self.authority) = (items, activity, authority)
  }

  /// The most items that one activity can be for.
  public static let most = 20

  /// Throws ``EstablishmentRefusal``, ``InvolvementRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let activity = try work.activity(activity, at: authority)
    let named = Set(items)
    var found: [Objection] = []
    if named.count > Self.most { found.append(.refusal("items", "One activity can be for \(Self.most) items.")) }
    for one in named.prefix(Self.most) where try !isOut(one, work) {
      found.append(
        .refusal(
          "items", "Item \(one.item) of \(one.meeting.rawValue) is not on an agenda that is out. Choose from the list.")
      )
    }
    try work.check(found)
    let before = Set(
      try work.records.namedItems(for: activity.reference, at: authority).map { Item($0.item, at: $0.meeting) })
    guard named != before else { return .unrecorded(()) }
    let sorted = named.sorted { ($0.meeting, $0.item) < ($1.meeting, $1.item) }
    try work.records.saveNamed(sorted.map { ($0.meeting, $0.item) }, for: activity.reference, at: authority)
    return .openly(
      (),
      matter(
        work, subject: activity.subject, title: "Agenda items named: \(activity.title)",
        under: Warrant(.delegation, "Running involvement of residents")))
  }

  private func isOut(_ one: Item, _ work: Work) throws -> Bool {
    guard
      let item = try work.records.agenda(of: one.meeting, at: authority).first(where: { $0.id == one.item })
    else { return false }
    return try item.exemption == nil || item.isOpen(with: work.records.papers(of: one.meeting, at: authority))
  }
}
