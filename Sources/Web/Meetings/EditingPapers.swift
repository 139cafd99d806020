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
    if visit.typed("step") == "preview" {
      return try editing(visit, edited, form, preview: form.paper(edited))
    }
    let sent = try form.attempt { try upload(visit, edited.paper.reference) }
    let takes = visit.typed("take-text") == "yes"
    if takes, form.faults.isEmpty { try takeText(sent ?? nil, &form) }
    let (open, exempt) = form.paper(edited)
    let (id, reference) = (visit["authority"], edited.meeting.reference)
    var draft = edited.draft
    if let place = draft.papers.firstIndex(where: { $0.reference == open.reference }) {
      draft.papers[place] = open
    } else {
      draft.papers.append(open)
    }
    draft.version = form.version ?? -1
    let deed = PrepareAgenda(
      draft, exempt: exempt.map { [$0] } ?? [], uploads: (sent ?? nil).map { [$0] } ?? [], of: reference, at: id)
    guard form.faults.isEmpty,
      try form.attempt({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil
    else { return try editing(visit, edited, form) }
    // Whoever had the text taken out reads it before it is out.
    return .seeOther(
      takes
        ? Address.agendaPaper(id, reference, of: edited.item.id, open.reference)
        : Address.meeting(id, reference, "agenda"))
  }

  /// The file that was chosen, looked at and looked through; `nil` when none was. Throws ``FileRefusal``.
  private func upload(_ visit: Visit, _ paper: Paper.Reference) throws -> PaperUpload? {
    guard let sent = visit.form.fields.first(where: { $0.name == "file" && $0.fileName != nil }),
      let name = sent.fileName, !(name.isEmpty && sent.bytes.isEmpty)
    else {
      return nil
    }
    let kind = try PaperUpload.kind(sent.bytes, named: FileName(name))
    try files.letIn(sent.bytes)
    let facts = kind == .pdf ? try tools.look(sent.bytes) : nil
    return PaperUpload(
      sent.bytes, named: FileName(name), as: paper, pages: facts?.pages, isTagged: facts?.isTagged)
  }

  private func takeText(_ sent: PaperUpload?, _ form: inout MeetingForm) throws {
    guard let sent, let kind = try form.attempt({ try PaperUpload.kind(sent.content, named: sent.name) }), kind.hasText
    else {
      return form.faults.add("Choose a Word or an OpenDocument text whose text is to be taken out.", at: "file")
    }
    guard form["text"].isEmpty else {
      return form.faults.add("There is text already. Empty the field first, so that none is lost.", at: "text")
    }
    if let text = try form.attempt({ try tools.text(sent.content, kind) }) { form.texts["text"] = text }
  }

  /// What is edited: a paper in the making; over one that is out its next version; or a new one of an item.
  fileprivate struct Edited {
    var meeting: Meeting
    var body: Body
    var draft: AgendaDraft
    var item: AgendaItem
    var paper: Paper
    var exempt: ExemptPaper?
    var isNew = false
    var template = ReportTemplate()

    /// What the paper has beside its text, wherever that is kept.
    var parts: PaperParts { (paper.isExempt ? exempt?.parts : nil) ?? paper.parts }
    /// The implications that its form asks for.
    var asked: [Implication] { item.kind == .report ? template.implications(over: parts.implications) : [] }
  }

  private func edited(_ visit: Visit) throws -> Edited {
    let id = visit["authority"]
    let asked = visit.isForm ? visit.typed("paper") : visit.query["paper"] ?? ""
    let number = Int(visit.isForm ? visit.typed("item") : visit.query["item"] ?? "")
    return try records.read { open in
      let meeting = try visited(visit, open)
      let draft = try open.draft(of: meeting.reference, at: id)
      let out = try open.papers(of: meeting.reference, at: id)
      let template = try open.reportTemplate(of: id)
      let items = try open.agenda(of: meeting.reference, at: id) + draft.items
      guard let item = items.first(where: { $0.id == number }) else { throw Problem.nothingHere }
      let drafted = draft.papers.first { $0.reference.rawValue == asked }
      let standing = out.last { $0.reference.rawValue == asked }
      guard var paper = drafted ?? standing else {
        let new = Paper(
          reference: asked.isEmpty ? draft.freePaper(of: item.id, besides: out) : .init(rawValue: asked), item: item.id,
          title: item.title)
        return Edited(
          meeting: meeting, body: try meetingBody(of: meeting, id, open), draft: draft, item: item, paper: new,
          isNew: true, template: template)
      }
      let exempt =
        try paper.isExempt
        ? open.exemptPaper(paper.reference, version: paper.version, of: meeting.reference, at: id) : nil
      if drafted == nil { (paper.version, paper.publishedAt) = (paper.version + 1, nil) }
      return Edited(
        meeting: meeting, body: try meetingBody(of: meeting, id, open), draft: draft, item: item, paper: paper,
        exempt: exempt, template: template)
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
    var groups = [
      EditGroup(
        id: "paper", heading: "Item \(edited.item.number): \(edited.item.title)",
        note: "Nobody outside democratic services sees it until it is published, but who signs what it means.",
        fields: fields)
    ]
    if edited.item.kind == .report {
      let implications = edited.asked.map { implication in
        EditField(
          name: "implication-\(implication.key)", label: .data(implication.title),
          hint: Self.hint(implication), kind: .lines(rows: 3))
      }
      groups.append(
        EditGroup(
          id: "implications", heading: "What it means",
          note: implications.isEmpty
            ? "The council has not declared what reports must say."
            : "A signature holds for the words it was put under.",
          fields: implications + [
            EditField(
              name: "appendix", label: "It is an appendix: what reports must say is not asked of it", kind: .tick)
          ]))
    }
    var form = MeetingForm(
      visit, Address.meeting(visit["authority"], edited.meeting.reference, "agenda/paper"), "Save the paper", groups,
      texts: edited.texts)
    form.others = ["file"]
    return form
  }

  private static func hint(_ implication: Implication) -> Phrase {
    if let signature = implication.signature {
      return "Signed by the \(signature.post). Changing the report asks for it again."
    }
    return implication.signer.isEmpty ? "Nobody need sign it." : "The \(implication.signer) signs it, and may write it."
  }

  /// The field for a file, with the one that is there already.
  private func fileFields(_ edited: Edited, _ form: MeetingForm) -> HTMLNode {
    let id = form.visit["authority"]
    return HTMLNode {
      if let file = edited.parts.file {
        p {
          "There is a file: "
          if edited.paper.publishedAt == nil,
            edited.draft.papers.contains(where: { $0.reference == edited.paper.reference })
          {
            a(.href(Address.signing(id, edited.meeting.reference, edited.paper.reference, "file"))) { file.name }
          } else {
            file.name
          }
          span(.class("soft")) { ", \(Phrase.data(file.facts))" }
        }
        if file.isInaccessible {
          warning("This PDF has no tags: people who have it read to them may not get its order.")
        }
        TickField(name: "remove-file", label: "Take the file off").node
      }
      FileField(
        name: "file", label: edited.parts.file == nil ? "File" : "Another file instead",
        hint:
          "\(FileKind.papers.map { $0.endings[0] }.joined(separator: ", ")); at most \(files.mostBytes / 1_048_576) MB. Beside the text, or instead of it.",
        accept: FileKind.papers.flatMap(\.endings).map { ".\($0)" }.joined(separator: ","), fault: form.faults["file"]
      ).node
      TickField(
        name: "take-text", label: "Take the text out of a Word or OpenDocument file, to be read and changed here"
      ).node
    }
  }

  private func editing(
    _ visit: Visit, _ edited: Edited, _ form: MeetingForm?, preview: (open: Paper, exempt: ExemptPaper?)? = nil
  ) throws -> Answer {
    let id = visit["authority"]
    var shown = form ?? paperForm(visit, edited)
    if form == nil { shown.version = edited.draft.version }
    shown.upload = fileFields(edited, shown)
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
  fileprivate func paper(_ edited: Site.Edited) -> (open: Paper, exempt: ExemptPaper?) {
    var (paper, parts) = (edited.paper, edited.parts)
    (paper.title, paper.author, paper.correction) = (self["title"], self["author"], self["correction"])
    (paper.isExempt, paper.publishedAt) = (self["exempt"] == "yes", nil)
    let (text, recommendations, background) = (self["text"], lines("recommendations"), lines("background"))
    paper.background =
      background.isEmpty
      ? .notStated
      : background.map { $0.lowercased() } == ["none"] || background == ["None."] ? .none : .listed(background)
    parts.isAppendix = self["appendix"] == "yes"
    if visit.typed("remove-file") == "yes" { parts.file = nil }
    parts.implications =
      parts.isAppendix
      ? []
      : edited.asked.map { implication in
        var implication = implication
        implication.text = self["implication-\(implication.key)"]
        return implication
      }
    (paper.text, paper.recommendations, paper.parts) =
      paper.isExempt ? ("", [], PaperParts(isAppendix: parts.isAppendix)) : (text, recommendations, parts)
    guard paper.isExempt else { return (paper, nil) }
    // What an exempt paper rests on may itself tell something.
    paper.background = .notStated
    return (
      paper,
      ExemptPaper(
        paper.reference, version: paper.version, text: text, recommendations: recommendations, parts: parts)
    )
  }
}

extension Site.Edited {
  /// What its form says of it.
  fileprivate var texts: [String: String] {
    let background: String =
      switch paper.background {
      case .notStated: ""
      case .none: "None"
      case .listed(let papers): papers.joined(separator: "\n")
      }
    let fields = [
      "title": paper.title, "author": paper.author, "text": exempt?.text ?? paper.text,
      "exempt": paper.isExempt ? "yes" : "", "appendix": parts.isAppendix ? "yes" : "",
      "recommendations": (exempt?.recommendations ?? paper.recommendations).joined(separator: "\n"),
      "background": background, "correction": "",
    ]
    return asked.reduce(into: fields) { $0["implication-\($1.key)"] = $1.text }
  }
}
