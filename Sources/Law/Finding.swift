/// What a rule found. Law often ends in judgement: then the finding says whose.
public enum Outcome: String, Sendable, Codable, CaseIterable {
  /// The rule asks something and it is there.
  case met
  /// The rule asks something and it is not there; the remedy says what to do.
  case notMet
  /// The rule does not ask anything here; the message says why.
  case doesNotApply
  /// A person must judge; the finding says who.
  case forJudgement
}

/// How much a rule that is not met holds up.
public enum Severity: String, Sendable, Codable, CaseIterable {
  /// The system refuses.
  case block
  /// A named officer may accept it, with a reason.
  case warn
  /// Shown, and holds nothing up.
  case info
}

/// One answer of one rule about one subject, in words for people.
public struct Finding: Hashable, Sendable, Codable {
  /// The rule that speaks, such as `OFF-HOPS-1`.
  public let rule: String
  /// Where the rule is written.
  public let citation: Citation
  /// The answer.
  public let outcome: Outcome
  /// How much it holds up when not met.
  public let severity: Severity
  /// What it is about: a post, a designation, a change, the report.
  public let subject: String
  /// The claim in a few words, fit for a heading.
  public let title: String
  /// What was found, in a sentence or two.
  public let message: String
  /// What to do next; `nil` when nothing is asked.
  public let remedy: String?
  /// Who judges, when the outcome is for judgement.
  public let judge: String?

  /// A finding from its parts. Rules use the shorter makers on `Rule`.
  public init(
    rule: String, citation: Citation, outcome: Outcome, severity: Severity, subject: String,
    title: String, message: String, remedy: String? = nil, judge: String? = nil
  ) {
    self.rule = rule
    self.citation = citation
    self.outcome = outcome
    self.severity = severity
    self.subject = subject
    self.title = title
    self.message = message
    self.remedy = remedy
    self.judge = judge
  }

  /// Whether this finding stops the proposal.
  public var blocks: Bool { outcome == .notMet && severity == .block }
}
