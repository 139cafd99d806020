import Law

/// A decision that is to come, as the council announces it (SI 2012/2089 reg 9).
public struct ForwardPlanEntry: Hashable, Sendable, Codable {
  /// An entry’s lasting name at its council: `F-2026-3`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// Why a key decision does not wait for 28 clear days, and what was done instead.
  public struct Exception: Hashable, Sendable, Codable {
    /// Which exception.
    public enum Kind: String, Sendable, Codable, CaseIterable {
      /// Five clear days after notice to overview and scrutiny (reg 10).
      case general
      /// Agreed to be urgent (reg 11).
      case special

      /// The exception in words.
      public var words: String {
        self == .general ? "general exception, five clear days (reg 10)" : "special urgency (reg 11)"
      }
    }

    /// Which exception.
    public var kind: Kind
    /// The day the chair of overview and scrutiny was told in writing, or the day somebody agreed.
    public var on: Day
    /// Who agreed that it is urgent; `nil` for the general exception.
    public var agreedBy: SpecialUrgency.Agreement?
    /// Why.
    public var reasons: String
    /// The day its notice counts as published on.
    public var publishedOn: Day

    /// An exception from its parts.
    public init(
      _ kind: Kind, on: Day, agreedBy: SpecialUrgency.Agreement? = nil, reasons: String, publishedOn: Day
    ) {
      (self.kind, self.on, self.agreedBy, self.reasons) = (kind, on, agreedBy, reasons)
      self.publishedOn = publishedOn
    }
  }

  /// The entry’s reference; given when it is published.
  public var reference: Reference
  /// What is to be decided, in a line.
  public var title: String
  /// The matter, in Markdown.
  public var matter: String
  /// Who will decide.
  public var taker: DecisionTaker
  /// Of a body the names of its members, of one person their title, as they were when this was published.
  public var members: [String]
  /// The first day of the period in which it is decided; the day, when there is only one.
  public var from: Day
  /// The last day of that period.
  public var to: Day
  /// The documents that are submitted, or that there are none.
  public var documents: String
  /// Where copies are had.
  public var copiesFrom: String
  /// That other documents may be submitted, and how to ask for them.
  public var otherDocuments: String
  /// Whether a key decision is announced, and by what that was judged.
  public var key: KeyJudgement
  /// Why a part of the meeting is to be in private; empty when none is.
  public var privateReasons: String
  /// When it came out.
  public var publishedAt: Moment
  /// The day that counts as the one of publication.
  public var publishedOn: Day
  /// Why it does not wait for 28 clear days; `nil` when it does.
  public var exception: Exception?
  /// The day it was withdrawn; `nil` while it stands.
  public var withdrawnOn: Day?
  /// Why it was withdrawn; empty while it stands.
  public var withdrawal: String

  /// An entry from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), title: String, matter: String, taker: DecisionTaker,
    members: [String] = [], from: Day, to: Day, documents: String, copiesFrom: String, otherDocuments: String,
    key: KeyJudgement = KeyJudgement(isKey: true), privateReasons: String = "", publishedAt: Moment, publishedOn: Day,
    exception: Exception? = nil, withdrawnOn: Day? = nil, withdrawal: String = ""
  ) {
    (self.reference, self.title, self.matter, self.taker) = (reference, title, matter, taker)
    (self.members, self.from, self.to, self.documents) = (members, from, to, documents)
    (self.copiesFrom, self.otherDocuments, self.key) = (copiesFrom, otherDocuments, key)
    (self.privateReasons, self.publishedAt, self.publishedOn) = (privateReasons, publishedAt, publishedOn)
    (self.exception, self.withdrawnOn, self.withdrawal) = (exception, withdrawnOn, withdrawal)
  }

  /// The clear days a key decision waits for.
  public static func notice(_ policy: ClearDayPolicy = ClearDayPolicy()) -> ClearDays {
    ClearDays(28, policy.bases[KeyDecisionAnnounced.id], offices: policy.offices)
  }

  /// The first day on which it may be decided with 28 clear days’ notice.
  public func earliest(_ policy: ClearDayPolicy = ClearDayPolicy()) -> Day {
    let notice = Self.notice(policy)
    var day = publishedOn.adding(days: 1)
    while notice.between(publishedOn, day) < notice.needed { day = day.adding(days: 1) }
    return day
  }

  /// What the rules say of a key decision that is taken on a day under this entry.
  public func findings(on day: Day, _ policy: ClearDayPolicy = ClearDayPolicy()) -> [Finding] {
    guard key.isKey else { return [] }
    let contents = KeyDecisionNoticeComplete.check(
      .init(
        on: day, title: title, matter: matter, taker: taker.reference, members: members.joined(separator: ", "),
        when: from.iso, documents: documents, copiesFrom: copiesFrom, otherDocuments: otherDocuments))
    return contents + waited(on: day, policy)
  }

  private func waited(on day: Day, _ policy: ClearDayPolicy) -> [Finding] {
    guard let exception, day < earliest(policy) else {
      return KeyDecisionAnnounced.check(Publication(.keyDecision, on: day, published: publishedOn, policy: policy))
    }
    switch exception.kind {
    case .general:
      return GeneralException.check(
        .init(
          on: day, title: title, chairToldOn: exception.on, publishedOn: exception.publishedOn,
          reasons: exception.reasons, policy: policy))
    case .special:
      return SpecialUrgency.check(
        .init(
          on: day, title: title, agreedBy: exception.agreedBy, agreedOn: exception.on,
          publishedOn: exception.publishedOn, reasons: exception.reasons))
    }
  }

  /// What is wrong with it as it is stated. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Say in a line what is to be decided.")) }
    if matter.isEmpty { found.append(.refusal("matter", "Say what the matter is.")) }
    if taker.reference.isEmpty { found.append(.refusal("taker", "Say who decides.")) }
    if documents.isEmpty { found.append(.refusal("documents", "Name the documents, or write none.")) }
    if copiesFrom.isEmpty { found.append(.refusal("copiesFrom", "Say where copies are had.")) }
    if otherDocuments.isEmpty { found.append(.refusal("otherDocuments", "Say how to ask for other documents.")) }
    if to < from {
      found.append(.refusal("to", "The period ends before it begins. Look for a slip in one of the days."))
    }
    if from < today { found.append(.refusal("from", "\(from.long) is past. The plan announces what is to come.")) }
    if to.year > 2200 { found.append(.refusal("to", "\(to.long) cannot be meant. Write a day before 2200.")) }
    if key.isKey, exception == nil, from < earliest() {
      found.append(
        .warning(
          "from",
          "With 28 clear days’ notice it may be decided from \(earliest().long). Before that it needs an exception (reg 10 or 11)."
        ))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("wards", key.wards.map(\.rawValue), what: "Wards and divisions")
      + [("matter", matter), ("documents", documents), ("copiesFrom", copiesFrom), ("otherDocuments", otherDocuments)]
      .filter { $0.1.count > TextLimit.paragraph }.map {
        .refusal($0.0, "This may have \(TextLimit.paragraph) characters; here are \($0.1.count).")
      }
  }
}
