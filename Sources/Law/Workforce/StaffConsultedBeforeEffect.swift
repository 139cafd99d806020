/// Staff and unions are consulted after approval and before anything takes effect, for the days the council has set.
public enum StaffConsultedBeforeEffect: LocalRule {
  /// A step of the timetable, with days or with months only.
  public struct Step: Hashable, Sendable {
    let from: Day
    let to: Day?
    let monthOnly: Bool

    /// A step; `monthOnly` when the papers give the month and not the day.
    public init(from: Day, to: Day?, monthOnly: Bool) {
      self.from = from
      self.to = to
      self.monthOnly = monthOnly
    }
  }

  /// What the check needs to know.
  public struct Facts: Sendable {
    let days: Int?
    let source: String
    let approvedOn: Day
    let consultation: Step?
    let takesEffect: Step

    /// The council's figure and where it is written, the day of approval, and the two steps.
    public init(days: Int?, source: String, approvedOn: Day, consultation: Step?, takesEffect: Step) {
      self.days = days
      self.source = source
      self.approvedOn = approvedOn
      self.consultation = consultation
      self.takesEffect = takesEffect
    }
  }

  public static let id = "WF-5"
  public static let title = "Staff and unions are consulted before anything takes effect"
  public static let citation = Citation(
    "Council setting", "on staff consultation", title: "The council’s own practice for changes to posts")
  public static let verification = Verification.councilPaper(
    "Rotherham MBC, report of 16 June 2014, paragraph 7.3: 30 days with staff and unions after approval")
  public static let explanation = """
    Where the council has set days of staff and union consultation, they lie after approval and end before the \
    changes take effect, even when nobody is dismissed. A timetable that gives only months is read as widely as it \
    sensibly can be.
    """

  private static let subject = "Staff and union consultation"

  public static func check(_ facts: Facts) -> [Finding] {
    guard let days = facts.days else {
      return [doesNotApply(subject, title, "The council has set no days of staff consultation.")]
    }
    guard let step = facts.consultation else {
      return [unplanned(facts, days: days).written(in: facts.source)]
    }
    return [judged(facts, step: step, days: days).written(in: facts.source)]
  }

  private static func judged(_ facts: Facts, step: Step, days: Int) -> Finding {
    let start = max(step.earliest, facts.approvedOn)
    let needed = start.adding(days: days - 1)
    let last = step.latest ?? needed
    if last < needed { return tooShort(facts, step: step, days: days, given: last.days(since: start) + 1) }
    let end = step.monthOnly ? needed : last
    let effect = facts.takesEffect
    if (effect.latest ?? effect.from) <= end { return tooSoon(facts, end: end) }
    let span = step.monthOnly ? "\(days) days fit in \(step.words)" : "Consultation runs \(step.words)"
    return met(subject, title, "\(span); nothing takes effect before \(effect.beginning).")
  }

  private static func unplanned(_ facts: Facts, days: Int) -> Finding {
    notMet(
      subject, "No staff and union consultation is planned",
      "The council asks for \(days) days after approval. The timetable has none.",
      remedy: "Add \(days) days after \(facts.approvedOn.long) that end before \(facts.takesEffect.beginning).")
  }

  private static func tooShort(_ facts: Facts, step: Step, days: Int, given: Int) -> Finding {
    notMet(
      subject, "Staff and union consultation is too short",
      "\(Wording.sentence(step.words)) leaves \(Wording.count(max(0, given), "day", "days")) after approval on "
        + "\(facts.approvedOn.long). The council asks for \(days).",
      remedy: "Let consultation last until \(max(step.earliest, facts.approvedOn).adding(days: days - 1).long).")
  }

  private static func tooSoon(_ facts: Facts, end: Day) -> Finding {
    notMet(
      subject, "The changes take effect before consultation ends",
      "Consultation ends on \(end.long). The changes take effect in or on \(facts.takesEffect.beginning).",
      remedy: "Let nothing take effect before \(end.adding(days: 1).long).")
  }
}

extension StaffConsultedBeforeEffect.Step {
  var earliest: Day { monthOnly ? from.firstOfMonth : from }
  var latest: Day? { monthOnly ? (to ?? from).lastOfMonth : to }
  var beginning: String { monthOnly ? from.monthAndYear : from.long }

  /// `from 1 July 2014 to 30 July 2014`, `July and August 2014`.
  var words: String {
    guard monthOnly else { return "from \(from.long)" + (to.map { " to \($0.long)" } ?? "") }
    guard let to, to.monthAndYear != from.monthAndYear else { return from.monthAndYear }
    return (to.year == from.year ? from.monthName : from.monthAndYear) + " and " + to.monthAndYear
  }
}

extension Day {
  var firstOfMonth: Day { adding(days: 1 - dayOfMonth) }
  var lastOfMonth: Day { firstOfMonth.adding(months: 1).adding(days: -1) }
}
