/// A council publishes every year how it complies with the equality duty (SI 2017/353 reg 4).
public enum EqualityInformationPublished: Rule {
  public static let id = "EQ-3"
  public static let title = "Information on the equality duty is published every year"
  public static let citation = EqualityLaw.regulations2017("reg 4", 4)
  public static let inForce = EqualityLaw.since2017
  public static let verification = Verification.textRead(
    "reg 4(2)(b): intervals of not greater than one year beginning with the date of last publication; information on "
      + "employees is asked of authorities with 150 employees or more")
  public static let severity = Severity.warn
  public static let binds = EqualityLaw.binds
  public static let explanation = """
    The year begins with the day of the last publication, and that day counts. Information on people who share a protected \
    characteristic is about employees, where there are 150 or more, and about others whom policies and practices affect.
    """
  static let period = DatedFigure(
    unit: "years", inForce.from.map { [.init(from: $0, value: 1, setBy: citation)] } ?? [])
  static let employees = DatedFigure(
    unit: "employees", inForce.from.map { [.init(from: $0, value: 150, setBy: citation)] } ?? [])
  public static var figures: [(name: String, figure: DatedFigure)] {
    [
      (name: "Most time between publications", period),
      (name: "Employees from which figures on them are asked", employees),
    ]
  }

  /// The last day for the next publication after one on a day.
  public static func next(after day: Day) -> Day { EqualityLaw.lastDay(of: 1, beginningWith: day) }

  /// What was published when.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let published: Day?
    let employees: Int?
    let isOnEmployees: Bool

    /// - Parameters:
    ///   - on: today.
    ///   - published: the day of the last publication; `nil` when none is known.
    ///   - employees: how many the council employs; `nil` when nobody said.
    ///   - isOnEmployees: whether anything that was published in the year is about them.
    public init(on: Day, published: Day?, employees: Int?, isOnEmployees: Bool) {
      (self.on, self.published, self.employees, self.isOnEmployees) = (on, published, employees, isOnEmployees)
    }
  }

  private static let subject = "Equality information"

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, subject) { return [early] }
    guard let published = facts.published else {
      return [
        forJudgement(
          subject, "No publication is entered", "Nothing that was published is entered here.",
          judge: "The monitoring officer", remedy: "Publish the information here, or enter where it was published.")
      ]
    }
    let last = next(after: published)
    let late =
      facts.on > last
      ? notMet(
        subject, "Equality information is overdue",
        "It was last published on \(published.long); the year ended on \(last.long).", remedy: "Publish it now.")
      : met(subject, "Published within the year", "On \(published.long). It is due again by \(last.long).")
    guard let count = facts.employees, count >= 150 else { return [late] }
    return [
      late,
      facts.isOnEmployees
        ? met(subject, "Employees are in it", "The council employs \(count); information on them was published.")
        : notMet(
          subject, "Nothing is said of employees",
          "The council employs \(count), and nothing that was published in the year is about them.",
          remedy: "Publish figures on employees who share a protected characteristic."),
    ]
  }
}
