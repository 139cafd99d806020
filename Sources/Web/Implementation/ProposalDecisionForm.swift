import Council
import HTML
import Law

/// The form by which a decision on a proposal is entered.
struct ProposalDecisionForm {
  var page: ImplementationPage

  private var visit: Visit { page.visit }

  var node: HTMLNode {
    leaf(
      "decision", page.state.approval == nil ? "Enter the decision" : "Enter a decision to rescind it",
      margin: HTMLNode { p { "Enter it when it is made and minuted. Name posts and bodies, no person." } }
    ) {
      visit.sending(to: Address.implementation(page.id, page.proposal.id, "decision"), "Enter the decision") {
        for field in fields { field.node(text(field), fault: page.faults[field.name], note: nil) }
        if let fault = page.faults["in-spite"] {
          TickField(name: "in-spite", label: "I have read this. Enter it all the same.", fault: fault).node
        }
      }
    }
  }

  private func text(_ field: EditField) -> String { visit.isForm ? field.typed(visit) : preset[field.name] ?? "" }

  /// What the proposal itself says of its decision.
  private var preset: [String: String] {
    let proposal = page.proposal
    var preset: [String: String] = ["taken-by": proposal.decidedBy, "effective": proposal.effectiveDay.typed]
    guard page.state.approval == nil else { return preset }
    if proposal.decisionDay <= visit.today { preset["decided"] = proposal.decisionDay.typed }
    if proposal.timetable.contains(where: { $0.kind == .consultation }) {
      preset[Self.name(.consultation)] = "Staff and unions were consulted, and what they said was considered."
    }
    if proposal.establishmentAfter.posts.contains(where: \.gradeSubjectToEvaluation) {
      preset[Self.name(.evaluation)] = "Grades that are subject to evaluation have their results."
    }
    return preset
  }

  private var recorded: [ChoiceField.Choice] {
    [.init(value: "", words: "None of these: it is written down elsewhere")]
      + page.register.map { decision, name in
        .init(value: decision.reference.rawValue, name: "\(decision.on.long), \(name): \(decision.title)")
      }
  }

  private static func name(_ kind: ImplementationCondition.Kind) -> String { "condition-\(kind.rawValue)" }

  private var fields: [EditField] {
    let outcomes: [ProposalDecision.Outcome] = page.state.approval == nil ? [.approved, .refused] : [.rescinded]
    let decided = [
      EditField(
        name: "outcome", label: "What was decided",
        kind: .choice(outcomes.map { .init(value: $0.rawValue, words: .term($0.words)) })),
      EditField(
        name: "register", label: "The decision in the register",
        hint: "Who took it, the minute and the day then come from there.", kind: .choice(recorded)),
      EditField(name: "taken-by", label: "Who decided", hint: "A body, a member by portfolio, or an officer by post."),
      EditField(name: "minute", label: "Where it is written down", hint: "For example, minute 47."),
      EditField(
        name: "decided", label: "Decided on", hint: "For example, \(visit.today.long).", kind: .line(isNarrow: true)),
      EditField(
        name: "reason", label: "Reason", hint: "In a sentence that anyone may read. Name no person.",
        kind: .lines(rows: 3)),
    ]
    guard page.state.approval == nil else { return decided }
    return decided + [
      EditField(
        name: "effective", label: "From this day on",
        hint: "If approved: it takes effect on this day by itself, when every condition is met.",
        kind: .line(isNarrow: true))
    ]
      + ImplementationCondition.Kind.allCases.map {
        EditField(
          name: Self.name($0), label: "Condition: \(Phrase.term($0.words))",
          hint: "One condition on each line; empty when there is none.", kind: .lines(rows: 2))
      }
  }

  /// What was typed, as a decision; `nil` when a day or the outcome cannot be read.
  static func read(_ visit: Visit) -> (ProposalDecision?, FormFaults) {
    let kinds = ImplementationCondition.Kind.allCases
    let names = ["outcome", "register", "taken-by", "minute", "decided", "reason", "effective"] + kinds.map(name)
    var reading = FieldReading(texts: Dictionary(names.map { ($0, visit.typed($0)) }) { $1 })
    let outcome = ProposalDecision.Outcome(rawValue: reading.text("outcome"))
    let (decided, effective) = (reading.day("decided"), reading.day("effective"))
    if outcome == nil { reading.faults.add("Choose what was decided.", at: "outcome") }
    let register = reading.text("register")
    if register.isEmpty, reading.text("decided").isEmpty {
      reading.faults.add("Say on which day it was decided.", at: "decided")
    }
    if outcome == .approved, reading.text("effective").isEmpty {
      reading.faults.add("Say from which day it is to count.", at: "effective")
    }
    guard let outcome, let decided = decided ?? (register.isEmpty ? nil : visit.today), reading.faults.isEmpty else {
      return (nil, reading.faults)
    }
    let conditions = kinds.flatMap { kind in
      reading.lines(name(kind)).map { ImplementationCondition(id: 0, kind, $0) }
    }
    let decision = ProposalDecision(
      id: 0, outcome, decidedOn: decided, takenBy: reading.text("taken-by"), minute: reading.text("minute"),
      effectiveDay: effective ?? decided, reason: reading.text("reason"),
      conditions: outcome == .approved ? conditions : [],
      register: register.isEmpty ? nil : .init(rawValue: register))
    return (decision, FormFaults())
  }
}

/// The form by which a condition is noted as met.
struct ConditionForm {
  var page: ImplementationPage
  var condition: ImplementationCondition

  private var visit: Visit { page.visit }

  var node: HTMLNode {
    leaf("condition-\(condition.id)", "Condition \(condition.id): is it met?") {
      p { condition.words }
      visit.sending(
        to: Address.implementation(page.id, page.proposal.id, "conditions/\(condition.id)"), "Note that it is met"
      ) {
        field(.met, "Met on", "For example, \(visit.today.long).", isNarrow: true)
        field(.evidence, "Where one can see that", "A minute, a report, a letter. It stands on the public record.")
      }
    }
  }

  /// Its fields; several of these forms stand on the page, so each field has the number of its condition.
  enum Field: String {
    case met, evidence

    func name(_ condition: Int) -> String { "\(rawValue)-\(condition)" }
  }

  private func field(_ field: Field, _ label: Phrase, _ hint: Phrase, isNarrow: Bool = false) -> HTMLNode {
    let name = field.name(condition.id)
    return FormField(
      name: name, label: label, hint: hint, value: visit.typed(name), fault: page.faults[name], isNarrow: isNarrow
    ).node
  }
}
