import Law

/// A decision with what is known around it, ready to be asked by the rules.
public struct DecisionCheck: Hashable, Sendable {
  /// The decision.
  public var decision: Decision
  /// What who took it is called.
  public var name: String
  /// What the body may do; `nil` for one person.
  public var powers: BodyPowers?
  /// Whether a member who decided alone is of the executive on the day.
  public var isOfExecutive: Bool
  /// Whether a ward member represents the ward on the day.
  public var isOwnWard: Bool
  /// The entry of the forward plan that announced it.
  public var announcement: ForwardPlanEntry?
  /// The beginning of the meeting at which a body took it; `nil` when none is known.
  public var met: Moment?
  /// Whether the body took it in private: its item was exempt or confidential.
  public var isPrivate: Bool
  /// How the council counts.
  public var policy: ClearDayPolicy
  /// Who considered the matter before, and when.
  public var considered: [ConsideredFirst.Considered] = []
  /// The equality impact assessment that is attached to it or to its notice, the version that stood before it where one did.
  public var equality: EqualityImpactAssessment?
  /// What residents said of the matter.
  public var heard: [ResidentsHeard] = []
  /// The council’s settings.
  public var settings = ConstitutionSettings()

  /// A decision ready to be asked.
  public init(
    _ decision: Decision, by name: String, powers: BodyPowers? = nil, isOfExecutive: Bool = false,
    isOwnWard: Bool = false, announcement: ForwardPlanEntry? = nil, met: Moment? = nil, isPrivate: Bool = false,
    policy: ClearDayPolicy = ClearDayPolicy()
  ) {
    (self.decision, self.name, self.powers) = (decision, name, powers)
    (self.isOfExecutive, self.isOwnWard) = (isOfExecutive, isOwnWard)
    (self.announcement, self.met, self.isPrivate, self.policy) = (announcement, met, isPrivate, policy)
  }

  /// What the rules say of it, those that ask nothing left out.
  public var findings: [Finding] {
    let found = taking + keyFindings + before + residents + regard + record + papers
    return found.filter { $0.outcome != .doesNotApply }
  }

  private var taking: [Finding] {
    let taker = decision.taker
    let kind: DecisionTakerAllowed.Taker =
      switch taker.kind {
      case .body: .body
      case .officer: .officer
      case .wardMember: .wardMember
      case .member: isOfExecutive ? .executiveMember : .otherMember
      }
    var found = DecisionTakerAllowed.check(.init(on: decision.on, title: decision.title, taker: kind, name: name))
    if taker.kind == .wardMember {
      found += WardMemberDecides.check(
        .init(
          on: decision.on, member: name, ward: taker.ward?.rawValue ?? "a ward", isOwnWard: isOwnWard,
          arrangements: decision.power, recordedOn: decision.publishedOn))
    }
    if let powers {
      found += AdvisoryBodyAdvises.check(
        .init(on: decision.on, body: name, isAdvisory: powers == .advises, verbs: [decision.verb]))
    }
    return found
  }

  private var keyFindings: [Finding] {
    let key = decision.key
    let judged = KeyDecisionRecognised.check(
      .init(
        on: decision.on, title: decision.title, isExecutive: decision.isExecutive, pence: key.pence,
        threshold: key.threshold, wards: key.wards.count, isSignificant: key.isSignificant, isTreatedAsKey: key.isKey))
    guard key.isKey, decision.isExecutive else { return judged }
    return judged + (announcement?.findings(on: decision.on, policy) ?? unannounced)
  }

  private var before: [Finding] {
    guard decision.isExecutive else { return [] }
    return ConsideredFirst.check(
      .init(
        on: decision.on, title: decision.title, isKey: decision.key.isKey,
        isAsked: settings.keyDecisionsConsidered ?? false, considered: considered, source: settings.source))
  }

  /// Whether what residents answered was reported before it was taken.
  private var residents: [Finding] { heard.flatMap { $0.considered(decidedOn: decision.on) } }

  private var regard: [Finding] {
    guard decision.nature?.asksAssessment ?? false || equality != nil else { return [] }
    return EqualityDutyRegarded.check(.init(assessment: equality?.judged, decidedBy: name, on: decision.on))
  }

  private var unannounced: [Finding] {
    decision.on < (KeyDecisionAnnounced.inForce.from ?? decision.on)
      ? ForwardPlanOfFourMonths.check(
        .init(
          on: decision.on, title: decision.title, planFrom: decision.key.plan?.from,
          publishedOn: decision.key.plan?.publishedOn))
      : [
        KeyDecisionAnnounced.notMet(
          decision.title, "No notice of the key decision", "Nothing in the forward plan announced it.",
          remedy: "Enter it in the forward plan and wait, or record the exception under which it is taken.")
      ]
  }

