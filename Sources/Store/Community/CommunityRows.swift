import Council
import DatabasePort
import Law

extension OpenRecords {
  /// One group of the register; `nil` when the council has none of this reference.
  public func communityGroup(_ reference: CommunityGroup.Reference, at authority: String) throws -> CommunityGroup? {
    try select(
      CommunityTables.group, where: ["authority": .text(authority), "reference": .text(reference.rawValue)],
      Self.communityGroup
    ).first
  }

  /// All groups of a council’s register, by name.
  public func communityGroups(at authority: String) throws -> [CommunityGroup] {
    try select(CommunityTables.group, where: ["authority": .text(authority)], Self.communityGroup)
      .sorted { ($0.name.lowercased(), $0.reference) < ($1.name.lowercased(), $1.reference) }
  }

  /// The groups that have one of two numbers, those that have ended too.
  public func communityGroups(charity: String?, company: String?, at authority: String) throws -> [CommunityGroup] {
    try transaction.query(
      "select * from community_group where authority = ? and (charity = ? or company = ?) order by reference",
      [.text(authority), DatabaseValue(charity), DatabaseValue(company)], Self.communityGroup)
  }

  /// The reference for the next group of the register.
  public func nextCommunityGroup(at authority: String) throws -> CommunityGroup.Reference {
    let number = try transaction.query(
      "select coalesce(max(cast(replace(reference, 'V-', '') as integer)), 0) + 1 as number from community_group "
        + "where authority = ? and reference like 'V-%'", [.text(authority)]
    ) { try $0.integer("number") }.first
    return .init(rawValue: "V-\(number ?? 1)")
  }

  /// Enters a group, or overwrites what was known of it.
  public func save(_ group: CommunityGroup, at authority: String) throws {
    try put(
      try TableRow(
        CommunityTables.group,
        [
          "authority": .text(authority), "reference": .text(group.reference.rawValue), "name": .text(group.name),
          "kind": .text(group.kind.rawValue), "charity": DatabaseValue(group.charity),
          "company": DatabaseValue(group.company), "about": .text(group.about),
          "areas": .text(try JSONText.write(group.places.map(\.rawValue))),
          "interests": .text(try JSONText.write(group.interests)), "web": DatabaseValue(group.web),
          "contact": .text(group.contact), "since": DatabaseValue(group.since?.iso),
          "ended_on": DatabaseValue(group.endedOn?.iso), "ending": .text(group.ending),
        ]))
  }

  private static func communityGroup(_ row: Row) throws -> CommunityGroup {
    CommunityGroup(
      reference: .init(rawValue: try row.text("reference")), name: try row.text("name"), try row.word("kind"),
      charity: try row.optionalText("charity"), company: try row.optionalText("company"), about: try row.text("about"),
      places: try JSONText.read([String].self, try row.text("areas")).map(Place.Reference.init(rawValue:)),
      interests: try JSONText.read([String].self, try row.text("interests")), web: try row.optionalText("web"),
      contact: try row.text("contact"), since: try row.optionalDay("since"), endedOn: try row.optionalDay("ended_on"),
      ending: try row.text("ending"))
  }

  // MARK: Contacts

  /// Whom officers talk to at a group. Whoever asks must have been allowed to.
  public func communityContacts(
    of group: CommunityGroup.Reference, at authority: String
  ) throws -> [CommunityContact] {
    try select(
      CommunityTables.contact, where: ["authority": .text(authority), "community": .text(group.rawValue)]
    ) { row in
      CommunityContact(
        id: try row.text("id"), at: .init(rawValue: try row.text("community")), name: try row.text("name"),
        role: try row.text("role"), email: EmailAddress(try row.text("email")), telephone: try row.text("telephone"),
        givenOn: try row.day("given_on"))
    }.sorted { ($0.name, $0.id) < ($1.name, $1.id) }
  }

  /// Keeps a contact of a group that stands, or has ended on a day.
  public func save(_ contact: CommunityContact, groupEndedOn ended: Day?, at authority: String) throws {
    try put(
      try TableRow(
        CommunityTables.contact,
        [
          "authority": .text(authority), "id": .text(contact.id), "community": .text(contact.group.rawValue),
          "name": .text(contact.name), "role": .text(contact.role), "email": .text(contact.email?.text ?? ""),
          "telephone": .text(contact.telephone), "account": .text(""), "given_on": DatabaseValue(contact.givenOn),
          "ended_on": DatabaseValue(ended?.iso),
        ]))
  }

  /// Takes a contact out.
  public func remove(_ contact: CommunityContact, at authority: String) throws {
    try replace(
      CommunityTables.contact, where: ["authority": .text(authority), "id": .text(contact.id)], with: [])
  }

  // MARK: Liaison

  /// What was talked of with a group, the latest first. Whoever asks must have been allowed to.
  public func liaison(with group: CommunityGroup.Reference, at authority: String) throws -> [LiaisonNote] {
    try select(
      CommunityTables.liaison, where: ["authority": .text(authority), "community": .text(group.rawValue)],
      Self.liaisonNote
    ).sorted { ($0.on, $0.id) > ($1.on, $1.id) }
  }

  /// The steps that are still to be done, the first due first. Whoever asks must have been allowed to.
  public func liaisonSteps(at authority: String, atMost: Int = 500) throws -> [LiaisonNote] {
    try transaction.query(
      """
      select * from community_liaison where authority = ? and due_on is not null and done_on is null
      order by due_on, number limit ?
      """, [.text(authority), .integer(atMost)], Self.liaisonNote)
  }

  /// One note; `nil` when the council has none of this number.
  public func liaisonNote(_ number: Int, at authority: String) throws -> LiaisonNote? {
    try select(
      CommunityTables.liaison, where: ["authority": .text(authority), "number": .integer(number)], Self.liaisonNote
    ).first
  }

  /// The number for the next note.
  public func nextLiaisonNumber(at authority: String) throws -> Int {
    try transaction.query(
      "select coalesce(max(number), 0) + 1 as number from community_liaison where authority = ?", [.text(authority)]
    ) { try $0.integer("number") }.first ?? 1
  }

  /// Keeps a note.
  public func save(_ note: LiaisonNote, at authority: String) throws {
    try put(
      try TableRow(
        CommunityTables.liaison,
        [
          "authority": .text(authority), "number": .integer(note.id), "community": .text(note.group.rawValue),
          "held_on": DatabaseValue(note.on), "post": .text(note.post), "account": .text(note.account),
          "words": .text(note.words), "step": .text(note.step), "due_on": DatabaseValue(note.due?.iso),
          "done_on": DatabaseValue(note.doneOn?.iso),
        ]))
  }

  private static func liaisonNote(_ row: Row) throws -> LiaisonNote {
    LiaisonNote(
      id: try row.integer("number"), with: .init(rawValue: try row.text("community")), on: try row.day("held_on"),
      post: try row.text("post"), account: try row.text("account"), words: try row.text("words"),
      step: try row.text("step"), due: try row.optionalDay("due_on"), doneOn: try row.optionalDay("done_on"))
  }
}
