import Council
import Law
import Store

extension Site {
  func councilHome(_ visit: Visit) throws -> Answer { .page(try home(of: council(visit), visit)) }

  func home(of council: AuthorityRecords, _ visit: Visit) throws -> Frame {
    let id = council.authority.id
    let page = CouncilHomePage(
      authority: council.authority, today: visit.today, proposals: try council.proposals(),
      establishment: try council.establishment(on: visit.today), daysOfChange: try council.daysOfChange(),
      places: try records.read { try $0.placeCounts(of: id, on: visit.today) }, search: areaSearch(id))
    return page.frame
  }
}

/// A council's front page: how it is organised, what is proposed, when it changed.
struct CouncilHomePage {
  var authority: Authority
  var today: Day
  var proposals: [ProposalSummary]
  var establishment: Establishment
  var daysOfChange: [Day]
  /// How many places there are of each kind.
  var places: [Place.Kind: Int]
  var search: AreaSearch
}
