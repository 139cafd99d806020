import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// The form by which a decision is put on the record: by democratic services of anybody, by an officer of the own post.
extension Site {
  func decisionToRecord(_ visit: Visit) throws -> Answer { try recording(visit, nil) }

  func recordDecision(_ visit: Visit) throws -> Answer {
    let (id, known) = (visit["authority"], try recordingContext(visit))
    var form = decisionForm(visit, known)
    if let decision = form.decision(known, visit) {
      let (isOwn, isInSpite) = (!mayRecordDecisions(visit), form.isInSpite)
      let recorded = try form.carry {
        isOwn
          ? try records.carryOut(
            RecordOwnDecision(decision, at: id, inSpiteOfWarnings: isInSpite), by: visit.person, at: visit.now)
          : try records.carryOut(
            RecordDecision(decision, at: id, inSpiteOfWarnings: isInSpite), by: visit.person, at: visit.now)
      }
      if let recorded {
        let saved = try savedEntry(visit, about: "decision \(recorded.rawValue)")
        return .seeOther(Address.decision(id, recorded) + saved)
      }
    }
    return try recording(visit, form)
  }

  private func recording(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let form = try form ?? decisionForm(visit, recordingContext(visit))
    let id = visit["authority"]
    return try personal(
      visit, "Record a decision",
      lede:
        "Recording publishes it. What was resolved and why cannot be changed afterwards; a later decision can take its place.",
      section: .decisions, crumbs: [Crumb(title: "Decisions", address: Address.decisions(id))], status: form.status,
      faults: form.faults
    ) { form.node() }
  }

  /// What is known before anything is typed: the motion that was carried, the entry that announced it, whom to choose from.
  struct RecordingContext {
    var meeting: Meeting?
    var motion: Motion?
    /// The item under which it was moved.
    var item: AgendaItem?
    var entry: ForwardPlanEntry?
    var plan: [ForwardPlanEntry]
    var takers: TakerChoices
    /// The post whose decisions only are recorded; `nil` for democratic services.
    var own: Post?
  }

  private func recordingContext(_ visit: Visit) throws -> RecordingContext {
    let council = try council(visit)
    let (id, day) = (council.authority.id, visit.today)
    let posts = try council.establishment(on: day).posts
    return try records.read { open in
      let meeting = try visit.query["meeting"].flatMap { try open.meeting(.init(rawValue: $0), at: id) }
      let motions = try meeting.map { try open.motions(of: $0.reference, at: id) } ?? []
      let motion = motions.first { visit.query["motion"] == String($0.number) }
      let items = try meeting.map { try open.agenda(of: $0.reference, at: id) } ?? []
      return RecordingContext(
        meeting: meeting, motion: motion, item: items.first { $0.id == motion?.item },
        entry: try visit.query["under"].flatMap { try open.announcement(.init(rawValue: $0), at: id) },
        plan: try open.forwardPlan(of: id, from: day.adding(days: -120)).filter { $0.withdrawnOn == nil },
        takers: try TakerChoices(open, at: id, posts: posts, on: day),
        own: mayRecordDecisions(visit) ? nil : posts.first { $0.title == visit.person.post })
    }
  }

  private func decisionForm(_ visit: Visit, _ known: RecordingContext) -> MeetingForm {
    MeetingForm(
      visit,
      Address.newDecision(
        visit["authority"], of: known.motion?.number, at: known.meeting?.reference, under: known.entry?.reference),
      "Record and publish it", Self.decisionGroups(known), texts: Self.texts(known, today: visit.today))
  }

  private static func texts(_ known: RecordingContext, today: Day) -> [String: String] {
    let taker = known.meeting.map { DecisionTaker.body($0.body) } ?? known.entry?.taker
    let text = known.motion?.text ?? ""
    let shown = known.own.map { ($0.reference.rawValue, DecisionTaker.Kind.officer) }
    return [
      "kind": (shown?.1 ?? taker?.kind ?? .body).rawValue, "taker": shown?.0 ?? taker?.reference ?? "",
      "on": (known.meeting?.day ?? today).typed, "resolution": text,
      "title": known.entry?.title ?? known.item?.title ?? "", "announcement": known.entry?.reference.rawValue ?? "",
      "key": known.entry?.key.isKey == true ? "yes" : "",
      "amount": known.entry?.key.pence.map { Money(pence: $0).description } ?? "",
      "wards": known.entry?.key.wards.map(\.rawValue).joined(separator: "\n") ?? "",
      "significant": known.entry?.key.isSignificant.map { $0 ? "yes" : "no" } ?? "",
    ]
  }

