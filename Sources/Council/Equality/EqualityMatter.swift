/// What an equality impact assessment is for: something that stands on the site already.
public struct EqualityMatter: Hashable, Sendable, Codable {
  /// What sort of thing it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case decision
    /// An entry of the forward plan.
    case announcement
    /// A restructure.
    case proposal
    /// A report to a meeting, by the meeting and the paper: `PLAN-2026-06-10/1-1`.
    case report

    /// Its kind in words.
    public var words: String {
      switch self {
      case .decision: "a decision"
      case .announcement: "an entry of the forward plan"
      case .proposal: "a restructure"
      case .report: "a report to a meeting"
      }
    }
  }

  /// What sort of thing it is.
  public var kind: Kind
  /// Its reference.
  public var reference: String

  /// A matter from its parts.
  public init(_ kind: Kind, _ reference: String) { (self.kind, self.reference) = (kind, reference) }

  /// The matter that a field of a form names: `decision:D-2026-1`.
  public init?(field: String) {
    guard let colon = field.firstIndex(of: ":"), let kind = Kind(rawValue: String(field[..<colon])) else { return nil }
    self.init(kind, String(field[field.index(after: colon)...]))
  }

  /// It as a field of a form names it.
  public var field: String { "\(kind.rawValue):\(reference)" }

  /// A report to a meeting.
  public static func report(_ paper: Paper.Reference, to meeting: Meeting.Reference) -> Self {
    Self(.report, "\(meeting.rawValue)/\(paper.rawValue)")
  }

  /// The meeting and the paper of a report; `nil` for anything else.
  public var paper: (meeting: Meeting.Reference, paper: Paper.Reference)? {
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard kind == .report, parts.count == 2 else { return nil }
    return (.init(rawValue: parts[0]), .init(rawValue: parts[1]))
  }
}
