/// A key decision is considered by a committee before it is taken, where the council’s own constitution says so.
public enum ConsideredFirst: LocalRule {
  public static let id = "CON-2"
  public static let title = "A key decision is considered by a committee first, where the constitution says so"
  public static let citation = Citation(
    "LGA 2000", "s.9P", title: "Local Government Act 2000, section 9P",
    url: "https://www.legislation.gov.uk/ukpga/2000/22/section/9P")
  public static let verification = Verification.councilPaper(
    "No law asks for it. Kent’s report of 15 December 2011, paragraph 4.2.2, describes cabinet committees that scrutinise decisions before "
      + "they are taken")
  public static let explanation = """
    Cabinet committees, or committees of overview and scrutiny, look at what the forward plan announces and say what they think of it, so that \
    whoever decides knows before. Where the council’s settings say that key decisions are considered first, one that nobody considered is \
    named. It holds nothing up: whoever decides says why it could not wait.
    """

  /// What was decided when, and who looked at it before.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let isKey: Bool
    let isAsked: Bool
    let considered: [Considered]
    let source: String

    /// - Parameters:
    ///   - on: the day of the decision.
    ///   - isAsked: whether the council’s settings ask for it.
    ///   - considered: who considered it, and when.
    ///   - source: where the council says so.
    public init(
      on: Day, title: String, isKey: Bool, isAsked: Bool, considered: [Considered],
      source: String = "The council’s own constitution"
    ) {
      (self.on, self.title, self.isKey, self.isAsked) = (on, title, isKey, isAsked)
      (self.considered, self.source) = (considered, source)
    }
  }

  /// That a body considered something on a day.
  public struct Considered: Hashable, Sendable {
    let body: String
    let on: Day

    /// A body by name, and the day.
    public init(by body: String, on: Day) { (self.body, self.on) = (body, on) }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    let before = facts.considered.filter { $0.on <= facts.on }
    if let last = before.max(by: { $0.on < $1.on }) {
      return [
        met(facts.title, "The \(last.body) considered it before", "It did on \(last.on.long).").written(
          in: facts.source)
      ]
    }
    guard facts.isAsked, facts.isKey else {
      return [
        doesNotApply(facts.title, "Nobody has to consider it first", "The council’s settings ask for no step before.")
      ]
    }
    return [
      notMet(
        facts.title, "No committee considered it first",
        "The constitution asks that key decisions are considered by a committee before they are taken, and nothing of it is recorded.",
        remedy: "Record when a committee considered it, or say in the reasons why it could not wait."
      ).written(in: facts.source)
    ]
  }
}
