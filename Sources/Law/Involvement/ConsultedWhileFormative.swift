/// People are consulted while the proposal can still change (Gunning, first test).
public enum ConsultedWhileFormative: Rule {
  public static let id = "CO-1"
  public static let title = "People are consulted while the proposal can still change"
  public static let citation = InvolvementLaw.gunning(1)
  public static let inForce = InvolvementLaw.inForce
  public static let verification = InvolvementLaw.verification
  public static let severity = Severity.warn
  public static let binds = InvolvementLaw.binds
  public static let explanation = """
    The consultation begins and ends before the decision, says what is still open to change, and outlines the options that were \
    set aside where those who answer need that to judge. Whether minds were open is for judgement.
    """

  /// What is asked, when, and what for.
  public struct Facts: Hashable, Sendable {
    let title: String
    let opens: Day
    let closes: Day
    let decidedOn: Day?
    let saysWhatIsOpen: Bool
    let saysWhatWasSetAside: Bool

    /// - Parameter decidedOn: the day of the decision it is for; `nil` when none is named.
    public init(
      title: String, opens: Day, closes: Day, decidedOn: Day?, saysWhatIsOpen: Bool, saysWhatWasSetAside: Bool
    ) {
      (self.title, self.opens, self.closes, self.decidedOn) = (title, opens, closes, decidedOn)
      (self.saysWhatIsOpen, self.saysWhatWasSetAside) = (saysWhatIsOpen, saysWhatWasSetAside)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    guard let decided = facts.decidedOn else {
      return [
        notMet(
          facts.title, "No decision is named",
          worded("Nobody can tell whether it comes before the decision it is for."),
          remedy: "Name the decision and the day on which it is to be taken.")
      ]
    }
    guard facts.closes < decided else {
      return [
        notMet(
          facts.title, "It ends after the decision",
          worded("It is open until \(facts.closes.long); the decision is on \(decided.long)."),
          remedy: "Close it earlier, or have the decision taken later than \(facts.closes.long).")
      ]
    }
    var found = [
      met(
        facts.title, "It comes before the decision",
        "It closes on \(facts.closes.long); the decision is on \(decided.long).")
    ]
    if !facts.saysWhatIsOpen {
      found.append(
        notMet(
          facts.title, "It does not say what can still change",
          worded("Those who answer cannot tell what they can change."),
          remedy: "Say what is still open, and what is settled and why."))
    }
    if !facts.saysWhatWasSetAside {
      found.append(
        forJudgement(
          facts.title, "No other options are outlined",
          worded("Where people need it to judge, the options that were set aside are outlined too."),
          judge: InvolvementLaw.judge,
          remedy: "Outline them, doing nothing among them, and say why they were set aside."))
    }
    return found
  }
}
