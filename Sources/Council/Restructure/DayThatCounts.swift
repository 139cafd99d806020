import Law

/// A day on a restructure’s way that somebody must not miss: one that its papers name, or one that a rule works out from them.
public struct DayThatCounts: Hashable, Sendable {
  /// What happens on the day, or must have happened by it.
  public enum Kind: Int, Hashable, Sendable {
    /// The decision is taken.
    case decision
    /// A consultation in the timetable ends.
    case consultationEnds
    /// The last day to begin consulting representatives on dismissals (TULRCA 1992 s.188).
    case representativesBy
    /// Representatives begin to be consulted, as the papers say.
    case representatives
    /// The last day to notify the Secretary of State (TULRCA 1992 s.193).
    case notificationBy
    /// The first dismissal takes effect.
    case firstDismissal
    /// Another step of the timetable.
    case step
    /// The changes take effect.
    case effect
  }

  /// What happens.
  public let kind: Kind
  /// The day.
  public let day: Day
  /// What the timetable calls it; empty when it is no step of it.
  public let title: String

  init(_ kind: Kind, _ day: Day, _ title: String = "") { (self.kind, self.day, self.title) = (kind, day, title) }
}

extension RestructureCase {
  /// The days that count on its way, those of which the papers give only the month left out.
  public var daysThatCount: [DayThatCounts] {
    [DayThatCounts(.decision, decisionDay), DayThatCounts(.effect, effectiveDay)]
      + timetable.filter { !$0.monthOnly }.map(day) + daysOfDismissals
  }

  // A consultation without a last day lasts as long as the council’s own principles ask for.
  private func day(of step: TimetableStep) -> DayThatCounts {
    guard step.kind == .consultation else { return DayThatCounts(.step, step.from, step.title) }
    let asked = authority.settings.staffConsultationDays.map { max(step.from, decisionDay).adding(days: $0 - 1) }
    return DayThatCounts(.consultationEnds, step.to ?? asked ?? step.from, step.title)
  }

  private var daysOfDismissals: [DayThatCounts] {
    guard let redundancy, redundancy.dismissals > 0 else { return [] }
    let facts = CollectiveRedundancy(
      dismissals: redundancy.dismissals, proposedOn: redundancy.proposedOn, on: decisionDay)
    let last = redundancy.firstDismissal.flatMap { first in facts.period.map { first.adding(days: -$0) } }
    var days = redundancy.firstDismissal.map { [DayThatCounts(.firstDismissal, $0)] } ?? []
    if let starts = redundancy.consultationStarts { days.append(DayThatCounts(.representatives, starts)) }
    guard let last else { return days }
    if redundancy.consultationStarts.map({ $0 > last }) ?? true { days.append(DayThatCounts(.representativesBy, last)) }
    if redundancy.notified == nil { days.append(DayThatCounts(.notificationBy, last)) }
    return days
  }
}
