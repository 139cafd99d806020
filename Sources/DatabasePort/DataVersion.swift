/// Names one state of a database: as long as it is the same, nothing was committed by anybody, in this process or another.
///
/// Whoever read it before reading data may show those data again while it is still the same. It changes more often than it has to, and
/// never comes back.
public struct DataVersion: Hashable, Sendable {
  private let words: String

  /// A version from what the engine calls it.
  public init(_ words: String) { self.words = words }
}

/// How busy a database is.
public struct DatabaseLoad: Hashable, Sendable {
  /// How many read at this moment, or wait to.
  public var readers: Int
  /// How many write at this moment, or wait to.
  public var writers: Int

  /// A load from its parts.
  public init(readers: Int = 0, writers: Int = 0) { (self.readers, self.writers) = (readers, writers) }
}

extension Database {
  /// No version: what was read once cannot be known to stand still.
  public func version() throws -> DataVersion? { nil }

  /// A journey, unless the engine says otherwise.
  public var versionIsAtHand: Bool { false }

  /// Nobody counts, unless something in front does.
  public var load: DatabaseLoad { DatabaseLoad() }
}
