/// Something the database cannot do, with words for the person who runs it.
public struct DatabaseProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// What sort of problem it is.
  public enum Kind: Sendable {
    /// The folder or server is not there.
    case notFound
    /// The file or server does not let Folkmoot write.
    case readOnly
    /// The file is not a database, or is damaged.
    case damaged
    /// Somebody else holds the database for too long.
    case busy
    /// The disk is full.
    case full
    /// The answer to a commit was lost, and nobody can be asked: the change may have been kept or not.
    case uncertain
    /// A newer Folkmoot has written here, or the steps of its making differ.
    case otherSchema
    /// A rule of the tables refuses the values.
    case constraint
    /// The clock stands before what is already recorded.
    case clockBehind
    /// The answer is not of the expected shape.
    case wrongAnswer
    /// Anything else.
    case other
  }

  /// What sort of problem it is.
  public let kind: Kind
  /// What happened and what to do next.
  public let description: String

  /// A problem from its kind and its words.
  public init(_ kind: Kind, _ description: String) {
    self.kind = kind
    self.description = description
  }
}
