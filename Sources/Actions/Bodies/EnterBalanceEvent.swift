import Council
import Law
import Store

/// Enters what was done for political balance: a review, a notice to a group, whom it named, what was arranged otherwise.
public struct EnterBalanceEvent: Deed {
  public static let permission = Permission.editBodies
  public static let name = "enter-balance-event"
  public let authority: String
  /// What was done.
  public let step: BalanceEvent
  /// Whether whoever enters it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// A step to be entered.
  public init(_ step: BalanceEvent, at authority: String, inSpiteOfWarnings: Bool = false) {
    (self.step, self.authority, self.inSpiteOfWarnings) = (step, authority, inSpiteOfWarnings)
  }

  /// Gives back the step. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<BalanceEvent> {
    _ = try work.council(authority)
    let found = step.objections(today: work.now.day)
    try work.check(
      found.isEmpty ? try surroundings(work.records) : found, inSpiteOfWarnings: inSpiteOfWarnings)
    var entered = step
    entered.id = work.newIdentifier()
    try work.records.save(entered, at: authority)
    return .openly(
      entered,
      matter(
        work, subject: "balance", title: "Political balance: \(step.kind.words) on \(step.on.long)",
        under: Warrant(.papers, step.under.isEmpty ? "The council’s register of political groups" : step.under),
        effective: step.on))
  }

  /// What stands against it because of the bodies, groups and members of its day, and of what is entered already.
  private func surroundings(_ records: OpenRecords) throws -> [Objection] {
    var found: [Objection] = []
    if let body = step.body {
      let standing = try records.standing(Body.self, [body], of: authority, on: step.on).first
      guard let standing else {
        return [.refusal("body", "There is no body \(body.rawValue) on \(step.on.long). Choose it from the list.")]
      }
      if [.other, .executive, .licensing].contains(standing.balanceKind) {
        found.append(.refusal("body", "The seats of \(standing.name) are not shared among the groups (PB-4)."))
      }
    }
    if let group = step.group, try records.standing(PoliticalGroup.self, [group], of: authority, on: step.on).isEmpty {
      found.append(
        .refusal("group", "There is no group \(group.rawValue) on \(step.on.long). Choose it from the list."))
    }
    let members = try records.standing(Member.self, step.members, of: authority, on: step.on)
    for reference in step.members {
      guard let member = members.first(where: { $0.reference == reference }) else {
        found.append(
          .refusal(
            "members", "There is no member \(reference.rawValue) on \(step.on.long). Look at the list of members."))
        continue
      }
      if member.group != step.group {
        found.append(.warning("members", "\(member.name) is not of this group on \(step.on.long)."))
      }
    }
    let before = try records.balanceEvents(at: authority).filter { $0.withdrawnOn == nil }
    if before.contains(where: { isSame($0) }) {
      found.append(.refusal("on", "This is entered already. Nothing was saved a second time."))
    }
    let isTold = before.contains {
      $0.kind == .notice && $0.body == step.body && $0.group == step.group && $0.on <= step.on
    }
    if step.kind == .wishes, !isTold {
      found.append(
        .refusal("on", "No notice to this group of its seats on this body is entered until then. Enter it first."))
    }
    return found
  }

  private func isSame(_ other: BalanceEvent) -> Bool {
    other.kind == step.kind && other.on == step.on && other.body == step.body && other.group == step.group
      && other.members == step.members
  }
}

/// Takes back what was entered for political balance by mistake. It stays in the record, with why.
public struct WithdrawBalanceEvent: Deed {
  public static let permission = Permission.editBodies
  public static let name = "withdraw-balance-event"
  public let authority: String
  /// Which step.
  public let step: String
  /// Why.
  public let reason: String

  /// A step to be taken back.
  public init(_ step: String, because reason: String, at authority: String) {
    (self.step, self.reason, self.authority) = (step, reason, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var found = TextLimit.objections("reason", reason, most: TextLimit.item, what: "A reason")
    if reason.isEmpty { found.append(.refusal("reason", "Say what was wrong with it.")) }
    let kept = try work.records.balanceEvent(step, at: authority)
    if kept == nil {
      found.append(.refusal("event", "There is no such entry any more. Choose it from the list."))
    } else if let day = kept?.withdrawnOn {
      found.append(.refusal("event", "It was taken back on \(day.long) already."))
    }
    try work.check(found)
    guard var kept else { return .unrecorded(()) }
    (kept.withdrawnOn, kept.withdrawal) = (work.now.day, reason)
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "balance", title: "Taken back, political balance: \(kept.kind.words) on \(kept.on.long)",
        under: Warrant(.papers, "The council’s register of political groups"), reason: reason))
  }
}
