import Council
import DatabasePort
import Secrets

/// A request that a program gave a key, so that it is done once however often it is sent.
public struct KeyedRequest: Hashable, Sendable {
  /// The key, as the program chose it.
  public let key: String
  /// What was asked: the digest of address and content.
  public let request: Digest
  /// The entry of the record that came of it.
  public let entry: Int
  /// When it was done.
  public let madeAt: Moment

  /// A request from its parts.
  public init(key: String, request: Digest, entry: Int, madeAt: Moment) {
    (self.key, self.request, self.entry, self.madeAt) = (key, request, entry, madeAt)
  }

  /// For how many seconds it is remembered.
  public static let memory = 86_400
}

extension OpenRecords {
  /// What an account asked for under a key within the last day; `nil` when it asked for nothing.
  public func request(under key: String, of account: String, at authority: String, now: Moment) throws -> KeyedRequest?
  {
    let named: KeyValuePairs<String, DatabaseValue> = [
      "authority": .text(authority), "account": .text(account), "request_key": .text(keyed(key)),
    ]
    return try select(AccessTokenTables.requestKey, where: named) { row in
      guard let request = Digest(try row.text("request")) else {
        throw DatabaseProblem(.wrongAnswer, "A request is kept without its digest.")
      }
      return KeyedRequest(
        key: key, request: request, entry: try row.integer("entry"), madeAt: try row.moment("made_at"))
    }.first { now < $0.madeAt.adding(seconds: KeyedRequest.memory) }
  }

  /// Remembers what an account asked for.
  public func save(_ request: KeyedRequest, of account: String, at authority: String) throws {
    try put(
      try TableRow(
        AccessTokenTables.requestKey,
        [
          "authority": .text(authority), "account": .text(account), "request_key": .text(keyed(request.key)),
          "request": .text(request.request.description), "entry": .integer(request.entry),
          "made_at": .text(request.madeAt.description),
        ]))
  }

  private func keyed(_ key: String) -> String { keeping.keyed("request-key", key) }
}
