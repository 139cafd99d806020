import Council
import Law
import Store

/// Calls a decision in: enough members asked in time, and it waits for overview and scrutiny.
public struct CallInDecision: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "call-in-decision"
  public let authority: String
  /// Which decision.
  public let decision: Decision.Reference
  /// Who asked, when and why.
  public let request: DecisionCallIn

  /// A call-in to be entered.
  public init(_ decision: Decision.Reference, _ request: DecisionCallIn, at authority: String) {
    (self.decision, self.request, self.authority) = (decision, request, authority)
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    let council = try work.council(authority)
    var kept = try work.decision(decision, at: authority)
    try work.check(stated(work) + (try who(council, work)) + asked(kept, council))
    kept.callIn = request
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "decision \(decision.rawValue)", title: "Decision called in: \(kept.title)",
        under: Warrant(
          .decision,
          "\(request.members.count) \(request.members.count == 1 ? "member" : "members") asked on "
            + request.requestedOn.long),
        reason: request.grounds))
  }

  private func stated(_ work: Work) -> [Objection] {
    var found: [Objection] = []
    if request.grounds.isEmpty { found.append(.refusal("grounds", "Say why, as those who ask put it.")) }
    if request.members.isEmpty { found.append(.refusal("members", "Name the members who ask for it.")) }
    if request.grounds.count > TextLimit.paragraph {
      found.append(
        .refusal("grounds", "Grounds may have \(TextLimit.paragraph) characters; here are \(request.grounds.count)."))
    }
    if request.requestedOn > work.now.day {
      found.append(
        .refusal("on", "\(request.requestedOn.long) is still to come. Enter a call-in once it is asked for."))
    }
    return found + TextLimit.objections("members", request.members.map(\.rawValue), what: "Members")
  }

  /// Only members of the council ask, and none who took the decision.
  private func who(_ council: Authority, _ work: Work) throws -> [Objection] {
    let day = request.requestedOn
    let known = try work.records.standing(Member.self, Set(request.members), of: authority, on: day)
    return try request.members.compactMap { reference in
      guard let member = known.first(where: { $0.reference == reference }), member.council == nil else {
        return .refusal("members", "\(reference.rawValue) is no member of the council on \(day.long).")
      }
      return try work.records.isOfExecutive(reference, of: council, on: day)
        ? .refusal("members", "\(member.name) is of the executive, which does not call in its own decisions.") : nil
    }
  }

  private func asked(_ kept: Decision, _ council: Authority) -> [Objection] {
    if let done = kept.implementedOn {
      return [.refusal("on", "It was carried out on \(done.long). What is done is reviewed, not called in.")]
    }
    let findings = CallIn.check(
      .init(
        on: kept.on, title: kept.title, isExecutive: kept.isExecutive, window: kept.window(council.settings.offices),
        isUrgent: kept.urgency != nil, urgencyConsent: kept.urgency ?? "", wasCalledIn: kept.callIn != nil,
        membersNeeded: council.settings.callInMembers ?? 1,
        request: .init(on: request.requestedOn, members: request.members.count)))
    return findings.filter { $0.outcome != .met }.map {
      .refusal($0.title == CallIn.tooFewAsk ? "members" : "on", $0.said)
    }
  }
}

/// Enters what overview and scrutiny did with a decision that was called in.
public struct CloseCallIn: Deed {
  public static let permission = Permission.recordDecisions
  public static let name = "close-call-in"
  public let authority: String
  /// Which decision.
  public let decision: Decision.Reference
  /// What came of it.
  public let outcome: DecisionCallIn.Outcome
  /// On which day.
  public let on: Day
  /// What overview and scrutiny said.
  public let findings: String

  /// An outcome to be entered.
  public init(
    _ decision: Decision.Reference, _ outcome: DecisionCallIn.Outcome, on: Day, findings: String, at authority: String
  ) {
    (self.decision, self.outcome, self.on, self.findings) = (decision, outcome, on, findings)
    self.authority = authority
  }

  /// Throws ``EstablishmentRefusal`` with what stands against it, ``DecisionRefusal``.
  public func carryOut(_ work: Work) throws -> Done<Void> {
    _ = try work.council(authority)
    var kept = try work.decision(decision, at: authority)
    guard var callIn = kept.callIn, callIn.outcome == nil else {
      throw DecisionRefusal.unknown("open call-in of decision \(decision.rawValue)")
    }
    var found: [Objection] = []
    if on < callIn.requestedOn {
      found.append(.refusal("on", "It was asked for on \(callIn.requestedOn.long). The outcome comes after."))
    }
    if on > work.now.day {
      found.append(.refusal("on", "\(on.long) is still to come. Enter the outcome once it is there."))
    }
    if findings.isEmpty { found.append(.refusal("findings", "Say what overview and scrutiny found.")) }
    if findings.count > TextLimit.paragraph {
      found.append(.refusal("findings", "This may have \(TextLimit.paragraph) characters; here are \(findings.count)."))
    }
    try work.check(found)
    (callIn.outcome, callIn.closedOn, callIn.findings) = (outcome, on, findings)
    kept.callIn = callIn
    try work.records.save(kept, at: authority)
    return .openly(
      (),
      matter(
        work, subject: "decision \(decision.rawValue)", title: "Call-in closed, \(outcome.words): \(kept.title)",
        under: Warrant(.decision, "Overview and scrutiny, \(on.long)"), reason: findings))
  }
}
