import Council
import Law
import Store

/// Enters an interest in the register, as a member notified it.
public struct RegisterInterest: Deed {
  public static let permission = Permission.keepInterests
  public static let name = "register-interest"
  public let authority: String
  /// The interest, with what it is.
  public let interest: RegisteredInterest

  /// An interest to be registered. Of a sensitive one, what it is goes apart from the register.
  public init(_ interest: RegisteredInterest, at authority: String) {
    (self.interest, self.authority) = (interest, authority)
  }

  /// Gives back the interest as it stands in the register. Throws ``InterestRefusal``.
  public func carryOut(_ work: Work) throws -> Done<RegisteredInterest> {
    let member = try work.interested(interest.member, at: authority)
    var found = interest.objections(on: work.now.day)
    if interest.isSensitive, !work.person.may(.readSensitiveInterests, at: authority, on: work.now.day) {
      let words =
        "Only the monitoring officer enters a sensitive interest (Localism Act 2011, section 32). Ask them, and send nothing of it here."
      found.append(.refusal("sensitive", words))
    }
    guard found.isEmpty else { throw InterestRefusal.objections(found) }
    var registered = interest
    registered.id = work.newIdentifier()
    let withheld = interest.isSensitive ? interest.words : nil
    if interest.isSensitive { registered.words = "" }
    try work.records.save(registered, withheld: withheld, at: authority)
    return .openly(registered, interestMatter(work, member, "Interest registered"))
  }
}

/// Takes an interest out of the register: from a day on, or because it was entered by mistake.
public struct EndInterest: Deed {
  public static let permission = Permission.keepInterests
  public static let name = "end-interest"
  public let authority: String
  /// Which interest.
  public let interest: String
  /// The last day on which it is in the register; `nil` when it never should have been.
  public let lastDay: Day?

  /// An interest to be ended.
  public init(_ interest: String, lastDay: Day?, at authority: String) {
    (self.interest, self.lastDay, self.authority) = (interest, lastDay, authority)
  }

  /// Gives back whose it was. Throws ``InterestRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Member.Reference> {
    guard var kept = try work.records.interest(interest, at: authority) else { throw InterestRefusal.unknownInterest }
    let member = try work.interested(kept.member, at: authority)
    guard let lastDay else {
      try work.records.remove(kept, at: authority)
      return .openly(kept.member, interestMatter(work, member, "Interest taken out that was entered by mistake"))
    }
    guard lastDay >= kept.notifiedOn else {
      throw InterestRefusal.objections([
        .refusal("last", "It was notified on \(kept.notifiedOn.long), so it cannot end before that.")
      ])
    }
    guard kept.lastDay != lastDay else { return .unrecorded(kept.member) }
    kept.lastDay = lastDay
    try work.records.save(kept, at: authority)
    return .openly(kept.member, interestMatter(work, member, "Interest ended"))
  }
}

/// Grants a member a dispensation to speak or vote in spite of an interest.
public struct GrantDispensation: Deed {
  public static let permission = Permission.keepInterests
  public static let name = "grant-dispensation"
  public let authority: String
  /// What is granted.
  public let dispensation: Dispensation

  /// A dispensation to be granted.
  public init(_ dispensation: Dispensation, at authority: String) {
    (self.dispensation, self.authority) = (dispensation, authority)
  }

  /// Gives back the dispensation. Throws ``InterestRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Dispensation> {
    let member = try work.interested(dispensation.member, at: authority)
    let found = dispensation.objections(member.name)
    guard found.isEmpty else { throw InterestRefusal.objections(found) }
    var granted = dispensation
    granted.id = work.newIdentifier()
    try work.records.save(granted, at: authority)
    return .openly(granted, interestMatter(work, member, "Dispensation granted", effective: granted.from))
  }
}
