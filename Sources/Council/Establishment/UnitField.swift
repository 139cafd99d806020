/// What a unit states of itself, field by field.
public enum UnitField: String, VersionField {
  case name, kind, parent

  /// What a reader calls the field.
  public var words: String { self == .parent ? "part of" : rawValue }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of unit: OrganisationUnit) -> String {
    switch self {
    case .name: unit.name
    case .kind: unit.kind.rawValue
    case .parent: unit.parent?.rawValue ?? ""
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: OrganisationUnit, into unit: inout OrganisationUnit) {
    switch self {
    case .name: unit.name = source.name
    case .kind: unit.kind = source.kind
    case .parent: unit.parent = source.parent
    }
  }
}
