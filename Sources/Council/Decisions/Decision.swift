import Law

/// A decision that was taken, with the record the law asks of it, and what became of it.
public struct Decision: Hashable, Sendable, Codable {
  /// A decision’s lasting name at its council: `D-2026-14`.
  public struct Reference: Hashable, Comparable, Sendable, Codable, RawRepresentable {
    public let rawValue: String
    public init(rawValue: String) { self.rawValue = rawValue }
    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  /// What sort of matter it settles, as the equality duty asks.
  public enum Nature: String, Sendable, Codable, CaseIterable {
    case policy
    case serviceChange = "service-change"
    case restructure, budget, closure, other

    /// Its nature in words.
    public var words: String {
      switch self {
      case .serviceChange: "a change of a service"
      case .closure: "a closure"
      case .policy: "a policy"
      case .restructure: "a restructure"
      case .budget: "a budget"
      case .other: "something else"
      }
    }

    /// Whether it is one of those before which an equality impact assessment is looked for.
    public var asksAssessment: Bool { self != .other }
  }

  /// The decision’s reference; given when it is recorded.
  public var reference: Reference
  /// Who took it.
  public var taker: DecisionTaker
  /// The meeting at which a body took it; `nil` when none is entered.
  public var meeting: Meeting.Reference?
  /// The item of that meeting’s agenda, by ``AgendaItem/id``.
  public var item: Int?
  /// The carried motion that it is, by ``Motion/number``.
  public var motion: Int?
  /// The day it was taken.
  public var on: Day
  /// What it is about, in a line.
  public var title: String
  /// How it is cited beside who took it: `minute 41`; empty when nothing else names it.
  public var minute: String
  /// What was resolved, in Markdown; it begins with its verb.
  public var resolution: String
  /// Why.
  public var reasons: String
  /// The alternatives that were considered and rejected, or that there were none.
  public var alternatives: String
  /// The conflicts of interest that were declared and any dispensation, or that there were none.
  public var conflicts: String
  /// Whether it is a decision of the executive: one that may be key and may be called in.
  public var isExecutive: Bool
  /// Whether it is key, and by what it was judged.
  public var key: KeyJudgement
  /// The entry of the forward plan that announced it.
  public var announcement: ForwardPlanEntry.Reference?
  /// Of an officer’s decision: how the power was given.
  public var delegation: OfficerDecisionRecorded.Delegation?
  /// What gave the power: the line of the scheme, the minute; of a ward member the arrangements.
  public var power: String
  /// Who consented, and when, that it is too urgent for call-in; `nil` when it is not.
  public var urgency: String?
  /// When its record came out.
  public var publishedAt: Moment
  /// The day that counts as the one of publication.
  public var publishedOn: Day
  /// How many clear working days it waits for call-in; `nil` when the council has set none, or it is not of the executive.
  public var callInDays: Int?
  /// That it was called in.
  public var callIn: DecisionCallIn?
  /// The day it was carried out.
  public var implementedOn: Day?
  /// How it was carried out, in a line; empty while it is not.
  public var implementation: String
  /// The decision that took its place.
  public var supersededBy: Reference?
  /// What is to be done under it.
  public var actions: [DecisionAction]
  /// How many hours it took until every member could see its papers; `nil` when nobody stated it.
  public var papersHours: Int?
  /// What sort of matter it settles; `nil` when nobody has said.
  public var nature: Nature?

  /// A decision from its parts.
  public init(
    reference: Reference = .init(rawValue: ""), taker: DecisionTaker, meeting: Meeting.Reference? = nil,
    item: Int? = nil, motion: Int? = nil, on: Day, title: String, minute: String = "", resolution: String,
    reasons: String = "", alternatives: String = "", conflicts: String = "", isExecutive: Bool = false,
    key: KeyJudgement = KeyJudgement(), announcement: ForwardPlanEntry.Reference? = nil,
    delegation: OfficerDecisionRecorded.Delegation? = nil, power: String = "", urgency: String? = nil,
    publishedAt: Moment, publishedOn: Day, callInDays: Int? = nil, callIn: DecisionCallIn? = nil,
    implementedOn: Day? = nil, implementation: String = "", supersededBy: Reference? = nil,
    actions: [DecisionAction] = [], papersHours: Int? = nil, nature: Nature? = nil
  ) {
    (self.reference, self.taker, self.meeting, self.item) = (reference, taker, meeting, item)
    (self.motion, self.on, self.title, self.minute) = (motion, on, title, minute)
    (self.resolution, self.reasons, self.alternatives) = (resolution, reasons, alternatives)
    (self.conflicts, self.isExecutive, self.key, self.announcement) = (conflicts, isExecutive, key, announcement)
    (self.delegation, self.power, self.urgency) = (delegation, power, urgency)
    (self.publishedAt, self.publishedOn, self.callInDays) = (publishedAt, publishedOn, callInDays)
    (self.callIn, self.implementedOn, self.implementation) = (callIn, implementedOn, implementation)
    (self.supersededBy, self.actions) = (supersededBy, actions)
    (self.papersHours, self.nature) = (papersHours, nature)
  }

