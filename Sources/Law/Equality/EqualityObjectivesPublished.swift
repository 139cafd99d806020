/// A council publishes equality objectives that are specific and measurable, at least every four years (SI 2017/353 reg 5).
public enum EqualityObjectivesPublished: Rule {
  public static let id = "EQ-4"
  public static let title = "Equality objectives are published every four years, specific and measurable"
  public static let citation = EqualityLaw.regulations2017("reg 5", 5)
  public static let inForce = EqualityLaw.since2017
  public static let verification = Verification.textRead(
    "reg 5(2)(b): “at intervals of not greater than four years beginning with the date of last publication”; reg 5(3): an "
      + "objective is specific and measurable")
  public static let severity = Severity.warn
  public static let binds = EqualityLaw.binds
  public static let explanation = """
    The four years begin with the day of the last publication, and that day counts. An objective is taken for measurable when it says \
    what is measured and which figure is to be reached. Whether it is specific is for those who set it.
    """
  static let period = DatedFigure(
    unit: "years", inForce.from.map { [.init(from: $0, value: 4, setBy: citation)] } ?? [])
  public static var figures: [(name: String, figure: DatedFigure)] {
    [(name: "Most time between publications", period)]
  }

  /// The last day for the next publication after one on a day.
  public static func next(after day: Day) -> Day { EqualityLaw.lastDay(of: 4, beginningWith: day) }

  /// What was published when.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let published: Day?
    let unmeasured: [String]

    /// - Parameters:
    ///   - on: today.
    ///   - published: the day of the last publication; `nil` when none is known.
    ///   - unmeasured: the objectives that do not say what is measured and which figure is to be reached.
    public init(on: Day, published: Day?, unmeasured: [String]) {
      (self.on, self.published, self.unmeasured) = (on, published, unmeasured)
    }
  }

  private static let subject = "Equality objectives"

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, subject) { return [early] }
    guard let published = facts.published else {
      return [
        forJudgement(
          subject, "No objective is entered", "No objective that was published is entered here.",
          judge: "The monitoring officer", remedy: "Publish one or more objectives here.")
      ]
    }
    let last = next(after: published)
    let found =
      facts.on > last
      ? notMet(
        subject, "Equality objectives are overdue",
        "They were last published on \(published.long); four years ended on \(last.long).",
        remedy: "Look at them again and publish them now.")
      : met(subject, "Published within four years", "On \(published.long). They are due again by \(last.long).")
    return [found]
      + facts.unmeasured.map {
        notMet(
          subject, "An objective is not measurable",
          "“\($0)” does not say what is measured or which figure is to be reached.",
          remedy: "Say what is measured, and which figure is to be reached by when.")
      }
  }
}
