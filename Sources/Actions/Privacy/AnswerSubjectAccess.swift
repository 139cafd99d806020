import Council
import Store

/// Puts together everything held about a person with an account, for whoever answers their request.
public struct AnswerSubjectAccess: Deed {
  public static let permission = Permission.keepPersonalData
  public static let name = "answer-subject-access"
  public let authority: String
  /// Which account.
  public let account: String

  public init(_ account: String, of authority: String) { (self.account, self.authority) = (account, authority) }

  /// Throws ``PrivacyRefusal`` when there is no such account.
  public func carryOut(_ work: Work) throws -> Done<PersonalHoldings> {
    try Access(of: account, at: authority, work).answer(
      matter(
        work, subject: "account \(account)", title: "Subject access request answered",
        under: Warrant(.decision, "Article 15 of the UK GDPR")))
  }
}

/// Gives somebody who is signed in everything held about them.
public struct TakeOwnData: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "take-own-data"
  public let authority: String

  public init(at authority: String) { self.authority = authority }

  public func carryOut(_ work: Work) throws -> Done<PersonalHoldings> {
    let account = work.person.account ?? ""
    return try Access(of: account, at: authority, work).answer(
      matter(
        work, subject: "account \(account)", title: "Own data taken",
        under: Warrant(.ownMatter, "Article 15 of the UK GDPR")))
  }
}

/// What both have in common.
private struct Access {
  let council: Authority
  let account: Account
  let work: Work

  init(of id: String, at authority: String, _ work: Work) throws {
    guard let council = try work.records.authority(authority), let account = try work.records.account(id, of: authority)
    else { throw PrivacyRefusal.noSuchAccount }
    (self.council, self.account, self.work) = (council, account, work)
  }

  func answer(_ matter: RecordMatter) throws -> Done<PersonalHoldings> {
    let rows = try work.records.personalRows(of: account.id, email: account.holder?.email, at: council.id)
    let holdings = PersonalHoldings(
      council: council, account: account.id, at: work.now.moment,
      parts: Catalogue.personal.compactMap { table in rows[table].flatMap { PersonalHoldings.Part(table, $0) } },
      deeds: try work.records.recordedDeeds(about: account.id, at: council.id))
    try work.records.save(
      PrivacyReceipt(
        .subjectAccess, number: work.newIdentifier(), authority: council.id, account: account.id, at: work.now.moment,
        counts: Dictionary(uniqueKeysWithValues: holdings.parts.map { ($0.table, $0.rows.count) })))
    return .privately(holdings, matter)
  }
}
