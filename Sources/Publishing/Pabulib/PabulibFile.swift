import Counting

/// What a Pabulib file says: an election, and everything beside it that is to be kept when the file is written again.
///
/// The format: https://pabulib.org/format, with the columns and keys of the checker of its authors.
public struct PabulibFile: Sendable {
  /// One row of META.
  public struct Entry: Hashable, Sendable {
    /// The name of the fact, such as `budget`.
    public var key: String
    /// The fact as written.
    public var value: String

    /// A row from its two fields.
    public init(_ key: String, _ value: String) { (self.key, self.value) = (key, value) }
  }

  /// The rows of META in their order.
  public var meta: [Entry]
  /// The columns of PROJECTS.
  public var projectColumns: [String]
  /// The rows of PROJECTS as written, in their order; as many fields as columns.
  public var projectRows: [[String]]
  /// The columns of VOTES.
  public var voteColumns: [String]
  /// Whose ballots the election has, in their order; empty unless the reader was asked to keep them.
  public var voters: [String] = []
  /// The election.
  public var election: Election
  /// What ballots must keep to, from META.
  public var rules: BallotRules
  /// How many ballots were not counted, for each reason.
  public var refused: [BallotFault: Int]
  /// How many ballots name a project more than once; it counts once.
  public var repeating: Int
  /// What was found wrong or doubtful, in the order of the file; at most as many as the reader keeps.
  public var messages: [InputMessage]
  /// How many messages there were altogether.
  public var messageCount: Int

  /// The value of a key of META; `nil` when it is not there or empty.
  public subscript(key: String) -> String? {
    meta.first { $0.key == key && !$0.value.isEmpty }?.value
  }

  /// The fields of a column of PROJECTS, one for each project; `nil` when there is no such column.
  public func column(_ name: String) -> [String]? {
    guard let place = projectColumns.firstIndex(of: name) else { return nil }
    return projectRows.map { place < $0.count ? $0[place] : "" }
  }

  /// Which projects the file says were selected, by their place; `nil` when it does not say.
  public var recordedSelection: [Int]? {
    column("selected").map { fields in fields.indices.filter { fields[$0] == "1" } }
  }
}
