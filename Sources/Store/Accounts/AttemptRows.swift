import Council
import DatabasePort

extension OpenRecords {
  /// What is remembered of attempts in a bucket: whom they were at and whence they came, as a text that is kept as its digest.
  public func attempts(in bucket: String, at authority: String) throws -> Attempts? {
    let named: KeyValuePairs<String, DatabaseValue> = ["authority": .text(authority), "bucket": .text(key(bucket))]
    return try select(AccountTables.attempt, where: named) {
      Attempts(count: try $0.integer("failures"), last: try $0.moment("last_at"))
    }.first
  }

  /// Remembers attempts.
  public func save(_ attempts: Attempts, in bucket: String, at authority: String) throws {
    try put(
      try TableRow(
        AccountTables.attempt,
        [
          "authority": .text(authority), "bucket": .text(key(bucket)), "failures": .integer(attempts.count),
          "last_at": .text(attempts.last.description),
        ]))
  }

  /// Forgets the attempts in a bucket.
  public func forgetAttempts(in bucket: String, at authority: String) throws {
    try remove(AccountTables.attempt, where: ["authority": .text(authority), "bucket": .text(key(bucket))])
  }

  private func key(_ bucket: String) -> String { keeping.keyed("attempt", bucket) }
}
