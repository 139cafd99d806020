import Actions
import Council
import HTML
import Law
import Store

// Changing, correcting and ending units.
extension Site {
  private func place(_ visit: Visit, _ kind: GroundsForm.Kind, on day: Day) throws -> EditPlace<UnitMatter> {
    let (council, reference) = (try council(visit), OrganisationUnit.Reference(rawValue: visit["unit"]))
    let id = council.authority.id
    let versions = try records.read { try $0.versions(of: reference, at: id) }.map(\.value)
    guard let unit = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
    let entry = { try council.lastEntry(about: reference) }
    return EditPlace(
      visit: visit, title: unit.name, kicker: "Unit \(reference.rawValue)", standing: unit, blank: unit,
      stillStands: versions.contains, around: { try council.establishment(on: day) },
      page: { Address.unit(id, reference, on: $0) }, lastEntry: entry,
      seen: shown(visit),
      words: kind.words(
        for: unit.name, ending: .unit, "Move its posts and units first.", VersionTrail.days(unit.from, unit.to)),
      grounds: GroundsForm(kind: kind, today: visit.today, lastEntry: kind == .correction ? try entry()?.number : nil))
  }

  private func shown(_ visit: Visit) -> SeenVersion<OrganisationUnit> {
    SeenVersion(key: records.keeping.key, subject: "unit/\(visit["authority"])/\(visit["unit"])")
  }

  private func page(_ visit: Visit, _ kind: GroundsForm.Kind) throws -> Answer {
    let day = DayField(visit.query["on"]).day ?? visit.today
    return try answer(try place(visit, kind, on: day).form(from: day))
  }

  func unitToEdit(_ visit: Visit) throws -> Answer { try page(visit, .change) }
  func unitToCorrect(_ visit: Visit) throws -> Answer { try page(visit, .correction) }
  func unitToEnd(_ visit: Visit) throws -> Answer { try page(visit, .end) }

  func editUnit(_ visit: Visit) throws -> Answer {
    try change(try place(visit, .change, on: dayMeant(visit))) { form, wanted, shown -> Meant<EditUnit> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      let deed = EditUnit(wanted, seen: shown, at: visit["authority"], on: grounds)
      return (grounds.from, deed)
    }
  }

  func correctUnit(_ visit: Visit) throws -> Answer {
    let day = shown(visit).day(in: visit) { ($0.from, $0.to) }
    return try change(try place(visit, .correction, on: day)) { form, wanted, shown -> Meant<CorrectUnit> in
      guard let correction = form.grounds.correction(form.texts, &form.faults), let shown else { return nil }
      let deed = CorrectUnit(wanted, seen: shown, at: visit["authority"], correction)
      return (shown.from, deed)
    }
  }

  func endUnit(_ visit: Visit) throws -> Answer {
    let lastDay = dayMeant(visit).adding(days: -1)
    return try change(try place(visit, .end, on: lastDay)) { form, _, shown -> Meant<EndUnit> in
      guard let grounds = form.grounds.grounds(form.texts, &form.faults), let shown else { return nil }
      let deed = EndUnit(shown, at: visit["authority"], on: grounds)
      return (grounds.from.adding(days: -1), deed)
    }
  }
}
