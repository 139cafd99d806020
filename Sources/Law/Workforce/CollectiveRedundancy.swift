/// Dismissals proposed at one establishment, as the collective redundancy rules ask about them.
public struct CollectiveRedundancy: Hashable, Sendable {
  /// Dismissals proposed within 90 days at one establishment; `nil` when the papers state none.
  public var dismissals: Int?
  /// Positions that go without passing into another post.
  public var positionsDeleted: Int
  /// The day the proposal was made; `nil` when not said, and then the day of the decision stands for it.
  public var proposedOn: Day?
  /// The day consultation of representatives starts.
  public var consultationStarts: Day?
  /// The day the first dismissal takes effect.
  public var firstDismissal: Day?
  /// The day the Secretary of State is notified.
  public var notified: Day?
  /// Whether each representative gets a copy of the notification.
  public var copiedToRepresentatives: Bool
  /// The day of the decision.
  public var on: Day

  /// Dismissals, with what is known of their days.
  public init(
    dismissals: Int?, positionsDeleted: Int = 0, proposedOn: Day? = nil, consultationStarts: Day? = nil,
    firstDismissal: Day? = nil, notified: Day? = nil, copiedToRepresentatives: Bool = false, on: Day
  ) {
    self.dismissals = dismissals
    self.positionsDeleted = positionsDeleted
    self.proposedOn = proposedOn
    self.consultationStarts = consultationStarts
    self.firstDismissal = firstDismissal
    self.notified = notified
    self.copiedToRepresentatives = copiedToRepresentatives
    self.on = on
  }

  /// Dismissals from which the duty arises: 20 at one establishment (TULRCA 1992 s.188(1)).
  public static let threshold = 20

  /// Days for 20 to 99 dismissals (TULRCA 1992 s.188(1A)(b), s.193(2)(b)).
  public static let daysForTwenty = DatedFigure(unit: "days", [.since("1996-03-01", 30, setBy: act("s.188(1A)(b)"))])

  /// Days for 100 dismissals or more, by the day of the proposal (TULRCA 1992 s.188(1A)(a); SI 2013/763).
  public static let daysForHundred = DatedFigure(
    unit: "days",
    [
      .since("1996-03-01", 90, setBy: act("s.188(1A)(a) as it stood")),
      .since(
        "2013-04-06", 45,
        setBy: Citation(
          "SI 2013/763", "arts 2(1), 3(2), 3(3)",
          title: "Trade Union and Labour Relations (Consolidation) Act 1992 (Amendment) Order 2013",
          url: "https://www.legislation.gov.uk/uksi/2013/763")),
    ])

  static func act(_ provision: String) -> Citation {
    Citation(
      "TULRCA 1992", provision, title: "Trade Union and Labour Relations (Consolidation) Act 1992",
      url: "https://www.legislation.gov.uk/ukpga/1992/52")
  }

  /// The day whose law sets the length of the period.
  var lawOf: Day { proposedOn ?? on }

  /// Days between the start and the first dismissal; `nil` when the duty does not arise.
  public var period: Int? {
    guard let dismissals, dismissals >= Self.threshold else { return nil }
    return (dismissals < 100 ? Self.daysForTwenty : Self.daysForHundred).value(on: lawOf)?.value
  }

  /// Why the duty does not arise, in a sentence.
  var whyNot: String {
    switch dismissals {
    case nil where positionsDeleted == 0: "No dismissals are stated and no post goes."
    case nil:
      "No dismissals are stated, and \(Wording.count(positionsDeleted, "position goes", "positions go")): "
        + "fewer than \(Self.threshold)."
    case 0?: "No dismissals are proposed."
    case let count?: "\(Wording.count(count, "dismissal is", "dismissals are")) proposed, fewer than \(Self.threshold)."
    }
  }
}

extension DatedFigure.Value {
  static func since(_ day: String, _ value: Int, setBy: Citation) -> Self {
    Self(from: Day(iso: day) ?? Day(number: 0), value: value, setBy: setBy)
  }
}
