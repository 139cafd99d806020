import Actions
import Council
import HTML
import Law
import Publishing
import Store

// What reports mean for money, law, equality and the rest, signed by the posts that answer for it.
extension Site {
  func signingList(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let waiting = try records.read { try SigningReading(open: $0, visit: visit).waiting }
    return try personal(
      visit, "Reports to sign", lede: "What waits for the signature of your post.", kicker: .data(visit.person.post),
      section: .meetings, crumbs: [Crumb(title: "Meetings", address: Address.meetings(id))]
    ) {
      waiting.isEmpty
        ? emptyState("No report waits for your signature.")
        : TaskList(
          tasks: waiting.map { one in
            .init(
              title: .data(one.paper.title), address: Address.signing(id, one.meeting.reference, one.paper.reference),
              state: one.due.map { Web.tag($0 < visit.today ? .brick : .ochre, .due, "By \($0.long)") } ?? .empty,
              words: "\(one.body.name), \(one.meeting.day.long): \(one.titles)")
          }
        ).node
    }
  }

  func signingPage(_ visit: Visit) throws -> Answer { try signing(visit, MeetingForm(visit, "", "", [])) }

  func sign(_ visit: Visit) throws -> Answer {
    let (id, meeting) = (visit["authority"], Meeting.Reference(rawValue: visit["meeting"]))
    let paper = Paper.Reference(rawValue: visit["paper"])
    _ = try signed(visit)
    let (key, text) = (visit.typed("key"), visit.typed("text").replacing("\r\n", with: "\n").trimmed)
    var form = MeetingForm(visit, "", "", [])
    form.others = ["text-\(key)"]
    let deed = SignImplication(
      key, as: text, of: paper, in: meeting, over: Int(visit.typed("version")) ?? -1, at: id)
    guard try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try signing(visit, form)
    }
    return .seeOther(Address.signing(id, meeting, paper) + "#implication-\(Address.encoded(key))")
  }

  func waive(_ visit: Visit) throws -> Answer {
    let (id, meeting) = (visit["authority"], Meeting.Reference(rawValue: visit["meeting"]))
    let paper = Paper.Reference(rawValue: visit["paper"])
    _ = try signed(visit)
    var form = MeetingForm(visit, "", "", [])
    form.others = ["reason"]
    let deed = WaiveImplications(
      visit.typed("reason").trimmed, of: paper, in: meeting, over: Int(visit.typed("version")) ?? -1, at: id)
    guard try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try signing(visit, form)
    }
    return .seeOther(Address.signing(id, meeting, paper) + "#waiver")
  }

  /// The file of a paper in the making, for those who prepare it and those who sign it.
  func fileInTheMaking(_ visit: Visit) throws -> Answer {
    let page = try signed(visit)
    guard let file = page.parts.file else { throw Problem.nothingHere }
    return answer(
      file,
      at: PaperFilePlace(
        page.paper.reference, version: page.paper.version, of: page.meeting.reference, isExempt: page.paper.isExempt),
      of: visit["authority"], isOut: false)
  }

  /// The report in the making of the address, for whoever prepares it, answers for it, or signs a part of it; nobody else learns of it.
  private func signed(_ visit: Visit) throws -> SigningPage {
    let id = visit["authority"]
    return try records.read { open in
      let meeting = try visited(visit, open)
      let draft = try open.draft(of: meeting.reference, at: id)
      guard let paper = draft.papers.first(where: { $0.reference.rawValue == visit["paper"] }) else {
        throw Problem.nothingHere
      }
      let exempt =
        try paper.isExempt
        ? open.exemptPaper(paper.reference, version: paper.version, of: meeting.reference, at: id) : nil
      let body = try meetingBody(of: meeting, id, open)
      let check = try open.check(meeting, of: body, with: draft, at: id)
      let page = SigningPage(
        visit: visit, meeting: meeting, body: body, draft: draft, paper: paper, exempt: exempt,
        template: check.isReport(paper) ? try open.reportTemplate(of: id) : ReportTemplate(), due: check.lastDay,
        mayWaive: visit.person.may(.waiveImplications, at: id, on: visit.today))
      let signs = page.asked.contains { !$0.signer.isEmpty && $0.signer == visit.person.post }
      guard signs || mayEditMeetings(visit) || page.mayWaive else { throw Problem.nothingHere }
      return page
    }
  }

  private func signing(_ visit: Visit, _ form: MeetingForm) throws -> Answer {
    var page = try signed(visit)
    page.faults = form.faults
    return try personal(
      visit, .data(page.paper.title), lede: page.lede, kicker: "\(page.body.name), \(page.meeting.day.longWithWeekday)",
      section: .meetings,
      crumbs: [
        Crumb(title: "Meetings", address: Address.meetings(visit["authority"])),
        Crumb(title: "Reports to sign", address: Address.signing(visit["authority"])),
      ], faults: form.faults
    ) { page.view }
  }
}

