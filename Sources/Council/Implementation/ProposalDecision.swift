import Law

/// What was decided on a restructure proposal: by whom, under which minute, from when it is to count, and on what conditions.
public struct ProposalDecision: Hashable, Sendable, Identifiable {
  /// What was decided.
  public enum Outcome: String, Sendable, Codable, CaseIterable {
    case approved, refused
    /// An approval that had not taken effect was taken back.
    case rescinded

    /// The outcome in words: `Approved`.
    public var words: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  }

  /// Its place among the decisions on the proposal, from 1.
  public var id: Int
  /// What was decided.
  public var outcome: Outcome
  /// The day it was decided.
  public var decidedOn: Day
  /// Who decided: a body, a member of the executive, an officer by post.
  public var takenBy: String
  /// Where the decision is written down: `minute 47`, `decision notice 12/2011`.
  public var minute: String
  /// The first day on which an approved proposal counts.
  public var effectiveDay: Day
  /// Why, in a sentence that anyone may read.
  public var reason: String
  /// What has to be so before it takes effect.
  public var conditions: [ImplementationCondition]
  /// When it took effect; `nil` while it did not.
  public var effect: Effect?
  /// The decision of the register that it is; `nil` when only a minute is cited.
  public var register: Decision.Reference?

  /// That a decision took effect.
  public struct Effect: Hashable, Sendable {
    /// The day it was put into effect.
    public var on: Day
    /// The entry of the record that tells of it.
    public var entry: Int

    /// From the parts.
    public init(on: Day, entry: Int) { (self.on, self.entry) = (on, entry) }
  }

  /// A decision from its parts.
  public init(
    id: Int, _ outcome: Outcome, decidedOn: Day, takenBy: String, minute: String, effectiveDay: Day, reason: String,
    conditions: [ImplementationCondition] = [], effect: Effect? = nil, register: Decision.Reference? = nil
  ) {
    self.id = id
    self.outcome = outcome
    self.decidedOn = decidedOn
    self.takenBy = takenBy
    self.minute = minute
    self.effectiveDay = effectiveDay
    self.reason = reason
    self.conditions = conditions
    self.effect = effect
    self.register = register
  }

  /// How it is cited: `Council, 15 December 2011, minute 47`.
  public var citation: String { "\(takenBy), \(decidedOn.long), \(minute)" }

  /// What is missing, too long or cannot be, as entered on a day.
  public func objections(on today: Day) -> [Objection] {
    var found: [Objection] = []
    if takenBy.isEmpty { found.append(.refusal("taken-by", "Say who decided.")) }
    if minute.isEmpty { found.append(.refusal("minute", "Say where the decision is written down.")) }
    if reason.isEmpty { found.append(.refusal("reason", "Say why, in a sentence that anyone may read.")) }
    if decidedOn > today {
      found.append(.refusal("decided", "\(decidedOn.long) is still to come. Enter what was decided when it is."))
    }
    if decidedOn.year < 1800 {
      found.append(.refusal("decided", "\(decidedOn.long) cannot be meant. Write a day from 1800 on."))
    }
    if outcome == .approved { found += dayObjections(today) + conditions.flatMap(\.objections) }
    return found + TextLimit.objections("taken-by", takenBy, most: TextLimit.title, what: "Who decided")
      + TextLimit.objections("minute", minute, most: TextLimit.title, what: "A reference to a minute")
      + (reason.count > TextLimit.paragraph
        ? [.refusal("reason", "A reason may have \(TextLimit.paragraph) characters; this has \(reason.count).")] : [])
  }

  private func dayObjections(_ today: Day) -> [Objection] {
    if effectiveDay < decidedOn {
      return [
        .refusal(
          "effective",
          "It cannot count before it was decided: \(decidedOn.long) at the earliest. What stood wrongly before is corrected, not decided."
        )
      ]
    }
    if effectiveDay.year > 2200 {
      return [.refusal("effective", "\(effectiveDay.long) cannot be meant. Write a day before 2200.")]
    }
    guard effectiveDay < today else { return [] }
    return [
      .warning(
        "effective",
        "\(effectiveDay.long) is past. Whoever read the structure since has read it without these changes.")
    ]
  }
}
