/// What a council asks of who sits on a body. Written as text, such as `size: 2-10` or `parity: Eddershire / Stellbridge`.
public enum CompositionRule: Hashable, Sendable, Codable, RawRepresentable {
  /// As many voting seats appointed by the one as by the other.
  case parity(String, String)
  /// Seats in proportion to the political groups: section 15 of the Local Government and Housing Act 1989.
  case politicallyBalanced
  /// Nobody who sits on the executive.
  case noExecutiveMembers
  /// Of the members, only those whose ward or division lies in the body’s area.
  case areaMembersOnly
  /// At least and at most so many who sit on it.
  case size(ClosedRange<Int>)
  /// The leader of this council is in the chair.
  case chairedByLeader(of: String)

  /// The rule as it is written.
  public var rawValue: String {
    switch self {
    case .parity(let one, let other): "parity: \(one) / \(other)"
    case .politicallyBalanced: "politically-balanced"
    case .noExecutiveMembers: "no-executive-members"
    case .areaMembersOnly: "area-members-only"
    case .size(let range): "size: \(range.lowerBound)-\(range.upperBound)"
    case .chairedByLeader(let council): "chaired-by-leader: \(council)"
    }
  }

  /// A rule from its text; `nil` for anything else.
  public init?(rawValue: String) {
    let (head, rest) = Self.parted(rawValue)
    switch head.lowercased() {
    case "politically-balanced" where rest.isEmpty: self = .politicallyBalanced
    case "no-executive-members" where rest.isEmpty: self = .noExecutiveMembers
    case "area-members-only" where rest.isEmpty: self = .areaMembersOnly
    case "chaired-by-leader" where !rest.isEmpty: self = .chairedByLeader(of: rest)
    case "parity":
      let sides = rest.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else { return nil }
      self = .parity(sides[0], sides[1])
    case "size":
      let ends = rest.split(separator: "-", omittingEmptySubsequences: false).map { Int($0.trimmed) }
      guard let least = ends.first ?? nil, let most = ends.last ?? nil, ends.count <= 2, least >= 0, least <= most
      else { return nil }
      self = .size(least...most)
    default: return nil
    }
  }

  private static func parted(_ text: String) -> (head: String, rest: String) {
    guard let colon = text.firstIndex(of: ":") else { return (text[...].trimmed, "") }
    return (text[..<colon].trimmed, text[text.index(after: colon)...].trimmed)
  }

  /// What the rule asks, in a sentence.
  public var words: String {
    switch self {
    case .parity(let one, let other): "\(one) and \(other) appoint to as many voting seats as each other."
    case .politicallyBalanced: "Its seats are shared among the political groups in proportion."
    case .noExecutiveMembers: "Nobody who sits on the executive sits on it."
    case .areaMembersOnly: "Its members represent wards or divisions in its area."
    case .size(let range):
      range.lowerBound == range.upperBound
        ? "\(range.lowerBound) sit on it." : "From \(range.lowerBound) to \(range.upperBound) sit on it."
    case .chairedByLeader(let council): "The leader of \(council) is in the chair."
    }
  }
}
