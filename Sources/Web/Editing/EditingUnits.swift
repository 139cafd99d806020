import Actions
import Council
import HTML
import Law
import Store

// Changing, correcting and ending units.
extension Site {
  private func place(_ visit: Visit, _ kind: GroundsForm.Kind, on day: Day) throws -> EditedVersion<UnitMatter> {
    let (council, reference) = (try council(visit), OrganisationUnit.Reference(rawValue: visit["unit"]))
    let id = council.authority.id
    let versions = try records.read { try $0.versions(of: reference, at: id) }.map(\.value)
    guard let unit = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
    let entry = { try council.lastEntry(about: reference) }
    return EditedVersion(
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

  private func unit(_ visit: Visit) -> (GroundsForm.Kind, Day) throws -> EditedVersion<UnitMatter> {
    { try place(visit, $0, on: $1) }
  }

  func unitToEdit(_ visit: Visit) throws -> Answer { try page(visit, unit(visit), .change) }
  func unitToCorrect(_ visit: Visit) throws -> Answer { try page(visit, unit(visit), .correction) }
  func unitToEnd(_ visit: Visit) throws -> Answer { try page(visit, unit(visit), .end) }

  func editUnit(_ visit: Visit) throws -> Answer { try edit(visit, unit(visit)) }
  func correctUnit(_ visit: Visit) throws -> Answer { try correct(visit, unit(visit), shown(visit)) }
  func endUnit(_ visit: Visit) throws -> Answer { try end(visit, unit(visit)) }
}
