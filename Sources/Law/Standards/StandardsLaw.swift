/// The Act that the rules on members’ interests are written in, and the day they began.
enum StandardsLaw {
  static func localismAct2011(_ provision: String, section: Int) -> Citation {
    Citation(
      "Localism Act 2011", provision, title: "Localism Act 2011",
      url: "https://www.legislation.gov.uk/ukpga/2011/20/section/\(section)")
  }

  static let since2012 = InForce.since(2012, 7, 1)
  static let relevantAuthorities = "Councils in England and their members, co-opted members with a vote among them"
}

extension Rulebook {
  /// The rules on the interests of members.
  static var standardsEntries: [RuleEntry] {
    [InterestsNotified.entry, DispensationLasts.entry, CouncilTaxOwed.entry, AddressesWithheld.entry]
  }
}
