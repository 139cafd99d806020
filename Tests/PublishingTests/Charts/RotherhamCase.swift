import Council
import Law

/// The two services of 2014 that become one, as the papers count them.
enum RotherhamCase {
  static let assessment = value.assess()

  static var value: RestructureCase {
    var result = RestructureCase(
      id: "rotherham-2014", title: "One team for neighbourhoods and engagement",
      authority: Authority(
        id: "rotherham", name: "Rotherham Metropolitan Borough Council", shortName: "Rotherham",
        kind: .metropolitanDistrict, governance: .leaderAndCabinet),
      decisionDay: day(2014, 6, 16), effectiveDay: day(2014, 10, 1), establishment: establishment, changes: changes)
    result.contextPosts = ["HCM"]
    result.moneyLines = [
      MoneyLine(
        title: "One post deleted after voluntary severance", year: FinancialYear(startYear: 2013),
        amount: Money(pounds: 11_500),
        direction: .saving, lasting: .recurring, standing: .alreadyTaken),
      MoneyLine(
        title: "Budget adjustments", year: FinancialYear(startYear: 2014), amount: Money(pounds: 30_000),
        direction: .saving,
        lasting: .notStated, measure: .notStated, fund: .general),
      MoneyLine(
        title: "Budget reprofiled", year: FinancialYear(startYear: 2015), amount: Money(pounds: 50_000),
        direction: .saving,
        lasting: .notStated, measure: .notStated),
    ]
    result.splitsToCompare = [SplitToCompare(post: "NDO", name: "Flat 60/40", funding: shares(60))]
    result.timetable = timetable
    return result
  }

  static let establishment = Establishment(
    units: [
      unit("NAS", "Neighbourhood and Adult Services", .directorate),
      unit("HCS", "Housing and Communities Service", .service, "NAS"),
      unit("NCASB", "Neighbourhood Crime and ASB Team", .team, "HCS"),
      unit("APT", "Area Partnerships Team", .team, "HCS"),
      unit("CCE", "Corporate Community Engagement Service", .service, "NAS"),
      unit("CYPS", "Children and Young People’s Services", .directorate),
    ],
    posts: [
      post("HCM", "Housing and Communities Manager", "HCS", nil, 1, nil),
      post("APM", "Area Partnership Manager", "APT", "HCM", 3, 60),
      post("CIO", "Community Involvement Officer", "APT", "HCM", 7, 60),
      post("REO", "Resident Engagement Officer", "APT", "HCM", 3, 100),
      post("CSO", "Community Support Officer", "APT", "HCM", 7, 60),
      post("PCLO", "Parish Council Liaison Officer", "APT", "HCM", 1, 0),
      post("CESM", "Community Engagement Service Manager", "CCE", nil, 1, 0),
      post("CENO", "Community Engagement Officer", "CCE", "CESM", 3, 0),
      post("SCCO", "Schools Community Cohesion Officer", "CCE", "CESM", 1, 0),
    ])

  static let changes: [Change] = [
    Change(
      id: "one-service",
      action: .mergeUnits(
        ["APT", "CCE"], into: unit("NPE", "Neighbourhood Partnerships and Engagement Service", .service, "NAS"))),
    Change(
      id: "one-job",
      action: .mergePosts(
        ["CIO", "REO"], into: post("NDO", "Neighbourhood Development Officer", "NPE", "CESM", 10, nil)),
      because: "Unified job description with a geographical focus"),
    Change(id: "manager", action: .retitlePost("CESM", to: "Neighbourhood Partnerships and Engagement Manager")),
    Change(id: "support", action: .retitlePost("CSO", to: "Neighbourhood Support Officer")),
    Change(id: "support-line", action: .changeReportingLine("CSO", to: "CESM")),
    Change(id: "area-line", action: .changeReportingLine("APM", to: "CESM")),
    Change(id: "parish-line", action: .changeReportingLine("PCLO", to: "CESM")),
    Change(
      id: "community-safety",
      action: .splitPost(
        "CENO",
        into: [
          .init(reference: "CENO", positions: 2),
          .init(reference: "CSC", positions: 1, title: "Community Safety Coordinator", unit: "NCASB", reportsTo: "HCM"),
        ])),
    Change(id: "schools", action: .movePost("SCCO", to: "CYPS", reportsTo: nil)),
    Change(id: "housing", action: .renameUnit("HCS", to: "Housing and Estate Services")),
    Change(id: "housing-manager", action: .retitlePost("HCM", to: "Housing and Estate Services Manager")),
  ]

  static let timetable = [
    TimetableStep(
      kind: .decision, title: "Cabinet Member for Safe and Attractive Neighbourhoods", from: day(2014, 6, 16)),
    TimetableStep(kind: .decision, title: "Cabinet Member for Community Cohesion", from: day(2014, 6, 23)),
    TimetableStep(
      kind: .consultation, title: "Staff and union consultation, 30 days after approval", from: day(2014, 7, 1),
      to: day(2014, 8, 31),
      monthOnly: true),
    TimetableStep(
      kind: .finalise, title: "Proposals finalised", from: day(2014, 8, 1), to: day(2014, 9, 30), monthOnly: true),
    TimetableStep(
      kind: .implementation, title: "Takes effect", from: day(2014, 10, 1), to: day(2014, 10, 31), monthOnly: true),
  ]

  static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(number: 0)
  }

  static func unit(
    _ reference: OrganisationUnit.Reference, _ name: String, _ kind: OrganisationUnit.Kind,
    _ parent: OrganisationUnit.Reference? = nil
  ) -> OrganisationUnit {
    OrganisationUnit(reference: reference, name: name, kind: kind, parent: parent)
  }

  /// `housing` is the per cent the Housing Revenue Account pays; `nil` when the funding is not stated.
  static func post(
    _ reference: Post.Reference, _ title: String, _ unit: OrganisationUnit.Reference, _ reportsTo: Post.Reference?,
    _ positions: Int, _ housing: Int?
  ) -> Post {
    Post(
      reference: reference, title: title, unit: unit, reportsTo: reportsTo, positions: positions,
      funding: housing.map(shares) ?? [])
  }

  static func shares(_ housing: Int) -> [FundingShare] {
    [
      FundingShare(.housingRevenueAccount, basisPoints: housing * 100),
      FundingShare(.general, basisPoints: 10_000 - housing * 100),
    ]
    .filter { $0.basisPoints > 0 }
  }
}

extension Post.Reference: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}

extension OrganisationUnit.Reference: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
}
