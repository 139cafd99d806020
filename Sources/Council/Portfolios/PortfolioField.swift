/// What a portfolio states, field by field.
public enum PortfolioField: String, VersionField {
  case responsibility, office, lead, director, services, officers

  /// What a reader calls the field.
  public var words: String {
    switch self {
    case .lead: "executive lead"
    case .officers: "lead officers"
    case .responsibility, .office, .director, .services: rawValue
    }
  }

  /// What the field says, as text: several values in as many lines, nothing for what is not stated.
  public func text(of portfolio: Portfolio) -> String {
    switch self {
    case .responsibility: portfolio.responsibility
    case .office: portfolio.office
    case .lead: portfolio.lead?.rawValue ?? ""
    case .director: portfolio.director?.rawValue ?? ""
    case .services: portfolio.services.joined(separator: "\n")
    case .officers: portfolio.officers.map(\.rawValue).joined(separator: "\n")
    }
  }

  /// Takes over what another version says in this field.
  public func put(from source: Portfolio, into portfolio: inout Portfolio) {
    switch self {
    case .responsibility: portfolio.responsibility = source.responsibility
    case .office: portfolio.office = source.office
    case .lead: portfolio.lead = source.lead
    case .director: portfolio.director = source.director
    case .services: portfolio.services = source.services
    case .officers: portfolio.officers = source.officers
    }
  }
}
