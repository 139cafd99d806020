import Council
import HTML
import Law

/// What was decided on a proposal, what it waits for, and when it takes effect.
struct ImplementationPage {
  var visit: Visit
  var proposal: RestructureCase
  var decisions: [ProposalDecision]
  var state: ImplementationState
  /// What it would do to what stands on its day; `nil` unless it is approved and not in effect.
  var plan: ImplementationPlan?
  var faults: FormFaults
  /// The decisions of the register by which it may be decided, latest first, each with what who took it is called.
  var register: [(decision: Decision, name: String)] = []

  /// Whether the consultation of staff and unions is entered, whose close meets what waits for it.
  var hasConsultation = false

  var id: String { visit["authority"] }
  var mayCarryOut: Bool { visit.person.may(.carryOutDecisions, at: id, on: visit.today) }

  var crumbs: [Crumb] {
    [
      Crumb(title: "Proposals", address: Address.proposals(id)),
      Crumb(name: proposal.title, address: Address.proposal(id, proposal.id)),
    ]
  }

  func view(_ saved: HTMLNode) -> HTMLNode {
    HTMLNode {
      titleBlock(kicker: "Decision and effect", .data(proposal.title), lede: state.lede) { state.tag }
      saved
      standing
      if let plan { PlanLeaf(plan: plan, proposal: proposal, id: id).node }
      if mayCarryOut { forms }
    }
  }

  private var standing: HTMLNode {
    leaf(
      "state", "From decision to effect",
      margin: HTMLNode { p { "Each step stands on the public record with the decision it rests on." } }
    ) {
      if decisions.isEmpty { emptyState("No decision is entered yet.") }
      for decision in decisions { Trail(steps: steps(decision)).node }
    }
  }

  private func steps(_ decision: ProposalDecision) -> [Trail.Step] {
    let taken = Trail.Step(.done, on: decision.decidedOn) {
      b { Phrase.term(decision.outcome.words) }
      p { "\(decision.takenBy), \(decision.minute). \(decision.reason)" }
      if let register = decision.register {
        p { a(.href(Address.decision(id, register))) { "The decision in the register" } }
      }
    }
    guard decision.outcome == .approved else { return [taken] }
    return [taken] + decision.conditions.map(step) + [effect(decision)]
  }

  private func step(_ condition: ImplementationCondition) -> Trail.Step {
    guard let met = condition.met else {
      return Trail.Step(.next, "Not met yet") {
        b { condition.words }
        p(.class("soft small")) { Phrase.term(condition.kind.words) }
        if condition.kind == .consultation, hasConsultation {
          p { a(.href(Address.consultation(id, proposal.id))) { "The consultation: it is met when that is closed" } }
        }
      }
    }
    return Trail.Step(.done, on: met.on) {
      b { condition.words }
      p { "Met: \(met.evidence)" }
      p(.class("soft small")) { "Noted by \(met.notedBy)" }
    }
  }

  private func effect(_ decision: ProposalDecision) -> Trail.Step {
    if let effect = decision.effect {
      return Trail.Step(.done, on: decision.effectiveDay) {
        b { "Took effect" }
        p {
          "Posts, designations and articles changed together: "
          a(.href(Address.entry(id, effect.entry))) { "entry \(effect.entry.withCommas)" }
          "."
        }
      }
    }
    let isLast = decision.id == decisions.last?.id
    return Trail.Step(isLast ? .next : .later, on: decision.effectiveDay) {
      b { isLast ? "Takes effect by itself, all conditions being met" : "Would have taken effect" }
    }
  }

  // MARK: Forms

  private var forms: HTMLNode {
    HTMLNode {
      if case .waitsForConditions(let decision, _) = state {
        for condition in decision.conditions
        where condition.met == nil && !(condition.kind == .consultation && hasConsultation) {
          ConditionForm(page: self, condition: condition).node
        }
      }
      if case .due = state { now }
      if case .inEffect = state {
        leaf("undo", "To undo it") {
          p { "What took effect is changed only by a new proposal, decided anew. Nothing on this page takes it back." }
        }
      } else {
        ProposalDecisionForm(page: self).node
      }
    }
  }

  private var now: HTMLNode {
    leaf("effect", "Put it into effect") {
      p {
        "Its day has come and every condition is met. Folkmoot does it by itself within the hour; you can do it now."
      }
      if let fault = faults["effect"] { errorLine(fault, id: "effect-error") }
      visit.sending(to: Address.implementation(id, proposal.id, "effect"), "Put it into effect now")
    }
  }
}

extension ImplementationState {
  var lede: Phrase {
    switch self {
    case .undecided: "Nobody has decided on it yet."
    case .refused(let decision): "It was refused on \(decision.decidedOn.long)."
    case .rescinded(let decision): "Its approval was rescinded on \(decision.decidedOn.long)."
    case .waitsForConditions(let decision, let open):
      open == 1
        ? "It is approved, and takes effect from \(decision.effectiveDay.long) once one condition is met."
        : "It is approved, and takes effect from \(decision.effectiveDay.long) once \(open) conditions are met."
    case .waitsForItsDay(let decision): "It is approved, and takes effect on \(decision.effectiveDay.long)."
    case .due(let decision): "It is approved and was to take effect on \(decision.effectiveDay.long)."
    case .inEffect(let decision, _): "It took effect on \(decision.effectiveDay.long)."
    }
  }

  var tag: HTMLNode {
    switch self {
    case .undecided: Web.tag(.stone, .na, "Not decided")
    case .refused: Web.tag(.brick, .not, "Refused")
    case .rescinded: Web.tag(.brick, .not, "Rescinded")
    case .waitsForConditions: Web.tag(.ochre, .due, "Waits for conditions")
    case .waitsForItsDay: Web.tag(.blue, .due, "Waits for its day")
    case .due: Web.tag(.ochre, .due, "Due")
    case .inEffect: Web.tag(.green, .met, "In effect")
    }
  }
}
