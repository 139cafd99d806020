import Law

/// That a decision was called in, and what came of it (Local Government Act 2000 s.9F).
public struct DecisionCallIn: Hashable, Sendable, Codable {
  /// What overview and scrutiny did with it.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    case noAction = "no-action"
    case referredBack = "referred-back"
    case referredToCouncil = "referred-to-council"

    /// The outcome in words.
    public var words: String {
      switch self {
      case .noAction: "no action: it may be carried out"
      case .referredBack: "referred back to who decided it"
      case .referredToCouncil: "referred to the council"
      }
    }
  }

  /// The day it was asked for.
  public var requestedOn: Day
  /// Who asked.
  public var members: [Member.Reference]
  /// Why, as they put it.
  public var grounds: String
  /// What came of it; `nil` while it waits for overview and scrutiny.
  public var outcome: Outcome?
  /// The day of the outcome.
  public var closedOn: Day?
  /// What overview and scrutiny said; empty while it has not.
  public var findings: String

  /// A call-in from its parts.
  public init(
    requestedOn: Day, members: [Member.Reference], grounds: String, outcome: Outcome? = nil, closedOn: Day? = nil,
    findings: String = ""
  ) {
    (self.requestedOn, self.members, self.grounds) = (requestedOn, members, grounds)
    (self.outcome, self.closedOn, self.findings) = (outcome, closedOn, findings)
  }
}
