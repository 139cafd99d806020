import Actions
import Council
import Law
import Store

/// The reports in the making that wait for the signature of whoever visits.
struct SigningReading {
  let open: OpenRecords
  let visit: Visit

  /// A report with what of it is to be signed.
  struct Waiting {
    var meeting: Meeting
    var body: Body
    var paper: Paper
    /// What is to be signed and is not.
    var implications: [Implication]
    /// By when the agenda is due; `nil` when no rule asks for clear days.
    var due: Day?

    var titles: String { implications.map(\.title).joined(separator: ", ") }
  }

  private var id: String { visit["authority"] }

  /// All of them, the meeting that comes first at the beginning.
  var waiting: [Waiting] {
    get throws {
      let template = try open.reportTemplate(of: id)
      guard template.sections.contains(where: { $0.signer == visit.person.post }) else { return [] }
      return try open.meetings(at: id, from: visit.today, to: visit.today.adding(days: 400), atMost: 300)
        .filter(\.stands).flatMap { try waiting(for: $0, template) }
    }
  }

  private func waiting(for meeting: Meeting, _ template: ReportTemplate) throws -> [Waiting] {
    let draft = try open.draft(of: meeting.reference, at: id)
    guard !draft.papers.isEmpty,
      let body = try open.standing(Body.self, [meeting.body], of: id, on: meeting.day).first
    else { return [] }
    let check = try open.check(meeting, of: body, with: draft, at: id)
    return try draft.papers.filter(check.isReport).compactMap { paper in
      let parts = try open.allParts(of: paper, in: meeting.reference, at: id)
      let asked = template.implications(over: parts.implications).filter {
        $0.signer == visit.person.post && $0.signature == nil
      }
      return asked.isEmpty || parts.waiver != nil
        ? nil : Waiting(meeting: meeting, body: body, paper: paper, implications: asked, due: check.lastDay)
    }
  }
}
