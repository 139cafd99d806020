import Law

/// Something that was done for political balance and that no list of bodies, groups and members tells: a review, a notice to a group of
/// its seats, whom the group named for them, an arrangement otherwise. LGHA 1989 ss.15 to 17, SI 1990/1553 regs 13 to 17.
public struct BalanceEvent: Hashable, Sendable, Codable {
  /// What was done.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// The council reviewed whose the seats are.
    case review
    /// The proper officer told a group of its seats on a body.
    case notice
    /// A group named who takes them.
    case wishes
    /// The council arranged the seats of a body otherwise than in balance.
    case arrangement

    /// What was done, in words.
    public var words: String {
      switch self {
      case .review: "review of the seats"
      case .notice: "notice to a group of its seats"
      case .wishes: "whom a group named"
      case .arrangement: "arranged otherwise than in balance"
      }
    }

    /// Whether it is about the seats of one group.
    public var isOfGroup: Bool { self == .notice || self == .wishes }
  }

  /// Its lasting identifier; given when it is entered.
  public var id: String
  /// What was done.
  public var kind: Kind
  /// The day it was done.
  public var on: Day
  /// The body whose seats it is about; `nil` for a review of all.
  public var body: Body.Reference?
  /// The group that was told, or that named.
  public var group: PoliticalGroup.Reference?
  /// Whom the group named.
  public var members: [Member.Reference]
  /// Of an arrangement, how many members voted against it.
  public var against: Int?
  /// Where it is written: the minute, the letter.
  public var under: String
  /// The day it was taken back as entered by mistake; `nil` while it stands.
  public var withdrawnOn: Day?
  /// Why it was taken back; empty while it stands.
  public var withdrawal: String

  /// A step from its parts.
  public init(
    id: String = "", _ kind: Kind, on: Day, body: Body.Reference? = nil, group: PoliticalGroup.Reference? = nil,
    members: [Member.Reference] = [], against: Int? = nil, under: String = "", withdrawnOn: Day? = nil,
    withdrawal: String = ""
  ) {
    (self.id, self.kind, self.on, self.body, self.group) = (id, kind, on, body, group)
    (self.members, self.against, self.under) = (members, against, under)
    (self.withdrawnOn, self.withdrawal) = (withdrawnOn, withdrawal)
  }

  /// What is wrong with it as it is stated, whatever stands around it. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if on > today { found.append(.refusal("on", "\(on.long) is still to come. Enter it once it is done.")) }
    if let first = BalanceReviewed.inForce.from, on < first {
      found.append(.refusal("on", "\(on.long) is before seats were shared by this law. Look for a slip."))
    }
    if kind != .review, body == nil { found.append(.refusal("body", "Choose the body.")) }
    if kind.isOfGroup, group == nil { found.append(.refusal("group", "Choose the group.")) }
    if kind == .wishes, members.isEmpty {
      found.append(.refusal("members", "Name whom the group named, each on a line of its own."))
    }
    if kind == .arrangement {
      if let against, against >= 0 {
        found += arranged(against)
      } else {
        found.append(.refusal("against", "Write how many members voted against it; 0 when nobody did."))
      }
    }
    if !kind.isOfGroup, under.isEmpty {
      found.append(.refusal("under", "Say at which meeting and under which minute."))
    }
    return found + TextLimit.objections("under", under, most: TextLimit.item, what: "This")
      + TextLimit.objections("members", members.map(\.rawValue), what: "Members")
  }

  private func arranged(_ against: Int) -> [Objection] {
    BalanceCovers.check(
      .init(on: on, body: body?.rawValue ?? "the body", kind: .ordinary, seats: 1, votesAgainst: against)
    ).filter(\.blocks).map { .refusal("against", [$0.message, $0.remedy ?? ""].joined(separator: " ")) }
  }
}
