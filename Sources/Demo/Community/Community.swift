import Actions
import Council
import Law
import Store

/// The register of voluntary and community groups, with whom the county talks there and what it agreed.
extension Telling {
  func enterCommunityGroups() throws {
    let (id, day) = (County.eddershire.id, daysAgo(6))
    let places = try records.read { try $0.places(of: id, on: day) }
    let ward = places.first { $0.name == "Saltings" }.map { [$0.reference] } ?? []
    let groups = [
      CommunityGroup(
        name: "Saltings Youth Club", .association,
        about:
          "A place to meet for those from 11 to 18, with a kitchen, a workshop and a boat.\n\nOpen on *Tuesdays and Fridays*.",
        places: ward, interests: ["Young people"], contact: "The Boat House, Saltings", since: month(-120)),
      CommunityGroup(
        name: "Eddershire Carers’ Circle", .incorporated,
        about: "Advice, company and a day off for people who look after somebody at home.",
        interests: ["Carers", "Older people"], contact: "01632 960 144", since: month(-90)),
      CommunityGroup(
        name: "Stellbridge Repair Shed", .interest,
        about: "Mends what is brought, teaches how, and lends tools.", interests: ["Unemployed people"],
        contact: "The Old Forge, Stellbridge", since: month(-30)),
    ]
    var entered: [CommunityGroup.Reference] = []
    for group in groups {
      entered.append(try does(EnterCommunityGroup(group, at: id), as: .engagementOfficer, on: day))
    }
    guard let club = entered.first else { return }
    try does(
      EnterCommunityContact(
        CommunityContact(
          at: club, name: Persona.treasurer.name, role: "Treasurer", email: EmailAddress(Persona.treasurer.email),
          givenOn: day), at: id), as: .engagementOfficer, on: day)
    try does(
      NoteLiaison(
        LiaisonNote(
          with: club, on: day,
          words: "The lease of the boat house ends next year. The club would like five more years.",
          step: "Ask Property about the lease", due: workingDay(in: 6)), at: id), as: .engagementOfficer, on: day)
  }
}
