import Law

/// A councillor, or another person who sits on bodies. A member is not an account, and no home address is kept of one.
public struct Member: Hashable, Sendable, Codable {
  /// A member’s short, lasting name at the council that keeps the record: `M-ASHDOWN`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// The member’s reference.
  public var reference: Reference
  /// The name as it is published: `Cllr Rowan Ashdown`.
  public var name: String
  /// The council or organisation they belong to, by name; `nil` for the council that keeps the record.
  public var council: String?
  /// Their political group; `nil` for whoever belongs to none.
  public var group: PoliticalGroup.Reference?
  /// The wards and divisions they represent, of any council.
  public var represents: [Place.Reference]
  /// The offices they hold, of any council.
  public var offices: [Office]
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A member from their parts.
  public init(
    reference: Reference, name: String, council: String? = nil, group: PoliticalGroup.Reference? = nil,
    represents: [Place.Reference] = [], offices: [Office] = [], from: Day? = nil, to: Day? = nil
  ) {
    self.reference = reference
    self.name = name
    self.council = council
    self.group = group
    self.represents = represents
    self.offices = offices
    self.from = from
    self.to = to
  }

  /// Whether this version of the member stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// Whether they hold an office at a council, by its name; `home` is the name of the council that keeps the record.
  public func holds(_ kind: Office.Kind, at name: String, home: String) -> Bool {
    offices.contains { $0.kind == kind && ($0.council ?? council ?? home) == name }
  }

  /// What stands against this member as they are stated, whatever stands around them.
  public var objections: [Objection] {
    var found: [Objection] = []
    if name.isEmpty { found.append(.refusal("name", "Give the member a name.")) }
    return found + TextLimit.objections("name", name, most: TextLimit.title, what: "A name")
      + TextLimit.objections("council", council ?? "", most: TextLimit.title, what: "A council’s name")
      + TextLimit.objections("represents", represents.map(\.rawValue), what: "Wards and divisions")
      + TextLimit.objections("offices", offices.map(\.line), what: "Offices")
  }
}

/// What a member’s entry states, field by field.
public enum MemberField: String, VersionField {
  case name, council, group, represents, offices

  /// What a reader calls the field.
  public var words: String { rawValue }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of member: Member) -> String {
    switch self {
    case .name: member.name
    case .council: member.council ?? ""
    case .group: member.group?.rawValue ?? ""
    case .represents: member.represents.map(\.rawValue).joined(separator: "\n")
    case .offices: member.offices.map(\.line).joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: Member, into member: inout Member) {
    switch self {
    case .name: member.name = source.name
    case .council: member.council = source.council
    case .group: member.group = source.group
    case .represents: member.represents = source.represents
    case .offices: member.offices = source.offices
    }
  }
}