  private var papers: [Finding] {
    guard decision.isExecutive else { return [] }
    return MembersGivenPapers.check(
      .init(
        on: decision.on, title: decision.title, isIndividualOrPrivate: decision.taker.kind != .body || isPrivate,
        between: decision.papersHours.map { $0...$0 } ?? decision.hoursUntilRecord(met: met)))
  }

  private var record: [Finding] {
    let own = decision
    let executive = ExecutiveDecisionRecorded.check(
      .init(
        on: own.on, title: own.title, isExecutive: own.isExecutive, decision: own.resolution, reasons: own.reasons,
        alternatives: own.alternatives, conflicts: own.conflicts))
    return executive
      + OfficerDecisionRecorded.check(
        .init(
          on: own.on, title: own.title, delegation: own.taker.kind == .officer ? own.delegation ?? .general : nil,
          source: own.power, decision: own.resolution, reasons: own.reasons, alternatives: own.alternatives,
          conflicts: own.conflicts))
  }
}

extension Decision {
  /// The fewest and the most hours from the decision until its record came out; of the hour of the decision only the day is known, and
  /// when its meeting began.
  func hoursUntilRecord(met: Moment?) -> ClosedRange<Int> {
    let (first, last) = (
      met ?? Moment(beginningInEnglandOf: on), Moment(beginningInEnglandOf: on.adding(days: 1))
    )
    let fewest = max(0, (publishedAt.milliseconds - last.milliseconds) / 3_600_000)
    let most = max(0, (publishedAt.milliseconds - first.milliseconds + 3_599_999) / 3_600_000)
    return fewest...max(fewest, most)
  }

  /// What is wrong with it as it is stated, whatever stands around it. The fields are those of its form.
  public func objections(today: Day) -> [Objection] {
    var found: [Objection] = []
    if title.isEmpty { found.append(.refusal("title", "Say in a line what it is about.")) }
    if resolution.isEmpty {
      found.append(.refusal("resolution", "Write what was resolved, beginning with its verb: approve, agree, note."))
    }
    if taker.reference.isEmpty { found.append(.refusal("taker", "Say who took it.")) }
    if taker.kind == .wardMember, taker.ward == nil { found.append(.refusal("ward", "Name the ward or division.")) }
    if on > today { found.append(.refusal("on", "\(on.long) is still to come. Record a decision once it is taken.")) }
    if on.year < 1974 {
      found.append(.refusal("on", "\(on.long) is before there were councils of today. Look for a slip."))
    }
    if let urgency, urgency.isEmpty {
      found.append(.refusal("urgency", "Say who consented that it is not called in, and when."))
    }
    if let hours = papersHours, !(0...100_000).contains(hours) {
      found.append(.refusal("papersHours", "Write whole hours, such as 3; 0 when they could see them at once."))
    }
    if let plan = key.plan {
      if !ForwardPlanOfFourMonths.inForce.contains(on) {
        found.append(
          .refusal(
            "planFrom", "Forward plans of four months were made until 9 September 2012. Leave both days empty."))
      } else if plan.publishedOn > on {
        found.append(.refusal("planOut", "The plan was out after the decision. Look for a slip in one of the days."))
      }
    }
    if let pence = key.pence, abs(pence) > 1_000_000_000_000_00 {
      found.append(.refusal("amount", "This is more than any council has. Look for a slip in the amount."))
    }
    for (field, text, what) in [
      ("resolution", resolution, "A resolution"), ("reasons", reasons, "Reasons"),
      ("alternatives", alternatives, "Alternatives"), ("conflicts", conflicts, "Conflicts of interest"),
    ] where text.count > 5 * TextLimit.paragraph {
      found.append(.refusal(field, "\(what) may have \(5 * TextLimit.paragraph) characters; here are \(text.count)."))
    }
    return found + TextLimit.objections("title", title, most: TextLimit.title, what: "A title")
      + TextLimit.objections("minute", minute, most: TextLimit.short, what: "A minute")
      + TextLimit.objections("power", power, most: TextLimit.item, what: "The power")
      + TextLimit.objections("urgency", urgency ?? "", most: TextLimit.item, what: "The consent")
      + TextLimit.objections("wards", key.wards.map(\.rawValue), what: "Wards and divisions")
  }
}
