import Law

/// What a restructure asks the council to change in its constitution, and what came before that.
public struct ProposedAmendment: Hashable, Sendable, Codable {
  /// The changes, article by article.
  public var amendments: [ArticleAmendment]
  /// The day the committee considered it that the settings name; `nil` when none is recorded.
  public var consideredOn: Day?
  /// The public consultation, in a line; empty when none is recorded.
  public var consultation: String

  /// A proposed amendment from its parts.
  public init(_ amendments: [ArticleAmendment], consideredOn: Day? = nil, consultation: String = "") {
    self.amendments = amendments
    self.consideredOn = consideredOn
    self.consultation = consultation
  }

  /// What the rule on amendments says of it in a case; it is the council that is asked.
  func findings(in restructure: RestructureCase) -> [Finding] {
    AmendmentGrounds(
      .council, decision: restructure.decidedBy, decidedOn: restructure.decisionDay, from: restructure.effectiveDay,
      consideredOn: consideredOn, consultation: consultation, reason: ""
    ).findings(on: amendments, at: restructure.authority)
  }
}
