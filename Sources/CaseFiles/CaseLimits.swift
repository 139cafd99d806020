/// How much a case may hold before it is refused, so that memory and time stay bounded whatever is handed in.
public struct CaseLimits: Hashable, Sendable {
  /// The most bytes in `case.yml`.
  public var caseBytes: Int
  /// The most bytes in `establishment.csv`.
  public var establishmentBytes: Int
  /// How deep values may stand in one another.
  public var depth: Int
  /// The most values in `case.yml`.
  public var nodes: Int

  /// Limits from their parts.
  public init(
    caseBytes: Int = 4 << 20, establishmentBytes: Int = 64 << 20, depth: Int = 64, nodes: Int = 2_000_000
  ) {
    self.caseBytes = caseBytes
    self.establishmentBytes = establishmentBytes
    self.depth = depth
    self.nodes = nodes
  }

  /// Room for ten of the largest restructures: 4 MB of changes, 64 MB of posts.
  public static let standard = CaseLimits()

  func bytes(of kind: CaseFile) -> Int { kind == .establishment ? establishmentBytes : caseBytes }
}
