/// Two people's changes to one thing: what the second saw when they began, what stands now, and what they typed.
///
/// Fields that only one of them changed are put together; where both did, and differently, the second must choose.
public struct ConcurrentEdit<Field: VersionField>: Sendable {
  /// What one field was and became.
  public struct Row: Sendable {
    /// Which field.
    public let field: Field
    /// What it said when the editor began.
    public let seen: String
    /// What it says now.
    public let standing: String
    /// What the editor typed.
    public let typed: String

    /// Whether both changed it, and to something different.
    public var clashes: Bool { seen != standing && seen != typed && standing != typed }
    /// Whether the other person alone changed it.
    public var isTheirs: Bool { seen == typed && seen != standing }
  }

  /// The fields that somebody changed.
  public let rows: [Row]
  /// What was typed, with what the other person alone changed taken over.
  public let merged: Field.Version

  /// Compares three versions.
  public init(seen: Field.Version, standing: Field.Version, typed: Field.Version) {
    let all = Field.allCases.map {
      Row(field: $0, seen: $0.text(of: seen), standing: $0.text(of: standing), typed: $0.text(of: typed))
    }
    rows = all.filter { $0.seen != $0.standing || $0.seen != $0.typed }
    merged = rows.filter(\.isTheirs).reduce(into: typed) { $1.field.put(from: standing, into: &$0) }
  }

  /// The fields that both changed, differently.
  public var clashes: [Row] { rows.filter(\.clashes) }
}
