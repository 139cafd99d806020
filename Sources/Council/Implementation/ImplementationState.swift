import Law

/// How far a proposal has come between its decision and its effect.
public enum ImplementationState: Hashable, Sendable {
  case undecided
  case refused(ProposalDecision)
  case rescinded(ProposalDecision)
  /// Approved, and so many conditions are not met yet.
  case waitsForConditions(ProposalDecision, open: Int)
  /// Approved, every condition met, and its day is to come.
  case waitsForItsDay(ProposalDecision)
  /// Nothing stands between it and its effect.
  case due(ProposalDecision)
  case inEffect(ProposalDecision, ProposalDecision.Effect)

  /// How far it has come by these decisions on it, first to last, on a day.
  public init(_ decisions: [ProposalDecision], on day: Day) {
    guard let last = decisions.last else {
      self = .undecided
      return
    }
    let open = last.conditions.count { $0.met == nil }
    switch last.outcome {
    case .refused: self = .refused(last)
    case .rescinded: self = .rescinded(last)
    case .approved:
      if let effect = last.effect {
        self = .inEffect(last, effect)
      } else if open > 0 {
        self = .waitsForConditions(last, open: open)
      } else {
        self = last.effectiveDay <= day ? .due(last) : .waitsForItsDay(last)
      }
    }
  }

  /// The approval that stands, whether it took effect or not.
  public var approval: ProposalDecision? {
    switch self {
    case .undecided, .refused, .rescinded: nil
    case .waitsForConditions(let decision, _), .waitsForItsDay(let decision), .due(let decision),
      .inEffect(let decision, _):
      decision
    }
  }

  /// Why what is newly decided cannot follow on what was decided before; `nil` when it can.
  public func objection(to outcome: ProposalDecision.Outcome) -> Objection? {
    switch (self, outcome) {
    case (.inEffect(let decision, let effect), _):
      .refusal(
        "outcome",
        "It was put into effect on \(effect.on.long) by \(decision.citation) (entry \(effect.entry)). Only a new proposal, decided anew, changes that."
      )
    case (_, .rescinded) where approval == nil:
      .refusal("outcome", "No approval stands that could be rescinded.")
    case (_, .approved) where approval != nil, (_, .refused) where approval != nil:
      .refusal(
        "outcome",
        "It is approved already: \(approval?.citation ?? ""). A second decision-maker’s decision is a condition of that approval; to decide otherwise, rescind it first."
      )
    default: nil
    }
  }
}
