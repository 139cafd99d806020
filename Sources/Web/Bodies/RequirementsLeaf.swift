import Council
import HTML

/// The nine minimum requirements of a locality board, each met or not, with what shows it.
struct RequirementsLeaf {
  var body: Body

  private var asksForThem: Bool {
    !body.evidence.isEmpty
      || body.rules.contains { rule in
        if case .parity = rule { return body.kind == .board }
        return false
      }
  }

  var leaf: HTMLNode {
    guard asksForThem else { return .empty }
    return Web.leaf(
      "requirements", "Nine requirements to be a Locality Board",
      margin: p { "Kent County Council, report of 8 July 2011, appendix 2." }
    ) {
      ol(.class("tasks")) { for requirement in MinimumRequirement.allCases { item(requirement) } }
    }
  }

  private func item(_ requirement: MinimumRequirement) -> HTMLNode {
    let evidence = body.evidence.last { $0.requirement == requirement }
    return li {
      b { "\(requirement.rawValue). \(Phrase.term(requirement.words))" }
      state(evidence)
      if let evidence { p { "\(shown(evidence)) (\(evidence.day.long))" } }
    }
  }

  private func shown(_ evidence: RequirementEvidence) -> HTMLNode {
    let text = evidence.text
    guard text.hasPrefix("https://"), !text.contains(where: \.isWhitespace) else { return HTMLNode(text) }
    return a(.href(text)) { text }
  }

  private func state(_ evidence: RequirementEvidence?) -> HTMLNode {
    guard let evidence else { return tag(.stone, .na, "Not shown yet") }
    return evidence.isMet ? tag(.green, .met, "Met") : tag(.brick, .not, "Not met")
  }
}
