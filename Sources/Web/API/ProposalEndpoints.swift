import Council
import Law
import Publishing
import Store

// Restructure proposals: what they are, what they come to, their report.
extension Site {
  var proposalEndpoints: [Endpoint] { [proposalList, oneProposal, proposalAssessment, proposalReport] }

  private var proposalList: Endpoint {
    Endpoint(
      path: APIAddress.proposals, summary: "The proposals, by their short names", parameters: Paging.parameters,
      content: .json(Paging.schema(WrittenProposal.schema))
    ) { [self] call in
      try paging(call).page(of: try council(call).proposals(), by: \.id, write: WrittenProposal.value)
    }
  }

  private var oneProposal: Endpoint {
    Endpoint(path: APIAddress.proposal, summary: "One proposal", content: .json(WrittenProposal.schema)) {
      [self] call in
      guard let found = try council(call).proposals().first(where: { $0.id == call["proposal"] }) else {
        throw CallProblem(.nothingHere, "There is no proposal of this name.")
      }
      return CallAnswer(WrittenProposal.value(found))
    }
  }

  private var proposalAssessment: Endpoint {
    Endpoint(
      path: APIAddress.proposal + "/assessment",
      summary: "What a proposal changes, what it costs, where duties land and what the rules say",
      content: .json(WrittenAssessment.schema)
    ) { [self] call in CallAnswer(bytes: AssessmentJSON.write(try assessment(call))) }
  }

  private var proposalReport: Endpoint {
    Endpoint(
      path: APIAddress.proposal + "/report.md", summary: "The committee report of a proposal, as Markdown",
      content: .text("text/markdown")
    ) { [self] call in
      CallAnswer(bytes: Array(ReportDocument(try assessment(call)).markdown.utf8))
    }
  }

  private func assessment(_ call: Call) throws -> Assessment {
    guard let found = try council(call).proposal(call["proposal"]) else {
      throw CallProblem(.nothingHere, "There is no proposal of this name.")
    }
    return found.assess()
  }
}

/// Proposals as the API writes them.
enum WrittenProposal {
  static let schema = Schema.object(
    "Proposal", "A restructure proposal: changes not yet made.",
    [
      .must("id", .text("Its short name.")), .must("title", .text()), .must("summary", .text()),
      .must("decisionDay", .day), .must("effectiveDay", .day), .must("decidedBy", .text("Who decides.")),
    ])

  @Sendable static func value(_ proposal: ProposalSummary) -> JSONText.Value {
    .object([
      ("id", .text(proposal.id)), ("title", .text(proposal.title)), ("summary", .text(proposal.summary)),
      ("decisionDay", .text(proposal.decisionDay.iso)), ("effectiveDay", .text(proposal.effectiveDay.iso)),
      ("decidedBy", .text(proposal.decidedBy)),
    ])
  }
}
