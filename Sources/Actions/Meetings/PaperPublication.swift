import Council
import Law
import Store

/// What is done when papers come out, by hand or as planned: the same checks, the same rows.
struct PaperPublication {
  let work: Work
  let authority: String

  /// What stands against publishing what is prepared at a moment. What would break the law on exclusion, and what is not whole, is
  /// refused; what is late only warns, as keeping it back would make it later.
  func objections(_ meeting: Meeting, _ body: Body, _ draft: AgendaDraft, at moment: Moment) throws -> [Objection] {
    guard meeting.startsAt > moment || meeting.agendaAt != nil else { throw MeetingRefusal.isOver }
    let check = try work.records.check(meeting, of: body, with: draft, publishing: moment, at: authority)
    let broken = check.findingsOfWhatIsNew.filter { $0.outcome == .notMet }.map { finding -> Objection in
      let words = "\(finding.subject): \(finding.title). \(finding.remedy ?? finding.message)"
      return finding.rule == ExemptItemExcluded.id ? .refusal("publish", words) : .warning("publish", words)
    }
    return try draft.objections + empty(draft) + unsigned(draft, check) + broken
  }

  private func empty(_ draft: AgendaDraft) -> [Objection] {
    draft.papers.filter { !$0.isExempt && $0.text.isEmpty && $0.parts.file == nil }.map {
      .refusal("publish", "“\($0.title)” has no text and no file yet. Write it, or take it off.")
    }
  }

  /// What the council’s template asks and reports lack, unless the monitoring officer said why they may go without.
  private func unsigned(_ draft: AgendaDraft, _ check: MeetingCheck) throws -> [Objection] {
    let template = try work.records.reportTemplate(of: authority)
    guard !template.sections.isEmpty else { return [] }
    return try draft.papers.filter(check.isReport).flatMap { paper -> [Objection] in
      let parts = try work.records.allParts(of: paper, in: check.meeting.reference, at: authority)
      guard parts.waiver == nil else { return [] }
      return template.missing(in: parts).map { .refusal("publish", "“\(paper.title)”: \($0)") }
    }
  }

  /// Puts out what is prepared.
  func publish(_ draft: AgendaDraft, of meeting: Meeting) throws -> Meeting {
    let (isFirst, now) = (meeting.agendaAt == nil, work.now.moment)
    let already = try work.records.agenda(of: meeting.reference, at: authority).count
    for (place, item) in draft.items.renumbered(from: already + 1).enumerated() {
      try work.records.publish(item, place: already + place, in: meeting.reference, at: authority, now)
    }
    for var paper in draft.papers {
      paper.isSupplement = !isFirst
      try work.records.publish(paper, in: meeting.reference, at: authority, now)
    }
    var (draft, meeting) = (draft, meeting)
    (draft.items, draft.papers) = ([], [])
    draft.version += 1
    try work.records.save(draft, of: meeting.reference, at: authority)
    if isFirst { meeting.agendaAt = now }
    try work.records.save(meeting, at: authority)
    return meeting
  }

  /// Notes a publication by hand, so that it is looked at as a visitor sees it. One that was planned has nothing left to do.
  func noteByHand(_ meeting: Meeting) throws {
    let releases = try work.records.releases(of: meeting.reference, at: authority)
    for var planned in releases where planned.state == .planned {
      planned.state = .withdrawn
      planned.said = "It was published by hand before its time."
      try work.records.save(planned, at: authority)
    }
    try work.records.save(
      AgendaRelease(
        of: meeting.reference, number: (releases.map(\.number).max() ?? 0) + 1, .published,
        account: work.person.account ?? "", post: work.person.post, setAt: work.now.moment,
        publishedAt: work.now.moment, nextAt: work.now.moment), at: authority)
  }
}

extension OpenRecords {
  /// What a paper has beside its text, wherever that is kept. Of an exempt one whoever asks must have been allowed to read it.
  public func allParts(of paper: Paper, in meeting: Meeting.Reference, at authority: String) throws -> PaperParts {
    guard paper.isExempt else { return paper.parts }
    return try exemptPaper(paper.reference, version: paper.version, of: meeting, at: authority)?.parts ?? PaperParts()
  }
}
