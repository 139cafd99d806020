import Actions
import Council
import Law
import Store

/// What some members of the county have in the register of interests, one of them withheld; the others still have to tell.
extension Telling {
  func registerInterests() throws {
    let day = month(-24, 6)
    for (member, category, holder, words) in Self.interests {
      let interest = RegisteredInterest(
        category, of: .init(rawValue: member), holder: holder, words: words, isSensitive: words == Self.withheld,
        notifiedOn: day)
      try does(RegisterInterest(interest, at: County.eddershire.id), as: .monitoringOfficer, on: day)
    }
    let dispensation = Dispensation(
      of: .init(rawValue: "M09"),
      words: "To speak and vote on the setting of charges for garden waste, as most members pay them",
      grantedBy: "The monitoring officer", from: day, last: day.adding(months: 24))
    try does(GrantDispensation(dispensation, at: County.eddershire.id), as: .monitoringOfficer, on: day)
  }

  private static let withheld = "A house at an invented address"

  private static let interests: [(String, InterestCategory, RegisteredInterest.Holder, String)] = [
    ("M01", .employment, .member, "Teacher at an invented school"),
    ("M01", .land, .partner, "An orchard near Thrushcombe"),
    ("M03", .employment, .member, "Boatbuilder, self-employed"), ("M03", .land, .member, withheld),
    ("M05", .nothing, .member, ""), ("M09", .contracts, .partner, "A firm that grits roads for the council"),
    ("M09", .securities, .member, "Shares in a bus company of Stellbridge"),
  ]
}
