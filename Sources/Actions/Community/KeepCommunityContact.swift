import Council
import Law
import Store

/// Enters whom officers talk to at a group.
public struct EnterCommunityContact: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "enter-community-contact"
  public let authority: String
  /// The contact. What tells it apart is given here.
  public let contact: CommunityContact

  /// A contact to be entered.
  public init(_ contact: CommunityContact, at authority: String) {
    (self.contact, self.authority) = (contact, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let group = try work.communityGroup(contact.group, at: authority)
    var found = contact.objections
    let others = try work.records.communityContacts(of: group.reference, at: authority)
    if others.contains(where: { $0.name == contact.name && $0.email == contact.email }) {
      found.append(.refusal("name", "This contact is entered already. Nothing was saved twice."))
    }
    if let day = group.endedOn { found.append(.refusal("name", "The group ended on \(day.long).")) }
    try work.check(found)
    var kept = contact
    kept.id = work.newIdentifier()
    try work.records.save(kept, groupEndedOn: nil, at: authority)
    return .privately(
      (), matter(work, subject: group.subject, title: "A contact was entered", under: CommunityGroup.warrant))
  }
}

/// Forgets whom officers talked to at a group.
public struct RemoveCommunityContact: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "remove-community-contact"
  public let authority: String
  /// The group.
  public let group: CommunityGroup.Reference
  /// Which contact of it.
  public let contact: String

  /// A contact to be forgotten.
  public init(_ contact: String, of group: CommunityGroup.Reference, at authority: String) {
    (self.contact, self.group, self.authority) = (contact, group, authority)
  }

  /// Throws ``EstablishmentRefusal`` when there is no such group. A contact that is gone already changes nothing.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let kept = try work.communityGroup(group, at: authority)
    guard
      let contact = try work.records.communityContacts(of: group, at: authority).first(where: { $0.id == contact })
    else { return .unrecorded(()) }
    try work.records.remove(contact, at: authority)
    return .privately(
      (), matter(work, subject: kept.subject, title: "A contact was removed", under: CommunityGroup.warrant))
  }
}
