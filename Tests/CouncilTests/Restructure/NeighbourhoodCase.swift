import Council
import Law

/// A made-up neighbourhood service, close to a real one: two teams, a merged job, a line that is split.
enum NeighbourhoodCase {
  static func ref(_ text: String) -> Post.Reference { Post.Reference(rawValue: text) }
  static func unit(_ text: String) -> OrganisationUnit.Reference { OrganisationUnit.Reference(rawValue: text) }

  static let mixed = [
    FundingShare(.housingRevenueAccount, basisPoints: 6000), FundingShare(.general, basisPoints: 4000),
  ]
  static let housing = [FundingShare(.housingRevenueAccount, basisPoints: 10_000)]
  static let general = [FundingShare(.general, basisPoints: 10_000)]

  static func post(
    _ reference: String, _ title: String, in home: String, to line: String? = nil, positions: Int = 1,
    funding: [FundingShare] = general, duties: [String] = [], cost: Money? = nil
  ) -> Post {
    Post(
      reference: ref(reference), title: title, unit: unit(home), reportsTo: line.map(ref), positions: positions,
      funding: funding, costEach: cost, duties: duties)
  }

  static var establishment: Establishment {
    Establishment(
      units: [
        OrganisationUnit(reference: unit("HCS"), name: "Housing and Communities Service", kind: .service),
        OrganisationUnit(reference: unit("APT"), name: "Area Partnerships Team", kind: .team, parent: unit("HCS")),
        OrganisationUnit(reference: unit("CCE"), name: "Corporate Community Engagement", kind: .service),
      ],
      posts: [
        post("HCM", "Housing and Communities Manager", in: "HCS"),
        post("APM", "Area Partnership Manager", in: "APT", to: "HCM", positions: 3, funding: mixed),
        post(
          "CIO", "Community Involvement Officer", in: "APT", to: "APM", positions: 7, funding: mixed,
          duties: ["Area assemblies"]),
        post("REO", "Resident Engagement Officer", in: "APT", to: "APM", positions: 3, funding: housing),
        post("CSM", "Community Engagement Service Manager", in: "CCE"),
        post(
          "CEO", "Community Engagement Officer", in: "CCE", to: "CSM", positions: 3, duties: ["Prevent", "Migration"]),
      ])
  }

  static func merged(funding: [FundingShare] = []) -> Post {
    post("NDO", "Neighbourhood Development Officer", in: "NPE", to: "APM", positions: 10, funding: funding)
  }

  static var changes: [Change] {
    [
      Change(
        id: "one service",
        action: .mergeUnits(
          [unit("APT"), unit("CCE")],
          into: OrganisationUnit(reference: unit("NPE"), name: "Neighbourhood Partnerships", kind: .service))),
      Change(id: "one job", action: .mergePosts([ref("CIO"), ref("REO")], into: merged())),
      Change(id: "new manager", action: .changeReportingLine(ref("APM"), to: ref("CSM"))),
      Change(
        id: "one goes",
        action: .splitPost(
          ref("CEO"),
          into: [
            .init(reference: ref("CEO"), positions: 2),
            .init(
              reference: ref("CSC"), positions: 1, title: "Community Safety Coordinator", unit: unit("HCS"),
              reportsTo: ref("HCM"), duties: ["Prevent"]),
          ])),
      Change(id: "new title", action: .retitlePost(ref("CSM"), to: "Neighbourhood Partnerships Manager")),
      Change(
        id: "migration",
        action: .end(Responsibility(kind: .duty, text: "Migration"), from: ref("CEO"), passesTo: "not said")),
    ]
  }

  static func restructure(_ changes: [Change] = changes) -> RestructureCase {
    var value = RestructureCase(
      id: "neighbourhoods", title: "One team",
      authority: Authority(
        id: "ashby", name: "Ashby Borough Council", shortName: "Ashby", kind: .metropolitanDistrict,
        governance: .leaderAndCabinet),
      decisionDay: Day(iso: "2014-06-16")!, effectiveDay: Day(iso: "2014-10-01")!,
      establishment: establishment, changes: changes)
    value.contextPosts = [ref("HCM")]
    return value
  }
}
