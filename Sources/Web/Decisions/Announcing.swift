import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// The forms of the forward plan: announce, give notice of an exception, withdraw.
extension Site {
  func decisionToAnnounce(_ visit: Visit) throws -> Answer { try announcing(visit, nil) }

  func announceDecision(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var form = try announcementForm(visit)
    if let entry = try form.announcement(visit, takers(visit)) {
      let deed = AnnounceDecision(entry, at: id, inSpiteOfWarnings: form.isInSpite)
      if let made = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        return try announced(visit, made)
      }
    }
    return try announcing(visit, form)
  }

  private func announcing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let form = try form ?? announcementForm(visit)
    return try planned(visit, "Announce a decision", form, lede: "Saving publishes the notice; its clear days begin.")
  }

  private func planned(_ visit: Visit, _ title: Phrase, _ form: MeetingForm, lede: Phrase = "") throws -> Answer {
    let id = visit["authority"]
    return try personal(
      visit, title, lede: lede, section: .decisions,
      crumbs: [
        Crumb(title: "Decisions", address: Address.decisions(id)),
        Crumb(title: "Forward plan", address: Address.forwardPlan(id)),
      ], status: form.status, faults: form.faults
    ) { form.node() }
  }

  private func takers(_ visit: Visit) throws -> TakerChoices {
    let posts = try council(visit).establishment(on: visit.today).posts
    return try records.read { try TakerChoices($0, at: visit["authority"], posts: posts, on: visit.today) }
  }

  private func announced(_ visit: Visit, _ entry: ForwardPlanEntry.Reference) throws -> Answer {
    let saved = try savedEntry(visit, about: "announcement \(entry.rawValue)")
    return .seeOther(Address.announcement(visit["authority"], entry) + saved)
  }

  private func announcementForm(_ visit: Visit) throws -> MeetingForm {
    let name = try council(visit).authority.name
    let fields = [
      EditGroup(
        id: "matter-part", heading: "What is to be decided",
        fields: [
          EditField(name: "title", label: "What it is about"),
          EditField(name: "matter", label: "The matter", kind: .lines(rows: 4)),
          EditField(
            name: "taker", label: "Who decides", hint: "A body, a member or a post, by reference or whole name.",
            kind: .suggested(try takers(visit).suggestions)),
          EditField(name: "from", label: "Day, or first day of the period", kind: .line(isNarrow: true)),
          EditField(
            name: "to", label: "Last day of the period", hint: "Empty for one day.", kind: .line(isNarrow: true)),
        ]),
      EditGroup(
        id: "papers", heading: "Its documents", note: "The law asks for all of these.",
        fields: [
          EditField(
            name: "documents", label: "Documents that are submitted", hint: "Write none where there are none.",
            kind: .lines(rows: 2)),
          EditField(name: "copiesFrom", label: "Where copies are had", kind: .lines(rows: 2)),
          EditField(name: "otherDocuments", label: "How to ask for other documents", kind: .lines(rows: 2)),
        ]),
      .keyJudgement(
        "judgement", "Is it key?",
        and: [
          EditField(
            name: "privateReasons", label: "Why a part is to be in private", hint: "Empty when all of it is in public.",
            kind: .lines(rows: 2))
        ]),
    ]
    return MeetingForm(
      visit, Address.forwardPlan(visit["authority"]) + "/new", "Publish the notice", fields,
      texts: [
        "key": "yes", "copiesFrom": "Democratic services, \(name)",
        "otherDocuments": "Other documents may be submitted. Ask democratic services for them.",
      ])
  }

  // MARK: Exceptions and withdrawal

  private func announced(_ visit: Visit) throws -> ForwardPlanEntry {
    let found = try records.read { try $0.announcement(.init(rawValue: visit["entry"]), at: visit["authority"]) }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  func exceptionForm(_ visit: Visit) throws -> Answer { try excepting(visit, exception(visit)) }

  func saveException(_ visit: Visit) throws -> Answer {
    let (id, entry) = (visit["authority"], try announced(visit))
    var form = try exception(visit)
    let kind = ForwardPlanEntry.Exception.Kind(rawValue: form["exception"])
    if kind == nil { form.faults.add("Choose which exception it is.", at: "exception") }
    if let day = form.day("on"), let kind {
      let exception = ForwardPlanEntry.Exception(
        kind, on: day, agreedBy: kind == .special ? .init(rawValue: form["agreedBy"]) : nil,
        reasons: form["reasons"].trimmed, publishedOn: visit.today)
      let deed = ExceptAnnouncement(entry.reference, exception, at: id)
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try announced(visit, entry.reference)
      }
    }
    return try excepting(visit, form)
  }

  private func excepting(_ visit: Visit, _ form: MeetingForm) throws -> Answer {
    try planned(visit, "It cannot wait 28 clear days", form, lede: .data(try announced(visit).title))
  }

  private func exception(_ visit: Visit) throws -> MeetingForm {
    let entry = try announced(visit)
    let kinds = ForwardPlanEntry.Exception.Kind.allCases.map {
      ChoiceField.Choice(value: $0.rawValue, words: .term($0.words.capitalised))
    }
    let group = EditGroup(
      id: "exception-part", heading: "Which exception, and why", note: "Saving publishes the notice with its reasons.",
      fields: [
        EditField(name: "exception", label: "Exception", kind: .choice(kinds)),
        EditField(name: "on", label: "Day the chair was told in writing, or agreed", kind: .line(isNarrow: true)),
        EditField(
          name: "agreedBy", label: "Who agreed that it is urgent", hint: "Only for special urgency.",
          kind: .choice(
            [.init(value: "", words: "Nobody yet")]
              + SpecialUrgency.Agreement.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })
        ),
        EditField(name: "reasons", label: "Why it cannot wait", kind: .lines(rows: 3)),
      ])
    return MeetingForm(
      visit, Address.announcement(visit["authority"], entry.reference, "exception"), "Publish the notice", [group],
      texts: ["on": visit.today.typed])
  }

  func withdrawalForm(_ visit: Visit) throws -> Answer { try withdrawing(visit, withdrawal(visit)) }

  func withdraw(_ visit: Visit) throws -> Answer {
    let (id, entry) = (visit["authority"], try announced(visit))
    var form = try withdrawal(visit)
    let deed = WithdrawAnnouncement(entry.reference, because: form["reason"].trimmed, at: id)
    if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return try announced(visit, entry.reference)
    }
    return try withdrawing(visit, form)
  }

  private func withdrawing(_ visit: Visit, _ form: MeetingForm) throws -> Answer {
    try planned(visit, "Withdraw it", form, lede: .data(try announced(visit).title))
  }

  private func withdrawal(_ visit: Visit) throws -> MeetingForm {
    let entry = try announced(visit)
    let group = EditGroup(
      id: "withdrawal", heading: "Why", note: "It stays readable, with why it was withdrawn.",
      fields: [EditField(name: "reason", label: "Reason")])
    return MeetingForm(
      visit, Address.announcement(visit["authority"], entry.reference, "withdraw"), "Withdraw it", [group])
  }
}

