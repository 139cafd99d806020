import Council
import Law
import Store

/// Says which themes the responses have, which response is under which, and what the management answers.
public struct SummariseConsultation: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "summarise-consultation"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String
  /// All themes, in order.
  public let themes: [ConsultationTheme]
  /// The themes as they were when this was written.
  public let seen: [ConsultationTheme]
  /// The themes of responses, by the identifier of the response; those that are not named stay as they are.
  public let placed: [String: [Int]]

  /// Themes and what is under them.
  public init(
    _ themes: [ConsultationTheme], seen: [ConsultationTheme], placed: [String: [Int]], on proposal: String,
    at authority: String
  ) {
    (self.themes, self.seen, self.placed, self.proposal, self.authority) = (themes, seen, placed, proposal, authority)
  }

  /// Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let (restructure, consultation) = try work.consulted(proposal, at: authority)
    guard try work.records.consultationThemes(on: proposal, at: authority) == seen else {
      throw EstablishmentRefusal.changedMeanwhile
    }
    if consultation.summary != nil {
      try work.check([.refusal("", "The summary is published and stays as it is.")])
    }
    try work.check(themes.flatMap(\.objections) + TextLimit.objections("themes", themes.map(\.title), what: "Themes"))
    let numbers = Set(themes.map(\.id))
    try work.records.save(themes, on: proposal, at: authority, closedOn: consultation.closedOn)
    for var response in try work.records.consultationResponses(on: proposal, at: authority) {
      let wanted = (placed[response.id] ?? response.themes).filter(numbers.contains).sorted()
      guard wanted != response.themes else { continue }
      response.themes = wanted
      try work.records.save(response, on: proposal, at: authority, closedOn: consultation.closedOn)
    }
    return .privately((), consultationMatter(work, restructure, "Responses considered"))
  }
}

/// Publishes what came of a consultation: counts of which small ones are withheld, themes, and the management’s answers.
public struct PublishConsultationSummary: Deed {
  public static let permission = Permission.runStaffConsultation
  public static let name = "publish-consultation-summary"
  public let authority: String
  /// On which proposal, by its short name.
  public let proposal: String

  /// A summary to be published.
  public init(of proposal: String, at authority: String) { (self.proposal, self.authority) = (proposal, authority) }

  /// Throws ``StaffConsultationRefusal``, ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    var (restructure, consultation) = try work.consulted(proposal, at: authority)
    let themes = try work.records.consultationThemes(on: proposal, at: authority)
    var found: [Objection] = []
    if consultation.closedOn == nil {
      found.append(
        .refusal("publish", "Close the consultation first, so that nobody’s answer comes after the summary."))
    }
    if let summary = consultation.summary {
      found.append(.refusal("publish", "It was published on \(summary.publishedOn.long) already."))
    }
    if let open = themes.first(where: \.answer.isEmpty) {
      found.append(.refusal("publish", "“\(open.title)” has no answer of the management yet."))
    }
    try work.check(found)
    consultation.summary = ConsultationSummary(
      of: try work.records.consultationResponses(on: proposal, at: authority), themes: themes, on: work.now.day)
    try work.records.save(consultation, on: proposal, at: authority)
    return .openly((), consultationMatter(work, restructure, "What came of consulting staff and unions"))
  }
}
