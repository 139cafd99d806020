import Council
import DatabasePort

extension OpenRecords {
  /// The private part of an entry, for those who may read the whole record; `nil` when there is no such entry.
  public func privatePart(of number: Int, at authority: String) throws -> RecordPrivatePart? {
    try transaction.query(
      "select private_part from record_entry where authority = ? and number = ?",
      [.text(authority), .integer(number)]
    ) { RecordPrivatePart(try $0.text("private_part")) }.first
  }
}