/// A report in the making as those see it who sign it: what it says, and each implication with its signature.
struct SigningPage {
  var visit: Visit
  var meeting: Meeting
  var body: Body
  var draft: AgendaDraft
  var paper: Paper
  /// What it says, when it is exempt.
  var exempt: ExemptPaper?
  var template: ReportTemplate
  var due: Day?
  var mayWaive: Bool
  var faults = FormFaults()

  private var id: String { visit["authority"] }
  private var address: String { Address.signing(id, meeting.reference, paper.reference) }
  var parts: PaperParts { exempt?.parts ?? paper.parts }
  var asked: [Implication] { template.implications(over: parts.implications) }
  private var text: String { exempt?.text ?? paper.text }

  var lede: Phrase {
    due.map { "The agenda is due by \($0.longWithWeekday). You sign these words: a change after it asks for it again." }
      ?? "You sign these words: a change after it asks for it again."
  }

  var view: HTMLNode {
    HTMLNode {
      if paper.isExempt { warning("Not for publication. Only who may read it may be told what it says.") }
      let recommendations = exempt?.recommendations ?? paper.recommendations
      if !recommendations.isEmpty {
        leaf("recommendations", "What \(body.name) is asked to do") {
          ol { for recommendation in recommendations { li { recommendation } } }
        }
      }
      leaf("text", "The report") {
        if text.isEmpty { p { "It has no text yet." } } else { NumberedText(PaperText(text)).node }
        if let file = parts.file {
          p {
            a(.href(Address.signing(id, meeting.reference, paper.reference, "file"))) { file.name }
            span(.class("soft")) { ", \(Phrase.data(file.facts))" }
          }
        }
      }
      for implication in asked { self.implication(implication) }
      if asked.isEmpty { inset { p { "Nothing of it is to be signed." } } }
      waiver
    }
  }

  private func implication(_ implication: Implication) -> HTMLNode {
    leaf("implication-\(implication.key)", .data(implication.title), margin: state(implication)) {
      if !implication.signer.isEmpty, implication.signer == visit.person.post {
        form(implication)
      } else if implication.text.isEmpty {
        p { "Nothing is written yet." }
      } else {
        MarkdownText(implication.text).node
      }
    }
  }

  private func state(_ implication: Implication) -> HTMLNode {
    if let signature = implication.signature {
      return HTMLNode {
        tag(.green, .met, "Signed")
        p { "By the \(signature.post) on \(signature.at.inEngland)" }
      }
    }
    guard !implication.signer.isEmpty else { return p { "Nobody need sign it." } }
    return HTMLNode {
      tag(.ochre, .due, "To be signed")
      p { "By the \(implication.signer)" }
    }
  }

  private func form(_ implication: Implication) -> HTMLNode {
    let name = "text-\(implication.key)"
    let isTyped = visit.isForm && visit.typed("key") == implication.key
    return HTML.form(.action(address), .method("post"), .novalidate) {
      FormToken.hidden(visit)
      input(.type("hidden"), .name("version"), .value(String(draft.version)))
      input(.type("hidden"), .name("key"), .value(implication.key))
      div(.class(faults[name] == nil ? "field" : "field error")) {
        label(.for(name)) { "What you sign" }
        if let fault = faults[name] { errorLine(fault, id: "\(name)-error") }
        textarea(.id(name), .name("text"), .class("prose"), .rows(5), .autocomplete("off")) {
          "\n" + (isTyped ? visit.typed("text") : implication.text)
        }
      }
      button(.class("btn")) {
        if implication.signature == nil { "Sign it" } else { "Sign it anew" }
        span(.class("vh")) { ": \(implication.title)" }
      }
    }
  }

  @HTMLBuilder private var waiver: HTMLNode {
    let missing = template.missing(in: parts)
    if let waiver = parts.waiver {
      leaf("waiver", "Let through without it") {
        p { "The \(waiver.post), \(waiver.at.inEngland): \(waiver.reason)" }
      }
    } else if mayWaive, !missing.isEmpty {
      leaf(
        "waiver", "Let it through without",
        margin: p { "You answer for it. Whoever may read the report reads your reason." }
      ) {
        ul { for words in missing { li { Phrase.english(words) } } }
        HTML.form(.action("\(address)/waive"), .method("post"), .novalidate) {
          FormToken.hidden(visit)
          input(.type("hidden"), .name("version"), .value(String(draft.version)))
          EditField(name: "reason", label: "Why it may be published without", kind: .lines(rows: 3))
            .node(visit.isForm ? visit.typed("reason") : "", fault: faults["reason"], note: nil)
          button(.class("btn ghost")) { "Let it be published" }
        }
      }
    }
  }
}
