import Law

/// One interest in the register of members’ interests (Localism Act 2011 ss.29 to 32).
public struct RegisteredInterest: Hashable, Sendable {
  /// Whose interest it is.
  public enum Holder: String, Sendable, Codable, CaseIterable {
    case member
    /// A spouse, a civil partner, or somebody the member lives with as such. Nobody is named.
    case partner
  }

  /// What names it: random, and tells nothing.
  public var id: String
  /// Whose entry it is in.
  public var member: Member.Reference
  /// What it is in.
  public var category: InterestCategory
  /// Whether it is the member’s or the partner’s.
  public var holder: Holder
  /// What it is; empty for a sensitive one, which is kept elsewhere.
  public var words: String
  /// Whether the monitoring officer agreed that telling it could lead to violence or intimidation (s.32).
  public var isSensitive: Bool
  /// The day on which the monitoring officer was told.
  public var notifiedOn: Day
  /// The last day on which it is in the register; `nil` while it is.
  public var lastDay: Day?

  /// An interest from its parts.
  public init(
    id: String = "", _ category: InterestCategory, of member: Member.Reference, holder: Holder = .member, words: String,
    isSensitive: Bool = false, notifiedOn: Day, lastDay: Day? = nil
  ) {
    (self.id, self.category, self.member, self.holder) = (id, category, member, holder)
    (self.words, self.isSensitive, self.notifiedOn, self.lastDay) = (words, isSensitive, notifiedOn, lastDay)
  }

  /// The most characters an interest is described in.
  public static let mostWords = 2_000

  /// Whether it is in the register on a day.
  public func stands(on day: Day) -> Bool { notifiedOn <= day && (lastDay.map { day <= $0 } ?? true) }

  /// What stands against it, on the day it is entered.
  public func objections(on today: Day) -> [Objection] {
    var found: [Objection] = []
    if category != .nothing, words.isEmpty {
      found.append(.refusal("words", "Say what the interest is, without naming a partner or giving a home address."))
    }
    if category == .nothing, !words.isEmpty || isSensitive {
      found.append(.refusal("words", "Leave this empty when there is nothing to register."))
    }
    if words.count > Self.mostWords {
      found.append(.refusal("words", "An interest may have \(Self.mostWords) characters; this has \(words.count)."))
    }
    if notifiedOn > today { found.append(.refusal("notified", "\(notifiedOn.long) is still to come.")) }
    return found
  }
}

/// That a member may speak or vote in spite of an interest (Localism Act 2011 s.33).
public struct Dispensation: Hashable, Sendable {
  /// What names it: random.
  public var id: String
  /// Who.
  public var member: Member.Reference
  /// In what, and why.
  public var words: String
  /// Who granted it: a body or the monitoring officer, by name.
  public var grantedBy: String
  /// The first day on which it has effect.
  public var from: Day
  /// The last day.
  public var last: Day

  /// A dispensation from its parts.
  public init(id: String = "", of member: Member.Reference, words: String, grantedBy: String, from: Day, last: Day) {
    (self.id, self.member, self.words, self.grantedBy, self.from, self.last) = (
      id, member, words, grantedBy, from, last
    )
  }

  /// What the law says of its period.
  public func findings(_ name: String) -> [Finding] {
    DispensationLasts.check(.init(member: name, from: from, last: last))
  }

  /// What stands against it.
  public func objections(_ name: String) -> [Objection] {
    var found: [Objection] = []
    if words.isEmpty { found.append(.refusal("words", "Say for what it is granted, and on which ground.")) }
    if grantedBy.isEmpty { found.append(.refusal("granted-by", "Say who granted it.")) }
    if last < from { found.append(.refusal("last", "It would end before it begins.")) }
    for finding in findings(name) where finding.outcome == .notMet {
      found.append(.refusal("last", "\(finding.title). \(finding.remedy ?? "") (\(finding.citation))"))
    }
    return found + TextLimit.objections("words", words, most: RegisteredInterest.mostWords, what: "A dispensation")
      + TextLimit.objections("granted-by", grantedBy, most: TextLimit.title, what: "A name")
  }
}
