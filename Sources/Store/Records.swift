import Council
import DatabasePort

/// Everything Folkmoot keeps, read through the authority it belongs to.
public struct Records: Sendable {
  /// The database they are in.
  public let database: any Database
  /// What keeps rows safe.
  public let keeping: Keeping
  let place = Place()

  /// The records in a database whose tables are up to date; see ``Schema/bringUpToDate(_:)``.
  public init(_ database: any Database, keeping: Keeping) {
    self.database = database
    self.keeping = keeping
  }

  /// All authorities, by name.
  public func authorities() throws -> [Authority] { try read { try $0.authorities() } }

  /// One authority's records, by its short name; `nil` when there is no such authority.
  public func authority(_ id: String) throws -> AuthorityRecords? {
    try read { try $0.authority(id) }.map { AuthorityRecords(authority: $0, records: self) }
  }

  /// Reads one consistent state.
  public func read<Result>(_ body: (OpenRecords) throws -> Result) throws -> Result {
    if let openAlready { return try body(openAlready) }
    return try database.read { try body(OpenRecords(transaction: Foresight($0), keeping: keeping)) }
  }

  /// Reads and writes as one: all of it is kept, or none when `body` throws. Only deeds in `Actions` call this.
  public func change<Result>(_ body: (OpenRecords) throws -> Result) throws -> Result {
    try database.write {
      let open = OpenRecords(transaction: Foresight($0), keeping: keeping)
      let result = try body(open)
      try open.keepSearch()
      return result
    }
  }
}

/// The records while a transaction holds them. What can be read and written is told feature by feature, in extensions.
public struct OpenRecords {
  let transaction: any Transaction
  /// What keeps rows safe.
  public let keeping: Keeping
  let log = ChangeLog()
}
