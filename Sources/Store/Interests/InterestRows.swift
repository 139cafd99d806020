import Council
import DatabasePort
import Law

extension OpenRecords {
  /// The interests in the register, of one member or of all; those that have left it too.
  public func interests(at authority: String, of member: Member.Reference? = nil) throws -> [RegisteredInterest] {
    try transaction.query(
      """
      select * from registered_interest where authority = ?\(member == nil ? "" : " and member = ?")
      order by notified_on, id
      """, [.text(authority)] + (member.map { [.text($0.rawValue)] } ?? []), Self.interest)
  }

  /// One interest; `nil` when the council has none of this identifier.
  public func interest(_ id: String, at authority: String) throws -> RegisteredInterest? {
    try transaction.query(
      "select * from registered_interest where authority = ? and id = ?", [.text(authority), .text(id)], Self.interest
    ).first
  }

  /// What sensitive interests of a member are, by identifier. Whoever asks must have been allowed to read it.
  public func withheldInterests(of member: Member.Reference, at authority: String) throws -> [String: String] {
    let pairs = try transaction.query(
      """
      select s.id, s.words from sensitive_interest s join registered_interest r on r.authority = s.authority
      and r.id = s.id where s.authority = ? and r.member = ?
      """, [.text(authority), .text(member.rawValue)]
    ) { (try $0.text("id"), try $0.text("words")) }
    return Dictionary(pairs) { first, _ in first }
  }

  /// Keeps an interest; what a sensitive one is, apart from it.
  public func save(_ interest: RegisteredInterest, withheld: String? = nil, at authority: String) throws {
    let last = interest.lastDay.map { DatabaseValue($0) } ?? .null
    try put(
      try TableRow(
        InterestTables.interest,
        [
          "authority": .text(authority), "id": .text(interest.id), "member": .text(interest.member.rawValue),
          "category": .text(interest.category.rawValue), "holder": .text(interest.holder.rawValue),
          "words": .text(interest.words), "sensitive": .integer(interest.isSensitive ? 1 : 0),
          "notified_on": DatabaseValue(interest.notifiedOn), "last_day": last,
        ]))
    let kept = try rows(InterestTables.sensitive, where: ["authority": .text(authority), "id": .text(interest.id)])
    guard let words = withheld.map({ DatabaseValue.text($0) }) ?? kept.first?["words"] else { return }
    try put(
      try TableRow(
        InterestTables.sensitive,
        ["authority": .text(authority), "id": .text(interest.id), "words": words, "last_day": last]))
  }

  /// Takes an interest out that was entered by mistake, with what is kept apart of it.
  public func remove(_ interest: RegisteredInterest, at authority: String) throws {
    for table in [InterestTables.sensitive, InterestTables.interest] {
      try replace(table, where: ["authority": .text(authority), "id": .text(interest.id)], with: [])
    }
  }

  /// The dispensations of a member, or of all, latest first.
  public func dispensations(at authority: String, of member: Member.Reference? = nil) throws -> [Dispensation] {
    try transaction.query(
      """
      select * from dispensation where authority = ?\(member == nil ? "" : " and member = ?")
      order by first_day desc, id
      """, [.text(authority)] + (member.map { [.text($0.rawValue)] } ?? [])
    ) {
      Dispensation(
        id: try $0.text("id"), of: .init(rawValue: try $0.text("member")), words: try $0.text("words"),
        grantedBy: try $0.text("granted_by"), from: try $0.day("first_day"), last: try $0.day("last_day"))
    }
  }

  /// Keeps a dispensation.
  public func save(_ dispensation: Dispensation, at authority: String) throws {
    try put(
      try TableRow(
        InterestTables.dispensation,
        [
          "authority": .text(authority), "id": .text(dispensation.id), "member": .text(dispensation.member.rawValue),
          "words": .text(dispensation.words), "granted_by": .text(dispensation.grantedBy),
          "first_day": DatabaseValue(dispensation.from), "last_day": DatabaseValue(dispensation.last),
        ]))
  }

  private static func interest(_ row: Row) throws -> RegisteredInterest {
    RegisteredInterest(
      id: try row.text("id"), try row.word("category"), of: .init(rawValue: try row.text("member")),
      holder: try row.word("holder"), words: try row.text("words"), isSensitive: try row.integer("sensitive") == 1,
      notifiedOn: try row.day("notified_on"),
      lastDay: try row.optionalText("last_day").flatMap { Day(iso: $0) })
  }
}
