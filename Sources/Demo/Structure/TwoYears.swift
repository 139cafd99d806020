import Actions
import Council
import Law

/// What changed in the county’s structure over two years, in the order in which it was entered.
extension Telling {
  func changeOverTwoYears() throws {
    try firstYear()
    try putRight()
    try proposeFrontDoor()
    try carryOutFrontDoor()
    try amendArticles()
    try lately()
  }

  private func firstYear() throws {
    try changePost(
      "SEC", from: month(-22), entered: month(-23, 12), "The post could not be filled at the grade it had.",
      under: .decided(by: "Employment Committee", on: month(-23, 10))
    ) { $0.grade = "E12" }
    try addPost(
      Post(
        reference: .init(rawValue: "CLIM"), title: "Climate Adaptation Officer", unit: .init(rawValue: "PLN"),
        reportsTo: .init(rawValue: "PLM"), grade: "E10", payFrom: Money(pounds: 39_152), payTo: Money(pounds: 42_839),
        basis: .temporary, funding: [FundingShare(.general, basisPoints: 10_000)], costEach: Money(pounds: 56_100),
        duties: ["Flood risk plan for the Saltings"]),
      from: month(-20), entered: month(-21, 18), "Two years of money from the flood resilience grant.",
      under: .decided(by: "Cabinet", on: month(-21, 16)))
    try changePost(
      "PRO", from: month(-18), entered: month(-19, 9), "One officer left; the press desk goes on with one.",
      under: .scheme("B2: posts that fall vacant")
    ) { $0.positions = 1 }
    try changePost(
      "SCO", from: month(-17), entered: month(-18, 22), "Scrutiny of the budget needs somebody who reads accounts.",
      under: .decided(by: "Overview and Scrutiny Committee", on: month(-18, 17))
    ) { $0.duties += ["Scrutiny of the budget"] }
  }

  /// A slip in the list, noticed half a year later.
  private func putRight() throws {
    let seen = try standing("LIGHT", on: month(-17))
    var post = seen
    post.title = "Street Lighting and Signals Engineer"
    try does(
      CorrectPost(
        post, seen: seen, at: County.eddershire.id,
        Correction(
          of: nil, wrong: "the list left traffic signals out of the title",
          reason: "Noticed when the post was advertised.",
          inSpiteOfWarnings: true)),
      as: .clerk, on: month(-17, 14))
  }

  private func lately() throws {
    try changePost(
      "SEC", from: month(-4), entered: month(-5, 20), "Filled.", under: .scheme("B1: appointments below chief officer")
    ) { $0.status = .filled }
    try announceLibraryHours()
    try askOfLibraries()
    try changePost(
      "TMS", from: month(-2), entered: month(-3, 24), "Cover until the manager is back from leave.",
      under: .scheme("B3: acting up")
    ) { $0.status = .acting }
    try announceAndDecide()
    try meetForTheSeason()
    try changePost(
      "HST", from: month(0), entered: daysAgo(9), "Two routes are walked by one steward since the bypass opened.",
      under: .scheme("B2: posts that fall vacant")
    ) { $0.positions = 5 }
    try scrutinise()
    try involve()
  }
}
