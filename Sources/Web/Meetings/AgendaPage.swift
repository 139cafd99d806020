import Actions
import Council
import HTML
import Law
import Publishing
import Store

// The agenda of a meeting in the making: its items and papers, what the rules say of them, and their publication.
extension Site {
  func agenda(_ visit: Visit) throws -> Answer { try agenda(visit, FormFaults(), []) }

  func changeAgenda(_ visit: Visit) throws -> Answer {
    guard let version = Int(visit.typed("version")) else { throw Problem.notUnderstood("The form names no version.") }
    var form = MeetingForm(visit, "", "", [])
    form.others = ["publish", "plan-day", "plan-time"]
    let step = visit.typed("step")
    if step == "plan" { return try plan(visit, &form) }
    let done = try form.attempt { () -> String in
      if step == "publish" { return try publish(visit, version) }
      if step == "unplan" { return try takeBack(visit) }
      var draft = try agendaDraft(visit)
      guard draft.version == version else { throw MeetingRefusal.changedMeanwhile }
      try move(&draft, visit)
      let reference = Meeting.Reference(rawValue: visit["meeting"])
      try records.carryOut(PrepareAgenda(draft, of: reference, at: visit["authority"]), by: visit.person, at: visit.now)
      return Address.meeting(visit["authority"], reference, "agenda")
    }
    if let done { return .seeOther(done) }
    var faults = FormFaults()
    for fault in form.faults.all { faults.add(fault.text, at: "publish") }
    return try agenda(visit, faults, form.warnings)
  }

  /// Plans that what is prepared comes out by itself. What was typed stays when it is refused.
  private func plan(_ visit: Visit, _ form: inout MeetingForm) throws -> Answer {
    let (day, minute) = (DayField(visit.typed("plan-day")), TimeOfDay(visit.typed("plan-time")).minute)
    if day.day == nil {
      form.faults.add(day.typed.isEmpty ? "Write the day on which it is to come out." : day.message, at: "plan-day")
    }
    if minute == nil { form.faults.add("Write the time like 17:00 or 9:30.", at: "plan-time") }
    let (id, reference) = (visit["authority"], Meeting.Reference(rawValue: visit["meeting"]))
    if let day = day.day, let minute {
      let deed = PlanPublication(
        of: reference, on: day, minute: minute, at: id, inSpiteOfWarnings: visit.typed("plan-in-spite") == "yes")
      let done = try form.attempt { try records.carryOut(deed, by: visit.person, at: visit.now) }
      if done != nil { return .seeOther(Address.meeting(id, reference, "agenda") + "#plan") }
    }
    return try agenda(visit, form.faults, form.warnings, isPlan: true)
  }

  private func takeBack(_ visit: Visit) throws -> String {
    let (id, reference) = (visit["authority"], Meeting.Reference(rawValue: visit["meeting"]))
    try records.carryOut(WithdrawPublication(of: reference, at: id), by: visit.person, at: visit.now)
    return Address.meeting(id, reference, "agenda") + "#plan"
  }

  private func publish(_ visit: Visit, _ version: Int) throws -> String {
    let deed = PublishPapers(
      of: .init(rawValue: visit["meeting"]), version: version, at: visit["authority"],
      inSpiteOfWarnings: visit.typed("in-spite") == "yes")
    return try saved(try records.carryOut(deed, by: visit.person, at: visit.now), visit)
  }

  func agendaDraft(_ visit: Visit) throws -> AgendaDraft {
    try records.read { try $0.draft(of: try visited(visit, $0).reference, at: visit["authority"]) }
  }

  /// Does to what is prepared what a button asks.
  private func move(_ draft: inout AgendaDraft, _ visit: Visit) throws {
    let place = draft.items.firstIndex { $0.id == Int(visit.typed("item")) }
    switch (visit.typed("step"), place) {
    case ("usual", _) where draft.items.isEmpty: draft.items = AgendaItem.usual
    case ("up", let place?) where place > 0: draft.items.swapAt(place, place - 1)
    case ("down", let place?) where place < draft.items.count - 1: draft.items.swapAt(place, place + 1)
    case ("remove", let place?):
      draft.papers.removeAll { $0.item == draft.items[place].id }
      draft.items.remove(at: place)
    case ("remove-paper", _): draft.papers.removeAll { $0.reference.rawValue == visit.typed("paper") }
    default: break
    }
  }

