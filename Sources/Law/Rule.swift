/// How sure we are of a rule's words, and where they were read.
public enum Verification: Hashable, Sendable {
  /// The text of the law was read; says where.
  case textRead(String)
  /// Quoted by another page; says which.
  case secondary(String)
  /// A council's own paper or setting says so; says which.
  case councilPaper(String)
  /// General knowledge, not checked: guidance only.
  case notVerified

  /// Whether a finding must be worded as guidance.
  public var isGuidance: Bool {
    switch self {
    case .textRead, .councilPaper: false
    case .secondary, .notVerified: true
    }
  }
}

/// The days on which a rule is or was law.
public struct InForce: Hashable, Sendable {
  /// The first day; `nil` when it has not been commenced, so that the rule is off.
  public let from: Day?
  /// The last day; `nil` while it lasts.
  public let to: Day?

  /// From a day, up to and including another.
  public init(from: Day?, to: Day? = nil) {
    self.from = from
    self.to = to
  }

  /// For tests of a proposal itself, which hold whatever the law.
  public static let always = InForce(from: Day(number: .min))

  /// The days in words: `from 1 April 2013`, `always`.
  public var words: String {
    guard let from else { return "not commenced; the rule is off" }
    guard from > Day(number: .min) else { return "always" }
    return to.map { "from \(from.long) to \($0.long)" } ?? "from \(from.long)"
  }

  /// Whether the rule was law on a day.
  public func contains(_ day: Day) -> Bool {
    guard let from else { return false }
    return from <= day && (to.map { day <= $0 } ?? true)
  }
}

/// What the rulebook prints about a rule: everything but the check itself.
public struct RuleEntry: Sendable {
  /// The identifier, such as `OFF-HOPS-1`.
  public let id: String
  /// The duty in one line.
  public let title: String
  /// Where it is written.
  public let citation: Citation
  /// When it was in force.
  public let inForce: InForce
  /// How its text was verified.
  public let verification: Verification
  /// What a breach holds up.
  public let severity: Severity
  /// Whom it binds.
  public let binds: String
  /// What is tested and how, in a sentence or two.
  public let explanation: String
  /// Figures the rule uses, with their dates.
  public let figures: [(name: String, figure: DatedFigure)]
}

/// A duty that can be checked: one rule, one file, one test file of the same name.
public protocol Rule {
  /// What the check needs to know, and nothing more.
  associatedtype Facts

  /// The identifier, such as `OFF-HOPS-1`.
  static var id: String { get }
  /// The duty in one line.
  static var title: String { get }
  /// Where it is written.
  static var citation: Citation { get }
  /// When it is or was law.
  static var inForce: InForce { get }
  /// How its text was verified.
  static var verification: Verification { get }
  /// What a breach holds up.
  static var severity: Severity { get }
  /// Whom it binds.
  static var binds: String { get }
  /// What is tested and how.
  static var explanation: String { get }
  /// Figures with their dates, by name.
  static var figures: [(name: String, figure: DatedFigure)] { get }

  /// Answers the duty for one set of facts. Pure; never throws.
  static func check(_ facts: Facts) -> [Finding]
}

extension Rule {
  public static var figures: [(name: String, figure: DatedFigure)] { [] }

  /// This rule as the rulebook prints it.
  public static var entry: RuleEntry {
    RuleEntry(
      id: id, title: title, citation: citation, inForce: inForce, verification: verification,
      severity: severity, binds: binds, explanation: explanation, figures: figures)
  }

  /// The rule asks something and it is there.
  public static func met(_ subject: String, _ title: String, _ message: String) -> Finding {
    finding(.met, subject, title, message)
  }

  /// The rule asks something and it is not there.
  public static func notMet(
    _ subject: String, _ title: String, _ message: String, remedy: String,
    severity: Severity? = nil
  ) -> Finding {
    finding(.notMet, subject, title, message, remedy: remedy, severity: severity)
  }

  /// The rule asks nothing here, and why.
  public static func doesNotApply(_ subject: String, _ title: String, _ message: String) -> Finding {
    finding(.doesNotApply, subject, title, message)
  }

  /// A person must judge.
  public static func forJudgement(
    _ subject: String, _ title: String, _ message: String, judge: String, remedy: String? = nil
  ) -> Finding {
    finding(.forJudgement, subject, title, message, remedy: remedy, judge: judge)
  }

  private static func finding(
    _ outcome: Outcome, _ subject: String, _ title: String, _ message: String,
    remedy: String? = nil, judge: String? = nil, severity: Severity? = nil
  ) -> Finding {
    Finding(
      rule: id, citation: citation, outcome: outcome, severity: severity ?? self.severity,
      subject: subject, title: title, message: message, remedy: remedy, judge: judge)
  }
}
