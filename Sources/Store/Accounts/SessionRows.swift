import Council
import DatabasePort
import Secrets

extension OpenRecords {
  /// The session of a token at a moment; `nil` when there is none or its time is over.
  public func session(_ digest: Digest, of authority: String, at now: Moment) throws -> Session? {
    try sessions(where: ["authority": .text(authority), "digest": .text(digest.description)])
      .first { now < $0.endsAt }
  }

  /// The session that a token once was of, when its time is over; `nil` otherwise.
  public func pastSession(_ digest: Digest, of authority: String, at now: Moment) throws -> Session? {
    try sessions(where: ["authority": .text(authority), "digest": .text(digest.description)])
      .first { $0.endsAt <= now }
  }

  /// The sessions of an account that are not over, latest first.
  public func sessions(of account: String, at authority: String, now: Moment) throws -> [Session] {
    try sessions(where: ["authority": .text(authority), "account": .text(account)])
      .filter { now < $0.endsAt }.sorted { ($1.seenAt, $1.id) < ($0.seenAt, $0.id) }
  }

  /// Keeps a session.
  public func save(_ session: Session, of authority: String) throws {
    try put(
      try TableRow(
        AccountTables.session,
        [
          "authority": .text(authority), "digest": .text(session.digest.description), "id": .text(session.id),
          "account": .text(session.account), "stage": .text(session.stage.rawValue), "device": .text(session.device),
          "began_at": .text(session.beganAt.description), "renewed_at": .text(session.renewedAt.description),
          "seen_at": .text(session.seenAt.description), "ends_at": .text(session.endsAt.description),
        ]))
  }

  /// Ends a session under whatever token, its old tokens too. Tells whether the account had it.
  @discardableResult
  public func endSession(_ id: String, of account: String, at authority: String) throws -> Bool {
    let rows = try rows(
      AccountTables.session, where: ["authority": .text(authority), "account": .text(account), "id": .text(id)])
    for row in rows { try delete(row) }
    return !rows.isEmpty
  }

  /// Ends all sessions of an account but one.
  public func endSessions(of account: String, at authority: String, except kept: String? = nil) throws {
    let rows = try rows(AccountTables.session, where: ["authority": .text(authority), "account": .text(account)])
    for row in rows where kept == nil || row["id"] != DatabaseValue(kept) { try delete(row) }
  }

  private func sessions(where named: KeyValuePairs<String, DatabaseValue>) throws -> [Session] {
    try select(AccountTables.session, where: named) { row in
      guard let digest = Digest(try row.text("digest")) else {
        throw DatabaseProblem(.wrongAnswer, "A session is kept without its digest.")
      }
      return Session(
        digest: digest, id: try row.text("id"), account: try row.text("account"), stage: try row.word("stage"),
        device: try row.text("device"), beganAt: try row.moment("began_at"), renewedAt: try row.moment("renewed_at"),
        seenAt: try row.moment("seen_at"), endsAt: try row.moment("ends_at"))
    }
  }
}
