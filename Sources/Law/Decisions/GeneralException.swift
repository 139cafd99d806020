/// A key decision without 28 clear days’ notice is taken after five (SI 2012/2089 reg 10).
public enum GeneralException: Rule {
  public static let id = "EX-6"
  public static let title = "Without 28 clear days’ notice, five clear days follow a notice to overview and scrutiny"
  public static let citation = AccessLaw.regulations2012("reg 10", 10)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead("reg 10, read as made")
  public static let severity = Severity.block
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    Where 28 clear days are impracticable, the chair of the overview and scrutiny committee, or every member of it where there is no \
    chair, is told in writing of the matter; that is published; five clear days elapse following the day it was made available; and \
    a notice says why the rest was impracticable. From 1 October 2002 until 9 September 2012 SI 2000/3272 asked five clear days, too.
    """
  static let period = AccessLaw.figure(5, citation, inForce)
  public static var figures: [(name: String, figure: DatedFigure)] { [(name: "Clear days after the notice", period)] }

  /// What was done instead of 28 clear days.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let chairToldOn: Day?
    let publishedOn: Day?
    let reasons: String
    let policy: ClearDayPolicy

    /// - Parameters:
    ///   - on: the day of the decision.
    ///   - publishedOn: the day the notice counts as made available to the public.
    ///   - reasons: why 28 clear days were impracticable.
    public init(
      on: Day, title: String, chairToldOn: Day?, publishedOn: Day?, reasons: String,
      policy: ClearDayPolicy = ClearDayPolicy()
    ) {
      (self.on, self.title, self.chairToldOn, self.publishedOn) = (on, title, chairToldOn, publishedOn)
      (self.reasons, self.policy) = (reasons, policy)
    }
  }

  /// The clear days that follow the notice.
  public static func days(_ policy: ClearDayPolicy = ClearDayPolicy()) -> ClearDays {
    ClearDays(period.values.last?.value ?? 5, policy.bases[id], offices: policy.offices)
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    var missing: [String] = []
    if facts.chairToldOn.map({ $0 > facts.on }) ?? true {
      missing.append("the chair of overview and scrutiny was told in writing")
    }
    if facts.publishedOn == nil { missing.append("the notice was published") }
    if facts.reasons.isEmpty { missing.append("why 28 clear days were impracticable") }
    guard missing.isEmpty, let published = facts.publishedOn else {
      return [
        notMet(
          facts.title, "The general exception is not complete", "Not recorded: \(Wording.list(missing)).",
          remedy: "Tell the chair in writing, publish that, give the reasons, and wait for five clear days.")
      ]
    }
    let days = days(facts.policy)
    let clear = days.between(published, facts.on)
    guard clear < days.needed else {
      return [
        met(facts.title, "Under the general exception", "\(clear) clear days followed the notice of \(published.long).")
      ]
    }
    return [
      notMet(
        facts.title, "Too early for the general exception",
        "\(Wording.count(clear, "clear day", "clear days")) after the notice of \(published.long); \(days.needed) are asked for.",
        remedy: "Decide on \(facts.earliest(after: published).long) or later, or ask for special urgency (reg 11).")
    ]
  }
}

extension GeneralException.Facts {
  /// The first day on which enough clear days have elapsed after a notice.
  func earliest(after published: Day) -> Day {
    let days = GeneralException.days(policy)
    var day = published.adding(days: 1)
    while days.between(published, day) < days.needed { day = day.adding(days: 1) }
    return day
  }
}
