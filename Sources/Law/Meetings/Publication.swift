/// Papers and the day they are for, as the rules on clear days ask about them.
public struct Publication: Hashable, Sendable {
  /// What they are for.
  public var occasion: Occasion
  /// The day of the meeting or the decision.
  public var day: Day
  /// The day they count as published on; `nil` while they are not out.
  public var published: Day?
  /// How this council counts.
  public var policy: ClearDayPolicy

  /// Papers for an occasion.
  public init(_ occasion: Occasion, on day: Day, published: Day? = nil, policy: ClearDayPolicy = ClearDayPolicy()) {
    self.occasion = occasion
    self.day = day
    self.published = published
    self.policy = policy
  }
}

/// How a council counts clear days: where the law leaves it open, its own rule by rule.
public struct ClearDayPolicy: Hashable, Sendable {
  /// When its offices are open.
  public var offices: OfficeDays
  /// Which days count for a rule, by its identifier, where the council departs from what is usual.
  public var bases: [String: ClearDays.Basis]

  /// As is usual, unless something else is said.
  public init(offices: OfficeDays = OfficeDays(), bases: [String: ClearDays.Basis] = [:]) {
    self.offices = offices
    self.bases = bases
  }
}
