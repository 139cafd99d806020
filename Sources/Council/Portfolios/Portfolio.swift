import Law

/// One responsibility of the executive: which member leads it, which director and officers answer for it, and by which services it
/// is carried out. All of them are the council's matrix of portfolios.
public struct Portfolio: Hashable, Sendable, Codable {
  /// A portfolio's short, lasting name at its council: `EQUALITIES`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Its reference.
  public var reference: Reference
  /// What is answered for: `Equalities`.
  public var responsibility: String
  /// The office that leads it, as the council calls it: `Assistant City Mayor, Neighbourhood Services`. It stays when nobody holds it.
  public var office: String
  /// The member of the executive who leads it; `nil` while that is vacant.
  public var lead: Member.Reference?
  /// The director's post; `nil` while none is named.
  public var director: Post.Reference?
  /// The services that carry it out, by name.
  public var services: [String]
  /// The posts of its lead officers. Whether one is vacant or acted in is for the establishment to say.
  public var officers: [Post.Reference]
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A portfolio from its parts.
  public init(
    reference: Reference, responsibility: String, office: String = "", lead: Member.Reference? = nil,
    director: Post.Reference? = nil, services: [String] = [], officers: [Post.Reference] = [], from: Day? = nil,
    to: Day? = nil
  ) {
    self.reference = reference
    self.responsibility = responsibility
    self.office = office
    self.lead = lead
    self.director = director
    self.services = services
    self.officers = officers
    self.from = from
    self.to = to
  }

  /// Whether this version of the portfolio stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// The posts it names, the director's first, each once.
  public var posts: [Post.Reference] {
    guard let director else { return officers }
    return [director] + officers.filter { $0 != director }
  }

  /// What stands against this portfolio as it is stated, whatever stands around it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if responsibility.isEmpty {
      found.append(.refusal("responsibility", "Say what is answered for, such as Equalities."))
    }
    if office.isEmpty {
      found.append(.refusal("office", "Name the office that leads it, such as Executive Member for Communities."))
    }
    return found
      + TextLimit.objections("responsibility", responsibility, most: TextLimit.title, what: "A responsibility")
      + TextLimit.objections("office", office, most: TextLimit.title, what: "An office")
      + TextLimit.objections("services", services, what: "Services")
      + TextLimit.objections("officers", officers.map(\.rawValue), what: "Lead officers")
  }
}
