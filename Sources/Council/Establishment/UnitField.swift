/// What a unit states of itself, field by field.
public enum UnitField: String, VersionField {
  case name, kind, parent

  public var words: String { self == .parent ? "part of" : rawValue }

  public func text(of unit: OrganisationUnit) -> String {
    switch self {
    case .name: unit.name
    case .kind: unit.kind.rawValue
    case .parent: unit.parent?.rawValue ?? ""
    }
  }

  public func put(from source: OrganisationUnit, into unit: inout OrganisationUnit) {
    switch self {
    case .name: unit.name = source.name
    case .kind: unit.kind = source.kind
    case .parent: unit.parent = source.parent
    }
  }
}
