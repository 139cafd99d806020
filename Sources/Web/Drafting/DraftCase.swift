import Actions
import CaseFiles
import Council
import HTML
import Publishing
import Store

// A draft as the files of a case: taken out, edited, taken in again.
extension Site {
  func caseFile(_ visit: Visit) throws -> Answer { try file("case.yml", visit, "text/yaml; charset=utf-8") }

  func draftEstablishment(_ visit: Visit) throws -> Answer {
    try file("establishment.csv", visit, "text/csv; charset=utf-8")
  }

  private func file(_ name: String, _ visit: Visit, _ type: String) throws -> Answer {
    let opened = try opened(visit)
    var answer = Answer.file(
      CaseWriter.files(opened.alternative.restructure)[name] ?? [], contentType: type, named: name)
    answer.keeping = .never
    return answer
  }

  func caseOfDraft(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    let files = CaseWriter.files(opened.alternative.restructure)
    return try caseForm(visit, opened, files["case.yml"] ?? [], [])
  }

  /// Takes the files in as a step, or as an alternative of its own.
  func takeInCase(_ visit: Visit) throws -> Answer {
    let opened = try opened(visit)
    var sent = CheckRequest(visit.form)
    if sent.establishment.isEmpty {
      sent.establishment.bytes = CaseWriter.files(opened.alternative.restructure)["establishment.csv"] ?? []
    }
    let (found, messages) = sent.read()
    guard let restructure = found?.drafted else { return try caseForm(visit, opened, sent.caseFile.bytes, messages) }
    do {
      if visit.typed("as") == "alternative" {
        let deed = AddAlternative(
          restructure.title, from: .own(restructure), in: opened.draft.id, of: opened.draft.authority)
        let added = try records.carryOut(deed, by: visit.person, at: visit.now)
        return .seeOther(Address.draft(opened.draft, alternative: added))
      }
      let difference = CaseDifference(from: opened.alternative.restructure, to: restructure)
      let deed = TakeStep(
        .replace(restructure, words: difference.words), at: opened.seen(visit), of: opened.draft.authority)
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(opened.address())
    } catch let refusal as DraftRefusal {
      return try caseForm(
        visit, opened, sent.caseFile.bytes, [InputMessage(file: "case.yml", text: refusal.description)])
    }
  }

  private func caseForm(
    _ visit: Visit, _ opened: OpenedDraft, _ text: [UInt8], _ messages: [InputMessage]
  ) throws -> Answer {
    var faults = FormFaults()
    for message in messages.prefix(CheckPage.mostMessages) { faults.add(.term(message.description), at: "case-text") }
    return try page(
      visit, opened, "The draft as files",
      lede: "Two files hold all of it. Take them out, edit them, take them in again: nothing is lost.", faults: faults
    ) {
      leaf("out", "Take it out") {
        ul {
          li { a(.href(opened.address("case.yml"))) { "case.yml" } }
          li { a(.href(opened.address("establishment.csv"))) { "establishment.csv" } }
        }
      }
      if opened.mayChange(visit) {
        leaf(
          "in", "Take it in",
          margin: p { "The form of a case is told in case.schema.json, for completion in an editor." }
        ) {
          form(
            .action(Address.draft(opened.draft, "case")), .method("post"), .enctype("multipart/form-data"),
            .class("edit")
          ) {
            opened.hidden(visit)
            self.text(text, faults)
            CaseUpload(faults: FormFaults()).node
            p(.class("hint")) {
              "A chosen case.yml is taken instead of the text above; without an establishment.csv, the one here stays."
            }
            EditField(
              name: "as", label: "What becomes of it",
              kind: .choice([
                .init(value: "step", words: "The next step of this alternative"),
                .init(value: "alternative", words: "An alternative of its own"),
              ])
            ).node(visit.isForm ? visit.typed("as") : "step", fault: nil, note: nil)
            button(.class("btn")) { "Take it in" }
          }
        }
      }
    }
  }

  // A line feed directly behind the start tag is dropped by browsers, so one stands there.
  private func text(_ bytes: [UInt8], _ faults: FormFaults) -> HTMLNode {
    var attributes: [HTMLAttribute] = [
      .id("case-text"), .name("case-text"), .rows(24), .unchecked, .autocomplete("off"),
    ]
    if !faults.isEmpty { attributes += [.ariaInvalid, .ariaDescribedby("case-text-error")] }
    return div(.class(faults.isEmpty ? "field" : "field error")) {
      label(.for("case-text")) { "case.yml, to edit here" }
      if !faults.isEmpty {
        ul(.class("msgs"), .id("case-text-error")) { for fault in faults.all { li { fault.text } } }
      }
      textarea(attributes) { "\n" + String(decoding: bytes, as: UTF8.self) }
    }
  }
}
