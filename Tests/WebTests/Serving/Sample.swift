import Council
import Law

/// A small council of our own with one proposal.
enum Sample {
  static let authority = Authority(
    id: "borsetshire", name: "Borsetshire County Council", shortName: "Borsetshire", kind: .county,
    governance: .leaderAndCabinet)

  static var restructure: RestructureCase { restructure(title: "One front door") }

  static func restructure(title: String) -> RestructureCase {
    let units = [
      OrganisationUnit(reference: .init(rawValue: "CUST"), name: "Customer Service", kind: .service),
      OrganisationUnit(
        reference: .init(rawValue: "DESK"), name: "Reception Team", kind: .team, parent: .init(rawValue: "CUST")),
    ]
    let manager = Post(
      reference: .init(rawValue: "CSM"), title: "Customer Service Manager", unit: units[0].reference, grade: "G9",
      funding: [FundingShare(.general, basisPoints: 10_000)], duties: ["Complaints"])
    let receptionist = Post(
      reference: .init(rawValue: "RECEP"), title: "Receptionist", unit: units[1].reference,
      reportsTo: manager.reference,
      grade: "G5", positions: 3, funding: [FundingShare(.general, basisPoints: 10_000)], duties: ["Welcome visitors"])
    var restructure = RestructureCase(
      id: "one-front-door", title: title, authority: authority, decisionDay: day("2026-03-10"),
      effectiveDay: day("2026-04-01"), establishment: Establishment(units: units, posts: [manager, receptionist]),
      changes: [
        Change(
          id: "change 1", action: .retitlePost(receptionist.reference, to: "Customer Adviser"),
          because: "One job that answers the telephone and the desk")
      ])
    restructure.summary = "Three receptionists become advisers."
    return restructure
  }

  static func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: 0) }
}
