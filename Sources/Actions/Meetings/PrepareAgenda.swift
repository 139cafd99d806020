import Council
import Law
import Store

/// Saves what is being prepared for a meeting: its items, its papers, its minutes. Nothing of it is public until it is published.
public struct PrepareAgenda: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "prepare-agenda"
  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// What is to stand, with the version it was made over.
  public let draft: AgendaDraft
  /// What exempt papers say that were changed.
  public let exempt: [ExemptPaper]
  /// Files that were sent in as papers.
  public let uploads: [PaperUpload]

  /// What is being prepared, as it is to stand. Whatever signatures it bears are those that were put under the same words before.
  public init(
    _ draft: AgendaDraft, exempt: [ExemptPaper] = [], uploads: [PaperUpload] = [], of meeting: Meeting.Reference,
    at authority: String
  ) {
    (self.draft, self.exempt, self.uploads, self.meeting) = (draft, exempt, uploads, meeting)
    self.authority = authority
  }

  /// Gives back what stands now. Throws ``MeetingRefusal`` and ``FileRefusal``.
  public func carryOut(_ work: Work) throws -> Done<AgendaDraft> {
    let meeting = try work.standingMeeting(meeting, at: authority)
    let before = try work.draft(of: meeting, at: authority, over: draft.version)
    var wanted = draft
    wanted.items = wanted.items.map(unpublished).renumbered(from: try published(meeting, work) + 1)
    let preparation = PaperPreparation(work: work, meeting: meeting.reference, authority: authority, before: before)
    let exempt = try self.exempt.compactMap { exempt -> ExemptPaper? in
      guard let paper = wanted.papers.first(where: { $0.reference == exempt.paper && $0.isExempt }) else { return nil }
      var exempt = exempt
      if let sent = upload(of: paper) { exempt.parts.file = try sent.file() }
      return try preparation.signed(exempt, of: paper)
    }
    wanted.papers = try wanted.papers.map { paper in
      guard !paper.isExempt, !before.papers.contains(paper) || upload(of: paper) != nil else { return paper }
      var paper = paper
      if let sent = upload(of: paper) { paper.parts.file = try sent.file() }
      return try preparation.signed(paper)
    }
    try MeetingRefusal.check(wanted.objections + foreign(wanted, meeting, work), inSpiteOfWarnings: true)
    let stays = Set(wanted.papers.filter(\.isExempt).map(\.reference))
    for paper in before.papers where paper.isExempt && !stays.contains(paper.reference) {
      try work.records.removeExemptPaper(
        paper.reference, version: paper.version, of: meeting.reference, at: authority)
    }
    for paper in exempt { try work.records.save(paper, of: meeting.reference, at: authority) }
    let kept = Set(wanted.papers.map(\.reference))
    for paper in before.papers where !kept.contains(paper.reference) { try preparation.forget(paper) }
    for paper in wanted.papers {
      let told = exempt.first { $0.paper == paper.reference }
      guard paper.isExempt ? told != nil : !before.papers.contains(paper) else { continue }
      try preparation.keepFile(
        paper.isExempt ? told?.parts.file : paper.parts.file, of: paper, sent: upload(of: paper)?.content)
    }
    guard wanted != before || !exempt.isEmpty else { return .unrecorded(before) }
    wanted.version += 1
    try work.records.save(wanted, of: meeting.reference, at: authority)
    let name = try work.body(meeting.body, at: authority, on: meeting.day).name
    return .privately(wanted, meetingMatter(work, meeting, of: name, "Agenda prepared"))
  }

  private func upload(of paper: Paper) -> PaperUpload? { uploads.first { $0.paper == paper.reference } }

  private func published(_ meeting: Meeting, _ work: Work) throws -> Int {
    try work.records.agenda(of: meeting.reference, at: authority).count
  }

  private func unpublished(_ item: AgendaItem) -> AgendaItem {
    var item = item
    item.publishedAt = nil
    return item
  }

  /// Items and papers that would take the place of what is out, and papers of no item.
  private func foreign(_ draft: AgendaDraft, _ meeting: Meeting, _ work: Work) throws -> [Objection] {
    let items = Set(try work.records.agenda(of: meeting.reference, at: authority).map(\.id))
    let out = Set(
      try work.records.papers(of: meeting.reference, at: authority).map { "\($0.reference.rawValue)/\($0.version)" })
    var found: [Objection] = []
    if draft.items.contains(where: { items.contains($0.id) }) || Set(draft.items.map(\.id)).count < draft.items.count {
      found.append(.refusal("title", "This item is out already, so it does not change. Add a paper to it instead."))
    }
    if draft.papers.contains(where: { out.contains("\($0.reference.rawValue)/\($0.version)") }) {
      found.append(.refusal("title", "This paper is out already, so it does not change. Publish a correction of it."))
    }
    for entry in Set(draft.items.compactMap(\.announcement))
    where try work.records.announcement(entry, at: authority) == nil {
      found.append(
        .refusal("announcement", "There is no entry \(entry.rawValue) in the forward plan. Choose one from the list."))
    }
    let known = items.union(draft.items.map(\.id))
    if draft.papers.contains(where: { !known.contains($0.item) }) {
      found.append(.refusal("item", "The item of this paper is gone. Choose another."))
    }
    return found
  }
}
