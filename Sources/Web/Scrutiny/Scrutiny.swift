import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// Reports of overview and scrutiny with their answers, and what committees say of a matter before it is decided.
extension Site {
  func addScrutiny(_ routes: inout Routes) {
    let path = "/:authority/scrutiny"
    routes.get(path, .everyone, scrutinyReports)
    routes.get("\(path)/new", .only(.recordDecisions)) { visit in try reporting(visit, nil) }
    routes.post("\(path)/new", .only(.recordDecisions), publishReport)
    routes.get("\(path)/:report", .everyone, scrutinyReport)
    routes.get("\(path)/:report/notice", .only(.recordDecisions)) { visit in try noticing(visit, nil) }
    routes.post("\(path)/:report/notice", .only(.recordDecisions), giveNotice)
    routes.get("\(path)/:report/answer", .only(.recordDecisions)) { visit in try answering(visit, nil) }
    routes.post("\(path)/:report/answer", .only(.recordDecisions), answerReport)
    let considered = "/:authority/forward-plan/:entry/considered"
    routes.get(considered, .only(.recordDecisions)) { visit in try considering(visit, nil) }
    routes.post(considered, .only(.recordDecisions), considerBeforehand)
  }

  private func scrutinyForm(
    _ visit: Visit, _ title: Phrase, _ form: MeetingForm, lede: Phrase, crumbs: [Crumb]
  ) throws -> Answer {
    try personal(
      visit, title, lede: lede, section: .decisions,
      crumbs: [Crumb(title: "Decisions", address: Address.decisions(visit["authority"]))] + crumbs,
      status: form.status, faults: form.faults
    ) { form.node() }
  }

  private func reports(_ id: String) -> Crumb { Crumb(title: "Overview and scrutiny", address: Address.scrutiny(id)) }

  private func back(_ visit: Visit, to report: ScrutinyReport.Reference) throws -> Answer {
    let saved = try savedEntry(visit, about: "scrutiny report \(report.rawValue)")
    return .seeOther(Address.scrutinyReport(visit["authority"], report) + saved)
  }

  private func bodies(_ visit: Visit, _ isWanted: (Body) -> Bool) throws -> [ChoiceField.Choice] {
    let standing = try records.read { try $0.standing(Body.self, of: visit["authority"], on: visit.today) }
    return [.init(value: "", words: "Choose")]
      + standing.filter(isWanted).sorted { ($0.name, $0.reference) < ($1.name, $1.reference) }.map {
        .init(value: $0.reference.rawValue, name: $0.name)
      }
  }

  // MARK: A report

