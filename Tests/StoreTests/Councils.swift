import Council
import Law

/// Cases in the manner of the papers, small enough to count by hand.
enum Councils {
  static let kent = Authority(
    id: "kent", name: "Kent County Council", shortName: "Kent", kind: .county, governance: .leaderAndCabinet)
  static let rotherham = Authority(
    id: "rotherham", name: "Rotherham Metropolitan Borough Council", shortName: "Rotherham",
    kind: .metropolitanDistrict, governance: .leaderAndCabinet,
    settings: ConstitutionSettings(mostTiers: 5, staffConsultationDays: 30, source: "Design principles"))

  static let today = day(2026, 1, 5)
  /// Nine o’clock in the morning.
  static let now = Now(Moment(milliseconds: today.number * 86_400_000 + 32_400_000), today)

  static func day(_ year: Int, _ month: Int, _ dayOfMonth: Int) -> Day {
    Day(year: year, month: month, day: dayOfMonth) ?? Day(number: 0)
  }

  static func unit(_ reference: String, _ name: String, kind: OrganisationUnit.Kind = .team) -> OrganisationUnit {
    OrganisationUnit(reference: .init(rawValue: reference), name: name, kind: kind)
  }

  static func post(_ reference: String, _ title: String, unit: String = "CE", grade: String = "KR8") -> Post {
    Post(reference: .init(rawValue: reference), title: title, unit: .init(rawValue: unit), grade: grade)
  }

  static func proposal(
    _ id: String, of authority: Authority = kent, decided: Day, posts: [Post],
    units: [OrganisationUnit] = [unit("CE", "Community Engagement")]
  ) -> RestructureCase {
    RestructureCase(
      id: id, title: "Title of \(id)", authority: authority, decisionDay: decided,
      effectiveDay: decided.adding(months: 1), establishment: Establishment(units: units, posts: posts))
  }

  static let kent2010 = proposal(
    "kent-2010", decided: day(2010, 3, 23),
    posts: [post("MAN", "Community Engagement Manager"), post("CLO", "Community Liaison Officer")])
  static let kent2011 = proposal(
    "kent-2011", decided: day(2011, 12, 15),
    posts: [post("MD", "Managing Director", unit: "CX"), post("MAN", "Community Engagement Manager", grade: "KR12")],
    units: [unit("CX", "Chief Executive’s", kind: .directorate), unit("CE", "Community Engagement")])

  /// A post with every field filled.
  static let full = Post(
    reference: .init(rawValue: "FULL"), title: "Director of Everything — “Ω” 🏛", unit: .init(rawValue: "CE"),
    reportsTo: .init(rawValue: "MAN"), grade: "KR17", gradeSubjectToEvaluation: true, payFrom: Money(pounds: 90_000),
    payTo: Money(pence: 10_500_050), fteEach: FullTimeEquivalent(millionths: 810_000), positions: 7,
    basis: .secondment, status: .acting, area: "East Kent",
    funding: [FundingShare(.housingRevenueAccount, basisPoints: 6667), FundingShare(.general, basisPoints: 3333)],
    costEach: Money(pounds: 265_000), designations: [.returningOfficer, .headOfPaidService],
    delegations: ["To appoint", "To appoint deputies"], properOfficerFunctions: ["s.229"],
    outsideSeats: ["Fire authority"], duties: ["Second", "First"], from: day(2009, 4, 1), to: day(2012, 3, 31))
}
