import Council
import Law
import Store

/// Approves a draft for consultation: the alternative that was put forward becomes a proposal on the public pages, with its entry
/// in the record, in one transaction. Never by one of its authors.
public struct ApproveDraft: Deed {
  public static let permission = Permission.approveForConsultation
  public static let name = "approve-draft"
  public let authority: String
  /// Which alternative of which draft, and over which version.
  public let place: DraftPlace
  /// The proposal’s short name, for addresses.
  public let shortName: String
  /// Under which authority it is approved: a line of the scheme of delegation.
  public let under: String
  /// Whether whoever approves has read what needs attention.
  public let inSpiteOfWarnings: Bool
  /// What words letters.
  public let letters: AccountPost

  public init(
    _ place: DraftPlace, as shortName: String, under: String, inSpiteOfWarnings: Bool, of authority: String,
    letters: AccountPost
  ) {
    (self.place, self.shortName, self.under) = (place, shortName, under)
    (self.inSpiteOfWarnings, self.authority, self.letters) = (inSpiteOfWarnings, authority, letters)
  }

  /// Gives back the number of the entry. Throws ``ReviewRefusal`` and ``DraftRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    let draft = try work.draft(place.draft, of: authority)
    guard draft.state == .submitted, draft.chosen == place.alternative else {
      throw ReviewRefusal.notSubmitted(draft.state)
    }
    let alternative = try work.alternative(place.alternative, of: draft)
    guard alternative.version == place.version else { throw DraftRefusal.changedMeanwhile }
    try work.answerReviews(of: draft, .approved)
    let proposal = try proposal(alternative.restructure, work)
    try checkFindings(proposal)
    let number = try work.nextEntry(at: authority)
    try work.records.save(proposal, on: work.now.day)
    try work.move(draft, to: .approved)
    try work.tell(.draftApproved(proposal: proposal.id), thoseConcernedIn: draft, letters)
    return .openly(
      number,
      matter(
        work, subject: "proposal \(proposal.id)", title: "Approved for consultation: \(proposal.title)",
        under: Warrant(.delegation, under)))
  }

  private func proposal(_ restructure: RestructureCase, _ work: Work) throws -> RestructureCase {
    guard !under.isEmpty else { throw ReviewRefusal.noAuthority }
    if let problem = TextLimit.problem(under, most: TextLimit.title, what: "The authority") {
      throw ReviewRefusal.words(problem)
    }
    if let objection = TextLimit.objections(reference: shortName).first {
      throw ReviewRefusal.shortName(objection.words)
    }
    guard try work.records.proposal(shortName, of: authority) == nil else {
      throw ReviewRefusal.shortName("Another proposal is called \(shortName). Choose another short name.")
    }
    var proposal = restructure
    proposal.id = shortName
    proposal.authority = try work.council(authority)
    return proposal
  }

  private func checkFindings(_ proposal: RestructureCase) throws(ReviewRefusal) {
    let assessment = proposal.assess()
    switch assessment.verdict {
    case .blocked: throw .blocked(assessment.findings.filter(\.blocks).map(\.title))
    case .needsAttention where !inSpiteOfWarnings:
      throw .warnings(
        assessment.findings.filter { $0.outcome == .forJudgement || $0.outcome == .notMet && $0.severity != .info }
          .map(\.title))
    case .needsAttention, .clear: break
    }
  }
}
