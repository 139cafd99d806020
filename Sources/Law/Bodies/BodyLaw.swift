/// The instruments that the rules on bodies are written in, and the days they began.
enum BodyLaw {
  static func localGovernmentAct2000(_ provision: String, section: String) -> Citation {
    Citation(
      "LGA 2000", provision, title: "Local Government Act 2000",
      url: "https://www.legislation.gov.uk/ukpga/2000/22/section/\(section)")
  }

  static func groupRegulations1990(_ provision: String, _ number: Int) -> Citation {
    Citation(
      "SI 1990/1553", provision, title: "Local Government (Committees and Political Groups) Regulations 1990",
      url: "https://www.legislation.gov.uk/uksi/1990/1553/regulation/\(number)/made")
  }

  /// Part 1A of the Act of 2000; what stood before it was not read.
  static let since2012 = InForce.since(2012, 5, 4)
  static let since1990 = InForce.since(1990, 8, 1)
  static let since1974 = InForce.since(1974, 4, 1)

  static let principalCouncils = "Principal councils in England"
  static let withExecutive = "Councils in England with an executive"
}
