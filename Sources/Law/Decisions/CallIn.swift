/// A decision of the executive that is not yet carried out may be called in (LGA 2000 s.9F).
public enum CallIn: Rule {
  public static let id = "CALL-1"
  /// The title of the finding that more members must ask.
  public static let tooFewAsk = "Too few ask for it"
  public static let title = "A decision waits for call-in before it is carried out"
  public static let citation = BodyLaw.localGovernmentAct2000("s.9F(2)(a), (4)", section: "9F")
  public static let inForce = BodyLaw.since2012
  public static let verification = Verification.textRead(
    "s.9F(2)(a), (4): scrutiny may recommend that a decision be reconsidered, or arrange “for its function under subsection (2)(a), so "
      + "far as it relates to the decision, to be exercised by the authority”. The days, and who may ask, stand in each council’s "
      + "constitution, not in the Act")
  public static let severity = Severity.block
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    A decision is carried out after the end of the last of so many clear working days after it was published, as the council sets. \
    Within them so many members may ask for call-in, once for each decision; then it waits for overview and scrutiny, which takes no \
    action, refers it back, or refers it to the council. An urgent decision is not called in when the consent to that is recorded.
    """

  /// The days in which a decision may be called in.
  public struct Window: Hashable, Sendable {
    /// The day it counts as published on.
    public let published: Day
    /// How many clear working days.
    public let days: Int
    /// When offices are open.
    public let offices: OfficeDays

    /// The days after publication.
    public init(published: Day, days: Int, offices: OfficeDays = OfficeDays()) {
      (self.published, self.days, self.offices) = (published, days, offices)
    }

    /// The last day on which it may be called in: the last clear working day. The day of publication does not count.
    public var lastDay: Day {
      var (day, left) = (published, max(0, days))
      while left > 0 {
        day = day.adding(days: 1)
        if offices.isWorking(day) { left -= 1 }
      }
      return day
    }

    /// The first day on which it may be carried out.
    public var implementableFrom: Day { lastDay.adding(days: 1) }
  }

  /// What is known of a decision and of the call-in that is asked for.
  public struct Facts: Hashable, Sendable {
    /// Who asks, and when.
    public struct Request: Hashable, Sendable {
      let on: Day
      let members: Int

      /// - Parameter members: how many of those who may ask do.
      public init(on: Day, members: Int) { (self.on, self.members) = (on, members) }
    }

    let on: Day
    let title: String
    let isExecutive: Bool
    let window: Window?
    let isUrgent: Bool
    let urgencyConsent: String
    let wasCalledIn: Bool
    let membersNeeded: Int
    let request: Request?
    let implementedOn: Day?

    /// - Parameters:
    ///   - on: the day of the decision.
    ///   - window: `nil` while it is not published, or when the council has no call-in.
    ///   - urgencyConsent: who consented that it is not called in.
    ///   - wasCalledIn: whether it was called in before.
    public init(
      on: Day, title: String, isExecutive: Bool, window: Window?, isUrgent: Bool = false, urgencyConsent: String = "",
      wasCalledIn: Bool = false, membersNeeded: Int = 1, request: Request? = nil, implementedOn: Day? = nil
    ) {
      (self.on, self.title, self.isExecutive, self.window) = (on, title, isExecutive, window)
      (self.isUrgent, self.urgencyConsent, self.wasCalledIn) = (isUrgent, urgencyConsent, wasCalledIn)
      (self.membersNeeded, self.request, self.implementedOn) = (membersNeeded, request, implementedOn)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard facts.isExecutive else {
      return [doesNotApply(facts.title, "Not open to call-in", "Only decisions of the executive are called in.")]
    }
    if facts.isUrgent { return [urgent(facts)] }
    guard let window = facts.window else {
      return [
        notMet(
          facts.title, "Not published yet", "Its days for call-in begin when the record is published.",
          remedy: "Publish the record.", severity: facts.implementedOn == nil ? .info : .block)
      ]
    }
    if let request = facts.request { return [asked(facts, request, window)] }
    return [waits(facts, window)]
  }

  private static func urgent(_ facts: Facts) -> Finding {
    if facts.request != nil {
      return notMet(
        facts.title, "Urgent, and not open to call-in", "The consent is recorded: \(facts.urgencyConsent).",
        remedy: "Ask overview and scrutiny to review how it was carried out.")
    }
    guard facts.urgencyConsent.isEmpty else {
      return met(facts.title, "Urgent, with consent", "Not open to call-in: \(facts.urgencyConsent).")
    }
    return notMet(
      facts.title, "Nobody consented that it is urgent", "An urgent decision is not called in only with consent.",
      remedy: "Record who consented and when, or let it wait for call-in.")
  }

  private static func asked(_ facts: Facts, _ request: Facts.Request, _ window: Window) -> Finding {
    if facts.wasCalledIn {
      return notMet(
        facts.title, "Called in already", "A decision is called in once.",
        remedy: "Put it on the agenda of overview and scrutiny as any other matter.")
    }
    guard request.on >= facts.on, request.on <= window.lastDay else {
      return notMet(
        facts.title, "Outside the days for call-in",
        "Asked on \(request.on.long); the last day \(request.on > window.lastDay ? "was" : "is") \(window.lastDay.longWithWeekday).",
        remedy: "Put it on the agenda of overview and scrutiny as any other matter.")
    }
    guard request.members >= facts.membersNeeded else {
      return notMet(
        facts.title, tooFewAsk,
        "\(Wording.count(request.members, "member asks", "members ask")); \(facts.membersNeeded) are needed.",
        remedy: "Find \(facts.membersNeeded - request.members) more by the end of \(window.lastDay.longWithWeekday).")
    }
    return met(facts.title, "It is called in", "Asked in time by enough members. It waits for overview and scrutiny.")
  }

  private static func waits(_ facts: Facts, _ window: Window) -> Finding {
    guard let done = facts.implementedOn, done < window.implementableFrom else {
      return met(
        facts.title, "Open to call-in until \(window.lastDay.long)",
        "It may be carried out from \(window.implementableFrom.long).")
    }
    return notMet(
      facts.title, "Carried out too early",
      "Carried out on \(done.long), and open to call-in until the end of \(window.lastDay.longWithWeekday).",
      remedy: "Wait until \(window.implementableFrom.long), or record the consent to urgency.")
  }
}
