import Actions
import Council
import Law

/// Two restructures in the making: one waits for its review, one is hardly begun.
extension Telling {
  private static let county = County.eddershire.id

  func draftInsightDesk() throws {
    let begun = daysAgo(5)
    let draft = try begin("An insight desk for engagement", of: "CEN", on: begun) { facts in
      facts.summary = "The two consultation officers also say what was learnt, and one assistant works for them."
    }
    var amended = PostAmendment()
    (amended.title, amended.grade, amended.gradeSubjectToEvaluation) = ("Consultation and Insight Officer", "E10", true)
    let assistants: [Change.Part] = [
      .init(reference: .init(rawValue: "CEA"), positions: 1, title: "Engagement Support Assistant"),
      .init(reference: .init(rawValue: "INA"), positions: 1, title: "Insight Assistant", duties: []),
    ]
    let yearly = Responsibility(kind: .duty, text: "What people said this year: one report to Council")
    try step(draft, 1, .amendPosts([.init(rawValue: "CONS")], amended), "They will analyse as well as ask", on: begun)
    try step(draft, 2, .splitPost(.init(rawValue: "CEA"), into: assistants), "One of two works for the desk", on: begun)
    try step(draft, 3, .giveDuty(yearly, to: .init(rawValue: "CONS")), "Members asked for it", on: begun)
    try submit(draft, version: 4, on: daysAgo(4))
    try talk(about: draft, on: daysAgo(2))
    try begin("Grants paid within a week", of: "GRT", on: daysAgo(1)) { _ in }
  }

  @discardableResult
  private func begin(
    _ title: String, of unit: String, on day: Day, _ state: (inout RestructureCase) -> Void
  ) throws -> Draft {
    let effective = month(6)
    var facts = RestructureCase(
      id: unit.lowercased(), title: title, authority: County.eddershire, decisionDay: month(4, 8),
      effectiveDay: effective, establishment: try establishment(Self.county, on: effective.adding(days: -1)),
      extent: .whole)
    facts.decidedBy = "Director of Communities"
    state(&facts)
    return try does(
      StartDraft(facts.limited(to: .init(rawValue: unit)).drafted), as: .headOfService, on: day)
  }

  private func step(
    _ draft: Draft, _ version: Int, _ operation: DraftOperation, _ why: String, on day: Day
  ) throws {
    try does(
      TakeStep(
        .operation(operation, because: why),
        at: DraftPlace(draft.id, .init(rawValue: "A"), version: version), of: Self.county), as: .headOfService, on: day)
  }

  private func submit(_ draft: Draft, version: Int, on day: Day) throws {
    // Its letter was read long ago, so none is written.
    let deed = SubmitDraft(
      DraftPlace(draft.id, .init(rawValue: "A"), version: version), to: [person(.monitoringOfficer)?.account ?? ""],
      neededBy: today.adding(days: 6), of: Self.county, letters: AccountPost { _, _ in })
    try does(deed, as: .headOfService, on: day)
  }

  private func talk(about draft: Draft, on day: Day) throws {
    let asked = try does(
      CommentOnDraft(
        "Does the insight assistant keep the hours that the assistant has now?", on: draft.id,
        about: .post("CEA"), of: Self.county), as: .clerk, on: day)
    try does(
      CommentOnDraft("Yes: eighteen and a half a week, as now.", on: draft.id, answers: asked.id, of: Self.county),
      as: .headOfService, on: day)
  }
}
