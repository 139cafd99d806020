import Law

/// A political group of the council: two members or more who have told the proper officer in writing that they wish to be treated as
/// one. Local Government (Committees and Political Groups) Regulations 1990, regulation 8.
public struct PoliticalGroup: Hashable, Sendable, Codable {
  /// A group’s short, lasting name at its council: `GREEN`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// How many members must sign the notice at least.
  public static let leastSignatories = 2

  /// The group’s reference.
  public var reference: Reference
  /// Its name, as the notice states it.
  public var name: String
  /// Its leader; `nil` when none is named.
  public var leader: Member.Reference?
  /// The members who signed the notice.
  public var signatories: [Member.Reference]
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A group from its parts.
  public init(
    reference: Reference, name: String, leader: Member.Reference? = nil, signatories: [Member.Reference],
    from: Day? = nil, to: Day? = nil
  ) {
    self.reference = reference
    self.name = name
    self.leader = leader
    self.signatories = signatories
    self.from = from
    self.to = to
  }

  /// Whether this version of the group stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// What stands against this group as it is stated, whatever stands around it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if name.isEmpty { found.append(.refusal("name", "Give the group a name.")) }
    if Set(signatories).count < Self.leastSignatories {
      let words =
        "A political group is constituted by a notice that at least two members signed. Name those who signed it."
      found.append(.refusal("signatories", words))
    }
    return found + TextLimit.objections("name", name, most: TextLimit.title, what: "A name")
      + TextLimit.objections("signatories", signatories.map(\.rawValue), what: "Signatories")
  }
}

/// What a political group states of itself, field by field.
public enum PoliticalGroupField: String, VersionField {
  case name, leader, signatories

  /// What a reader calls the field.
  public var words: String { rawValue }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of group: PoliticalGroup) -> String {
    switch self {
    case .name: group.name
    case .leader: group.leader?.rawValue ?? ""
    case .signatories: group.signatories.map(\.rawValue).joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: PoliticalGroup, into group: inout PoliticalGroup) {
    switch self {
    case .name: group.name = source.name
    case .leader: group.leader = source.leader
    case .signatories: group.signatories = source.signatories
    }
  }
}