  /// The verb of what was resolved: its first word, small.
  public var verb: String { Self.verb(of: resolution) }

  /// The first word of a resolution, small; `that` and `to` before it do not count.
  public static func verb(of resolution: String) -> String {
    let words = resolution.lowercased().split { !($0.isLetter || $0 == "-") }
    return words.first { $0 != "that" && $0 != "to" }.map(String.init) ?? ""
  }
}

/// Who took a decision, or will.
public struct DecisionTaker: Hashable, Sendable, Codable {
  /// What sort of taker it is.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case body, member, officer
    case wardMember = "ward-member"

    /// The taker in words.
    public var words: String {
      switch self {
      case .body: "a body"
      case .member: "a member of the executive, alone"
      case .officer: "an officer, under a delegation"
      case .wardMember: "a member in their own ward (section 236)"
      }
    }
  }

  /// What sort of taker it is.
  public var kind: Kind
  /// The reference of the body, the member or the post.
  public var reference: String
  /// The ward or division, for a member in their own.
  public var ward: Place.Reference?

  /// A taker from its parts.
  public init(_ kind: Kind, _ reference: String, ward: Place.Reference? = nil) {
    (self.kind, self.reference, self.ward) = (kind, reference, ward)
  }

  /// A body.
  public static func body(_ reference: Body.Reference) -> Self { Self(.body, reference.rawValue) }
  /// The body; `nil` for one person.
  public var body: Body.Reference? { kind == .body ? .init(rawValue: reference) : nil }
  /// The member; `nil` for a body or an officer.
  public var member: Member.Reference? {
    kind == .member || kind == .wardMember ? .init(rawValue: reference) : nil
  }
  /// The officer’s post; `nil` for a body or a member.
  public var post: Post.Reference? { kind == .officer ? .init(rawValue: reference) : nil }
}

/// Whether a decision is key, and by what that was judged (SI 2012/2089 reg 8).
public struct KeyJudgement: Hashable, Sendable, Codable {
  /// Whether it is treated as key.
  public var isKey: Bool
  /// What it costs or saves, in pence; `nil` when there is no money in it.
  public var pence: Int?
  /// The council’s threshold on its day, in pence; `nil` when none was set.
  public var threshold: Int?
  /// The wards or divisions whose communities it affects.
  public var wards: [Place.Reference]
  /// Whether that effect is significant; `nil` while nobody has judged.
  public var isSignificant: Bool?
  /// The forward plan of four months that it stood in, before 10 September 2012; `nil` when none is stated.
  public var plan: FourMonthPlan?

  /// A judgement from its parts.
  public init(
    isKey: Bool = false, pence: Int? = nil, threshold: Int? = nil, wards: [Place.Reference] = [],
    isSignificant: Bool? = nil, plan: FourMonthPlan? = nil
  ) {
    (self.isKey, self.pence, self.threshold) = (isKey, pence, threshold)
    (self.wards, self.isSignificant, self.plan) = (wards, isSignificant, plan)
  }
}

/// A forward plan as councils made it every month until 9 September 2012 (SI 2000/3272 reg 13).
public struct FourMonthPlan: Hashable, Sendable, Codable {
  /// Its first day.
  public var from: Day
  /// The day it was out.
  public var publishedOn: Day

  /// A plan from its days.
  public init(from: Day, publishedOn: Day) { (self.from, self.publishedOn) = (from, publishedOn) }

  /// Its last day.
  public var to: Day { from.adding(months: 4).adding(days: -1) }
}

/// Something to be done under a decision.
public struct DecisionAction: Hashable, Sendable, Codable {
  /// What is to be done.
  public var text: String
  /// The post that does it.
  public var owner: Post.Reference
  /// By when.
  public var due: Day
  /// When it was done; `nil` while it is not.
  public var doneOn: Day?

  /// An action from its parts.
  public init(_ text: String, owner: Post.Reference, due: Day, doneOn: Day? = nil) {
    (self.text, self.owner, self.due, self.doneOn) = (text, owner, due, doneOn)
  }
}
