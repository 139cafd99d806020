import Council
import Law
import Store

/// Cancels a meeting, postpones it, or moves it to another day, which makes a meeting of its own.
public struct CallOffMeeting: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "call-off-meeting"

  /// What becomes of it.
  public enum Fate: Hashable, Sendable {
    case cancelled, postponed
    /// It meets on another day.
    case moved(to: Day, minute: Int, place: String)

    var status: Meeting.Status {
      switch self {
      case .cancelled: .cancelled
      case .postponed: .postponed
      case .moved: .moved
      }
    }
  }

  public let authority: String
  /// Which meeting.
  public let meeting: Meeting.Reference
  /// What becomes of it.
  public let fate: Fate
  /// Why.
  public let reason: String
  /// Why the new day is at shorter notice; empty when it is not.
  public let shorterNotice: String
  /// Whether whoever enters it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A meeting to be called off.
  public init(
    _ meeting: Meeting.Reference, _ fate: Fate, reason: String, shorterNotice: String = "", at authority: String,
    inSpiteOfWarnings: Bool = false
  ) {
    (self.meeting, self.fate, self.reason, self.shorterNotice) = (meeting, fate, reason, shorterNotice)
    (self.authority, self.inSpiteOfWarnings) = (authority, inSpiteOfWarnings)
  }

  /// Gives back the meeting, or the one that takes its place. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Meeting> {
    var old = try work.standingMeeting(meeting, at: authority)
    guard old.startsAt > work.now.moment else { throw MeetingRefusal.isOver }
    guard !reason.isEmpty else {
      throw MeetingRefusal.objections([.refusal("reason", "Say why, in a sentence that anyone may read.")])
    }
    let body = try work.body(old.body, at: authority, on: old.day)
    let new = try instead(of: old, body, work)
    (old.status, old.reason, old.movedTo) = (fate.status, reason, new?.reference)
    try work.records.save(old, at: authority)
    if let new { try carryOver(from: old, to: new, work) }
    let matter = meetingMatter(work, old, of: body.name, "Meeting \(fate.status.rawValue)", reason: reason)
    return .openly(new ?? old, matter)
  }

  private func instead(of old: Meeting, _ body: Body, _ work: Work) throws -> Meeting? {
    guard case .moved(let day, let minute, let place) = fate else { return nil }
    let notice = shorterNotice.isEmpty ? nil : Meeting.ShorterNotice(on: work.now.day, reason: shorterNotice)
    let new = Meeting(
      reference: try work.records.freeReference(for: old.body, on: day, at: authority),
      number: try work.records.nextMeetingNumber(at: authority), body: old.body, day: day, minute: minute,
      place: place.isEmpty ? old.place : place, title: old.title, shorterNotice: notice,
      announcedAt: work.now.moment)
    let policy = try work.records.clearDays(of: authority)
    var found = new.objections(of: body.kind, on: work.now.day, minute: work.minute, policy)
    if day == old.day { found.append(.refusal("day", "It meets on that day. Change its time or place instead.")) }
    _ = try work.body(old.body, at: authority, on: day)
    try MeetingRefusal.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
    try work.records.save(new, at: authority)
    return new
  }

  /// What was on the agenda of the one waits to be published for the other.
  private func carryOver(from old: Meeting, to new: Meeting, _ work: Work) throws {
    let draft = try work.records.draft(of: old.reference, at: authority)
    let items = try work.records.agenda(of: old.reference, at: authority) + draft.items
    let papers = try work.records.papers(of: old.reference, at: authority) + draft.papers
    guard !items.isEmpty else { return }
    var latest: [Paper.Reference: Paper] = [:]
    for paper in papers where paper.version >= latest[paper.reference]?.version ?? 0 { latest[paper.reference] = paper }
    for paper in latest.values where paper.isExempt {
      let exempt = try work.records.exemptPaper(
        paper.reference, version: paper.version, of: old.reference, at: authority)
      if var exempt {
        exempt.version = 1
        try work.records.save(exempt, of: new.reference, at: authority)
      }
    }
    for paper in latest.values { try carryFile(of: paper, from: old, to: new, work) }
    let carried = AgendaDraft(
      version: 1, items: items.map { $0.unpublished }.renumbered(from: 1),
      papers: latest.values.map { $0.unpublished }.sorted { $0.reference < $1.reference })
    try work.records.save(carried, of: new.reference, at: authority)
  }

  private func carryFile(of paper: Paper, from old: Meeting, to new: Meeting, _ work: Work) throws {
    let place = PaperFilePlace(paper.reference, version: paper.version, of: old.reference, isExempt: paper.isExempt)
    let content = try work.records.fileContent(at: place, of: authority)
    guard !content.isEmpty else { return }
    try work.records.keep(
      content, at: PaperFilePlace(paper.reference, version: 1, of: new.reference, isExempt: paper.isExempt),
      of: authority)
  }
}

extension AgendaItem {
  fileprivate var unpublished: AgendaItem {
    var item = self
    (item.publishedAt, item.urgency) = (nil, nil)
    return item
  }
}

extension Paper {
  fileprivate var unpublished: Paper {
    var paper = self
    (paper.version, paper.correction, paper.isSupplement, paper.publishedAt) = (1, "", false, nil)
    return paper
  }
}

extension [AgendaItem] {
  /// The items with numbers as they are printed, from one on.
  func renumbered(from first: Int) -> [AgendaItem] {
    enumerated().map {
      var item = $0.element
      item.number = String(first + $0.offset)
      return item
    }
  }
}
