import Council
import DatabasePort
import Law

extension OpenRecords {
  /// What whoever takes decisions is called on a day: the body’s name, the member’s, the post’s title.
  public func name(of taker: DecisionTaker, at authority: String, on day: Day) throws -> String? {
    switch taker.kind {
    case .body: try standing(Body.self, [.init(rawValue: taker.reference)], of: authority, on: day).first?.name
    case .officer: try plainPosts([.init(rawValue: taker.reference)], of: authority, on: day).first?.title
    case .member, .wardMember:
      try standing(Member.self, [.init(rawValue: taker.reference)], of: authority, on: day).first?.name
    }
  }

  /// The latest decisions of the register by which something may be decided, with what who took each is called: those of bodies that
  /// decide, of members and of officers, in whose place no other stands.
  public func decisionsToCite(
    at authority: String, atMost: Int = 100
  ) throws -> [(decision: Decision, name: String)] {
    try decisions(at: authority, atMost: atMost).filter { $0.supersededBy == nil }.compactMap { decision in
      guard let body = decision.taker.body else {
        return (decision, try name(of: decision.taker, at: authority, on: decision.on) ?? decision.taker.reference)
      }
      let standing = try standing(Body.self, [body], of: authority, on: decision.on).first
      return standing.flatMap { $0.powers == .decides ? (decision, $0.name) : nil }
    }
  }

  /// A decision with what is known around it, ready to be asked by the rules.
  public func check(_ decision: Decision, of authority: Authority) throws -> DecisionCheck {
    let (id, day) = (authority.id, decision.on)
    var check = DecisionCheck(
      decision, by: try name(of: decision.taker, at: id, on: day) ?? decision.taker.reference,
      announcement: try decision.announcement.flatMap { try announcement($0, at: id) },
      policy: authority.settings.clearDays)
    check.settings = authority.settings
    check.considered =
      try decision.announcement.map { try considerations(of: $0, at: id) }?.map {
        .init(by: try name(of: .body($0.body), at: id, on: $0.on) ?? $0.body.rawValue, on: $0.on)
      } ?? []
    check.heard = try heard(on: decision, at: id)
    let assessed = try equalityAssessments(for: decision, at: id)
    check.equality = assessed.last { $0.signedOn.map { $0 < day } ?? false } ?? assessed.last
    if let meeting = try decision.meeting.flatMap({ try self.meeting($0, at: id) }) {
      check.met = meeting.startsAt
      check.isPrivate = try agenda(of: meeting.reference, at: id).contains {
        $0.id == decision.item && $0.exemption != nil
      }
    }
    if let body = decision.taker.body {
      check.powers = try standing(Body.self, [body], of: id, on: day).first?.powers
    }
    if let member = decision.taker.member {
      check.isOfExecutive = try isOfExecutive(member, of: authority, on: day)
      check.isOwnWard =
        try standing(Member.self, [member], of: id, on: day).first
        .map { member in decision.taker.ward.map(member.represents.contains) ?? false } ?? false
    }
    return check
  }

  /// Whether a member is of the council’s executive on a day: by office, or by a seat on it.
  public func isOfExecutive(_ reference: Member.Reference, of authority: Authority, on day: Day) throws -> Bool {
    guard let member = try standing(Member.self, [reference], of: authority.id, on: day).first else { return false }
    if Office.Kind.allCases.contains(where: {
      $0.isExecutive && member.holds($0, at: authority.name, home: authority.name)
    }) {
      return true
    }
    let seats = Set(
      try memberships(of: reference, at: authority.id, on: day).filter(\.role.takesSeat).map(\.body))
    return try standing(Body.self, seats, of: authority.id, on: day).contains { $0.kind == .executive }
  }
}
