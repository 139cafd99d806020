/// What is to be had in another format: something that stands on the site, or something else that is named in words.
public struct FormatMatter: Hashable, Sendable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, CaseIterable {
    case meeting
    /// A report to a meeting, by the meeting and the paper: `PLAN-2026-06-10/1-1`.
    case report
    case decision
    /// An entry of the forward plan.
    case announcement
    /// A restructure.
    case proposal
    case other

    /// Its kind in words.
    public var words: String {
      switch self {
      case .meeting: "a meeting"
      case .report: "a report to a meeting"
      case .decision: "a decision"
      case .announcement: "an entry of the forward plan"
      case .proposal: "a restructure"
      case .other: "something else"
      }
    }
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// Its reference; empty for something else.
  public var reference: String

  /// Something that does not stand on the site.
  public static let other = FormatMatter(.other, "")

  /// A matter from its parts.
  public init(_ kind: Kind, _ reference: String) { (self.kind, self.reference) = (kind, reference) }

  /// The matter that a field of a form names: `meeting:PLAN-2026-06-10`.
  public init?(field: String) {
    guard let colon = field.firstIndex(of: ":"), let kind = Kind(rawValue: String(field[..<colon])) else { return nil }
    self.init(kind, String(field[field.index(after: colon)...]))
  }

  /// It as a field of a form names it.
  public var field: String { "\(kind.rawValue):\(reference)" }

  /// It as what an equality impact assessment can be for too; `nil` for a meeting and for something else.
  public var equality: EqualityMatter? {
    EqualityMatter.Kind(rawValue: kind.rawValue).map { EqualityMatter($0, reference) }
  }
}
