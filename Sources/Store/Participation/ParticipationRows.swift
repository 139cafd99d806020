import Council
import DatabasePort
import Law

extension OpenRecords {
  /// What was put to a meeting, in the order in which it came; of one account, or of all. Whoever asks for all must have been allowed to.
  public func submissions(
    to meeting: Meeting.Reference, at authority: String, of account: String? = nil
  ) throws -> [PublicSubmission] {
    try transaction.query(
      """
      select * from public_submission where authority = ? and meeting = ?\(account == nil ? "" : " and account = ?")
      order by number
      """,
      [.text(authority), .text(meeting.rawValue)] + (account.map { [.text($0)] } ?? []), Self.submission)
  }

  /// One submission; `nil` when the council has none of this number.
  public func submission(_ number: Int, at authority: String) throws -> PublicSubmission? {
    try transaction.query(
      "select * from public_submission where authority = ? and number = ?", [.text(authority), .integer(number)],
      Self.submission
    ).first
  }

  /// The number for the next one that comes.
  public func nextSubmissionNumber(at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(number), 0) + 1 as number from public_submission where authority = ?", [.text(authority)]
    ) { try $0.integer("number") }.first ?? 1
  }

  /// Keeps a submission to a meeting of a day.
  public func save(_ submission: PublicSubmission, on day: Day, at authority: String) throws {
    var (reason, item) = ("", DatabaseValue.null)
    switch submission.state {
    case .received: break
    case .accepted(let number): item = .integer(number)
    case .refused(let why): reason = why
    }
    try put(
      try TableRow(
        ParticipationTables.submission,
        [
          "authority": .text(authority), "number": .integer(submission.id),
          "meeting": .text(submission.meeting.rawValue), "meeting_day": DatabaseValue(day),
          "kind": .text(submission.kind.rawValue), "subject": .text(submission.subject),
          "content": .text(submission.words), "name": .text(submission.name),
          "signatures": submission.signatures.map { .integer($0) } ?? .null, "account": .text(submission.account),
          "received_at": .text(submission.receivedAt.description), "state": .text(submission.state.word),
          "reason": .text(reason), "item": item,
        ]))
  }

  private static func submission(_ row: Row) throws -> PublicSubmission {
    var state = PublicSubmission.State.received
    if let item = try row.optionalInteger("item") {
      state = .accepted(item: item)
    } else if try row.text("state") == "refused" {
      state = .refused(reason: try row.text("reason"))
    }
    return PublicSubmission(
      id: try row.integer("number"), try row.word("kind"), to: .init(rawValue: try row.text("meeting")),
      subject: try row.text("subject"), words: try row.text("content"), name: try row.text("name"),
      signatures: try row.optionalInteger("signatures"), account: try row.text("account"),
      receivedAt: try row.moment("received_at"), state: state)
  }
}
