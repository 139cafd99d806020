import Law

/// What meets and decides, recommends or advises: council, executive, committee, board, forum. A body meets; a unit works.
public struct Body: Hashable, Sendable, Codable {
  /// A body’s short, lasting name at its council: `PLAN`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The body’s reference.
  public var reference: Reference
  /// Its name, as its papers are branded.
  public var name: String
  /// What kind of body it is.
  public var kind: BodyKind
  /// What it may do with what is put to it.
  public var powers: BodyPowers
  /// The body that set it up or that it reports to; `nil` for the council itself and for what stands alone.
  public var parent: Reference?
  /// The places it acts for; none when it acts for the council’s whole area.
  public var areas: [Place.Reference]
  /// Its seats, by who appoints.
  public var seats: [Seat]
  /// What the council asks of who sits on it.
  public var rules: [CompositionRule]
  /// How many who vote must be present; `nil` when standing orders do not say.
  public var quorum: Int?
  /// Its terms of reference, in Markdown; empty when they are not entered.
  public var terms: String
  /// What shows that a minimum requirement is met; empty for a body that has none.
  public var evidence: [RequirementEvidence]
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A body from its parts.
  public init(
    reference: Reference, name: String, kind: BodyKind, powers: BodyPowers, parent: Reference? = nil,
    areas: [Place.Reference] = [], seats: [Seat] = [], rules: [CompositionRule] = [], quorum: Int? = nil,
    terms: String = "", evidence: [RequirementEvidence] = [], from: Day? = nil, to: Day? = nil
  ) {
    self.reference = reference
    self.name = name
    self.kind = kind
    self.powers = powers
    self.parent = parent
    self.areas = areas
    self.seats = seats
    self.rules = rules
    self.quorum = quorum
    self.terms = terms
    self.evidence = evidence
    self.from = from
    self.to = to
  }

  /// Whether this version of the body stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// How many seats with a vote this authority or organisation appoints to.
  public func votingSeats(appointedBy name: String) -> Int {
    seats.filter { $0.votes && $0.appointedBy == name }.map(\.number).reduce(0, +)
  }
}
