import Council
import Publishing
import Store

extension Site {
  /// The page of a postcode from what is held in memory; `nil` when it has to be made from the records.
  func heldArea(_ visit: Visit, _ typed: String) throws -> Answer? {
    guard let standing = visit.standing, visit.languages.others.isEmpty, let postcode = Postcode(typed: typed),
      areas.isWorthwhile(standing)
    else { return nil }
    let id = visit["authority"]
    let sector = try areas.sectors.find(postcode.sector, standing) {
      try records.read { try $0.sector(of: postcode) }
    }
    guard let facts = sector?.facts(of: postcode.unit), facts.ended == nil, let position = facts.position else {
      return nil
    }
    let grounds = try areas.grounds.find(id, standing) { try records.read { try $0.grounds(of: id, on: visit.today) } }
    guard let grounds else { return nil }
    let around = grounds.filter { $0.contains(position) }.map(\.place)
    let group = AreaMemory.Group(authority: id, codes: facts.codes, around: around)
    guard let page = try areas.pages.find(group, standing, make: { try template(visit, postcode) }) else {
      return nil
    }
    var answer = Answer(body: page.page(of: postcode, at: position), keeping: .never)
    answer.hidesAddress = true
    return answer
  }

  private func template(_ visit: Visit, _ postcode: Postcode) throws -> AreaTemplate? {
    let council = try council(visit)
    let found = try records.read {
      try AreaLookup.find(postcode.description, in: $0, at: council.authority.id, on: visit.today)
    }
    guard case .postcode(_, let area) = found, let position = area.position, let open = AreaTemplate.placeholder else {
      return nil
    }
    let page = MyAreaPage(
      authority: council.authority, found: .postcode(open, area), search: areaSearch(council.authority.id))
    var frame = frame(council, page.title, .myArea)
    frame.content = page.view
    return AreaTemplate(
      Answer.page(frame).finished(for: visit).body, markedAt: position, place: page.map(of: area)?.marking)
  }
}
