import Actions
import Council
import HTML
import Law
import Publishing
import Store

// One paper of an agenda in the making, or a correction of one that is out.
extension Site {
  func paperForm(_ visit: Visit) throws -> Answer { try editing(visit, edited(visit), nil) }

  func savePaper(_ visit: Visit) throws -> Answer {
    let edited = try edited(visit)
    var form = paperForm(visit, edited)
    let (open, exempt) = form.paper(edited.paper)
    if visit.typed("step") == "preview" { return try editing(visit, edited, form, preview: (open, exempt)) }
    let (id, reference) = (visit["authority"], edited.meeting.reference)
    var draft = edited.draft
    if let place = draft.papers.firstIndex(where: { $0.reference == open.reference }) {
      draft.papers[place] = open
    } else {
      draft.papers.append(open)
    }
    draft.version = form.version ?? -1
    let deed = PrepareAgenda(draft, exempt: exempt.map { [$0] } ?? [], of: reference, at: id)
    guard try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil else {
      return try editing(visit, edited, form)
    }
    return .seeOther(Address.meeting(id, reference, "agenda"))
  }

  /// What is edited: a paper in the making; over one that is out its next version; or a new one of an item.
  private struct Edited {
    var meeting: Meeting
    var body: Body
    var draft: AgendaDraft
    var item: AgendaItem
    var paper: Paper
    var exempt: ExemptPaper?
    var isNew = false
  }

  private func edited(_ visit: Visit) throws -> Edited {
    let id = visit["authority"]
    let asked = visit.isForm ? visit.typed("paper") : visit.query["paper"] ?? ""
    let number = Int(visit.isForm ? visit.typed("item") : visit.query["item"] ?? "")
    return try records.read { open in
      let meeting = try visited(visit, open)
      let draft = try open.draft(of: meeting.reference, at: id)
      let out = try open.papers(of: meeting.reference, at: id)
      let items = try open.agenda(of: meeting.reference, at: id) + draft.items
      guard let item = items.first(where: { $0.id == number }) else { throw Problem.nothingHere }
      let drafted = draft.papers.first { $0.reference.rawValue == asked }
      let standing = out.last { $0.reference.rawValue == asked }
      guard var paper = drafted ?? standing else {
        let taken = Set((out + draft.papers).map(\.reference.rawValue))
        let free = (1...).lazy.map { "\(item.id)-\($0)" }.first { !taken.contains($0) } ?? ""
        let new = Paper(reference: .init(rawValue: asked.isEmpty ? free : asked), item: item.id, title: item.title)
        return Edited(
          meeting: meeting, body: try meetingBody(of: meeting, id, open), draft: draft, item: item, paper: new,
          isNew: true)
      }
      let exempt =
        try paper.isExempt
        ? open.exemptPaper(paper.reference, version: paper.version, of: meeting.reference, at: id) : nil
      if drafted == nil { (paper.version, paper.publishedAt) = (paper.version + 1, nil) }
      return Edited(
        meeting: meeting, body: try meetingBody(of: meeting, id, open), draft: draft, item: item, paper: paper,
        exempt: exempt)
    }
  }

  private func paperForm(_ visit: Visit, _ edited: Edited) -> MeetingForm {
    var fields = [
      EditField(name: "title", label: "Title", hint: "Anyone may read the title, of an exempt paper too."),
      EditField(name: "author", label: "Which post it is from", hint: "For example, Director of Housing. No names."),
      EditField(
        name: "text", label: "Text",
        hint: "In Markdown: ## begins a heading, an empty line a paragraph. Paragraphs are numbered by themselves.",
        kind: .lines(rows: 20)),
      EditField(
        name: "recommendations", label: "What the body is asked to do", hint: "One to a line, in order.",
        kind: .lines(rows: 5)),
      EditField(
        name: "background", label: "Background papers", hint: "One to a line; or “None”, when there are none.",
        kind: .lines()),
    ]
    if edited.item.exemption != nil {
      fields.insert(
        EditField(
          name: "exempt", label: "Not for publication: its text is kept apart, for those who may read it", kind: .tick),
        at: 2)
    }
    if edited.paper.version > 1 {
      fields.insert(EditField(name: "correction", label: "What is put right"), at: 0)
    }
    return MeetingForm(
      visit, Address.meeting(visit["authority"], edited.meeting.reference, "agenda/paper"), "Save the paper",
      [
        EditGroup(
          id: "paper", heading: "Item \(edited.item.number): \(edited.item.title)",
          note: "Nobody outside democratic services sees it until it is published.", fields: fields)
      ], texts: edited.paper.texts(edited.exempt))
  }

  private func editing(
    _ visit: Visit, _ edited: Edited, _ form: MeetingForm?, preview: (open: Paper, exempt: ExemptPaper?)? = nil
  ) throws -> Answer {
    let id = visit["authority"]
    var shown = form ?? paperForm(visit, edited)
    if form == nil { shown.version = edited.draft.version }
    let agenda = Crumb(title: "Agenda and papers", address: Address.meeting(id, edited.meeting.reference, "agenda"))
    return try personal(
      visit, edited.isNew ? "Add a paper" : edited.paper.version > 1 ? "Correct a paper" : "Change a paper",
      kicker: "\(edited.body.name), \(edited.meeting.day.longWithWeekday)", section: .meetings,
      crumbs: crumbs(id, edited.meeting, edited.body) + [agenda], status: shown.status, faults: shown.faults
    ) {
      if let preview {
        leaf("preview", "How it will read", margin: p { "Nothing is saved yet." }) {
          NumberedText(PaperText(preview.exempt?.text ?? preview.open.text)).node
        }
      }
      shown.node {
        input(.type("hidden"), .name("item"), .value(String(edited.item.id)))
        input(.type("hidden"), .name("paper"), .value(edited.paper.reference.rawValue))
        button(.class("btn ghost"), .name("step"), .value("preview")) { "Show how it will read" }
      }
    }
  }
}

extension MeetingForm {
  /// The paper that was typed: what the public may read of it, and apart from that what it may not.
  fileprivate func paper(_ before: Paper) -> (open: Paper, exempt: ExemptPaper?) {
    var paper = before
    (paper.title, paper.author, paper.correction) = (self["title"], self["author"], self["correction"])
    (paper.isExempt, paper.publishedAt) = (self["exempt"] == "yes", nil)
    let (text, recommendations, background) = (self["text"], lines("recommendations"), lines("background"))
    paper.background =
      background.isEmpty
      ? .notStated
      : background.map { $0.lowercased() } == ["none"] || background == ["None."] ? .none : .listed(background)
    (paper.text, paper.recommendations) = paper.isExempt ? ("", []) : (text, recommendations)
    guard paper.isExempt else { return (paper, nil) }
    // What an exempt paper rests on may itself tell something.
    paper.background = .notStated
    return (
      paper,
      ExemptPaper(paper.reference, version: paper.version, text: text, recommendations: recommendations)
    )
  }
}

extension Paper {
  /// What its form says of it.
  fileprivate func texts(_ exempt: ExemptPaper?) -> [String: String] {
    let background: String =
      switch background {
      case .notStated: ""
      case .none: "None"
      case .listed(let papers): papers.joined(separator: "\n")
      }
    return [
      "title": title, "author": author, "text": exempt?.text ?? text, "exempt": isExempt ? "yes" : "",
      "recommendations": (exempt?.recommendations ?? recommendations).joined(separator: "\n"),
      "background": background, "correction": "",
    ]
  }
}
