/// Before 10 September 2012 a key decision stood in a forward plan of four months (SI 2000/3272 reg 13).
public enum ForwardPlanOfFourMonths: Rule {
  public static let id = "EX-5-BEFORE-2012"
  public static let title = "A key decision stood in a forward plan of four months"
  public static let citation = Citation(
    "SI 2000/3272", "reg 13",
    title: "Local Authorities (Executive Arrangements) (Access to Information) (England) Regulations 2000",
    url: "https://www.legislation.gov.uk/uksi/2000/3272/made")
  public static let inForce = InForce(
    from: Day(year: 2002, month: 10, day: 1), to: Day(year: 2012, month: 9, day: 9))
  public static let verification = Verification.textRead(
    "reg 13(2), (3): “a new forward plan produced at least 14 days prior to the first day upon which the forward plan will come into "
      + "effect”; revoked by SI 2012/2089 reg 23. Kept here from 1 October 2002, when SI 2002/716 changed its periods")
  public static let severity = Severity.block
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    The plan covered four months, was made anew every month, and was out at least 14 days before its first day. Decisions of that time \
    are judged by it, not by the 28 clear days that came after it.
    """
  static let before = DatedFigure(
    unit: "days before its first day",
    inForce.from.map { [.init(from: $0, value: 14, setBy: citation)] } ?? [])
  public static var figures: [(name: String, figure: DatedFigure)] { [(name: "The plan is out", before)] }

  /// A decision and the plan it stood in.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let planFrom: Day?
    let publishedOn: Day?

    /// - Parameters:
    ///   - planFrom: the first day of the plan; `nil` when it stood in none.
    ///   - publishedOn: the day the plan was out.
    public init(on: Day, title: String, planFrom: Day?, publishedOn: Day?) {
      (self.on, self.title, self.planFrom, self.publishedOn) = (on, title, planFrom, publishedOn)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard let from = facts.planFrom, let published = facts.publishedOn, from <= facts.on,
      facts.on < from.adding(months: 4)
    else {
      return [
        notMet(
          facts.title, "In no forward plan", "No plan of four months that covers \(facts.on.long) is recorded.",
          remedy: "Record the plan it stood in, or the exception under which it was taken.")
      ]
    }
    let days = from.days(since: published)
    guard days < 14 else { return [met(facts.title, "In the forward plan", "Out \(days) days before \(from.long).")] }
    return [
      notMet(
        facts.title, "The forward plan was late", "Out \(days) days before \(from.long); 14 are asked for.",
        remedy: "Record the exception under which it was taken.")
    ]
  }
}