  func publishReport(_ visit: Visit) throws -> Answer {
    var form = try reportForm(visit)
    let (on, received) = (form.day("on"), form.day("received", isAsked: false))
    let notice = form.day("notice", isAsked: false)
    if form["body"].isEmpty { form.faults.add("Choose the committee.", at: "body") }
    if let on, form.faults.isEmpty {
      let meeting = form["meeting"].trimmed
      let report = ScrutinyReport(
        body: .init(rawValue: form["body"]), on: on,
        meeting: meeting.isEmpty ? nil : .init(rawValue: meeting), title: form["title"].trimmed,
        findings: form["findings"].trimmed, recommendations: form.lines("recommendations").map { .init($0) },
        to: .init(rawValue: form["to"]) ?? .executive, receivedOn: received ?? on, noticeOn: notice,
        publishedAt: visit.now.moment)
      let deed = PublishScrutinyReport(report, at: visit["authority"])
      if let made = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        return try back(visit, to: made)
      }
    }
    return try reporting(visit, form)
  }

  func reporting(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    try scrutinyForm(
      visit, "Publish a report of overview and scrutiny", try form ?? reportForm(visit),
      lede: "It is published as soon as it is saved.", crumbs: [reports(visit["authority"])])
  }

  private func reportForm(_ visit: Visit) throws -> MeetingForm {
    let groups = [
      EditGroup(
        id: "report", heading: "The report",
        fields: [
          EditField(
            name: "body", label: "Overview and scrutiny committee",
            kind: .choice(try bodies(visit) { $0.kind == .scrutiny })),
          EditField(name: "title", label: "What it is about"),
          EditField(name: "on", label: "Day it was agreed", kind: .line(isNarrow: true)),
          EditField(
            name: "meeting", label: "Meeting at which it was",
            hint: "Its reference. Empty when it is not on the calendar.",
            kind: .line(isNarrow: true)),
          EditField(name: "findings", label: "What was found", kind: .lines(rows: 8)),
          EditField(
            name: "recommendations", label: "What it recommends", hint: "One on each line.", kind: .lines(rows: 5)),
        ]),
      EditGroup(
        id: "reply", heading: "Who is to answer, and by when",
        note:
          "With written notice an answer is due within two months. They begin with the day on which the report or, if later, the notice is received.",
        fields: [
          EditField(
            name: "to", label: "Who answers",
            kind: .choice(
              ScrutinyReport.Addressee.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
          EditField(
            name: "received", label: "Day they received it", hint: "Empty for the day it was agreed.",
            kind: .line(isNarrow: true)),
          EditField(
            name: "notice", label: "Day they received notice to answer", hint: "Empty while none was given.",
            kind: .line(isNarrow: true)),
        ]),
    ]
    return MeetingForm(
      visit, Address.scrutiny(visit["authority"], "new"), "Publish the report", groups,
      texts: ["on": visit.today.typed])
  }

  // MARK: Its notice

  func giveNotice(_ visit: Visit) throws -> Answer {
    let report = try visitedReport(visit)
    var form = noticeForm(visit, report)
    if let day = form.day("notice") {
      let deed = GiveScrutinyNotice(report.reference, on: day, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try back(visit, to: report.reference)
      }
    }
    return try noticing(visit, form)
  }

  func noticing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let report = try visitedReport(visit)
    return try scrutinyForm(
      visit, "Notice was given", form ?? noticeForm(visit, report), lede: .data(report.title),
      crumbs: [reports(visit["authority"])])
  }

  private func noticeForm(_ visit: Visit, _ report: ScrutinyReport) -> MeetingForm {
    let group = EditGroup(
      id: "given", heading: "When was notice received?",
      note: "It asks in writing for an answer. The two months begin with the day on which it was received.",
      fields: [EditField(name: "notice", label: "Day", kind: .line(isNarrow: true))])
    return MeetingForm(
      visit, Address.scrutinyReport(visit["authority"], report.reference, "notice"), "Save it", [group],
      texts: ["notice": visit.today.typed])
  }

  // MARK: Its answer

  func answerReport(_ visit: Visit) throws -> Answer {
    let report = try visitedReport(visit)
    var form = answerForm(visit, report)
    if let day = form.day("on") {
      let answers = report.recommendations.indices.map { place in
        ScrutinyReport.Answer.Kind(rawValue: form["answer-\(place + 1)"]).map {
          ScrutinyReport.Answer($0, form["why-\(place + 1)"].trimmed)
        }
      }
      let deed = AnswerScrutinyReport(
        report.reference, on: day, answers, words: form["words"].trimmed, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        return try back(visit, to: report.reference)
      }
    }
    return try answering(visit, form)
  }

  func answering(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let report = try visitedReport(visit)
    return try scrutinyForm(
      visit, "Publish the answer", form ?? answerForm(visit, report), lede: .data(report.title),
      crumbs: [reports(visit["authority"])])
  }

  private func answerForm(_ visit: Visit, _ report: ScrutinyReport) -> MeetingForm {
    let kinds: [ChoiceField.Choice] =
      [.init(value: "", words: "Choose")]
      + ScrutinyReport.Answer.Kind.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) }
    let groups = report.recommendations.enumerated().map { place, one in
      EditGroup(
        id: "r\(place + 1)", heading: "Recommendation \(place + 1)", note: .data(one.text),
        fields: [
          EditField(name: "answer-\(place + 1)", label: "Is it accepted?", kind: .choice(kinds)),
          EditField(
            name: "why-\(place + 1)", label: "What will be done and by when, or why not", kind: .lines(rows: 2)),
        ])
    }
    let whole = EditGroup(
      id: "whole", heading: "The answer as a whole",
      fields: [
        EditField(name: "on", label: "Day of the answer", kind: .line(isNarrow: true)),
        EditField(name: "words", label: "What is answered", kind: .lines(rows: 4)),
      ])
    return MeetingForm(
      visit, Address.scrutinyReport(visit["authority"], report.reference, "answer"), "Publish the answer",
      groups + [whole], texts: ["on": visit.today.typed])
  }

  // MARK: Considered beforehand

  func considerBeforehand(_ visit: Visit) throws -> Answer {
    let (id, entry) = (visit["authority"], ForwardPlanEntry.Reference(rawValue: visit["entry"]))
    var form = try considerationForm(visit)
    let view = PriorConsideration.View(rawValue: form["view"])
    if view == nil { form.faults.add("Choose what the committee thought of it.", at: "view") }
    if form["body"].isEmpty { form.faults.add("Choose the committee.", at: "body") }
    if let day = form.day("on"), let view, form.faults.isEmpty {
      let meeting = form["meeting"].trimmed
      let consideration = PriorConsideration(
        of: entry, by: .init(rawValue: form["body"]), on: day,
        meeting: meeting.isEmpty ? nil : .init(rawValue: meeting), view, comments: form["comments"].trimmed)
      let deed = ConsiderBeforehand(consideration, at: id)
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        let saved = try savedEntry(visit, about: "announcement \(entry.rawValue)")
        return .seeOther(Address.announcement(id, entry) + saved)
      }
    }
    return try considering(visit, form)
  }

  func considering(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let id = visit["authority"]
    let entry = try records.read { try $0.announcement(.init(rawValue: visit["entry"]), at: id) }
    guard let entry else { throw Problem.nothingHere }
    return try scrutinyForm(
      visit, "A committee considered it", try form ?? considerationForm(visit), lede: .data(entry.title),
      crumbs: [Crumb(title: "Forward plan", address: Address.forwardPlan(id))])
  }

  private func considerationForm(_ visit: Visit) throws -> MeetingForm {
    let group = EditGroup(
      id: "consideration", heading: "Who considered it, and what did they say?",
      note: "It stands with the notice, and with the decision once it is taken.",
      fields: [
        EditField(
          name: "body", label: "Committee",
          kind: .choice(try bodies(visit) { ![.council, .executive].contains($0.kind) })
        ),
        EditField(name: "on", label: "Day", kind: .line(isNarrow: true)),
        EditField(
          name: "meeting", label: "Meeting", hint: "Its reference. Empty when it is not on the calendar.",
          kind: .line(isNarrow: true)),
        EditField(
          name: "view", label: "What it thought of it",
          kind: .choice(
            [.init(value: "", words: "Choose")]
              + PriorConsideration.View.allCases.map { .init(value: $0.rawValue, words: .term($0.words.capitalised)) })),
        EditField(name: "comments", label: "What it said", kind: .lines(rows: 4)),
      ])
    return MeetingForm(
      visit, Address.announcement(visit["authority"], .init(rawValue: visit["entry"]), "considered"), "Save it",
      [group], texts: ["on": visit.today.typed])
  }
}
