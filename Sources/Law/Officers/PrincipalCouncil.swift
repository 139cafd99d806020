/// The kinds of principal council in England, by which the law decides who must have which officer.
public enum PrincipalCouncil: String, Sendable, CaseIterable {
  /// A county council above districts.
  case county
  /// A district council within a county that has its own council.
  case district
  /// One council with the functions of both.
  case unitary
  /// A metropolitan borough or city council.
  case metropolitanDistrict = "metropolitan-district"
  /// A London borough council.
  case londonBorough = "london-borough"

  /// Whether it runs children's and adult social services.
  public var isTopTier: Bool { self != .district }

  var words: String {
    switch self {
    case .county: "a county council with districts"
    case .district: "a district council in a county"
    case .unitary: "a unitary council"
    case .metropolitanDistrict: "a metropolitan district council"
    case .londonBorough: "a London borough council"
    }
  }
}
