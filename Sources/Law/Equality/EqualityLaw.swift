/// The regulations on publishing what a council does for equality, and how their intervals are counted.
enum EqualityLaw {
  static func regulations2017(_ provision: String, _ number: Int) -> Citation {
    Citation(
      "SI 2017/353", provision, title: "Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017",
      url: "https://www.legislation.gov.uk/uksi/2017/353/regulation/\(number)/made")
  }

  static let since2017 = InForce.since(2017, 3, 31)
  static let binds = "Councils and other public authorities of Schedule 2 to the Regulations"

  /// The last day of so many years that begin with a day.
  static func lastDay(of years: Int, beginningWith day: Day) -> Day {
    let same = day.adding(months: 12 * years)
    return same.dayOfMonth == day.dayOfMonth ? same.adding(days: -1) : same
  }
}

extension Rulebook {
  /// The rules on equality information and objectives.
  static var equalityEntries: [RuleEntry] { [EqualityInformationPublished.entry, EqualityObjectivesPublished.entry] }
}
