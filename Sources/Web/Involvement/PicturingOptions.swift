import Actions
import Council
import HTML
import Law
import Store

// Pictures of what can be chosen: put beside options by hand, and shown wherever the question is asked.
extension Site {
  func addOptionPictures(_ routes: inout Routes) {
    routes.get("/:authority/option-pictures/:digest", .everyone, optionPicture)
    let path = "/:authority/involvement/:activity/build/:question/pictures"
    routes.get(path, .only(.runInvolvement), optionsToPicture)
    routes.upload(path, .only(.runInvolvement), mostBytes: files.mostFormBytes, pictureOption)
  }

  func optionPicture(_ visit: Visit) throws -> Answer {
    guard let (kind, content) = try records.read({ try $0.optionPicture(visit["digest"], at: visit["authority"]) })
    else { throw Problem.nothingHere }
    var answer = Answer.file(content, contentType: kind.mediaType)
    answer.keeping = .forEver
    return answer
  }

  func optionsToPicture(_ visit: Visit) throws -> Answer { try picturing(visit, FormFaults()) }

  func pictureOption(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var faults = FormFaults()
    let question = try visitedDraft(visit).questions[visit["question"]]
    let option = Int(visit.typed("option")).flatMap { question?.options.indices.contains($0) == true ? $0 : nil }
    if option == nil { faults.add("Choose which option it shows.", at: "option") }
    if let question, let option {
      let sent = visit.form["file"]
      let isTakenAway = visit.typed("act") == "remove"
      do {
        try files.letIn(sent?.bytes ?? [])
        try records.carryOut(
          PictureOption(
            isTakenAway
              ? nil : (sent?.bytes ?? [], FileName(sent?.fileName ?? ""), visit.typed("words").trimmed),
            beside: question.options[option], of: question.id, in: .init(rawValue: visit["activity"]), at: id),
          by: visit.person, at: visit.now)
        return .seeOther(Address.pictures(visit, of: question.id))
      } catch EstablishmentRefusal.objections(let all) {
        for objection in all { faults.add(said: objection.words, at: objection.field) }
      } catch let refusal as FileRefusal {
        faults.add(said: refusal.description, at: "file")
      }
    }
    return try picturing(visit, faults)
  }

  private func picturing(_ visit: Visit, _ faults: FormFaults) throws -> Answer {
    let id = visit["authority"]
    let draft = try visitedDraft(visit)
    guard let question = draft.questions[visit["question"]], question.kind.takesPictures else {
      throw Problem.nothingHere
    }
    let address = Address.pictures(visit, of: question.id)
    let fields = QuestionFields(question: question, pictures: Address.optionPictures(id))
    return try personal(
      visit, "Pictures", lede: .data(question.text), section: .involvement, crumbs: involvementCrumbs(id),
      faults: faults
    ) {
      ul(.class("plain sent-in")) {
        for (place, option) in question.options.enumerated() where question.pictures?[option] != nil {
          li {
            fields.picture(of: option)
            p { option }
            visit.removing(option, at: address) {
              input(.type("hidden"), .name("act"), .value("remove"))
              input(.type("hidden"), .name("option"), .value(String(place)))
            }
          }
        }
      }
      HTML.form(.action(address), .method("post"), .enctype("multipart/form-data"), .class("edit flow"), .novalidate) {
        FormToken.hidden(visit)
        ChoiceField(
          name: "option", label: "Which option",
          choices: question.options.enumerated().map { .init(value: String($0), name: $1) },
          chosen: visit.typed("option"), none: "Choose", fault: faults["option"]
        ).node
        FileField(
          name: "file", label: "Its picture",
          hint: "JPEG or PNG, at most 512 KB. Where and when it was taken is removed.", accept: ".jpg,.jpeg,.png",
          fault: faults["file"]
        ).node
        FormField(
          name: "words", label: "What is to be seen on it", hint: "It is read out to those who do not see it.",
          value: visit.typed("words"), fault: faults["words"]
        ).node
        div(.class("row")) { button(.class("btn")) { "Put it beside the option" } }
      }
      p(.class("ways")) {
        a(.href(Address.activity(id, draft.activity.reference, "build"))) { "Back to the questions" }
      }
    }
  }
}

extension Address {
  /// Where pictures of options are; the digest of each follows.
  static func optionPictures(_ id: String) -> String { "/\(encoded(id))/option-pictures" }

  fileprivate static func pictures(_ visit: Visit, of question: String) -> String {
    activity(visit["authority"], .init(rawValue: visit["activity"]), "build/\(encoded(question))/pictures")
  }
}

extension QuestionFields {
  /// The picture of an option, where it has one.
  func picture(of option: String) -> HTMLNode {
    guard !pictures.isEmpty, let picture = question.pictures?[option] else { return .empty }
    return img(.src("\(pictures)/\(picture.digest)"), .alt(.data(picture.words)), .class("option-picture"))
  }
}
