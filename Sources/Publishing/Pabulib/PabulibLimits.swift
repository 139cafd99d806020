/// How much a Pabulib file may hold before it is refused, so that memory stays bounded whatever is handed in.
public struct PabulibLimits: Hashable, Sendable {
  /// The most bytes in one row.
  public var rowBytes: Int
  /// The most rows of META.
  public var metaRows: Int
  /// The most projects.
  public var projects: Int
  /// The most ballots.
  public var ballots: Int
  /// The most marks that have to be kept: those of equal ballots are kept once.
  public var marks: Int

  /// Limits from their parts.
  public init(
    rowBytes: Int = 1 << 20, metaRows: Int = 1000, projects: Int = 10_000, ballots: Int = 10_000_000,
    marks: Int = 200_000_000
  ) {
    self.rowBytes = rowBytes
    self.metaRows = metaRows
    self.projects = projects
    self.ballots = ballots
    self.marks = marks
  }

  /// Room for ten million ballots on ten thousand projects.
  public static let standard = PabulibLimits()
}
