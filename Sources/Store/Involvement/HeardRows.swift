import Council
import DatabasePort

// What residents said, joined to agenda items, decisions and entries of the forward plan. Only what is published is joined: an activity in
// preparation and an agenda that is not out are in other tables.
extension OpenRecords {
  /// What residents said of the items of an agenda, by the number of the item. An item whose papers are all kept from the public has none.
  public func heard(
    at meeting: Meeting.Reference, _ items: [AgendaItem], _ papers: [Paper], of authority: String
  ) throws -> [Int: [ResidentsHeard]] {
    let named = try transaction.query(
      """
      select n.item, a.content from activity_item n join activity a on a.authority = n.authority and a.reference = n.activity
      where n.authority = ? and n.meeting = ?
      """, [.text(authority), .text(meeting.rawValue)]
    ) { (item: try $0.integer("item"), activity: try Self.activity($0)) }
    var all: [Int: [ResidentsHeard]] = [:]
    for item in items where item.isOpen(with: papers) {
      let announced = try item.announcement.map { try activities(for: $0, at: authority) } ?? []
      let found = try heard(announced + named.filter { $0.item == item.id }.map(\.activity), at: authority)
      if !found.isEmpty { all[item.id] = found }
    }
    return all
  }

  /// What residents said of the matter of a decision: under its entry of the forward plan, and of the item at which it was taken.
  public func heard(on decision: Decision, at authority: String) throws -> [ResidentsHeard] {
    let announced = try decision.announcement.map { try activities(for: $0, at: authority) } ?? []
    var atItem: [ResidentsHeard] = []
    if let meeting = decision.meeting, let number = decision.item,
      let item = try agenda(of: meeting, at: authority).first(where: { $0.id == number })
    {
      let papers = item.exemption == nil ? [] : try papers(of: meeting, at: authority)
      atItem = try heard(at: meeting, [item], papers, of: authority)[number] ?? []
    }
    return try heard(announced + atItem.map(\.activity), at: authority)
  }

  /// What residents said of what an entry of the forward plan announces.
  public func heard(for entry: ForwardPlanEntry.Reference, at authority: String) throws -> [ResidentsHeard] {
    try heard(activities(for: entry, at: authority), at: authority)
  }

  private func heard(_ activities: [Activity], at authority: String) throws -> [ResidentsHeard] {
    let distinct = Dictionary(activities.map { ($0.reference, $0) }) { first, _ in first }
    return try distinct.values.sorted { ($0.opensOn, $0.reference) < ($1.opensOn, $1.reference) }.map { activity in
      ResidentsHeard(
        activity, themes: activity.reportedAt == nil ? [] : try themes(of: activity.reference, at: authority))
    }
  }

  /// Where the matter of a published activity is considered, and what was decided of it.
  public func outcome(of activity: Activity, at authority: String) throws -> ActivityOutcome {
    let found = try transaction.query(
      """
      select i.* from agenda_item i where i.authority = ? and (i.announcement = ? or exists (
        select 1 from activity_item n
        where n.authority = i.authority and n.activity = ? and n.meeting = i.meeting and n.item = i.item))
      order by i.meeting, i.ordinal
      """, [.text(authority), .text(activity.announcement?.rawValue ?? ""), .text(activity.reference.rawValue)]
    ) { (meeting: Meeting.Reference(rawValue: try $0.text("meeting")), item: try Self.agendaItem($0)) }
    var outcome = ActivityOutcome(
      decisions: try activity.announcement.map { try decisions(under: $0, at: authority) } ?? [])
    for (reference, item) in found {
      guard let meeting = try self.meeting(reference, at: authority),
        try item.exemption == nil || item.isOpen(with: papers(of: reference, at: authority))
      else { continue }
      if meeting.stands {
        let body = try name(of: .body(meeting.body), at: authority, on: meeting.day) ?? meeting.body.rawValue
        outcome.items.append(.init(item, at: meeting, of: body))
      }
      outcome.decisions += try decisions(of: reference, at: authority).filter { $0.item == item.id }
    }
    let distinct = Dictionary(outcome.decisions.map { ($0.reference, $0) }) { first, _ in first }
    outcome.decisions = distinct.values.filter { $0.supersededBy == nil }
      .sorted { ($0.on, $0.reference) < ($1.on, $1.reference) }
    outcome.items.sort { ($0.meeting.day, $0.meeting.reference) < ($1.meeting.day, $1.meeting.reference) }
    return outcome
  }

  /// The items that somebody named for an activity.
  public func namedItems(
    for activity: Activity.Reference, at authority: String
  ) throws -> [(meeting: Meeting.Reference, item: Int)] {
    try select(
      InvolvementTables.item, where: ["authority": .text(authority), "activity": .text(activity.rawValue)]
    ) { (meeting: Meeting.Reference(rawValue: try $0.text("meeting")), item: try $0.integer("item")) }
  }

  /// Names the items that an activity is for, instead of those named before.
  public func saveNamed(
    _ items: [(meeting: Meeting.Reference, item: Int)], for activity: Activity.Reference, at authority: String
  ) throws {
    try replace(
      InvolvementTables.item, where: ["authority": .text(authority), "activity": .text(activity.rawValue)],
      with: items.map {
        try TableRow(
          InvolvementTables.item,
          [
            "authority": .text(authority), "activity": .text(activity.rawValue), "meeting": .text($0.meeting.rawValue),
            "item": .integer($0.item),
          ])
      })
  }
}
