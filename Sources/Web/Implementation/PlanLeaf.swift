import Council
import HTML
import Law

/// What putting a proposal into effect would write, counted, and what stands against it.
struct PlanLeaf {
  var plan: ImplementationPlan
  var proposal: RestructureCase
  var id: String

  var node: HTMLNode {
    leaf(
      "plan", "What will change on the day",
      margin: HTMLNode { p { "Over what stands now: in whole, or not at all." } }
    ) {
      if !plan.objections.isEmpty {
        notice(.warning, "As things stand it cannot take effect", id: "clashes") {
          ul { for objection in plan.objections { li { Phrase.term(objection.words) } } }
        }
      }
      summaryList([
        ("Units", counts(plan.units)), ("Posts", counts(plan.posts)),
        ("Job descriptions", plan.jobDescriptions.isEmpty ? .empty : HTMLNode(String(plan.jobDescriptions.count))),
        (
          "The constitution",
          listed((proposal.constitution?.amendments ?? []).map { HTMLNode($0.name) })
        ),
      ])
      p { a(.href(Address.proposal(id, proposal.id) + "#differences")) { "Every difference" } }
    }
  }

  private func counts<Version>(_ steps: [ImplementationPlan.Step<Version>]) -> HTMLNode {
    var (begin, change, end) = (0, 0, 0)
    for step in steps {
      switch step {
      case .begins: begin += 1
      case .changes: change += 1
      case .ends: end += 1
      }
    }
    return HTMLNode {
      if steps.isEmpty { p { "None" } }
      if begin > 0 { p { "New: \(begin)" } }
      if change > 0 { p { "Changed: \(change)" } }
      if end > 0 { p { "Ended: \(end)" } }
    }
  }
}
