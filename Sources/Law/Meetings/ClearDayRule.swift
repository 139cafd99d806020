/// A rule that asks for something to be out so many clear days before.
public protocol ClearDayRule: Rule where Facts == Publication {
  /// What it is asked before.
  static var occasions: Set<Occasion> { get }
  /// What has to be out: `the agenda and the reports`.
  static var papers: String { get }
  /// How many clear days, with every figure there has been.
  static var period: DatedFigure { get }
  /// What may still be done when it is too late.
  static var whenLate: String { get }
}

extension ClearDayRule {
  public static var figures: [(name: String, figure: DatedFigure)] { [(name: "Notice", figure: period)] }

  /// The clear days needed for an occasion; `nil` when the rule asks nothing of it, or was not law on its day.
  static func days(_ facts: Publication) -> ClearDays? {
    guard occasions.contains(facts.occasion), inForce.contains(facts.day), let needed = period.value(on: facts.day)
    else { return nil }
    return ClearDays(needed.value, facts.policy.bases[id], offices: facts.policy.offices)
  }

  public static func check(_ facts: Publication) -> [Finding] {
    let subject = papers
    guard occasions.contains(facts.occasion) else {
      return [doesNotApply(subject, "Nothing is asked here", "\(facts.occasion.words) is not what it is about.")]
    }
    if let early = notLaw(on: facts.day, subject) { return [early] }
    guard let days = days(facts) else { return [] }
    let last = days.lastDay(before: facts.day)
    guard let published = facts.published else { return [waiting(subject, last, days)] }
    let clear = days.between(published, facts.day)
    let told =
      "Published \(published.longWithWeekday) for \(facts.day.longWithWeekday): \(counted(clear, days.basis))."
    guard clear < days.needed else {
      return [met(subject, "\(Wording.sentence(papers)) in time", worded("\(told) \(days.needed) are asked for."))]
    }
    return [
      notMet(
        subject, "\(Wording.sentence(papers)) too late",
        worded("\(told) \(days.needed) are asked for: the last day was \(last.longWithWeekday).\(doubt(days, facts))"),
        remedy: whenLate)
    ]
  }

  private static func doubt(_ days: ClearDays, _ facts: Publication) -> String {
    let calendar = ClearDays(days.needed, .calendar, offices: facts.policy.offices)
    guard days.basis == .working, let published = facts.published,
      calendar.between(published, facts.day) >= calendar.needed
    else { return "" }
    return
      " Counted in calendar days it would be in time. A judgment of 1993 (ex parte Elitestone) is reported to count working days "
      + "only: check with your monitoring officer."
  }

  private static func waiting(_ subject: String, _ last: Day, _ days: ClearDays) -> Finding {
    notMet(
      subject, "\(Wording.sentence(papers)) not out yet",
      worded("\(counted(days.needed, days.basis)) are asked for."),
      remedy: "Publish by \(last.longWithWeekday), before the offices close.", severity: .info)
  }

  private static func counted(_ number: Int, _ basis: ClearDays.Basis) -> String {
    switch basis {
    case .working: Wording.count(number, "clear working day", "clear working days")
    case .calendar: Wording.count(number, "clear day", "clear days")
    }
  }
}

/// The instruments on access to meetings, and the figures they set.
enum AccessLaw {

  static func regulations2012(_ provision: String, _ number: Int) -> Citation {
    Citation(
      "SI 2012/2089", provision,
      title:
        "Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012",
      url: "https://www.legislation.gov.uk/uksi/2012/2089/regulation/\(number)/made")
  }

  private static let periodOfNotice = Citation(
    "SI 2002/715",
    title: "Local Authorities (Access to Meetings and Documents) (Period of Notice) (England) Order 2002",
    url: "https://www.legislation.gov.uk/uksi/2002/715/made")

  static let since2002 = InForce.since(2002, 10, 1)
  static let since2012 = InForce.since(2012, 9, 10)

  static let fiveSince2002 = figure(5, periodOfNotice, since2002)

  static func figure(_ days: Int, _ citation: Citation, _ inForce: InForce) -> DatedFigure {
    DatedFigure(unit: "clear days", inForce.from.map { [.init(from: $0, value: days, setBy: citation)] } ?? [])
  }
}
