import Law

/// What happened to the seats of the groups: what made a review due, which reviews there were, what groups were told and named, what was
/// arranged otherwise. It is asked by the rules PB-1, PB-4B and PB-5.
public struct BalanceHistory: Sendable {
  /// Something that makes a review due.
  public struct Duty: Hashable, Sendable {
    /// What can make a review due.
    public enum Kind: Hashable, Sendable {
      /// The annual meeting.
      case annualMeeting
      /// A body with seats that groups share was set up.
      case body
      /// Notice of a new group, which asks for a review only when the last is more than a month past.
      case newGroup
      /// A group ended.
      case groupEnded
      /// Members came to a group, left one or went from one to another.
      case groupsOfMembers

      /// Whether it is a change of the groups, which ends what was arranged otherwise (s.17(2)).
      public var endsArrangements: Bool { self == .newGroup || self == .groupEnded || self == .groupsOfMembers }
    }

    /// Its day.
    public let day: Day
    /// What kind of thing it was.
    public let kind: Kind
    /// What it was, as a sentence can take it: `the annual meeting`.
    public let words: String
  }

  /// A group that was told of its seats on a body, and whom it named.
  public struct Asked: Hashable, Sendable {
    /// The group.
    public let group: PoliticalGroup.Reference
    /// The body.
    public let body: Body.Reference
    /// The day of the notice.
    public let notice: Day
    /// The day on which the group named somebody.
    public let namedOn: Day?
    /// Whom it named.
    public let named: [Member.Reference]
  }

  /// The steps that stand, earliest first.
  public let steps: [BalanceEvent]
  /// What made a review due, earliest first.
  public let duties: [Duty]

  /// The history of a council: every version of its members, groups and bodies, and its annual meetings. `home` is its name.
  public init(
    _ steps: [BalanceEvent], home: String = "", members: [Member] = [], groups: [PoliticalGroup] = [],
    bodies: [Body] = [], annualMeetings: [Day] = []
  ) {
    self.steps = steps.filter { $0.withdrawnOn == nil }.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
    let all =
      annualMeetings.map { Duty(day: $0, kind: .annualMeeting, words: "the annual meeting") }
      + Self.setUp(bodies, by: home) + Self.changes(of: groups)
      + Self.changes(of: members.filter { ($0.council ?? home) == home })
    duties = all.sorted { ($0.day, $0.words) < ($1.day, $1.words) }
  }

  /// Whether a meeting of a council is its annual one: its title says so.
  public static func isAnnual(_ meeting: Meeting) -> Bool {
    meeting.stands && meeting.title.lowercased().contains("annual")
  }

  private static func setUp(_ bodies: [Body], by home: String) -> [Duty] {
    Dictionary(grouping: bodies, by: \.reference).values.compactMap { versions in
      guard let first = versions.min(by: { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }),
        let day = first.from
      else { return nil }
      let seats = first.seats.filter { $0.appointedBy == home && $0.votes }.map(\.number).reduce(0, +)
      guard seats > 0, BalanceCovers.covers(first.balanceKind, seats: seats) else { return nil }
      return Duty(day: day, kind: .body, words: "the setting up of \(first.name)")
    }
  }

  private static func changes(of groups: [PoliticalGroup]) -> [Duty] {
    Dictionary(grouping: groups, by: \.reference).values.flatMap { versions -> [Duty] in
      let first = versions.min { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
      let last = versions.max { ($0.to?.number ?? .max) < ($1.to?.number ?? .max) }
      let began = first.flatMap { group in
        group.from.map { Duty(day: $0, kind: .newGroup, words: "the notice of a new group, \(group.name)") }
      }
      let ended = last.flatMap { group in
        group.to.map { Duty(day: $0.adding(days: 1), kind: .groupEnded, words: "the end of \(group.name)") }
      }
      return [began, ended].compactMap(\.self)
    }
  }

  /// Members who came to a group, left one or went from one to another; several on one day are told together.
  private static func changes(of members: [Member]) -> [Duty] {
    let moved = Dictionary(grouping: members, by: \.reference).values.flatMap { versions -> [(Day, String)] in
      let told = versions.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }
      var found: [(Day, String)] = []
      for (place, one) in told.enumerated() {
        let before = place > 0 ? told[place - 1].group : nil
        if let day = one.from, one.group != before { found.append((day, one.name)) }
      }
      if let last = told.last, last.group != nil, let day = last.to { found.append((day.adding(days: 1), last.name)) }
      return found
    }
    return Dictionary(grouping: moved, by: \.0).map { day, these in
      let words =
        these.count == 1
        ? "the change of group of \(these[0].1)" : "the changes of group of \(these.count) members"
      return Duty(day: day, kind: .groupsOfMembers, words: words)
    }
  }

