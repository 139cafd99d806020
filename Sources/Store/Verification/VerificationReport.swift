/// What came of verifying a database.
public struct VerificationReport: Hashable, Sendable, Codable {
  /// One authority's record.
  public struct Record: Hashable, Sendable, Codable {
    /// The authority, by its short name.
    public let authority: String
    /// How many entries were gone through.
    public internal(set) var entries: Int
    /// The number of the last one.
    public internal(set) var number: Int
    /// The fingerprint of the last one.
    public internal(set) var fingerprint: String
  }

  /// The records gone through, by authority.
  public internal(set) var records: [Record] = []
  /// The bytes of headings, changes and private parts that were digested.
  public internal(set) var bytes = 0
  /// Rows compared with what the record says of them.
  public internal(set) var rows = 0
  /// Rows whose seals were checked.
  public internal(set) var sealedRows = 0
  /// Published heads whose signatures were checked.
  public internal(set) var seals = 0
  /// Seals kept elsewhere that were checked.
  public internal(set) var keptSeals = 0
  /// What was found, at most ``mostFindings`` of it.
  public private(set) var findings: [VerificationFinding] = []
  /// How much was found in all.
  public private(set) var findingCount = 0
  /// What could not be checked, and what would let it be, in sentences.
  public internal(set) var notChecked: [String] = []

  /// How many findings are told in full.
  public static let mostFindings = 200

  /// Whether everything that could be checked is as it should be.
  public var isSound: Bool { findingCount == 0 }

  /// The number of entries of all records.
  public var entries: Int { records.reduce(0) { $0 + $1.entries } }

  mutating func add(_ finding: VerificationFinding) {
    findingCount += 1
    if findings.count < Self.mostFindings { findings.append(finding) }
  }
}
