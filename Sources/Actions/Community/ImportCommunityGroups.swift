import Council
import Law
import Store

/// Enters a list of voluntary and community groups: those it names are entered or changed, the others stay.
public struct ImportCommunityGroups: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "import-community-groups"
  public let authority: String
  /// The groups; one without a reference is known by its numbers, or by its name.
  public let groups: [CommunityGroup]
  /// What the list is called, for the record.
  public let source: String

  /// A list to be entered.
  public init(_ groups: [CommunityGroup], from source: String, at authority: String) {
    (self.groups, self.source, self.authority) = (groups, source, authority)
  }

  /// Gives back how many were entered or changed. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Int> {
    _ = try work.council(authority)
    let kept = try work.records.communityGroups(at: authority)
    let places = try work.records.places(of: authority, on: work.now.day)
    var (changed, taken) = (0, Set<CommunityGroup.Reference>())
    for stated in groups {
      var group = stated
      group.places = group.places.map { Self.meant($0, places) }
      let before = try known(group, among: kept)
      group.reference = try before?.reference ?? work.records.nextCommunityGroup(at: authority)
      guard taken.insert(group.reference).inserted else {
        throw EstablishmentRefusal.objections([
          .refusal("", "\(named(group)) stands twice in the list. Leave it once. Nothing was saved.")
        ])
      }
      guard group != before else { continue }
      let found = try work.objections(to: group, at: authority).map {
        Objection.refusal($0.field, "\(named(group)): \($0.words)")
      }
      try work.check(found)
      try work.records.save(group, at: authority)
      if let ended = group.endedOn, before?.endedOn == nil {
        for contact in try work.records.communityContacts(of: group.reference, at: authority) {
          try work.records.save(contact, groupEndedOn: ended, at: authority)
        }
      }
      changed += 1
    }
    guard changed > 0 else { return .unrecorded(0) }
    return .openly(
      changed,
      matter(
        work, subject: "community groups", title: "\(changed) voluntary and community groups entered or changed",
        under: Warrant(.papers, source)))
  }

  private func named(_ group: CommunityGroup) -> String { group.name.isEmpty ? group.reference.rawValue : group.name }

  /// The group that is there already; `nil` for a new one.
  private func known(_ group: CommunityGroup, among kept: [CommunityGroup]) throws -> CommunityGroup? {
    if !group.reference.rawValue.isEmpty {
      guard let one = kept.first(where: { $0.reference == group.reference }) else {
        throw EstablishmentRefusal.objections([
          .refusal(
            "reference",
            "\(named(group)): there is no group \(group.reference.rawValue). Leave the reference of a new group empty.")
        ])
      }
      return one
    }
    let numbered = kept.first {
      group.charity != nil && $0.charity == group.charity || group.company != nil && $0.company == group.company
    }
    return numbered ?? kept.first { $0.endedOn == nil && $0.name.lowercased() == group.name.lowercased() }
  }

  private static func meant(_ typed: Place.Reference, _ places: [Place]) -> Place.Reference {
    if places.contains(where: { $0.reference == typed }) { return typed }
    let named = places.filter { $0.name.lowercased() == typed.rawValue.lowercased() }
    return named.count == 1 ? named[0].reference : typed
  }
}
