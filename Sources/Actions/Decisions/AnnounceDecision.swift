import Council
import Law
import Store

/// Enters a decision that is to come in the forward plan, which publishes it.
public struct AnnounceDecision: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "announce-decision"
  public let authority: String
  /// What is announced. The clock and the members of the body are filled in.
  public let entry: ForwardPlanEntry
  /// Whether whoever enters it has read the warnings.
  public let inSpiteOfWarnings: Bool

  /// An entry of the forward plan.
  public init(_ entry: ForwardPlanEntry, at authority: String, inSpiteOfWarnings: Bool = false) {
    (self.entry, self.authority, self.inSpiteOfWarnings) = (entry, authority, inSpiteOfWarnings)
  }

  /// Gives back the entry’s reference. Throws ``EstablishmentRefusal`` with what stands against it.
  public func carryOut(_ work: Work) throws -> Done<ForwardPlanEntry.Reference> {
    let council = try work.council(authority)
    var entry = entry
    (entry.publishedAt, entry.publishedOn) = (work.now.moment, work.publicationDay(at: council))
    entry.key.threshold = council.settings.keyDecisionFrom
    let name = try work.records.name(of: entry.taker, at: authority, on: work.now.day)
    if entry.members.isEmpty { entry.members = try members(of: entry.taker, council, work) }
    var found = entry.objections(today: work.now.day)
    if name == nil, !entry.taker.reference.isEmpty {
      found.append(.refusal("taker", "There is no \(entry.taker.reference) today. Choose who decides from the list."))
    } else if entry.key.isKey, entry.members.isEmpty {
      found.append(.refusal("taker", "The notice lists the members of the body, and none are entered."))
    }
    let same = try work.records.forwardPlan(of: authority, from: entry.from).first {
      $0.title == entry.title && $0.taker == entry.taker && $0.from == entry.from && $0.withdrawnOn == nil
    }
    if let same {
      found.append(.refusal("title", "This stands in the forward plan already as \(same.reference.rawValue)."))
    }
    try work.check(found, inSpiteOfWarnings: inSpiteOfWarnings)
    entry.reference = try work.records.nextAnnouncement(of: work.now.day.year, at: authority)
    try work.records.save(entry, at: authority)
    return .openly(
      entry.reference,
      matter(
        work, subject: "announcement \(entry.reference.rawValue)", title: "Decision announced: \(entry.title)",
        under: Warrant(.papers, "The forward plan"), effective: entry.from))
  }

  private func members(of taker: DecisionTaker, _ council: Authority, _ work: Work) throws -> [String] {
    let (records, day) = (work.records, work.now.day)
    switch taker.kind {
    case .body:
      let sitting = try records.memberships(on: .init(rawValue: taker.reference), at: authority, on: day)
        .filter(\.role.takesSeat).map(\.member)
      return try records.standing(Member.self, Set(sitting), of: authority, on: day).map(\.name)
    case .member, .wardMember:
      let member = try records.standing(Member.self, [.init(rawValue: taker.reference)], of: authority, on: day).first
      guard let member else { return [] }
      return member.offices.isEmpty
        ? ["Member"]
        : member.offices.map { [$0.kind.words, $0.portfolio ?? ""].filter { !$0.isEmpty }.joined(separator: ", ") }
    case .officer:
      return try records.name(of: taker, at: authority, on: day).map { [$0] } ?? []
    }
  }
}

/// Enters why a key decision does not wait for 28 clear days, and the notice that was given of that.
public struct ExceptAnnouncement: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "except-announcement"
  public let authority: String
  /// Which entry.
  public let entry: ForwardPlanEntry.Reference
  /// The exception. Its notice is published with it.
  public let exception: ForwardPlanEntry.Exception

  /// An exception to be entered.
  public init(_ entry: ForwardPlanEntry.Reference, _ exception: ForwardPlanEntry.Exception, at authority: String) {
    (self.entry, self.exception, self.authority) = (entry, exception, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let council = try work.council(authority)
    var kept = try work.announcement(entry, at: authority)
    var exception = exception
    exception.publishedOn = work.publicationDay(at: council)
    var found: [Objection] = []
    if exception.reasons.isEmpty { found.append(.refusal("reasons", "Say why 28 clear days are impracticable.")) }
    if exception.reasons.count > TextLimit.paragraph {
      found.append(
        .refusal("reasons", "Reasons may have \(TextLimit.paragraph) characters; here are \(exception.reasons.count)."))
    }
    if exception.on > work.now.day { found.append(.refusal("on", "\(exception.on.long) is still to come.")) }
    if exception.kind == .special, exception.agreedBy == nil {
      found.append(.refusal("agreedBy", "Say who agreed that it is urgent and cannot reasonably be deferred."))
    }
    if !kept.key.isKey { found.append(.refusal("kind", "It is no key decision and waits for no notice.")) }
    if kept.withdrawnOn != nil { found.append(.refusal("kind", "This entry was withdrawn.")) }
    if let before = kept.exception, before.kind == exception.kind {
      found.append(.refusal("kind", "This exception was entered on \(before.on.long) already."))
    }
    try work.check(found)
    kept.exception = exception
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "announcement \(entry.rawValue)", title: "Notice given, \(exception.kind.words): \(kept.title)",
        under: Warrant(.papers, exception.agreedBy?.words ?? "Notice to the chair of overview and scrutiny"),
        reason: exception.reasons))
  }
}

/// Withdraws an entry of the forward plan. It stays readable, with why.
public struct WithdrawAnnouncement: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "withdraw-announcement"
  public let authority: String
  /// Which entry.
  public let entry: ForwardPlanEntry.Reference
  /// Why.
  public let reason: String

  /// An entry to be withdrawn.
  public init(_ entry: ForwardPlanEntry.Reference, because reason: String, at authority: String) {
    (self.entry, self.reason, self.authority) = (entry, reason, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var kept = try work.announcement(entry, at: authority)
    var found = TextLimit.objections("reason", reason, most: TextLimit.item, what: "A reason")
    if reason.isEmpty { found.append(.refusal("reason", "Say why, in a sentence that anyone may read.")) }
    if let day = kept.withdrawnOn { found.append(.refusal("reason", "It was withdrawn on \(day.long) already.")) }
    if let taken = try work.records.decisions(under: entry, at: authority).first {
      found.append(.refusal("reason", "It was decided on \(taken.on.long), as \(taken.reference.rawValue)."))
    }
    try work.check(found)
    (kept.withdrawnOn, kept.withdrawal) = (work.now.day, reason)
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "announcement \(entry.rawValue)", title: "Withdrawn from the forward plan: \(kept.title)",
        under: Warrant(.papers, "The forward plan"), reason: reason))
  }
}
