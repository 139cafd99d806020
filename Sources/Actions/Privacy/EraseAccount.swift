import Council
import Store

/// Deletes everything personal of an account: name, address, secrets, sessions, links, letters, linked identities, roles.
public struct EraseAccount: Deed {
  public static let permission = Permission.keepPersonalData
  public static let name = "erase-account"
  public let authority: String
  /// Which account.
  public let account: String
  /// When a copy from before an erasure was put back: the receipt by which the erasure is done again. It is not refused then.
  public let again: PrivacyReceipt?

  public init(_ account: String, of authority: String) {
    (self.account, self.authority, again) = (account, authority, nil)
  }

  /// Erases again what a receipt says was erased.
  public init(again receipt: PrivacyReceipt) {
    (account, authority, again) = (receipt.account, receipt.authority, receipt)
  }

  /// Throws ``PrivacyRefusal`` when there is no such account, it is erased, or nobody else could look after accounts.
  public func carryOut(_ work: Work) throws -> Done<PrivacyReceipt> {
    let erasure = try Erasure(of: account, at: authority, work)
    if again == nil { try erasure.refuseLastAdministrator(work) }
    let receipt = try erasure.carryOut(work)
    return .privately(
      receipt,
      matter(
        work, subject: erasure.account.subject, title: again == nil ? "Account erased" : "Account erased again",
        under: again.map { Warrant(.running, "A copy from before the erasure of \($0.at) was put back") }
          ?? Warrant(.decision, "Article 17 of the UK GDPR")))
  }
}
