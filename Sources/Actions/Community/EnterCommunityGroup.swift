import Council
import Law
import Store

/// Enters a group into the register of voluntary and community groups.
public struct EnterCommunityGroup: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "enter-community-group"
  public let authority: String
  /// The group. Its reference is given here.
  public let group: CommunityGroup

  /// A group to be entered.
  public init(_ group: CommunityGroup, at authority: String) { (self.group, self.authority) = (group, authority) }

  /// Gives back the group’s reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<CommunityGroup.Reference> {
    _ = try work.council(authority)
    var group = group
    group.reference = try work.records.nextCommunityGroup(at: authority)
    try work.check(try work.objections(to: group, at: authority))
    try work.records.save(group, at: authority)
    return .openly(
      group.reference,
      matter(
        work, subject: group.subject, title: "Voluntary and community group entered: \(group.name)",
        under: CommunityGroup.warrant))
  }
}

/// Changes what the register says of a group.
public struct ChangeCommunityGroup: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "change-community-group"
  public let authority: String
  /// The group as it is to stand.
  public let group: CommunityGroup
  /// The group as it was shown.
  public let seen: CommunityGroup

  /// A group to be changed, and as it was when somebody began to.
  public init(_ group: CommunityGroup, seen: CommunityGroup, at authority: String) {
    (self.group, self.seen, self.authority) = (group, seen, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, or when somebody else has changed it since.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    let kept = try work.communityGroup(seen.reference, at: authority)
    guard kept == seen else { throw EstablishmentRefusal.changedMeanwhile }
    var group = group
    (group.reference, group.endedOn, group.ending) = (kept.reference, kept.endedOn, kept.ending)
    guard group != kept else { throw EstablishmentRefusal.nothingChanged }
    try work.check(try work.objections(to: group, at: authority))
    try work.records.save(group, at: authority)
    return .openly(
      (),
      matter(
        work, subject: group.subject, title: "Voluntary and community group changed: \(group.name)",
        under: CommunityGroup.warrant))
  }
}

/// Enters that a group has ended. Whom officers talked to there goes a year later.
public struct EndCommunityGroup: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "end-community-group"
  public let authority: String
  /// Which group.
  public let group: CommunityGroup.Reference
  /// The day it ended.
  public let on: Day
  /// What became of it.
  public let because: String

  /// A group that has ended.
  public init(_ group: CommunityGroup.Reference, on: Day, because: String, at authority: String) {
    (self.group, self.on, self.because, self.authority) = (group, on, because, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var kept = try work.communityGroup(group, at: authority)
    if let day = kept.endedOn { try work.check([.refusal("ended", "It ended on \(day.long) already.")]) }
    (kept.endedOn, kept.ending) = (on, because)
    try work.check(
      kept.objections(today: work.now.day).filter { ["ended", "ending"].contains($0.field) }
        + (because.isEmpty ? [.refusal("ending", "Say in a line what became of it.")] : []))
    try work.records.save(kept, at: authority)
    for contact in try work.records.communityContacts(of: group, at: authority) {
      try work.records.save(contact, groupEndedOn: on, at: authority)
    }
    return .openly(
      (),
      matter(
        work, subject: kept.subject, title: "Voluntary and community group ended: \(kept.name)",
        under: CommunityGroup.warrant, reason: because))
  }
}

extension CommunityGroup {
  /// What entries of the record about it are about.
  public var subject: String { "community group \(reference.rawValue)" }
  /// Under what it is entered.
  static let warrant = Warrant(.papers, "The register of voluntary and community groups")
}

extension Work {
  /// A group of the register. Throws ``EstablishmentRefusal``.
  func communityGroup(_ reference: CommunityGroup.Reference, at authority: String) throws -> CommunityGroup {
    guard let group = try records.communityGroup(reference, at: authority) else {
      throw EstablishmentRefusal.doesNotStand("group \(reference.rawValue) in the register", on: now.day)
    }
    return group
  }

  /// What stands against a group as it is stated, and beside the groups that are there.
  func objections(to group: CommunityGroup, at authority: String) throws -> [Objection] {
    var found = group.objections(today: now.day)
    let known = Set(try records.places(of: authority, on: now.day).map(\.reference))
    for place in group.places where !known.contains(place) {
      found.append(.refusal("areas", "There is no place “\(place.rawValue)”. Write it as the page Places does."))
    }
    let others = try records.communityGroups(charity: group.charity, company: group.company, at: authority)
      .filter { $0.reference != group.reference }
    for other in others {
      let hasCharity = group.charity != nil && other.charity == group.charity
      found.append(
        .refusal(
          hasCharity ? "charity" : "company",
          "\(other.name) (\(other.reference.rawValue)) has this number already. Change that group, or mend the number.")
      )
    }
    return found
  }
}
