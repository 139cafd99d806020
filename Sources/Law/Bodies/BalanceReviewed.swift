/// The seats of the groups are reviewed when the law says so (LGHA 1989 s.15(1), SI 1990/1553 reg 17).
public enum BalanceReviewed: Rule {
  public static let id = "PB-1"
  public static let title =
    "The seats of the political groups are reviewed after the annual meeting and when groups change"
  public static let citation = Instruments.housingAct1989("s.15(1)", section: "15")
  public static let inForce = BodyLaw.since1990
  public static let verification = Verification.textRead(
    "s.15(1)(b): “at or as soon as practicable after the meeting”; SI 1990/1553 reg 17(b), for a notice of a new group more than a "
      + "month after the last review")
  public static let severity = Severity.warn
  public static let binds = "Principal councils whose members are in political groups"
  public static let explanation = """
    A review is due at the annual meeting or as soon as practicable after it, when a body is set up, and when a notice changes the \
    groups. How soon is practicable the council judges. A change of the groups also ends arrangements that were agreed to depart from \
    balance (PB-4B). Folkmoot takes a meeting of the council for the annual one when its title says so.
    """

  /// Something that makes a review due.
  public struct Occasion: Hashable, Sendable {
    let day: Day
    let words: String

    /// An occasion in words: `the annual meeting`.
    public init(_ day: Day, _ words: String) { (self.day, self.words) = (day, words) }
  }

  /// When seats were last reviewed, and what has happened.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let reviewed: Day?
    let occasions: [Occasion]

    /// Facts from their parts.
    public init(on: Day, reviewed: Day?, occasions: [Occasion]) {
      (self.on, self.reviewed, self.occasions) = (on, reviewed, occasions)
    }
  }

  static let subject = "Political balance"
  /// The occasions that are named; what stands before them is counted.
  private static let most = 4

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, subject) { return [early] }
    let open = facts.occasions.filter { occasion in
      occasion.day <= facts.on && (facts.reviewed.map { $0 < occasion.day } ?? true)
    }.sorted { ($0.day, $0.words) < ($1.day, $1.words) }
    let last = facts.reviewed.map { "Last reviewed on \($0.long)." } ?? "No review is recorded."
    guard !open.isEmpty else {
      return [met(subject, "No review is due", "\(last) Nothing since then asks for another.")]
    }
    let more = open.count - most
    let why = Wording.list(
      open.suffix(most).map { "\($0.words) on \($0.day.long)" }
        + (more > 0 ? [Wording.count(more, "earlier occasion", "earlier occasions")] : []))
    return [
      notMet(
        subject, "A review is due", "\(last) Since then: \(why).",
        remedy: "Put the review on the agenda of the next council meeting, with the seats worked out.")
    ]
  }
}
