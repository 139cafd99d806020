import Actions
import CaseFiles
import Council
import HTML
import Law
import Store

// The forms by which equality information and objectives are published, and objectives followed.
extension Site {
  // MARK: Information

  func publishInformation(_ visit: Visit) throws -> Answer {
    var form = informationForm(visit)
    let day = form.day("on")
    let about = EqualityInformation.About(rawValue: form["about"])
    if about == nil { form.faults.add("Choose whom it is about.", at: "about") }
    let count = form["employees"].trimmed.replacing(",", with: "")
    if !count.isEmpty, Int(count) == nil {
      form.faults.add("Write how many the council employs in figures, such as 2300.", at: "employees")
    }
    let table = EqualityFigures.read(form["figures"], field: "figures")
    for objection in table.objections { form.faults.add(said: objection.words, at: objection.field) }
    if let day, let about, form.faults.isEmpty {
      let information = EqualityInformation(
        publishedOn: day, title: form["title"].trimmed, text: form["text"].trimmed, about: about,
        employees: Int(count), figures: table.figures)
      let deed = PublishEqualityInformation(information, at: visit["authority"])
      if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
        let saved = try savedEntry(visit, about: "equality information")
        return .seeOther(Address.equality(visit["authority"]) + saved)
      }
    }
    return try informing(visit, form)
  }

  func informing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    try equalityForm(
      visit, "Publish equality information", form ?? informationForm(visit),
      lede: "The law asks for it every year. Of a table only what may be shown is kept.")
  }

  private func informationForm(_ visit: Visit) -> MeetingForm {
    let groups = [
      EditGroup(
        id: "information", heading: "What is published",
        fields: [
          EditField(name: "title", label: "What it is", hint: "In a line."),
          EditField(name: "on", label: "Day of publication", kind: .line(isNarrow: true)),
          EditField(
            name: "about", label: "Whom it is about",
            kind: .choice(
              [.init(value: "", words: "Choose")]
                + EqualityInformation.About.allCases.map {
                  .init(value: $0.rawValue, words: .term($0.words.capitalised))
                })),
          EditField(
            name: "employees", label: "How many the council employs",
            hint: "From 150 on, figures on employees are asked for. May be empty.", kind: .line(isNarrow: true)),
          EditField(name: "text", label: "What it shows", kind: .lines(rows: 6)),
        ]),
      EditGroup(
        id: "table", heading: "Figures",
        note:
          "Counts from 1 to 4 are hidden, and as many others as it takes that nobody can work them out. Publish one table of the same people, not several: what one hides, another could give away.",
        fields: [
          EditField(
            name: "figures", label: "A table of people",
            hint:
              "Paste it from a sheet, or type it with commas: the headings first, such as Age, Full time, Part time; then a line for each group. Without totals. May be empty.",
            kind: .lines(rows: 8))
        ]),
    ]
    return MeetingForm(
      visit, Address.equality(visit["authority"], "information/new"), "Publish it", groups,
      texts: ["on": visit.today.typed])
  }

  // MARK: Objectives

  func publishObjective(_ visit: Visit) throws -> Answer {
    var form = objectiveForm(visit)
    let (day, due) = (form.day("on"), form.day("due"))
    if let day, let due, form.faults.isEmpty {
      let objective = EqualityObjective(
        publishedOn: day, text: form["text"].trimmed, measure: form["measure"].trimmed,
        target: form["target"].trimmed, due: due)
      let deed = PublishEqualityObjective(objective, at: visit["authority"])
      if let number = try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) {
        let saved = try savedEntry(visit, about: "equality objective \(number)")
        return .seeOther(Address.equality(visit["authority"]) + saved)
      }
    }
    return try aiming(visit, form)
  }

  func aiming(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    try equalityForm(
      visit, "Publish an equality objective", form ?? objectiveForm(visit),
      lede: "The law asks that it is specific and measurable.")
  }

  private func objectiveForm(_ visit: Visit) -> MeetingForm {
    let group = EditGroup(
      id: "objective", heading: "The objective",
      fields: [
        EditField(name: "text", label: "What is to change, and for whom", kind: .lines(rows: 2)),
        EditField(name: "measure", label: "What is measured"),
        EditField(name: "target", label: "The figure to be reached", hint: "With where it starts from."),
        EditField(name: "due", label: "By when", hint: "For example, 31 March 2028.", kind: .line(isNarrow: true)),
        EditField(name: "on", label: "Day of publication", kind: .line(isNarrow: true)),
      ])
    return MeetingForm(
      visit, Address.equality(visit["authority"], "objectives/new"), "Publish it", [group],
      texts: ["on": visit.today.typed])
  }

  func noteProgress(_ visit: Visit) throws -> Answer {
    let objective = try visitedObjective(visit)
    var form = progressForm(visit, objective)
    let deed = NoteEqualityProgress(
      form["progress"].trimmed, isReached: form["reached"] == "yes", of: objective.id, at: visit["authority"])
    if try form.carry({ try records.carryOut(deed, by: visit.person, at: visit.now) }) != nil {
      let saved = try savedEntry(visit, about: "equality objective \(objective.id)")
      return .seeOther(Address.equality(visit["authority"]) + saved)
    }
    return try progressing(visit, form)
  }

  func progressing(_ visit: Visit, _ form: MeetingForm?) throws -> Answer {
    let objective = try visitedObjective(visit)
    return try equalityForm(
      visit, "How far is it?", form ?? progressForm(visit, objective), lede: .data(objective.text))
  }

  private func visitedObjective(_ visit: Visit) throws -> EqualityObjective {
    let all = try records.read { try $0.equalityObjectives(at: visit["authority"]) }
    guard let found = all.first(where: { String($0.id) == visit["objective"] }) else { throw Problem.nothingHere }
    return found
  }

  private func progressForm(_ visit: Visit, _ objective: EqualityObjective) -> MeetingForm {
    let group = EditGroup(
      id: "far", heading: "How far it is", note: "To be reached: \(objective.target), by \(objective.due.long).",
      fields: [
        EditField(name: "progress", label: "What was reached so far", kind: .lines(rows: 4)),
        EditField(name: "reached", label: "The figure is reached", kind: .tick),
      ])
    return MeetingForm(
      visit, Address.equality(visit["authority"], "objectives/\(objective.id)/progress"), "Save it", [group],
      texts: ["progress": objective.progress, "reached": objective.isReached ? "yes" : ""])
  }
}
