import Council
import Law
import Store

/// Puts a question, a petition or the wish to speak to a meeting that is to come.
public struct PutToMeeting: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "put-to-meeting"
  public let authority: String
  /// What is put.
  public let submission: PublicSubmission

  /// Something to be put to its meeting.
  public init(_ submission: PublicSubmission, at authority: String) {
    (self.submission, self.authority) = (submission, authority)
  }

  /// Gives back what was received, with its number. Throws ``MeetingRefusal``.
  public func carryOut(_ work: Work) throws -> Done<PublicSubmission> {
    let (council, meeting) = (
      try work.council(authority), try work.standingMeeting(submission.meeting, at: authority)
    )
    guard let account = work.person.account else { throw ActionRefusal.notAllowed }
    guard let rules = ParticipationRules(council.settings) else {
      throw MeetingRefusal.objections([
        .refusal("kind", "\(council.shortName) takes no questions here. Ask democratic services how to put one.")
      ])
    }
    var received = submission
    (received.account, received.receivedAt, received.state) = (account, work.now.moment, .received)
    if received.kind != .petition { received.signatures = nil }
    var found = rules.objections(to: received, for: meeting, on: work.now.day, minute: work.minute)
    let before = try work.records.submissions(to: meeting.reference, at: authority, of: account).count
    if before >= ParticipationRules.mostEach {
      found.append(.refusal("kind", "You have put \(before) to this meeting already. Choose a later meeting."))
    }
    try MeetingRefusal.check(found, inSpiteOfWarnings: true)
    received.id = try work.records.nextSubmissionNumber(at: authority)
    try work.records.save(received, on: meeting.day, at: authority)
    let body = try work.body(meeting.body, at: authority, on: meeting.day).name
    return .privately(received, meetingMatter(work, meeting, of: body, "A \(received.kind.words) came in"))
  }
}
