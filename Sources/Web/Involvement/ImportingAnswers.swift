import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Many answers at once, from a list that another survey tool or a spreadsheet gave out.
extension Site {
  func addImportOfAnswers(_ routes: inout Routes) {
    let path = "/:authority/involvement/:activity/import"
    routes.get(path, .only(.runInvolvement)) { visit in try importing(visit, FormFaults(), []) }
    routes.upload(path, .only(.runInvolvement), mostBytes: Self.mostImportBytes, importAnswers)
  }

  private static let mostImportBytes = 8 << 20

  func importAnswers(_ visit: Visit) throws -> Answer {
    let id = visit["authority"]
    var faults = FormFaults()
    guard let list = visit.form["answers"], let name = list.fileName, !list.bytes.isEmpty else {
      faults.add("Choose the file with the answers.", at: "answers")
      return try importing(visit, faults, [])
    }
    let (activity, questions) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.questions(of: activity.reference, at: id) ?? Questionnaire())
    }
    let (answers, messages) = AnswersCSV.read(
      list.bytes, file: FileName(name).text, questions: questions, at: visit.now.moment,
      limits: CSVLimits(bytes: Self.mostImportBytes, rows: 100_000))
    guard messages.isEmpty else {
      faults.add("Nothing was entered. Mend the list, then choose it again.", at: "answers")
      return try importing(visit, faults, messages)
    }
    do {
      let deed = ImportAnswers(answers, to: activity.reference, at: id)
      let new = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(Address.activity(id, activity.reference, "import") + "?new=\(new)&of=\(answers.count)")
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { faults.add(said: objection.words, at: "answers") }
    } catch let refusal as InvolvementRefusal {
      faults.add(said: refusal.description, at: "answers")
    }
    return try importing(visit, faults, [])
  }

  private func importing(_ visit: Visit, _ faults: FormFaults, _ messages: [InputMessage]) throws -> Answer {
    let id = visit["authority"]
    let (activity, questions) = try records.read { open in
      let activity = try visitedActivity(visit, open)
      return (activity, try open.questions(of: activity.reference, at: id) ?? Questionnaire())
    }
    return try personal(
      visit, "Answers from a list", lede: .data(activity.title), section: .involvement,
      crumbs: involvementCrumbs(id, activity), faults: faults
    ) {
      if let new = visit.query["new"].flatMap({ Int($0) }), let all = visit.query["of"].flatMap({ Int($0) }) {
        done("Answers in the list: \(all.withCommas). Of them new: \(new.withCommas).")
      }
      leaf("list", "The list", margin: p { "Leave out names and addresses: they do not belong to answers." }) {
        if !messages.isEmpty {
          inEnglish { ul { for message in messages { li { message.description } } } }
        }
        HTML.form(
          .action(Address.activity(id, activity.reference, "import")), .method("post"),
          .enctype("multipart/form-data"), .novalidate, .class("flow")
        ) {
          FormToken.hidden(visit)
          FileField(
            name: "answers", label: "The file with the answers",
            hint:
              "CSV, an answer a line, at most \(Self.mostImportBytes >> 20) MB. A line that was entered before counts once.",
            accept: ".csv,text/csv", fault: faults["answers"]
          ).node
          div(.class("row")) { button(.class("btn")) { "Enter them" } }
        }
      }
      leaf("columns", "Its columns", full: true) {
        DataTable(
          caption: "One for each question, by its name",
          columns: [.heading("Column"), .text("Question"), .text("Options, in these words")],
          rows: questions.questions.map {
            [HTMLNode($0.id), HTMLNode($0.text), listed($0.options.map { HTMLNode($0) })]
          } + [
            [
              HTMLNode(AnswersCSV.consent), HTMLNode("Whether their words may be published" as Phrase),
              code { "yes; no" },
            ]
          ]
        ).node
        p { "Several options stand with ; between them; an order of preference has the first choice first." }
        p { "Of a table stands line: option, of a budget option: amount. For a postcode write the ward." }
        if questions.questions.contains(where: { $0.shape != nil }) {
          p { "For a place write words, or what was marked: 53.43012 -1.35716, several with ; between them." }
        }
      }
    }
  }
}