  private static func decisionGroups(_ known: RecordingContext) -> [EditGroup] {
    let kinds = known.own == nil ? DecisionTaker.Kind.allCases : [.officer]
    return [
      EditGroup(
        id: "who", heading: "Who decided, and when",
        fields: [
          EditField(
            name: "kind", label: "Taken by",
            kind: .choice(kinds.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
          EditField(
            name: "taker", label: "Which body, member or post", hint: "Its reference or its whole name.",
            kind: .suggested(known.takers.suggestions)),
          EditField(
            name: "ward", label: "Ward or division", hint: "Only for a member in their own.",
            kind: .line(isNarrow: true)),
          EditField(name: "on", label: "Day", hint: "For example, 16 June 2026.", kind: .line(isNarrow: true)),
          EditField(
            name: "minute", label: "Minute", hint: "For example, minute 41. May be empty.", kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "what", heading: "What was decided, and why",
        note: "Write none where there was none: silence is not a record.",
        fields: [
          EditField(name: "title", label: "What it is about"),
          EditField(
            name: "nature", label: "What sort of matter it settles",
            hint: "Before all but the last, an equality impact assessment is looked for.",
            kind: .choice(
              [.init(value: "", words: "Not said")]
                + Decision.Nature.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
          EditField(
            name: "resolution", label: "What was resolved",
            hint: known.motion == nil
              ? "Begin with the verb: approve, agree, note, recommend."
              : "As the motion was carried. It is taken from there.",
            kind: .lines(rows: 6)),
          EditField(name: "reasons", label: "Reasons", kind: .lines(rows: 4)),
          EditField(
            name: "alternatives", label: "Alternatives that were considered and rejected", kind: .lines(rows: 3)),
          EditField(
            name: "conflicts", label: "Conflicts of interest declared, and dispensations", kind: .lines(rows: 2)),
          EditField(
            name: "papersHours", label: "Hours until every member could see its papers",
            hint:
              "For the executive in private, one member of it or an officer. 0 when at once. Empty when this record is how they see them.",
            kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "under-power", heading: "Under which power", note: "Of a body, the terms of reference say it.",
        fields: [
          EditField(name: "executive", label: "It is a decision of the executive, whoever took it", kind: .tick),
          EditField(
            name: "delegation", label: "An officer’s power was given by",
            kind: .choice(
              OfficerDecisionRecorded.Delegation.allCases.reversed().map {
                .init(value: $0.rawValue, words: .term($0.words.capitalised))
              })),
          EditField(
            name: "power", label: "Which delegation or arrangement",
            hint: "For example, scheme of delegation, line 4.2; of a ward member, the arrangements of the leader."),
        ]),
      .keyJudgement(
        "significance", "Is it key, and may it be called in?",
        and: [
          EditField(
            name: "significant", label: "Is the effect on them significant?",
            kind: .choice([
              .init(value: "", words: "Not judged"), .init(value: "no", words: "No"), .init(value: "yes", words: "Yes"),
            ])),
          EditField(
            name: "announcement", label: "Announced in the forward plan",
            kind: .choice(
              [.init(value: "", words: "Not announced")]
                + known.plan.map { .init(value: $0.reference.rawValue, name: "\($0.reference.rawValue): \($0.title)") })
          ),
          EditField(
            name: "planFrom", label: "First day of the forward plan of four months it stood in",
            hint: "Only for key decisions before 10 September 2012.", kind: .line(isNarrow: true)),
          EditField(
            name: "planOut", label: "Day on which that plan was out", hint: "Only with the day before.",
            kind: .line(isNarrow: true)),
          EditField(
            name: "urgency", label: "Too urgent for call-in: who consented, and when",
            hint: "Empty when it waits for call-in as usual."),
        ]),
    ]
  }
}

extension MeetingForm {
  /// What is stated; `nil` when something cannot be read.
  fileprivate mutating func decision(_ known: Site.RecordingContext, _ visit: Visit) -> Decision? {
    let day = day("on")
    var reading = FieldReading(texts: texts)
    let amount = reading.value("amount", ScalarForms.amount)
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    let plan = plan()
    let hours = reading.stated("papersHours").map { Int($0) ?? -1 }
    let kind = DecisionTaker.Kind(rawValue: self["kind"])
    if kind == nil { faults.add("Choose who took it.", at: "kind") }
    guard let day, let kind, faults.isEmpty else { return nil }
    let ward = reading.stated("ward").map { Place.Reference(rawValue: $0) }
    return Decision(
      taker: DecisionTaker(
        kind, known.takers.reference(reading.text("taker"), kind), ward: kind == .wardMember ? ward : nil),
      meeting: known.meeting?.reference, item: known.motion?.item, motion: known.motion?.number, on: day,
      title: reading.text("title"), minute: reading.text("minute"), resolution: reading.text("resolution"),
      reasons: reading.text("reasons"), alternatives: reading.text("alternatives"),
      conflicts: reading.text("conflicts"), isExecutive: reading.text("executive") == "yes",
      key: KeyJudgement(
        isKey: reading.text("key") == "yes", pence: amount?.pence,
        wards: reading.lines("wards").map(Place.Reference.init(rawValue:)),
        isSignificant: reading.stated("significant").map { $0 == "yes" }, plan: plan),
      announcement: reading.stated("announcement").map(ForwardPlanEntry.Reference.init(rawValue:)),
      delegation: kind == .officer ? .init(rawValue: reading.text("delegation")) ?? .general : nil,
      power: reading.text("power"), urgency: reading.stated("urgency"), publishedAt: visit.now.moment,
      publishedOn: visit.today, papersHours: hours, nature: .init(rawValue: reading.text("nature")))
  }

  /// The forward plan of four months that is stated: both of its days, or neither.
  private mutating func plan() -> FourMonthPlan? {
    let (from, out) = (day("planFrom", isAsked: false), day("planOut", isAsked: false))
    switch (from, out) {
    case (let from?, let out?): return FourMonthPlan(from: from, publishedOn: out)
    case (.some, nil) where faults["planOut"] == nil:
      faults.add("Write the day on which the plan was out, too.", at: "planOut")
    case (nil, .some) where faults["planFrom"] == nil:
      faults.add("Write the first day of the plan, too.", at: "planFrom")
    default: break
    }
    return nil
  }
}

extension TakerChoices {
  /// A reference where a reference or a whole name was typed; what was typed when it is nobody’s, or several bear it.
  fileprivate func reference(_ typed: String, _ kind: DecisionTaker.Kind) -> String {
    let meant = meant(by: typed, of: kind)
    return meant.count == 1 ? meant[0].reference : typed
  }
}
