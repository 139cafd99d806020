import Actions
import Council
import Law
import Store

/// What residents asked the county: one enquiry is answered, one waits with an officer, and nobody has the third.
extension Telling {
  func askTheCounty() throws {
    let (id, officer, day) = (County.eddershire.id, Persona.engagementOfficer, daysAgo(1))
    func enter(
      _ topic: Enquiry.Topic, _ subject: String, _ words: String, daysAgo days: Int
    ) throws -> Enquiry.Reference {
      let person = Enquirer(subject: subject, name: "A resident", telephone: "01632 960 187", wish: .telephone)
      return try does(
        EnterEnquiry(Enquiry(.telephone, topic, receivedOn: daysAgo(days), enquirer: person), words, at: id),
        as: officer, on: day)
    }
    let bus = try enter(
      .streets, "The last bus on Saturdays", "Will the last bus from Stellbridge go on after the summer?", daysAgo: 9)
    try does(TakeEnquiry(bus, at: id), as: officer, on: day)
    try does(
      AnswerEnquiry(
        bus, "Yes. The contract keeps the last bus on Saturdays.", seen: 1, closing: true, at: id,
        letters: AccountPost { _, _ in }), as: officer, on: day)
    let grant = try enter(
      .community, "A grant for a shed", "Who can tell me about grants for a repair shed?", daysAgo: 6)
    try does(TakeEnquiry(grant, at: id), as: officer, on: day)
    _ = try enter(.streets, "A lamp in Lock Lane", "The lamp at the lock has been out for a week.", daysAgo: 2)
  }
}
