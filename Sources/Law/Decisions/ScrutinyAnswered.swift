/// The executive answers a report of overview and scrutiny within two months (LGA 2000 s.9FE).
public enum ScrutinyAnswered: Rule {
  public static let id = "CALL-3"
  public static let title = "The executive answers a report of overview and scrutiny within two months"
  public static let citation = BodyLaw.localGovernmentAct2000("s.9FE(3)–(5)", section: "9FE")
  public static let inForce = BodyLaw.since2012
  public static let verification = Verification.textRead(
    "s.9FE: “within two months beginning with the date on which the authority or executive received the report or recommendations or "
      + "(if later) the notice”")
  public static let severity = Severity.warn
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    The clock needs a written notice from overview and scrutiny. The two months begin with the day on which the report or, if later, \
    the notice was received, and that day counts.
    """
  static let period = DatedFigure(
    unit: "months", inForce.from.map { [.init(from: $0, value: 2, setBy: citation)] } ?? [])
  public static var figures: [(name: String, figure: DatedFigure)] { [(name: "Time for the answer", period)] }

  /// The last day of the months for an answer, two as far as is known, that begin with a day. Where the month has no such day, its last day.
  public static func lastDay(beginningWith day: Day) -> Day {
    let same = day.adding(months: period.value(on: day)?.value ?? 2)
    return same.dayOfMonth == day.dayOfMonth ? same.adding(days: -1) : same
  }

  /// What was received when.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let received: Day
    let notice: Day?
    let answered: Day?

    /// - Parameters:
    ///   - on: today.
    ///   - notice: the day the written notice was received; `nil` when none was given.
    public init(on: Day, title: String, received: Day, notice: Day?, answered: Day?) {
      (self.on, self.title, self.received, self.notice, self.answered) = (on, title, received, notice, answered)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.received, facts.title) { return [early] }
    guard let notice = facts.notice else {
      return [doesNotApply(facts.title, "No notice was given", "Without a written notice the two months do not begin.")]
    }
    let last = lastDay(beginningWith: max(facts.received, notice))
    if let answered = facts.answered, answered <= last {
      return [met(facts.title, "Answered in time", "On \(answered.long); the last day was \(last.long).")]
    }
    if facts.answered == nil, facts.on <= last {
      return [
        notMet(
          facts.title, "To be answered", "Two months run until \(last.long).",
          remedy: "Publish the answer by \(last.long).",
          severity: .info)
      ]
    }
    return [
      notMet(
        facts.title, "The answer is late", "The last day was \(last.long).",
        remedy: "Answer now, and say why it is late.")
    ]
  }
}
