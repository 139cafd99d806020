import Actions
import Council
import HTML
import Law
import Secrets
import Store

// Files and photographs with an answer: added and removed on a page of their own, so that it works without script and loses nothing typed.
extension Site {
  func addAnswerFiles(_ routes: inout Routes) {
    let path = "/:authority/involvement/:activity"
    routes.get("\(path)/answer/:token/files/:question", .everyone, answerFiles)
    routes.upload(
      "\(path)/answer/:token/files/:question", .everyone, mostBytes: files.mostFormBytes, changeAnswerFiles)
    routes.get("\(path)/answers/:response/files/:file", .only(.runInvolvement), answerFile)
  }

  /// The question for which somebody pressed the button to add files.
  func filesAreAsked(_ visit: Visit) -> String? {
    let step = visit.typed("step")
    return step.hasPrefix("files-") ? String(step.dropFirst("files-".count)) : nil
  }

  func answerFiles(_ visit: Visit) throws -> Answer { try answerFiles(visit, nil) }

  func changeAnswerFiles(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    guard let link = Token(visit["token"]) else { throw Problem.nothingHere }
    let activity = Activity.Reference(rawValue: visit["activity"])
    do {
      if visit.typed("remove").isEmpty {
        try add(visit, under: link, of: activity, at: id)
      } else {
        try records.carryOut(
          RemoveAnswerFile(visit.typed("remove"), under: link, of: activity, at: id), by: .visitor, at: visit.now)
      }
    } catch let refusal as FileRefusal {
      return try answerFiles(visit, .term(refusal.description))
    } catch let refusal as InvolvementRefusal {
      return try answerFiles(visit, .term(refusal.description))
    }
    return .seeOther(Address.activity(id, activity, "answer/\(link.text)/files/\(Address.encoded(visit["question"]))"))
  }

  private func add(
    _ visit: Visit, under link: Token, of activity: Activity.Reference, at id: String
  ) throws {
    let sent = visit.form["file"]
    let content = sent?.bytes ?? []
    try files.letIn(content)
    let deed = AddAnswerFile(
      content, named: FileName(sent?.fileName ?? ""), to: visit["question"], under: link, of: activity, at: id,
      limits: files.limits)
    try records.carryOut(deed, by: .visitor, at: visit.now)
  }

  private func answerFiles(_ visit: Visit, _ fault: Phrase?) throws -> Answer {
    let id = visit["authority"]
    guard let link = Token(visit["token"]) else { throw Problem.nothingHere }
    let found = try records.read { open -> (Activity, [AnswerFile], (question: ActivityQuestion, page: Int)?) in
      let activity = try visitedActivity(visit, open)
      let begun = try open.begunAnswer(link, at: id)
      let sent = try begun == nil ? open.response(link, at: id) : nil
      guard begun?.activity ?? sent?.activity == activity.reference else { return (activity, [], nil) }
      guard
        let questions = try open.questions(
          of: activity.reference, version: begun?.version ?? sent?.response.version, at: id),
        let question = questions[visit["question"]], question.kind == .file
      else { throw Problem.nothingHere }
      let named = questions.files(in: begun?.answers ?? sent?.response.answers ?? [:])
      let page = questions.pages.firstIndex { $0.questions.contains(question) } ?? 0
      return (
        activity, try open.answerFiles(of: link, at: id).filter { named.contains($0.id) && $0.question == question.id },
        (question, page)
      )
    }
    let (activity, kept, asked) = found
    // Its 30 days are over, or the link was made up.
    guard let (question, page) = asked else {
      return .seeOther(Address.activity(id, activity.reference, "answer") + "?over=yes")
    }
    let address = Address.activity(id, activity.reference, "answer/\(visit["token"])")
    let own = "\(address)/files/\(Address.encoded(question.id))"
    var faults = FormFaults()
    if let fault { faults.add(fault, at: "file") }
    var answer = try personal(
      visit, .data(question.text), kicker: .data(activity.title), section: .involvement,
      crumbs: involvementCrumbs(id, activity), faults: faults
    ) {
      div(.class("flow")) {
        if kept.isEmpty {
          p { "No file is added yet." }
        } else {
          ul(.class("plain")) {
            for file in kept {
              li {
                div(.class("row")) {
                  span { "\(file.name.text), \(FileList.size(file.size))" as Phrase }
                  visit.removing(file.name.text, at: own) {
                    input(.type("hidden"), .name("remove"), .value(file.id))
                  }
                }
              }
            }
          }
        }
        if kept.count < AnswerFile.mostOfOneQuestion { choosing(visit, own, faults["file"]) }
        p { a(.class("btn"), .href("\(address)?page=\(page + 1)")) { "Back to the questions" } }
      }
    }
    answer.hidesAddress = true
    return answer
  }

  private func choosing(_ visit: Visit, _ address: String, _ fault: Phrase?) -> HTMLNode {
    HTML.form(.action(address), .method("post"), .enctype("multipart/form-data"), .class("edit flow"), .novalidate) {
      FormToken.hidden(visit)
      FileField(
        name: "file", label: "Choose a photograph or a file",
        hint:
          "JPEG, PNG, PDF, Word or OpenDocument; at most \(files.mostBytes / 1_048_576) MB, and \(AnswerFile.mostOfOneQuestion) for this question.",
        accept: AnswerFile.kinds.flatMap { [$0.mediaType] + $0.endings.map { ".\($0)" } }.joined(separator: ","),
        fault: fault
      ).node
      p {
        "Where and when a photograph was taken is removed before it is kept. What a document says of who wrote it stays in it. Only those who read answers for the council open it, and it is never published."
      }
      div(.class("row")) { button(.class("btn ghost")) { "Add it" } }
    }
  }

  /// A file that somebody sent in, for whoever reads answers: saved and never shown by the browser as a page, and asked for again each time.
  func answerFile(_ visit: Visit) throws -> Answer {
    let found = try records.read { open in
      try open.answerFile(
        visit["file"], ofResponse: Int(visit["response"]) ?? 0, to: try visitedActivity(visit, open).reference,
        at: visit["authority"])
    }
    guard let (file, content) = found else { throw Problem.nothingHere }
    var answer = Answer.file(content, contentType: file.kind.mediaType, named: file.name.text)
    answer.keeping = .never
    return answer
  }
}

extension AnswersPage {
  /// The files that came with an answer: photographs to look at, and all to open.
  func sentIn(_ one: ActivityResponse, _ questions: [ActivityQuestion]) -> HTMLNode {
    let files = questions.filter { $0.kind == .file }.flatMap { one.answers[$0.id]?.files ?? [] }
    return HTMLNode {
      if !files.isEmpty {
        div(.class("sent-in")) {
          for file in files {
            let address = Address.activity(
              visit["authority"], activity.reference, "answers/\(one.number)/files/\(Address.encoded(file.id))")
            figure {
              if let kind = FileKind(ending: FileName(file.name).ending), FileKind.pictures.contains(kind) {
                img(.src(address), .alt("Sent in with answer \(one.number)"), .loadedLate)
              }
              figcaption { a(.href(address)) { file.name } }
            }
          }
        }
      }
    }
  }
}
