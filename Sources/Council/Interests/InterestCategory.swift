/// What an interest is in: the Schedule to the Relevant Authorities (Disclosable Pecuniary Interests) Regulations 2012 (SI 2012/1464).
public enum InterestCategory: String, Sendable, Codable, CaseIterable {
  case employment, sponsorship, contracts, land, licences
  case corporateTenancies = "corporate-tenancies"
  case securities
  /// What the council’s code of conduct asks to be registered beside the Schedule.
  case other
  /// That there is nothing to register, as somebody told.
  case nothing

  /// The category as the register heads it.
  public var words: String {
    switch self {
    case .employment: "Employment, office, trade, profession or vocation"
    case .sponsorship: "Sponsorship"
    case .contracts: "Contracts with the council"
    case .land: "Land in the council’s area"
    case .licences: "Licences to occupy land"
    case .corporateTenancies: "Corporate tenancies"
    case .securities: "Securities"
    case .other: "Other interests under the code of conduct"
    case .nothing: "Nothing to register"
    }
  }

  /// Its place in the register.
  public var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
