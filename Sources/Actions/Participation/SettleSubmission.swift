import Council
import Law
import Store

/// Puts what a resident sent in for a meeting on its agenda, or refuses it with a reason.
public struct SettleSubmission: Deed {
  public static let permission = Permission.editMeetings
  public static let name = "settle-submission"
  public let authority: String
  /// Which submission, by its number.
  public let submission: Int
  /// Why it is refused; `nil` when it goes on the agenda.
  public let refusal: String?

  /// A submission to be put on the agenda, or refused for a reason.
  public init(_ submission: Int, refusedFor refusal: String? = nil, at authority: String) {
    (self.submission, self.refusal, self.authority) = (submission, refusal, authority)
  }

  /// Gives back how it stands now. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<PublicSubmission> {
    guard var kept = try work.records.submission(submission, at: authority) else {
      throw Self.refused("There is no such submission. Look at the list again.")
    }
    let meeting = try work.standingMeeting(kept.meeting, at: authority)
    guard kept.state == .received else {
      throw Self.refused("It is settled already: \(kept.state.word). Nothing was changed.")
    }
    guard work.now.moment < meeting.startsAt else { throw MeetingRefusal.isOver }
    if let refusal {
      guard !refusal.isEmpty else { throw Self.refused("Say why it is refused. Whoever sent it reads this.", "reason") }
      try MeetingRefusal.check(
        TextLimit.objections("reason", refusal, most: TextLimit.item, what: "A reason"), inSpiteOfWarnings: true)
      kept.state = .refused(reason: refusal)
    } else {
      kept.state = .accepted(item: try placed(kept, on: meeting, work))
    }
    try work.records.save(kept, on: meeting.day, at: authority)
    let body = try work.body(meeting.body, at: authority, on: meeting.day).name
    let done = refusal == nil ? "A \(kept.kind.words) put on the agenda" : "A \(kept.kind.words) refused"
    return .privately(kept, meetingMatter(work, meeting, of: body, done))
  }

  /// Adds the item to what is being prepared, before the items that are not for the public, and gives back its number.
  private func placed(_ submission: PublicSubmission, on meeting: Meeting, _ work: Work) throws -> Int {
    var draft = try work.records.draft(of: meeting.reference, at: authority)
    let out = try work.records.agenda(of: meeting.reference, at: authority)
    let number = ((draft.items + out).map(\.id).max() ?? 0) + 1
    let item = submission.item(number, debatedFrom: try work.council(authority).settings.petitionDebateFrom)
    let place = draft.items.firstIndex { $0.kind == .exclusion || $0.exemption != nil } ?? draft.items.endIndex
    draft.items.insert(item, at: place)
    draft.items = draft.items.renumbered(from: out.count + 1)
    try MeetingRefusal.check(draft.objections, inSpiteOfWarnings: true)
    draft.version += 1
    try work.records.save(draft, of: meeting.reference, at: authority)
    return number
  }

  private static func refused(_ words: String, _ field: String = "submission") -> MeetingRefusal {
    .objections([.refusal(field, words)])
  }
}
