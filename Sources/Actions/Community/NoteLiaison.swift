import Council
import Law
import Store

/// Notes what was talked of with a group, and what comes next.
public struct NoteLiaison: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "note-liaison"
  public let authority: String
  /// The note. Its number and whose it is are filled in.
  public let note: LiaisonNote

  /// A talk to be noted.
  public init(_ note: LiaisonNote, at authority: String) { (self.note, self.authority) = (note, authority) }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let group = try work.communityGroup(note.group, at: authority)
    var kept = note
    (kept.post, kept.account, kept.doneOn) = (work.person.post, work.person.account ?? "", nil)
    var found = kept.objections(today: work.now.day)
    let isThere = try work.records.liaison(with: note.group, at: authority).contains {
      ($0.on, $0.words, $0.step) == (kept.on, kept.words, kept.step)
    }
    if isThere { found.append(.refusal("words", "This talk is noted already. Nothing was saved twice.")) }
    try work.check(found)
    kept.id = try work.records.nextLiaisonNumber(at: authority)
    try work.records.save(kept, at: authority)
    return .privately(
      (), matter(work, subject: group.subject, title: "A talk with the group was noted", under: CommunityGroup.warrant))
  }
}

/// Notes that what was to come next after a talk is done.
public struct FinishLiaisonStep: Deed {
  public static let permission = Permission.keepCommunity
  public static let name = "finish-liaison-step"
  public let authority: String
  /// Which note, by its number.
  public let note: Int

  /// A step that is done today.
  public init(_ note: Int, at authority: String) { (self.note, self.authority) = (note, authority) }

  /// Gives back the group. Throws ``EstablishmentRefusal`` when there is no such note. A step done already changes nothing.
  public func carryOut(_ work: Work) throws -> Done<CommunityGroup.Reference> {
    guard var kept = try work.records.liaisonNote(note, at: authority) else {
      throw EstablishmentRefusal.doesNotStand("note \(note)", on: work.now.day)
    }
    guard kept.isOpen else { return .unrecorded(kept.group) }
    let group = try work.communityGroup(kept.group, at: authority)
    kept.doneOn = work.now.day
    try work.records.save(kept, at: authority)
    return .privately(
      group.reference,
      matter(work, subject: group.subject, title: "A step agreed with the group is done", under: CommunityGroup.warrant)
    )
  }
}
