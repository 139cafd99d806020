import Law

/// What residents were asked of a matter and what they said, as everybody may read it beside the matter: with the agenda item, the
/// decision and the entry of the forward plan.
public struct ResidentsHeard: Hashable, Sendable {
  /// The activity, as it is published.
  public var activity: Activity
  /// What several people said and what is done about it; none before the report is out.
  public var themes: [ActivityTheme]

  /// What residents said in a published activity. Themes of one that is not reported are left out, whoever hands them in.
  public init(_ activity: Activity, themes: [ActivityTheme] = []) {
    self.activity = activity
    self.themes = activity.reportedAt == nil ? [] : themes
  }

  /// What the rule on considering answers (Gunning, fourth test) says of a decision taken on a day; nothing where nobody was asked what
  /// they think.
  public func considered(decidedOn day: Day) -> [Finding] {
    guard [.consult, .partner].contains(activity.level) else { return [] }
    return ResponsesConsidered.check(
      .init(
        title: "What residents said: \(activity.title) (\(activity.reference.rawValue))",
        on: max(day, activity.closesOn.adding(days: 1)), closed: activity.closesOn,
        reported: activity.reportedAt.map { $0.dayAndMinutesInEngland.day }, decided: day,
        unanswered: themes.filter { !$0.isAnswered }.map(\.title)))
  }
}

extension AgendaItem {
  /// Whether what residents said may stand with it: of an item whose papers are all kept from the public nothing is told beside what the
  /// agenda says.
  ///
  /// - Parameter papers: the papers of its meeting that are out.
  public func isOpen(with papers: [Paper]) -> Bool {
    exemption == nil || papers.contains { $0.item == id && !$0.isExempt }
  }
}
