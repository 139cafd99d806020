import Law

/// That somebody attended a meeting, or did not.
public struct Attendance: Hashable, Sendable, Codable {
  /// How somebody attended.
  public enum State: String, Sendable, Codable, CaseIterable {
    case present, apologies, absent
    /// Present in the place of another.
    case substitute
    /// Following from elsewhere: counts neither for the quorum nor in a vote.
    case observing

    /// The state in words: `sent apologies`.
    public var words: String {
      switch self {
      case .present: "present"
      case .apologies: "sent apologies"
      case .absent: "absent"
      case .substitute: "present as a substitute"
      case .observing: "observing from elsewhere"
      }
    }

    /// Whether they count for the quorum and may vote.
    public var counts: Bool { self == .present || self == .substitute }
  }

  /// Who.
  public var member: Member.Reference
  /// How.
  public var state: State
  /// In whose place, for a substitute.
  public var inPlaceOf: Member.Reference?

  /// An attendance from its parts.
  public init(_ member: Member.Reference, _ state: State, inPlaceOf: Member.Reference? = nil) {
    (self.member, self.state, self.inPlaceOf) = (member, state, inPlaceOf)
  }
}

/// An interest somebody declared in an item of a meeting.
public struct DeclaredInterest: Hashable, Sendable, Codable {
  /// What sort of interest it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// A disclosable pecuniary interest: they neither speak nor vote (Localism Act 2011 s.31(4)).
    case pecuniary
    /// An interest the council’s code asks to be declared.
    case other

    /// The kind in words.
    public var words: String { self == .pecuniary ? "disclosable pecuniary interest" : "other interest" }
  }

  /// In which item, by ``AgendaItem/id``.
  public var item: Int
  /// Who.
  public var member: Member.Reference
  /// What sort of interest.
  public var kind: Kind
  /// What it is, as it was declared; empty for a sensitive interest (s.32).
  public var words: String
  /// Whether they left the room.
  public var left: Bool

  /// An interest from its parts.
  public init(in item: Int, _ member: Member.Reference, _ kind: Kind, words: String, left: Bool) {
    (self.item, self.member, self.kind, self.words, self.left) = (item, member, kind, words, left)
  }
}
