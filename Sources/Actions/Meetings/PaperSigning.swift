import Council
import Law
import Store

/// A paper in the making whose implications are signed, wherever it is kept.
struct PaperSigning {
  private let work: Work
  private let meeting: Meeting
  private let authority: String
  private var draft: AgendaDraft
  private let place: Int
  private var exempt: ExemptPaper?

  /// Throws ``MeetingRefusal`` when the meeting does not stand, somebody saved meanwhile, or the paper is not there.
  init(
    _ work: Work, _ paper: Paper.Reference, of meeting: Meeting.Reference, at authority: String, over version: Int
  ) throws {
    (self.work, self.authority) = (work, authority)
    self.meeting = try work.standingMeeting(meeting, at: authority)
    draft = try work.draft(of: self.meeting, at: authority, over: version)
    guard let place = draft.papers.firstIndex(where: { $0.reference == paper }) else {
      throw MeetingRefusal.nothingToSign
    }
    self.place = place
    if draft.papers[place].isExempt {
      exempt = try work.records.exemptPaper(
        paper, version: draft.papers[place].version, of: meeting, at: authority)
      if exempt == nil { throw MeetingRefusal.nothingToSign }
    }
  }

  /// What the paper has beside its text.
  var parts: PaperParts { exempt?.parts ?? draft.papers[place].parts }

  /// Keeps it with other parts; the text is not touched.
  func save(_ parts: PaperParts, _ deed: some Deed, _ done: String) throws -> Done<Void> {
    var draft = draft
    if var exempt {
      exempt.parts = parts
      try work.records.save(exempt, of: meeting.reference, at: authority)
    } else {
      draft.papers[place].parts = parts
    }
    draft.version += 1
    try work.records.save(draft, of: meeting.reference, at: authority)
    let body = try work.body(meeting.body, at: authority, on: meeting.day).name
    return .privately((), deed.meetingMatter(work, meeting, of: body, done))
  }
}
