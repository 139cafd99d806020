import Council
import Law
import Store

extension Work {
  /// A proposal and what was decided on it. Throws ``ImplementationRefusal``.
  func decided(_ proposal: String, of authority: String) throws -> (RestructureCase, [ProposalDecision]) {
    guard let kept = try records.proposal(proposal, of: authority) else {
      throw ImplementationRefusal.unknownProposal(proposal)
    }
    return (kept, try records.decisions(on: proposal, at: authority))
  }
}
