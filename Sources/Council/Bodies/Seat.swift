/// Who may sit in a seat.
public enum SeatEligibility: String, Sendable, Codable, CaseIterable {
  case anyone
  /// A member of the council that appoints.
  case member
  /// A member of the council that appoints whose ward or division lies in the body’s area, wholly or partly.
  case areaMember = "area-member"
  /// The leader of the council that appoints.
  case leader
  /// Somebody the council employs.
  case officer

  /// Who that is, in words.
  public var words: String {
    switch self {
    case .anyone: "anyone"
    case .member: "a member of the council that appoints"
    case .areaMember: "a member of the council that appoints, for a ward or division in the area"
    case .leader: "the leader of the council that appoints"
    case .officer: "an officer"
    }
  }
}

/// So many like seats of a body: who appoints to them, on whose behalf, and who may sit there.
public struct Seat: Hashable, Sendable, Codable {
  /// What the seats are called: `County members`. Memberships name it.
  public var label: String
  /// How many there are.
  public var number: Int
  /// The authority or organisation that appoints, by name.
  public var appointedBy: String
  /// Who may sit there.
  public var eligibility: SeatEligibility
  /// Whether those who sit there vote.
  public var votes: Bool
  /// On whose behalf they sit, when that is another than who appoints.
  public var onBehalfOf: String?

  /// Seats from their parts.
  public init(
    label: String, number: Int, appointedBy: String, eligibility: SeatEligibility = .anyone, votes: Bool = true,
    onBehalfOf: String? = nil
  ) {
    self.label = label
    self.number = number
    self.appointedBy = appointedBy
    self.eligibility = eligibility
    self.votes = votes
    self.onBehalfOf = onBehalfOf
  }

  /// On one line, as it is typed: `County members | 7 | Eddershire County Council | area-member | votes`.
  public var line: String {
    let parts = [label, String(number), appointedBy, eligibility.rawValue, votes ? "votes" : "no vote"]
    return (parts + (onBehalfOf.map { [$0] } ?? [])).joined(separator: " | ")
  }

  /// Seats from a line as it is typed; who may sit there and whether they vote may be left out. `nil` for anything else.
  public init?(line: String) {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
    guard (3...6).contains(parts.count), !parts[0].isEmpty, let number = Int(parts[1]) else { return nil }
    self.init(label: parts[0], number: number, appointedBy: parts[2])
    if parts.count > 3, !parts[3].isEmpty {
      guard let eligibility = SeatEligibility(rawValue: parts[3].lowercased()) else { return nil }
      self.eligibility = eligibility
    }
    if parts.count > 4, !parts[4].isEmpty {
      guard ["votes", "no vote"].contains(parts[4].lowercased()) else { return nil }
      votes = parts[4].lowercased() == "votes"
    }
    onBehalfOf = parts.count > 5 && !parts[5].isEmpty ? parts[5] : nil
  }
}

extension Substring {
  var trimmed: String {
    var rest = self
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
