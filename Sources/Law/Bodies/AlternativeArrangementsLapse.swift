/// Arrangements that depart from political balance end at the next review (LGHA 1989 s.17(2)).
public enum AlternativeArrangementsLapse: Rule {
  public static let id = "PB-4B"
  public static let title = "What was arranged otherwise than in balance ends at the next review"
  public static let citation = Instruments.housingAct1989("s.17(2)", section: "17")
  public static let inForce = BodyLaw.since1990
  public static let verification = Verification.textRead(
    "s.17(2): “such arrangements shall cease to have effect when any such duty arises”")
  public static let severity = Severity.block
  public static let binds = "Principal councils that arranged the seats of a body otherwise than in balance"
  public static let explanation =
    "Any later duty to review under s.15(1)(c) to (e) or (2) ends them. They are adopted again, with nobody against, or seats are shared."

  /// When something else was arranged, and when the next duty to review arose.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let body: String
    let adopted: Day
    let duty: Day?
    let annualMeeting: Day?

    /// - Parameters:
    ///   - duty: the first day after it on which a review was due under s.15(1)(c) to (e) or (2); `nil` while none was.
    ///   - annualMeeting: the first annual meeting after it, at which a review was due under s.15(1)(b).
    public init(on: Day, body: String, adopted: Day, duty: Day?, annualMeeting: Day? = nil) {
      (self.on, self.body, self.adopted) = (on, body, adopted)
      (self.duty, self.annualMeeting) = (duty, annualMeeting)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.body) { return [early] }
    guard let duty = facts.duty, duty > facts.adopted, duty <= facts.on else {
      if let annual = facts.annualMeeting, annual > facts.adopted, annual <= facts.on {
        return [
          forJudgement(
            facts.body, "Is it still as arranged?",
            "Arranged on \(facts.adopted.long). An annual meeting was held on \(annual.long); subsection (2) names the reviews under "
              + "section 15(1)(c) to (e) and (2), and not the one at the annual meeting.",
            judge: "Monitoring officer", remedy: "Adopt the arrangement again with no member against, to be safe.")
        ]
      }
      return [met(facts.body, "Still as arranged", "Arranged on \(facts.adopted.long); no review has been due since.")]
    }
    return [
      notMet(
        facts.body, "The arrangement has ended",
        "Arranged on \(facts.adopted.long), it ended on \(duty.long), when a review was due.",
        remedy: "Share the seats of \(facts.body) in proportion, or adopt the arrangement again with no member against."
      )
    ]
  }
}
