import Council
import Store

/// Deletes everything personal of the account of a resident or a group, at its holder’s own wish.
public struct EraseOwnAccount: Deed {
  public static let permission = Permission.ownAccount
  public static let name = "erase-own-account"
  public let authority: String

  public init(at authority: String) { self.authority = authority }

  /// Throws ``PrivacyRefusal`` when the council gave the account: then the council takes it back.
  public func carryOut(_ work: Work) throws -> Done<PrivacyReceipt> {
    let erasure = try Erasure(of: work.person.account ?? "", at: authority, work)
    guard erasure.account.kind == .public else { throw PrivacyRefusal.givenByTheCouncil }
    return .privately(
      try erasure.carryOut(work),
      matter(
        work, subject: erasure.account.subject, title: "Account erased at its holder’s wish",
        under: Warrant(.ownMatter, "Article 17 of the UK GDPR")))
  }
}
