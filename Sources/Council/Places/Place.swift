import Law

/// A part of the country that a council acts for or in: itself, its districts, wards, parishes, neighbourhoods.
public struct Place: Hashable, Sendable, Codable {
  /// A place's short, lasting name at its council: `AA-SOUTH`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// What kind of place it is, from the widest to the narrowest.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case county, unitary, district
    case areaAssembly = "area-assembly"
    case electoralDivision = "electoral-division"
    case ward, parish, neighbourhood
    case deprivedNeighbourhood = "deprived-neighbourhood"

    /// The kind in words: `electoral division`.
    public var words: String {
      switch self {
      case .unitary: "unitary area"
      case .district: "district or borough"
      default: rawValue.split(separator: "-").joined(separator: " ")
      }
    }

    /// Its place in the order from the widest to the narrowest.
    public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// The place's reference.
  public var reference: Reference
  /// Its name.
  public var name: String
  /// What kind of place it is.
  public var kind: Kind
  /// The code by which the Office for National Statistics knows it; `nil` when it has none, as an area assembly.
  public var code: GSSCode?
  /// The places it lies in, whole or in part; several where boundaries cross.
  public var parents: [Reference]
  /// The first day this stands; `nil` when it has always stood.
  public var from: Day?
  /// The last day this stands; `nil` while it lasts.
  public var to: Day?

  /// A place from its parts.
  public init(
    reference: Reference, name: String, kind: Kind, code: GSSCode? = nil, parents: [Reference] = [],
    from: Day? = nil, to: Day? = nil
  ) {
    self.reference = reference
    self.name = name
    self.kind = kind
    self.code = code
    self.parents = parents
    self.from = from
    self.to = to
  }

  /// Whether this version of the place stands on a day.
  public func stands(on day: Day) -> Bool { (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true) }

  /// What stands against this place as it is stated, whatever stands around it.
  public var objections: [Objection] {
    var found: [Objection] = []
    if name.isEmpty { found.append(.refusal("name", "Give the place a name.")) }
    if parents.contains(reference) { found.append(.refusal("parents", "A place cannot lie in itself.")) }
    return found + TextLimit.objections("name", name, most: TextLimit.title, what: "A name")
      + TextLimit.objections("parents", parents.map(\.rawValue), what: "Places it lies in")
  }
}

/// What a place states of itself, field by field.
public enum PlaceField: String, VersionField {
  case name, kind, code, parents

  /// What a reader calls the field.
  public var words: String {
    switch self {
    case .code: "GSS code"
    case .parents: "lies in"
    case .name, .kind: rawValue
    }
  }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of place: Place) -> String {
    switch self {
    case .name: place.name
    case .kind: place.kind.rawValue
    case .code: place.code?.rawValue ?? ""
    case .parents: place.parents.map(\.rawValue).joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: Place, into place: inout Place) {
    switch self {
    case .name: place.name = source.name
    case .kind: place.kind = source.kind
    case .code: place.code = source.code
    case .parents: place.parents = source.parents
    }
  }
}
