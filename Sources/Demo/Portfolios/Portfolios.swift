import Actions
import Council
import Law

/// Who of the county's cabinet leads what: one office is vacant, and one post is acted in.
extension Telling {
  func enterPortfolios() throws {
    try does(
      ImportBodies(
        BodyList(portfolios: Self.portfolios), of: County.eddershire.id, from: nil,
        source: "Portfolios of \(County.eddershire.shortName)"), as: .clerk, on: month(-24, 6))
  }

  private static func portfolio(
    _ reference: String, _ responsibility: String, _ office: String, _ lead: String?, _ director: String,
    _ services: [String], _ officers: [String]
  ) -> Portfolio {
    Portfolio(
      reference: .init(rawValue: reference), responsibility: responsibility, office: office,
      lead: lead.map(Member.Reference.init(rawValue:)), director: .init(rawValue: director), services: services,
      officers: officers.map(Post.Reference.init(rawValue:)))
  }

  private static let portfolios = [
    portfolio(
      "STRATEGY", "Strategy and equalities", "Leader of the Council", "M03", "CX", ["Strategy and Performance"],
      ["HSP"]),
    portfolio(
      "DECISIONS", "How the council decides", "Leader of the Council", "M03", "DLG",
      ["Legal", "Democratic Services", "Scrutiny Support"], ["HOL", "DSM", "SOM"]),
    portfolio(
      "ADULTS", "Adult social care and health", "Executive Member for Adult Care", "M05", "DASS",
      ["Adult Social Care"], ["HACM", "SAFM", "TMS"]),
    portfolio(
      "CHILDREN", "Children and learning", "Executive Member for Children and Learning", "M06", "DCS",
      ["Children and Young People"], ["HEH"]),
    portfolio(
      "ROADS", "Roads and waste", "Executive Member for Roads and Waste", "M09", "EDP", ["Highways", "Waste"],
      ["HHWY", "HTR", "HWST"]),
    portfolio(
      "FINANCE", "Finance, and the council’s information", "Executive Member for Finance", "M12", "DRES",
      ["Finance", "Digital"], ["HACC", "HDIG", "SEC"]),
    portfolio(
      "COMMUNITY", "Community involvement", "Executive Member for Communities", nil, "DCMT",
      ["Community Engagement"], ["HCE"]),
  ]
}