extension MeetingForm {
  /// What is announced; `nil` when something cannot be read.
  fileprivate mutating func announcement(_ visit: Visit, _ takers: TakerChoices) -> ForwardPlanEntry? {
    let from = day("from")
    let to = day("to", isAsked: false)
    var reading = FieldReading(texts: texts)
    let amount = reading.value("amount", ScalarForms.amount)
    for fault in reading.faults.all { faults.add(fault.text, at: fault.field) }
    let typed = reading.text("taker")
    let meant = takers.meant(by: typed)
    if meant.count > 1 {
      let references = meant.map(\.reference).joined(separator: ", ")
      faults.add("\(meant.count) are called that: \(references). Write the reference.", at: "taker")
    }
    guard let from, faults.isEmpty else { return nil }
    return ForwardPlanEntry(
      title: reading.text("title"), matter: reading.text("matter"),
      taker: meant.first ?? DecisionTaker(.body, typed), from: from, to: to ?? from,
      documents: reading.text("documents"), copiesFrom: reading.text("copiesFrom"),
      otherDocuments: reading.text("otherDocuments"),
      key: KeyJudgement(
        isKey: reading.text("key") == "yes", pence: amount?.pence,
        wards: reading.lines("wards").map(Place.Reference.init(rawValue:))),
      privateReasons: reading.text("privateReasons"), publishedAt: visit.now.moment, publishedOn: visit.today)
  }
}