  private func agenda(
    _ visit: Visit, _ faults: FormFaults, _ warnings: [Objection], isPlan: Bool = false
  ) throws -> Answer {
    let id = visit["authority"]
    let page = try records.read { open -> AgendaPage in
      let meeting = try visited(visit, open)
      let body = try meetingBody(of: meeting, id, open)
      let draft = try open.draft(of: meeting.reference, at: id)
      return AgendaPage(
        visit: visit, meeting: meeting, draft: draft,
        check: try open.check(meeting, of: body, with: draft, publishing: visit.now.moment, at: id), faults: faults,
        warnings: warnings, isPlan: isPlan, template: try open.reportTemplate(of: id),
        parts: Dictionary(
          try draft.papers.map { ($0.reference, try open.allParts(of: $0, in: meeting.reference, at: id)) }
        ) { first, _ in first }, releases: try open.releases(of: meeting.reference, at: id))
    }
    return try personal(
      visit, "Agenda and papers", lede: page.lede,
      kicker: "\(page.check.body.name), \(page.meeting.day.longWithWeekday)",
      section: .meetings, crumbs: crumbs(id, page.meeting, page.check.body), status: warnings.isEmpty ? 200 : 422,
      faults: faults
    ) { page.view }
  }
}

extension AgendaItem {
  /// What most agendas begin with.
  static let usual = [
    AgendaItem(id: 1, title: "Apologies and substitutes", kind: .apologies),
    AgendaItem(id: 2, title: "Declarations of interest", kind: .interests),
    AgendaItem(id: 3, title: "Minutes of the last meeting", kind: .minutes),
    AgendaItem(id: 4, title: "Questions from the public", kind: .questions),
  ]
}

/// The agenda in the making, with what is out already.
struct AgendaPage {
  var visit: Visit
  var meeting: Meeting
  var draft: AgendaDraft
  var check: MeetingCheck
  var faults: FormFaults
  var warnings: [Objection]
  /// Whether faults and warnings are of a plan and not of a publication.
  var isPlan: Bool
  var template: ReportTemplate
  /// What papers in the making have beside their text.
  var parts: [Paper.Reference: PaperParts]
  var releases: [AgendaRelease]

  var id: String { visit["authority"] }
  var address: String { Address.meeting(id, meeting.reference, "agenda") }

  var lede: Phrase {
    guard meeting.agendaAt == nil else {
      return "The agenda is out. What you add is published as a supplement, with its own clear days."
    }
    guard let last = check.lastDay else { return "" }
    return last < visit.today
      ? "It was due by \(last.longWithWeekday)." : "Publish it by \(last.longWithWeekday), before the offices close."
  }

  var view: HTMLNode {
    HTMLNode {
      leaf("items", "Items", margin: p { "What is out does not change. Nobody sees the rest until you publish it." }) {
        if check.items.isEmpty {
          emptyState("There is no item yet.")
          button("usual", "Begin with the usual items")
        }
        ol(.class("plain stack")) { for item in check.items { li { self.item(item) } } }
        p { a(.class("btn ghost"), .href(Address.agendaItem(id, meeting.reference))) { "Add an item" } }
      }
      ReleaseNotes(releases: releases).node
      lacking
      if !check.findingsOfWhatIsNew.isEmpty, draft.hasPapers {
        leaf("checked", "What the rules say", margin: p { "If you publish now." }) {
          FindingList(findings: check.findingsOfWhatIsNew).node
        }
      }
      if draft.hasPapers, meeting.stands {
        publishing
        PlanForm(page: self, planned: releases.first { $0.state == .planned }).node
      }
    }
  }

  /// Whether the rules or a template say something that must be read before it is published.
  var isHeldUp: Bool { check.findingsOfWhatIsNew.contains { $0.outcome == .notMet } || !unready.isEmpty }

  /// The reports in the making that lack what the council’s template asks, each with what it lacks.
  private var unready: [(paper: Paper, missing: [String])] {
    draft.papers.filter(check.isReport).compactMap { paper in
      let parts = parts[paper.reference] ?? PaperParts()
      let missing = template.missing(in: parts)
      return missing.isEmpty || parts.waiver != nil ? nil : (paper, missing)
    }
  }

