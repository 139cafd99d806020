/// The council consults representatives of those who pay for and use what it does (Local Government Act 1999 s.3).
public enum RepresentativesConsulted: Rule {
  /// Who is to be represented.
  public enum Interest: String, CaseIterable, Sendable, Codable {
    case councilTaxpayers = "council-taxpayers"
    case ratepayers
    case users
    case interested

    /// The interest in words.
    public var words: String {
      switch self {
      case .councilTaxpayers: "persons liable to pay council tax"
      case .ratepayers: "persons liable to pay non-domestic rates"
      case .users: "persons who use or are likely to use the services"
      case .interested: "persons with an interest in the area"
      }
    }
  }

  public static let id = "CO-5"
  public static let title = "Representatives of those who pay for and use the services are consulted"
  public static let citation = Citation(
    "LGA 1999", "s.3(2)", title: "Local Government Act 1999",
    url: "https://www.legislation.gov.uk/ukpga/1999/27/section/3")
  public static let inForce = InForce.since(2000, 4, 1)
  public static let verification = Verification.textRead(
    "s.3(2)(a)–(d), (3) as at 2003: “representatives of persons who use or are likely to use services provided by the authority”. "
      + "The first day was not read.")
  public static let severity = Severity.warn
  public static let binds = "Best value authorities"
  public static let explanation = """
    The duty is about how the council secures best value, not about each activity; where an activity is for that duty, Folkmoot asks who \
    represents each of the four groups. The duty to involve of 2009 (s.3A) was repealed on 26 May 2015 and is not this rule.
    """

  /// Who is asked.
  public struct Facts: Hashable, Sendable {
    let title: String
    let on: Day
    let isForBestValue: Bool
    let represented: Set<Interest>

    /// - Parameter represented: the groups for which somebody is asked.
    public init(title: String, on: Day, isForBestValue: Bool, represented: Set<Interest>) {
      (self.title, self.on, self.isForBestValue, self.represented) = (title, on, isForBestValue, represented)
    }
  }

  public static func check(_ facts: Facts) -> [Finding] {
    if let early = notLaw(on: facts.on, facts.title) { return [early] }
    guard facts.isForBestValue else {
      return [doesNotApply(facts.title, "Not for the duty of best value", "It is not held for s.3(2) of the Act.")]
    }
    let missing = Interest.allCases.filter { !facts.represented.contains($0) }
    guard missing.isEmpty else {
      let words = Wording.list(missing.map(\.words), most: 4)
      return [
        notMet(
          facts.title, "Some are not represented", "Nobody is asked who represents \(words).",
          remedy: "Ask representatives of them, and note whom.")
      ]
    }
    return [met(facts.title, "All four groups are represented", "Somebody is asked for each of the four groups.")]
  }
}
