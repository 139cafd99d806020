/// Which bodies the duty to share seats among groups covers, and how a council may depart from it (LGHA 1989 s.17, Sch 1).
public enum BalanceCovers: Rule {
  public static let id = "PB-4"
  public static let title =
    "Seats of committees are shared among the groups, unless no member votes against another way"
  public static let citation = Instruments.housingAct1989("s.17; Sch 1", section: "17")
  public static let inForce = BodyLaw.since1990
  public static let verification = Verification.textRead(
    "s.17(1)(b): “without any member of the authority or committee voting against them”; Sch 1 para 1(c): “at least three seats”. That "
      + "the executive and the licensing committee are exempt was not read")
  public static let severity = Severity.block
  public static let binds = "Principal councils whose members are in political groups"
  public static let explanation = """
    Covered are committees, sub-committees, advisory committees, overview and scrutiny (LGA 2000 s.9FA(6)), and other bodies to which \
    the council appoints at least three. The executive and the licensing committee are not: guidance, check with your monitoring \
    officer. The council may arrange otherwise for a body if no member votes against.
    """
  public static let figures = [(name: "Seats on a body outside, at least", figure: outside)]
  static let outside = DatedFigure(
    unit: "seats", inForce.from.map { [.init(from: $0, value: 3, setBy: citation)] } ?? [])

  /// What kind of body seats are shared on.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A committee of the council, overview and scrutiny among them: its seats count for the totals of (c).
    case ordinary
    /// A sub-committee or an advisory committee.
    case below
    /// A joint committee or a body outside the council.
    case outside
    /// The executive and its committees.
    case executive
    /// The licensing committee under the Act of 2003.
    case licensing
    /// The council itself, and whatever is no committee.
    case other
  }

  /// A body, and how the council chose to share its seats.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let kind: Kind
    let seats: Int
    let votesAgainst: Int?

    /// - Parameters:
    ///   - seats: how many the council appoints to it.
    ///   - votesAgainst: how many voted against arranging otherwise; `nil` when that was not done.
    public init(on: Day, body: String, kind: Kind, seats: Int, votesAgainst: Int? = nil) {
      (self.on, self.body, self.kind, self.seats, self.votesAgainst) = (on, body, kind, seats, votesAgainst)
    }
  }

  /// Whether the duty covers a body.
  public static func covers(_ kind: Kind, seats: Int) -> Bool {
    switch kind {
    case .ordinary, .below: true
    case .outside: seats >= 3
    case .executive, .licensing, .other: false
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard covers(facts.kind, seats: facts.seats) else {
      return [doesNotApply(facts.body, "Balance is not asked", why(facts))]
    }
    guard let against = facts.votesAgainst else {
      return [met(facts.body, "Its seats are shared among the groups", "The duty covers \(facts.body).")]
    }
    guard against > 0 else {
      return [met(facts.body, "Arranged otherwise", "No member voted against; it lasts until the next review.")]
    }
    return [
      notMet(
        facts.body, "Arranged otherwise against a vote",
        "\(Wording.count(against, "member", "members")) voted against.",
        remedy: "Share the seats of \(facts.body) among the groups in proportion.")
    ]
  }

  private static func why(_ facts: Facts) -> String {
    switch facts.kind {
    case .outside: "The council appoints \(facts.seats) to \(facts.body); the duty begins at three."
    case .executive: "The leader or mayor appoints the executive. \(guidanceNote)"
    case .licensing: "It has from ten to fifteen members (LA 2003 s.6). \(guidanceNote)"
    case .ordinary, .below, .other: "\(facts.body) is no committee."
    }
  }
}
