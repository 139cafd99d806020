import Actions
import Council
import HTML
import Law
import Store

// The facts of a case beside its tree, a sheet for each sort: its days and money, the people it concerns, its report.
extension Site {
  func factsToState(_ visit: Visit, _ part: String) throws -> Answer {
    let (opened, sheet) = (try opened(visit), try sheet(part))
    return try facts(visit, opened, sheet, sheet.texts(opened.alternative.restructure))
  }

  func stateFacts(_ visit: Visit, _ part: String) throws -> Answer {
    let (opened, sheet) = (try opened(visit), try sheet(part))
    let base = opened.alternative.restructure
    let texts = sheet.fields.typed(visit)
    guard opened.seen(visit).version == opened.alternative.version else {
      let (both, notes) = ShownFields(in: visit).merged(texts, over: sheet.texts(base))
      return try facts(visit, opened, sheet, both, notes: notes, conflict: opened.stepsSince(visit))
    }
    var reading = FieldReading(texts: texts)
    let stated = sheet.read(&reading, base)
    var faults = reading.faults
    if faults.isEmpty { faults = sheet.faults(of: stated, insteadOf: base) }
    guard faults.isEmpty else { return try facts(visit, opened, sheet, texts, faults) }
    do {
      let deed = TakeStep(.facts(stated, words: sheet.words), at: opened.seen(visit), of: opened.draft.authority)
      _ = try records.carryOut(deed, by: visit.person, at: visit.now)
      return .seeOther(opened.address())
    } catch DraftRefusal.objections(let all) {
      for objection in all { faults.add(.term(objection.words), at: objection.field) }
    } catch let refusal as DraftRefusal {
      faults.add(.term(refusal.description), at: sheet.fields[0].name)
    }
    return try facts(visit, opened, sheet, texts, faults)
  }

  private func sheet(_ part: String) throws -> FactsSheet {
    guard let sheet = FactsSheet.all.first(where: { $0.part == part }) else { throw Problem.nothingHere }
    return sheet
  }

  private func facts(
    _ visit: Visit, _ opened: OpenedDraft, _ sheet: FactsSheet, _ texts: [String: String],
    _ faults: FormFaults = FormFaults(), notes: [String: Phrase] = [:], conflict: HTMLNode = .empty
  ) throws -> Answer {
    var faults = faults
    faults.sort(by: sheet.fields.map(\.name))
    return try page(
      visit, opened, sheet.title, lede: sheet.lede, status: conflict.isEmpty ? 200 : 409, faults: faults
    ) {
      conflict
      form(.action(Address.draft(opened.draft, sheet.part)), .method("post"), .class("edit")) {
        opened.hidden(visit)
        ShownFields.hidden(sheet.texts(opened.alternative.restructure))
        for group in sheet.groups {
          leaf(group.id, group.heading, margin: group.note.isEmpty ? .empty : p { group.note }) {
            for field in group.fields {
              field.node(texts[field.name] ?? "", fault: faults[field.name], note: notes[field.name])
            }
            if group.id == sheet.groups.last?.id { button(.class("btn")) { "Save as a step" } }
          }
        }
      }
    }
  }
}
