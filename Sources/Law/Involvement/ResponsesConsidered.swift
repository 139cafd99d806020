/// What people answered is considered before the decision (Gunning, fourth test).
public enum ResponsesConsidered: Rule {
  public static let id = "CO-4"
  public static let title = "What people answered is considered before the decision"
  public static let citation = InvolvementLaw.gunning(4)
  public static let inForce = InvolvementLaw.inForce
  public static let verification = InvolvementLaw.verification
  public static let severity = Severity.warn
  public static let binds = InvolvementLaw.binds
  public static let explanation = """
    A report of the answers comes out after the close and before the decision, with what is done about each theme or why not. That it \
    was read with an open mind is for the decision-maker to show.
    """

  /// The report and the decision.
  public struct Facts: Hashable, Sendable {
    let title: String
    let on: Day
    let closed: Day
    let reported: Day?
    let decided: Day?
    let unanswered: [String]

    /// - Parameters:
    ///   - on: today.
    ///   - reported: the day the report came out; `nil` while there is none.
    ///   - decided: the day of the decision; `nil` when none is named.
    ///   - unanswered: the themes nothing is said to.
    public init(title: String, on: Day, closed: Day, reported: Day?, decided: Day?, unanswered: [String]) {
      (self.title, self.on, self.closed, self.reported, self.decided) = (title, on, closed, reported, decided)
      self.unanswered = unanswered
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    guard facts.on > facts.closed else {
      return [doesNotApply(facts.title, "It is still to come", "Answers are taken until \(facts.closed.long).")]
    }
    var found: [Finding] = []
    if let reported = facts.reported {
      if let decided = facts.decided, reported >= decided {
        found.append(
          notMet(
            facts.title, "The report came with the decision or after it",
            worded("It came out on \(reported.long); the decision was on \(decided.long)."),
            remedy: "Ask the decision-maker whether to take the decision again with the report."))
      } else {
        found.append(met(facts.title, "The answers were reported", "The report came out on \(reported.long)."))
      }
    } else if let decided = facts.decided, decided <= facts.on {
      found.append(
        notMet(
          facts.title, "Decided without a report of the answers", worded("The decision was on \(decided.long)."),
          remedy: "Publish the report, and ask the decision-maker whether the decision stands with it."))
    } else {
      let until = facts.decided.map { " by \($0.adding(days: -1).long)" } ?? ""
      found.append(
        notMet(
          facts.title, "The answers are not reported yet", worded("It closed on \(facts.closed.long)."),
          remedy: "Publish the report\(until), with what is done about each theme.", severity: .info))
    }
    if !facts.unanswered.isEmpty {
      found.append(
        notMet(
          facts.title, "Nothing is said to some of it",
          worded("No answer is given to: \(Wording.list(facts.unanswered, most: 5))."),
          remedy: "Say what was done about each, or why nothing was."))
    } else if facts.reported != nil {
      found.append(
        forJudgement(
          facts.title, "Something is said to each theme",
          worded("Whether they were weighed with an open mind is for judgement."),
          judge: InvolvementLaw.judge))
    }
    return found
  }
}
