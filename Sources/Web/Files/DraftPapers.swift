import Actions
import Council
import HTML
import Law
import Store

extension Site {
  func addDraftFiles(_ routes: inout Routes) {
    routes.upload(
      "/:authority/drafts/:draft/papers", .only(.draftRestructures), mostBytes: files.mostFormBytes, attachFile)
    routes.get("/:authority/drafts/:draft/papers/:file", .only(.seeDrafts), draftFile)
    routes.post("/:authority/drafts/:draft/papers/:file/remove", .only(.draftRestructures), removeFile)
  }

  /// Keeps a file, and has it looked through at once when there is a scanner. What that cannot say now is asked again later.
  func attachFile(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    let sent = visit.form["file"]
    let deed = AttachFile(
      sent?.bytes ?? [], named: FileName(sent?.fileName ?? ""), to: visit["draft"], of: id, limits: files.limits)
    return try reviewing(visit, field: "file", news: "attached", at: "files") {
      let file = try records.carryOut(deed, by: visit.person, at: visit.now)
      if let scanner = files.scanner { try? records.scan(file, scanner, at: id, visit.now) }
    }
  }

  func removeFile(_ visit: Visit) throws -> Answer {
    let deed = RemoveFile(visit["file"], from: visit["draft"], of: visit["authority"])
    return try reviewing(visit, field: "file", news: "removed", at: "files") {
      try records.carryOut(deed, by: visit.person, at: visit.now)
    }
  }

  /// A file as it was attached: saved and never shown by the browser, for nobody else to keep, and asked for again each time.
  func draftFile(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    guard let file = try records.read({ try $0.file(visit["file"], at: id) }), file.draft == visit["draft"] else {
      throw Problem.nothingHere
    }
    guard file.state.mayBeOpened else { throw FileRefusal.notClean(file.state) }
    var answer = Answer.file([], contentType: file.kind.mediaType, named: file.name.text)
    answer.keeping = .own
    answer.entityTag = file.digest
    answer.rest = { [records] place in
      try records.read { try $0.piece(place, of: file, at: id) }.map { ($0, place + 1) }
    }
    return answer
  }
}

/// The files of a draft, each with what may be done to it, and the form by which another is added.
struct FileList {
  var visit: Visit
  var draft: Draft
  var files: [AttachedFile]
  var rules: FileRules
  var fault: Phrase?

  private var id: String { visit["authority"] }
  private var mayChange: Bool {
    visit.person.may(.draftRestructures, at: id, on: visit.today) && (draft.state.isOpen || draft.state == .submitted)
  }

  var node: HTMLNode {
    HTMLNode {
      if files.isEmpty { emptyState("No file is attached yet.") } else { table }
      if mayChange { form }
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "Files", captionIsHidden: true,
      columns: [.heading("File"), .number("Size"), .text("Attached"), .text("Virus check"), .text("Change")],
      rows: files.map(row)
    ).withoutEmptyColumns.node
  }

  private func row(_ file: AttachedFile) -> [HTMLNode] {
    [
      file.state.mayBeOpened
        ? a(.href(Address.files(id, draft.id, file.id))) { file.name.text } : HTMLNode(file.name.text),
      HTMLNode(Self.size(file.size)), HTMLNode("\(file.at.day.long), \(file.post)"), file.state.tag,
      mayChange ? removal(file) : .empty,
    ]
  }

  private func removal(_ file: AttachedFile) -> HTMLNode {
    visit.removing(file.name.text, at: Address.files(id, draft.id, "\(file.id)/remove"))
  }

  private var form: HTMLNode {
    HTML.form(.action(Address.files(id, draft.id)), .method("post"), .enctype("multipart/form-data")) {
      FormToken.hidden(visit)
      FileField(
        name: "file", label: "Attach a file",
        hint: "One of \(FileKind.allEndings); at most \(rules.mostBytes / 1_048_576) MB. It is told by what it holds.",
        accept: FileKind.allCases.flatMap(\.endings).map { ".\($0)" }.joined(separator: ","), fault: fault
      ).node
      button(.class("btn ghost")) { "Attach it" }
    }
  }

  static func size(_ bytes: Int) -> String {
    bytes < 1_048_576 ? "\(max(1, bytes / 1024)) KB" : "\(bytes / 1_048_576).\(bytes % 1_048_576 * 10 / 1_048_576) MB"
  }
}

extension AttachedFile.State {
  var tag: HTMLNode {
    switch self {
    case .waiting: Web.tag(.ochre, .due, "Waits for the check")
    case .clean: Web.tag(.green, .met, "Nothing found")
    case .refused: Web.tag(.brick, .not, "Refused and deleted")
    case .unscanned: Web.tag(.stone, .na, "Not checked")
    }
  }
}
