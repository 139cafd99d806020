import Council
import Law

/// Why something about carrying out a decided proposal was not done. Nothing was changed.
public enum ImplementationRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  /// There is no such proposal.
  case unknownProposal(String)
  /// What is wrong with what was entered: refusals first, then what only warns.
  case objections([Objection])
  /// Rules block what was decided.
  case blocked([String])
  /// There is no such condition.
  case unknownCondition
  /// It cannot take effect yet, or any more.
  case notDue(ImplementationState)
  /// What stands is not what it was drafted over.
  case clashes([Objection])
  /// Papers would put other words in the place of what was approved.
  case decidedAlready(String, ProposalDecision)

  public var description: String {
    switch self {
    case .unknownProposal(let id): "There is no proposal \(id). Nothing was changed."
    case .objections(let all): all.map(\.words).joined(separator: " ")
    case .blocked(let findings):
      "Rules block what was decided: \(findings.joined(separator: "; ")). Take it to the monitoring officer before it is entered."
    case .unknownCondition: "There is no such condition. Open the page anew."
    case .notDue(let state): Self.words(state)
    case .clashes(let all):
      "It was drafted over what no longer stands, so nothing of it takes effect. "
        + all.prefix(12).map(\.words).joined(separator: " ")
    case .decidedAlready(let id, let decision):
      "\(id) was approved as it stands: \(decision.citation). Enter what is different as a proposal of another short name."
    }
  }

  private static func words(_ state: ImplementationState) -> String {
    switch state {
    case .undecided: "It is not decided yet. Enter the decision first."
    case .refused(let decision): "It was refused: \(decision.citation)."
    case .rescinded(let decision): "Its approval was rescinded: \(decision.citation)."
    case .waitsForConditions(let decision, _):
      "It waits for what the decision asked: "
        + decision.conditions.filter { $0.met == nil }.map(\.words).joined(separator: "; ") + "."
    case .waitsForItsDay(let decision): "It takes effect on \(decision.effectiveDay.long), by itself."
    case .due: "It is due."
    case .inEffect(_, let effect): "It was put into effect on \(effect.on.long): entry \(effect.entry)."
    }
  }
}