  @HTMLBuilder private var lacking: HTMLNode {
    if !unready.isEmpty {
      leaf(
        "lacking", "What reports still lack",
        margin: p { "They are not published without it, unless the monitoring officer says why." }
      ) {
        if let last = check.lastDay { p { "The agenda is due by \(last.longWithWeekday)." } }
        for (paper, missing) in unready {
          h3 { paper.title }
          ul { for words in missing { li { Phrase.english(words) } } }
          p {
            a(.href(Address.signing(id, meeting.reference, paper.reference))) {
              "Where it is signed"
              span(.class("vh")) { ": \(paper.title)" }
            }
          }
        }
        p { a(.href(Address.reportTemplate(id))) { "What reports must say" } }
      }
    }
  }

  private func isOut(_ item: AgendaItem) -> Bool { item.publishedAt != nil }

  private func item(_ item: AgendaItem) -> HTMLNode {
    HTMLNode {
      h3 { "\(item.number). \(item.title)" }
      p(.class("facts")) {
        if item.kind.words.lowercased() != item.title.lowercased() { span { Phrase.term(item.kind.words) } }
        if item.exemption != nil { tag(.stone, .na, "A part is private") }
        if isOut(item) { tag(.green, .met, "Out") }
      }
      for paper in check.papers where paper.item == item.id { self.paper(paper) }
      div(.class("row")) {
        a(.class("btn ghost"), .href(Address.agendaPaper(id, meeting.reference, of: item.id))) {
          "Add a paper"
          span(.class("vh")) { " to item \(item.number)" }
        }
        if !isOut(item) {
          a(.class("btn ghost"), .href(Address.agendaItem(id, meeting.reference, item.id))) {
            "Change"
            span(.class("vh")) { " item \(item.number)" }
          }
          button("up", "Up", of: item)
          button("down", "Down", of: item)
          button("remove", "Take it off", of: item)
        }
      }
    }
  }

  private func paper(_ paper: Paper) -> HTMLNode {
    let isOut = paper.publishedAt != nil
    return div {
      p {
        paper.title
        if isOut { span(.class("soft")) { ", out as version \(paper.version)" } }
        if paper.isExempt { span(.class("soft")) { ", not for publication" } }
        if let file = (parts[paper.reference] ?? paper.parts).file {
          span(.class("soft")) { ", \(file.name), \(Phrase.data(file.facts))" }
        }
      }
      div(.class("row")) {
        a(.href(Address.agendaPaper(id, meeting.reference, of: paper.item, paper.reference))) {
          if isOut { "Correct it" } else { "Change it" }
          span(.class("vh")) { ": \(paper.title)" }
        }
        if !isOut { button("remove-paper", "Take the paper off", paper: paper) }
      }
    }
  }

  private func button(_ step: String, _ words: Phrase, of item: AgendaItem? = nil, paper: Paper? = nil) -> HTMLNode {
    HTML.form(.action(address), .method("post")) {
      FormToken.hidden(visit)
      input(.type("hidden"), .name("version"), .value(String(draft.version)))
      if let item { input(.type("hidden"), .name("item"), .value(String(item.id))) }
      if let paper { input(.type("hidden"), .name("paper"), .value(paper.reference.rawValue)) }
      HTML.button(.class("btn ghost"), .name("step"), .value(step)) {
        words
        if let item { span(.class("vh")) { " item \(item.number)" } }
        if let paper { span(.class("vh")) { ": \(paper.title)" } }
      }
    }
  }

  private var warns: Bool { check.findingsOfWhatIsNew.contains { $0.outcome == .notMet } || !warnings.isEmpty }

  private var publishing: HTMLNode {
    leaf("publish", "Publish", margin: p { "Members and public get it at the same moment. It does not change after." })
    {
      if !warnings.isEmpty, !isPlan {
        notice(.warning, "Read this before you publish") {
          ul { for warning in warnings { li { Phrase.term(warning.words) } } }
        }
      }
      HTML.form(.action(address), .method("post"), .novalidate) {
        FormToken.hidden(visit)
        input(.type("hidden"), .name("version"), .value(String(draft.version)))
        if warns { TickField(name: "in-spite", label: "I have read what the rules say. Publish it all the same.").node }
        HTML.button(.class("btn"), .name("step"), .value("publish")) {
          if meeting.agendaAt == nil { "Publish the agenda and its papers" } else { "Publish the supplement" }
        }
      }
    }
  }
}
