/// A key decision that cannot wait five clear days needs the agreement of overview and scrutiny (SI 2012/2089 reg 11).
public enum SpecialUrgency: Rule {
  public static let id = "EX-7"
  public static let title = "A decision that cannot wait five clear days is agreed to be urgent"
  public static let citation = AccessLaw.regulations2012("regs 11, 19", 11)
  public static let inForce = AccessLaw.since2012
  public static let verification = Verification.textRead(
    "reg 11(1), (2) and reg 19: “The executive leader or elected mayor must submit at least one report under paragraph (1) annually”"
  )
  public static let severity = Severity.block
  public static let binds = DecisionLaw.executives
  public static let explanation = """
    The chair of the overview and scrutiny committee agrees that it is urgent and cannot reasonably be deferred; if there is no chair, \
    or they cannot act, the chairman of the council; failing them the vice-chairman. A notice says why. The leader tells the council of \
    all such decisions at least once a year.
    """

  /// Who agreed.
  public enum Agreement: String, Hashable, Sendable, CaseIterable, Codable {
    case scrutinyChair = "scrutiny-chair"
    case chairman
    case viceChairman = "vice-chairman"

    /// Who that is, in words.
    public var words: String {
      switch self {
      case .scrutinyChair: "the chair of the overview and scrutiny committee"
      case .chairman: "the chairman of the council, the chair of scrutiny being unable to act"
      case .viceChairman: "the vice-chairman of the council, the other two being unable to act"
      }
    }
  }

  /// What was agreed.
  public struct Facts: Hashable, Sendable {
    let on: Day
    let title: String
    let agreedBy: Agreement?
    let agreedOn: Day?
    let publishedOn: Day?
    let reasons: String

    /// - Parameter reasons: why it is urgent and cannot reasonably be deferred.
    public init(on: Day, title: String, agreedBy: Agreement?, agreedOn: Day?, publishedOn: Day?, reasons: String) {
      (self.on, self.title, self.agreedBy, self.agreedOn) = (on, title, agreedBy, agreedOn)
      (self.publishedOn, self.reasons) = (publishedOn, reasons)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard let agreed = facts.agreedBy, let day = facts.agreedOn else {
      return [
        notMet(
          facts.title, "Nobody agreed that it is urgent",
          "Neither the chair of scrutiny nor the chairman or vice-chairman is recorded.",
          remedy: "Ask the chair of the overview and scrutiny committee before \(facts.on.long), or wait.")
      ]
    }
    guard day <= facts.on else {
      return [
        notMet(
          facts.title, "Agreed too late", "Agreed on \(day.long), after the decision of \(facts.on.long).",
          remedy: "The agreement comes first. Take the decision again after it.")
      ]
    }
    guard !facts.reasons.isEmpty, facts.publishedOn != nil else {
      return [
        notMet(
          facts.title, "The notice of urgency is not out", "The reasons why it cannot be deferred are published.",
          remedy: "Publish the notice with the reasons.")
      ]
    }
    return [
      met(
        facts.title, "Agreed to be urgent",
        "On \(day.long) by \(agreed.words). The leader reports it to the council within the year (reg 19).")
    ]
  }
}
