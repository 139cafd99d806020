import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Preparing an activity: what it is about, what it promises, when it is open, and for what decision.
extension Site {
  func activityToPrepare(_ visit: Visit) throws -> Answer { try preparing(visit, nil) }

  func prepareActivity(_ visit: Visit) throws -> Answer {
    var form = try activityForm(visit, nil)
    let id = visit["authority"]
    let level = InvolvementLevel(rawValue: form["level"])
    if level == nil { form.faults.add("Choose how far up the ladder it goes.", at: "level") }
    let (opens, closes) = (form.day("opens"), form.day("closes"))
    let decided = form.day("decided", isAsked: false)
    let months = Int(form["months"].trimmed)
    if months == nil { form.faults.add("Write a number of months, such as 24.", at: "months") }
    let stakeholders = form.lines("stakeholders").map(Self.stakeholder)
    if stakeholders.contains(where: { $0 == nil }) {
      form.faults.add("Write each as: who | day asked | how. The day and how may be left out.", at: "stakeholders")
    }
    if let level, let opens, let closes, let months, form.faults.isEmpty {
      let papers = form.lines("papers").map { line in
        let parts = line.split(separator: "|", maxSplits: 1).map { String($0).trimmed }
        return Activity.Paper(parts.first ?? "", address: parts.count > 1 ? parts[1] : "")
      }
      let entry = form["announcement"].trimmed
      var stated = Activity(
        reference: .init(rawValue: visit["activity"]), level, title: form["title"].trimmed,
        reasons: form["reasons"].trimmed, openToChange: form["open"].trimmed, setAside: form["aside"].trimmed,
        use: form["use"].trimmed, limits: form["limits"].trimmed, papers: papers, opensOn: opens, closesOn: closes,
        places: form.lines("places").map(Place.Reference.init(rawValue:)), communities: form.lines("communities"),
        stakeholders: stakeholders.compactMap(\.self),
        represented: form.lines("represented").compactMap(RepresentativesConsulted.Interest.init(rawValue:)),
        announcement: entry.isEmpty ? nil : .init(rawValue: entry), decidedOn: decided,
        assessment: form["assessment"].trimmed, basis: form["basis"], months: months, otherWays: form["ways"].trimmed,
        contact: form["contact"].trimmed)
      stated.areaTables = .init(rawValue: form["areas"])
      let like = form["like"].trimmed
      let deed = PrepareActivity(stated, like: like.isEmpty ? nil : .init(rawValue: like), at: id)
      if let reference = try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        return .seeOther(Address.activity(id, reference, level.asks ? "build" : "publish"))
      }
    }
    return try preparing(visit, form)
  }

  private static func stakeholder(_ line: String) -> Activity.Stakeholder? {
    let parts = line.split(separator: "|", omittingEmptySubsequences: false).map { String($0).trimmed }
    guard parts.count <= 3, let name = parts.first, !name.isEmpty else { return nil }
    let typed = parts.count > 1 ? parts[1] : ""
    let day = DayField(typed)
    return day.isWrong ? nil : Activity.Stakeholder(name, askedOn: day.day, how: parts.count > 2 ? parts[2] : "")
  }

  private func preparing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let isNew = visit["activity"].isEmpty
    let shown = try form ?? activityForm(visit, isNew ? nil : visitedDraft(visit).activity)
    return try personal(
      visit, isNew ? "Prepare an activity" : "Change what is prepared",
      lede: "Choose the level first: it says what people are promised, and Folkmoot holds the council to it.",
      section: .involvement, crumbs: involvementCrumbs(visit["authority"]), status: shown.status, faults: shown.faults
    ) {
      if !isNew { preparationSteps(visit, at: 0) }
      shown.node()
    }
  }

  /// The ways between the parts of preparing an activity.
  func preparationSteps(_ visit: Visit, at current: Int) -> HTMLNode {
    let reference = Activity.Reference(rawValue: visit["activity"])
    let tabs: [Tabs.Tab] = [
      .init(title: "What it is about", address: Address.activity(visit["authority"], reference, "edit")),
      .init(title: "Questions", address: Address.activity(visit["authority"], reference, "build")),
      .init(title: "Check and publish", address: Address.activity(visit["authority"], reference, "publish")),
    ]
    return Tabs(name: "Parts of preparing it", tabs: tabs, current: current).node
  }

  private func activityForm(_ visit: Visit, _ kept: Activity?) throws -> MeetingForm {
    let id = visit["authority"]
    let plan = try records.read { try $0.forwardPlan(of: id, from: visit.today) }
    let entries: [ChoiceField.Choice] =
      [.init(value: "", words: "None")]
      + plan.map { .init(value: $0.reference.rawValue, name: "\($0.reference.rawValue) \($0.title)") }
    let levels: [ChoiceField.Choice] =
      [.init(value: "", words: "Choose")]
      + InvolvementLevel.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) }
    let bases: [ChoiceField.Choice] = ["(e) public task", "(a) consent", "(f) legitimate interests"].map {
      .init(value: $0, words: .term("Article 6(1)\($0)"))
    }
    func text(_ name: String, _ label: Phrase, _ hint: Phrase = "", rows: Int = 4) -> EditField {
      EditField(name: name, label: label, hint: hint, kind: .lines(rows: rows))
    }
    let isNew = visit["activity"].isEmpty
    let address =
      isNew ? Address.involvement(id, "new") : Address.activity(id, .init(rawValue: visit["activity"]), "edit")
    let others = isNew ? try records.read { try $0.activityDrafts(at: id) } : []
    let like = others.first { $0.activity.reference.rawValue == visit.query["like"] }?.activity
    return MeetingForm(
      visit, address, "Save it",
      [
        EditGroup(
          id: "what", heading: "What it is, and how far it goes",
          fields: [
            EditField(name: "title", label: "What it is about", hint: "In a line, as residents would say it."),
            EditField(name: "level", label: "Level on the ladder of involvement", kind: .choice(levels)),
            text("reasons", "Why it is done and what is proposed", rows: 6),
            text("open", "What can still change", "What is settled already, and why, too."),
            text("aside", "What was set aside, and why", "The other options, doing nothing among them."),
            text("use", "How the answers will be used"),
            text("limits", "Who decides what, within what limits", "For partners, delegating and giving control."),
            text("papers", "Papers", "Each on a line: title | address, beginning with https:// or /."),
          ] + Self.beginning(with: others)),
        EditGroup(
          id: "when", heading: "When, and for what decision",
          note: "Bank holidays within the time are counted and put the last day off.",
          fields: [
            EditField(name: "opens", label: "First day", kind: .line(isNarrow: true)),
            EditField(name: "closes", label: "Last day", kind: .line(isNarrow: true)),
            EditField(name: "announcement", label: "Decision in the forward plan", kind: .choice(entries)),
            EditField(name: "decided", label: "Day of the decision", kind: .line(isNarrow: true)),
            EditField(
              name: "assessment", label: "Equality impact assessment", hint: "Its reference.",
              kind: .line(isNarrow: true)),
          ]),
        EditGroup(
          id: "who", heading: "Whom it is for",
          fields: [
            EditField(
              name: "places", label: "Places", hint: "References, each on a line. Empty for the whole area.",
              kind: .lines(rows: 2)),
            text("communities", "Communities", "Each on a line: young people, carers, market traders.", rows: 3),
            text(
              "stakeholders", "Who must be asked", "Each on a line: who | day asked | how. Never a private person."),
            EditField(
              name: "represented", label: "Where it is held for the duty of best value: who is represented",
              kind: .ticks(
                RepresentativesConsulted.Interest.allCases.map {
                  .init(value: $0.rawValue, words: .term($0.words.capitalised))
                })),
            text("ways", "Other ways to answer", "Telephone, paper, languages, other forms."),
            EditField(
              name: "contact", label: "Who answers questions about it", hint: "A post, with its telephone or address."),
          ]),
        EditGroup(
          id: "data", heading: "What happens to the answers",
          fields: [
            EditField(name: "basis", label: "Lawful basis", kind: .choice(bases)),
            EditField(
              name: "months", label: "Months after the close until they are erased", kind: .line(isNarrow: true)),
            EditField(
              name: "areas", label: "Where people say in which area they live, other answers are set out by",
              hint:
                "One or the other: both together would tell what few people said. Once results are published it stays.",
              kind: .choice(
                Activity.AreaTables.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
          ]),
      ], texts: kept.map(Self.texts) ?? like.map { Self.texts(like: $0, visit) } ?? Self.begun(visit))
  }

  /// The field by which one begins with the questions of another.
  private static func beginning(with others: [ActivityDraft]) -> [EditField] {
    if others.isEmpty { return [] }
    let choices: [ChoiceField.Choice] =
      [.init(value: "", words: "None")]
      + others.map {
        .init(
          value: $0.activity.reference.rawValue, words: "\($0.activity.title), until \($0.activity.closesOn.long)")
      }
    return [EditField(name: "like", label: "Begin with the questions of", kind: .choice(choices))]
  }

  private static func begun(_ visit: Visit) -> [String: String] { ["months": "24", "opens": visit.today.typed] }

  /// What one that is done again begins with: all but its days, its decision, and when people were asked.
  private static func texts(like one: Activity, _ visit: Visit) -> [String: String] {
    var again = one
    again.stakeholders = one.stakeholders.map { Activity.Stakeholder($0.name) }
    let other = ["opens", "closes", "announcement", "decided", "assessment"]
    return texts(again).filter { !other.contains($0.key) }
      .merging(["like": one.reference.rawValue, "opens": visit.today.typed]) { $1 }
  }

  private static func texts(_ kept: Activity) -> [String: String] {
    [
      "title": kept.title, "level": kept.level.rawValue, "reasons": kept.reasons, "open": kept.openToChange,
      "aside": kept.setAside, "use": kept.use, "limits": kept.limits,
      "papers": kept.papers.map { "\($0.title) | \($0.address)" }.joined(separator: "\n"),
      "opens": kept.opensOn.typed, "closes": kept.closesOn.typed, "announcement": kept.announcement?.rawValue ?? "",
      "decided": kept.decidedOn?.typed ?? "", "assessment": kept.assessment,
      "places": kept.places.map(\.rawValue).joined(separator: "\n"),
      "communities": kept.communities.joined(separator: "\n"),
      "stakeholders": kept.stakeholders.map { one in
        one.name + (one.askedOn == nil && one.how.isEmpty ? "" : " | \(one.askedOn?.typed ?? "") | \(one.how)")
      }.joined(separator: "\n"),
      "represented": kept.represented.map(\.rawValue).joined(separator: "\n"), "ways": kept.otherWays,
      "contact": kept.contact, "basis": kept.basis, "months": String(kept.months),
      "areas": (kept.areaTables ?? .areas).rawValue,
    ]
  }

  // MARK: Publishing

  func activityToPublish(_ visit: Visit) throws -> Answer { try publishing(visit, nil) }

  func publishActivity(_ visit: Visit) throws -> Answer {
    var form = publicationForm(visit)
    let reference = Activity.Reference(rawValue: visit["activity"])
    let deed = PublishActivity(
      reference, note: form["note"].trimmed, inSpiteOfWarnings: form.isInSpite, at: visit["authority"])
    if try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return .seeOther(
        Address.activity(visit["authority"], reference)
          + (try savedEntry(visit, about: "activity \(reference.rawValue)")))
    }
    return try publishing(visit, form)
  }

  private func publicationForm(_ visit: Visit) -> MeetingForm {
    MeetingForm(
      visit, Address.activity(visit["authority"], .init(rawValue: visit["activity"]), "publish"), "Publish it",
      [
        EditGroup(
          id: "publish", heading: "Publish it",
          fields: [
            EditField(
              name: "note", label: "What changed, and why",
              hint: "Only when it is published already. Everybody reads it on the page.", kind: .lines(rows: 3))
          ])
      ])
  }

  private func publishing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let draft = try visitedDraft(visit)
    let settings = try council(visit).authority.settings
    let shown = form ?? publicationForm(visit)
    let findings = draft.activity.findings(
      on: visit.today, leastWeeks: settings.leastConsultationWeeks, asksEquality: draft.questions.asksEquality,
      elections: try records.read { try $0.elections(at: visit["authority"]) })
    return try personal(
      visit, "Check and publish", lede: .data(draft.activity.title), section: .involvement,
      crumbs: involvementCrumbs(visit["authority"]), status: shown.status, faults: shown.faults
    ) {
      preparationSteps(visit, at: 2)
      leaf("rules", "What the rules say", margin: p { Phrase.term(draft.activity.level.expectation) }) {
        FindingList(findings: findings).node
        p { a(.href(Address.elections(visit["authority"]))) { "Elections the council has entered" } }
        if draft.activity.level.asks {
          p {
            "It asks \(draft.questions.questions.count) questions on \(draft.questions.pages.count) pages, from \(draft.activity.opensOn.long) to \(draft.activity.closesOn.long)."
          }
        }
      }
      shown.node()
    }
  }

  // MARK: The report and the end

  func activityToReport(_ visit: Visit) throws -> Answer { try reportingOn(visit, nil) }

  func reportActivity(_ visit: Visit) throws -> Answer {
    var form = try reportForm(visit)
    let reference = Activity.Reference(rawValue: visit["activity"])
    let deed = ReportActivity(
      form["report"].trimmed, of: reference, inSpiteOfWarnings: form.isInSpite, at: visit["authority"])
    if try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return .seeOther(
        Address.activity(visit["authority"], reference)
          + (try savedEntry(visit, about: "activity \(reference.rawValue)")))
    }
    return try reportingOn(visit, form)
  }

  private func reportForm(_ visit: Visit) throws -> MeetingForm {
    let id = visit["authority"]
    let drafted = try records.read { open -> String in
      let activity = try visitedActivity(visit, open)
      if !activity.report.isEmpty { return activity.report }
      let versions = try open.questionVersions(of: activity.reference, at: id)
      let (questions, figures) = (Questionnaire.united(versions), try tally(activity, by: nil, versions, id, open))
      return ReportDraft(
        activity: activity, questions: questions, figures: figures,
        withdrawn: try open.recounts(of: activity.reference, at: id).withdrawn,
        themes: try open.themes(of: activity.reference, at: id),
        areas: try heardByArea(activity, questions, figures, id, open, today: visit.today)
      ).text
    }
    return MeetingForm(
      visit, Address.activity(id, .init(rawValue: visit["activity"]), "report"), "Publish the report",
      [
        EditGroup(
          id: "report-text", heading: "What was said",
          note: "It was drafted from the answers. It stands on the page of the activity and with the decision.",
          fields: [EditField(name: "report", label: "The report", kind: .lines(rows: 20))])
      ], texts: ["report": drafted])
  }

  private func reportingOn(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let activity = try records.read { try visitedActivity(visit, $0) }
    let shown = try form ?? reportForm(visit)
    return try personal(
      visit, "Report of what was said", lede: .data(activity.title), section: .involvement,
      crumbs: involvementCrumbs(visit["authority"], activity), status: shown.status, faults: shown.faults
    ) {
      if activity.level.asks {
        p {
          "With the report, what people let everybody read is published, once an officer has read it: "
          a(.href(Address.activity(visit["authority"], activity.reference, "answers") + "?waiting=yes")) {
            "To be read before it is published"
          }
        }
      }
      shown.node()
    }
  }

  func activityToEnd(_ visit: Visit) throws -> Answer { try ending(visit, nil) }

  func endActivity(_ visit: Visit) throws -> Answer {
    var form = endForm(visit)
    let reference = Activity.Reference(rawValue: visit["activity"])
    let deed = EndActivity(reference, words: form["words"].trimmed, at: visit["authority"])
    if try form.involve({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      return .seeOther(
        Address.activity(visit["authority"], reference)
          + (try savedEntry(visit, about: "activity \(reference.rawValue)")))
    }
    return try ending(visit, form)
  }

  private func endForm(_ visit: Visit) -> MeetingForm {
    MeetingForm(
      visit, Address.activity(visit["authority"], .init(rawValue: visit["activity"]), "end"), "End it",
      [
        EditGroup(
          id: "end", heading: "End it",
          fields: [
            EditField(
              name: "words", label: "Promises that were not kept, and why",
              hint: "Only where there are such. Everybody reads it.", kind: .lines(rows: 4))
          ])
      ])
  }

  private func ending(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let (activity, themes) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.themes(of: activity.reference, at: visit["authority"]))
    }
    let settings = try council(visit).authority.settings
    let shown = form ?? endForm(visit)
    let stand = activity.promises(
      on: visit.today, leastWeeks: settings.leastConsultationWeeks,
      .init(unanswered: themes.filter { !$0.isAnswered }.map(\.title)))
    return try personal(
      visit, "End the activity", lede: .data(activity.title), section: .involvement,
      crumbs: involvementCrumbs(visit["authority"], activity), status: shown.status, faults: shown.faults
    ) {
      leaf("promises", "What was promised") {
        ul(.class("tasks")) {
          for one in stand {
            li {
              b { Phrase.term(one.promise.words) }
              one.state.tag
            }
          }
        }
      }
      shown.node()
    }
  }
}
