/// What a body states of itself, field by field.
public enum BodyField: String, VersionField {
  case name, kind, powers, parent, areas, seats, rules, quorum, terms, evidence

  /// What a reader calls the field.
  public var words: String {
    switch self {
    case .powers: "what it may do"
    case .parent: "set up by"
    case .terms: "terms of reference"
    case .rules: "rules of composition"
    case .evidence: "minimum requirements"
    case .name, .kind, .areas, .seats, .quorum: rawValue
    }
  }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of body: Body) -> String {
    switch self {
    case .name: body.name
    case .kind: body.kind.rawValue
    case .powers: body.powers.rawValue
    case .parent: body.parent?.rawValue ?? ""
    case .areas: body.areas.map(\.rawValue).joined(separator: "\n")
    case .seats: body.seats.map(\.line).joined(separator: "\n")
    case .rules: body.rules.map(\.rawValue).joined(separator: "\n")
    case .quorum: body.quorum.map(String.init) ?? ""
    case .terms: body.terms
    case .evidence: body.evidence.map(\.line).joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: Body, into body: inout Body) {
    switch self {
    case .name: body.name = source.name
    case .kind: body.kind = source.kind
    case .powers: body.powers = source.powers
    case .parent: body.parent = source.parent
    case .areas: body.areas = source.areas
    case .seats: body.seats = source.seats
    case .rules: body.rules = source.rules
    case .quorum: body.quorum = source.quorum
    case .terms: body.terms = source.terms
    case .evidence: body.evidence = source.evidence
    }
  }
}