  // MARK: What is asked of it

  /// The day of the last review, up to a day.
  public func reviewed(on day: Day) -> Day? { steps.last { $0.kind == .review && $0.on <= day }?.on }

  /// What made a review due up to a day. The notice of a new group does so when the last review is more than a month past (SI 1990/1553
  /// reg 17(b)).
  public func duties(on day: Day) -> [Duty] {
    duties.filter { duty in
      guard duty.day <= day else { return false }
      guard duty.kind == .newGroup, let last = reviewed(on: duty.day) else { return true }
      return last.adding(months: 1) < duty.day
    }
  }

  /// Whether a review is due on a day.
  public func review(on day: Day) -> [Finding] {
    BalanceReviewed.check(
      .init(on: day, reviewed: reviewed(on: day), occasions: duties(on: day).map { .init($0.day, $0.words) }))
  }

  /// What was arranged for a body, as it was arranged last up to a day.
  public func arrangement(of body: Body.Reference, on day: Day) -> BalanceEvent? {
    steps.last { $0.kind == .arrangement && $0.body == body && $0.on <= day }
  }

  /// The day on which what was arranged for a body ended; `nil` while it lasts.
  public func end(of arrangement: BalanceEvent, on day: Day) -> Day? {
    duties(on: day).first { $0.kind.endsArrangements && $0.day > arrangement.on }?.day
  }

  /// Whether the seats of a body are arranged otherwise on a day, so that they need not follow the groups.
  public func isArranged(_ body: Body.Reference, on day: Day) -> Bool {
    arrangement(of: body, on: day).map { end(of: $0, on: day) == nil } ?? false
  }

  /// What the rules say of what was arranged for a body.
  public func arrangement(of body: Body, on day: Day) -> [Finding] {
    guard let step = arrangement(of: body.reference, on: day) else { return [] }
    let annual = duties(on: day).first { $0.kind == .annualMeeting && $0.day > step.on }?.day
    return AlternativeArrangementsLapse.check(
      .init(on: day, body: body.name, adopted: step.on, duty: end(of: step, on: day), annualMeeting: annual))
  }

  /// What groups were told and named for a body up to a day: of each group the last notice.
  public func asked(of body: Body.Reference, on day: Day) -> [Asked] {
    let notices = steps.filter { $0.kind == .notice && $0.body == body && $0.on <= day }
    return Set(notices.compactMap(\.group)).sorted().compactMap { group in
      guard let notice = notices.last(where: { $0.group == group }) else { return nil }
      let wishes = steps.last {
        $0.kind == .wishes && $0.body == body && $0.group == group && $0.on >= notice.on && $0.on <= day
      }
      return Asked(
        group: group, body: body, notice: notice.on, namedOn: wishes?.on, named: wishes?.members ?? [])
    }
  }

  /// What the rules say of the wishes of groups for a body with who sits on it; `group` tells in which group a member sits.
  public func wishes(
    for body: Body, _ sitting: [Membership], groups: [PoliticalGroup], on day: Day,
    group: (Member.Reference) -> PoliticalGroup.Reference?
  ) -> [Finding] {
    asked(of: body.reference, on: day).flatMap { asked -> [Finding] in
      let name = groups.first { $0.reference == asked.group }?.name ?? asked.group.rawValue
      let seated = sitting.filter(\.role.takesSeat)
      let appointed = seated.filter {
        group($0.member) == asked.group && ($0.from.map { $0 >= asked.notice } ?? false)
      }.map(\.member)
      let known = Set(seated.map(\.member))
      return GroupWishes.check(
        .init(
          on: day, group: name, body: body.name, notice: asked.notice, named: asked.namedOn,
          appointsAnother: appointed.contains { !asked.named.contains($0) },
          appointsNamed: asked.named.allSatisfy(known.contains)))
    }
  }
}
