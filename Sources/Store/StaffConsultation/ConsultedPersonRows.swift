import Council
import DatabasePort
import Law
import Secrets

extension OpenRecords {
  /// Who is consulted on a proposal. Whoever asks must have been allowed to read it.
  public func consultedPeople(on proposal: String, at authority: String) throws -> [ConsultedPerson] {
    try select(
      StaffConsultationTables.person, where: ["authority": .text(authority), "proposal": .text(proposal)],
      Self.consultedPerson)
  }

  /// Whom a private link was made for, and on which proposal; `nil` when none was.
  public func consultedPerson(
    byLink digest: Digest, at authority: String
  ) throws -> (person: ConsultedPerson, proposal: String)? {
    try select(
      StaffConsultationTables.person, where: ["authority": .text(authority), "link": .text(digest.description)]
    ) { (try Self.consultedPerson($0), try $0.text("proposal")) }.first
  }

  /// Keeps who is consulted; a new link takes the place of an old one, and without one the old stays.
  public func save(
    _ person: ConsultedPerson, link: Digest? = nil, on proposal: String, at authority: String
  ) throws {
    let kept = try rows(
      StaffConsultationTables.person, where: ["authority": .text(authority), "id": .text(person.id)]
    ).first
    try put(
      try TableRow(
        StaffConsultationTables.person,
        [
          "authority": .text(authority), "id": .text(person.id), "proposal": .text(proposal),
          "name": .text(person.name), "post": .text(person.post), "account": .text(person.account),
          "link": link.map { .text($0.description) } ?? kept?["link"] ?? .null,
          "added_on": DatabaseValue(person.addedOn), "closed_on": kept?["closed_on"] ?? .null,
        ]))
  }

  /// Takes out somebody who was entered by mistake.
  public func remove(_ person: ConsultedPerson, at authority: String) throws {
    try replace(
      StaffConsultationTables.person, where: ["authority": .text(authority), "id": .text(person.id)], with: [])
  }

  /// The responses to a consultation, in the order in which they came. Whoever asks must have been allowed to read them.
  public func consultationResponses(on proposal: String, at authority: String) throws -> [ConsultationResponse] {
    try select(
      StaffConsultationTables.response, where: ["authority": .text(authority), "proposal": .text(proposal)]
    ) { row in
      ConsultationResponse(
        id: try row.text("id"), try row.word("source"), name: try row.text("name"), person: try row.text("person"),
        account: try row.text("account"), way: try row.word("way"), words: try row.text("words"),
        receivedOn: try row.day("received_on"), themes: try JSONText.read([Int].self, row.text("themes")))
    }.sorted { ($0.receivedOn, $0.id) < ($1.receivedOn, $1.id) }
  }

  /// Keeps a response.
  public func save(
    _ response: ConsultationResponse, on proposal: String, at authority: String, closedOn: Day? = nil
  ) throws {
    try put(
      try TableRow(
        StaffConsultationTables.response,
        [
          "authority": .text(authority), "id": .text(response.id), "proposal": .text(proposal),
          "source": .text(response.source.rawValue), "name": .text(response.name), "person": .text(response.person),
          "account": .text(response.account), "way": .text(response.way.rawValue), "words": .text(response.words),
          "received_on": DatabaseValue(response.receivedOn), "themes": .text(try JSONText.write(response.themes)),
          "closed_on": DatabaseValue(closedOn?.iso),
        ]))
  }

  private static func consultedPerson(_ row: Row) throws -> ConsultedPerson {
    ConsultedPerson(
      id: try row.text("id"), name: try row.text("name"), post: try row.text("post"),
      account: try row.text("account"), addedOn: try row.day("added_on"))
  }
}
