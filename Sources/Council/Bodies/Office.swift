/// An office that a member holds: the leader’s, a portfolio holder’s, the chairman’s. An office is a member’s, a post is staff’s.
public struct Office: Hashable, Sendable, Codable {
  /// Which office it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case leader
    case deputyLeader = "deputy-leader"
    case executiveMember = "executive-member"
    case chairman
    case viceChairman = "vice-chairman"

    /// The office in words: `chairman of the council`.
    public var words: String {
      switch self {
      case .leader: "leader"
      case .deputyLeader: "deputy leader"
      case .executiveMember: "executive member"
      case .chairman: "chairman of the council"
      case .viceChairman: "vice-chairman of the council"
      }
    }

    /// Whether who holds it sits on the executive, where a council has one.
    public var isExecutive: Bool { self == .leader || self == .deputyLeader || self == .executiveMember }
  }

  /// Which office it is.
  public var kind: Kind
  /// The council whose office it is, by name; `nil` for the council the member belongs to.
  public var council: String?
  /// The portfolio that goes with it; `nil` when none does.
  public var portfolio: String?

  /// An office from its parts.
  public init(_ kind: Kind, at council: String? = nil, portfolio: String? = nil) {
    self.kind = kind
    self.council = council
    self.portfolio = portfolio
  }

  /// On one line, as it is typed: `executive-member | Adult care | Stellbridge District Council`.
  public var line: String {
    var parts = [kind.rawValue]
    if portfolio != nil || council != nil { parts.append(portfolio ?? "") }
    if let council { parts.append(council) }
    return parts.joined(separator: " | ")
  }

  /// An office from a line as it is typed; portfolio and council may be left out. `nil` for anything else.
  public init?(line: String) {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map(\.trimmed)
    guard let first = parts.first, parts.count <= 3, let kind = Kind(rawValue: first.lowercased()) else { return nil }
    self.kind = kind
    portfolio = parts.count > 1 && !parts[1].isEmpty ? parts[1] : nil
    council = parts.count > 2 && !parts[2].isEmpty ? parts[2] : nil
  }
}
