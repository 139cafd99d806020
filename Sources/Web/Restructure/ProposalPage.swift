import Council
import HTML
import Law
import Store

extension Site {
  func proposal(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let assessment = try assessment(visit)
    var page = ProposalPage(assessment: assessment, today: visit.today, isKept: true)
    page.state = ImplementationState(
      try records.read { try $0.decisions(on: assessment.restructure.id, at: council.authority.id) }, on: visit.today)
    page.consultation = try records.read {
      try $0.staffConsultation(on: assessment.restructure.id, at: council.authority.id)
    }
    page.mayPutOnAgenda = mayEditMeetings(visit)
    page.naming = try articles(naming: assessment.comparison, at: council.authority.id, visit)
    page.portfolios = try portfolios(naming: assessment.comparison, at: council.authority.id, visit)
    let list = Crumb(title: "Proposals", address: Address.proposals(council.authority.id))
    var frame = frame(council, .data(assessment.restructure.title), .proposals, [list])
    frame.content = page.view
    frame.content.append(
      try records.read { try EqualityAssessed(.init(.proposal, assessment.restructure.id), visit, $0) }.node)
    let entry = try council.lastEntry(about: "proposal \(assessment.restructure.id)")
    frame.content.append(Stamp(authority: council.authority, entry: entry).node)
    return .page(frame)
  }
}

extension Site {
  /// The articles of the constitution, on the day or later, that name posts which a restructure takes away.
  private func articles(
    naming comparison: StructureComparison, at authority: String, _ visit: Visit
  ) throws -> [(post: Post, articles: [Article])] {
    try records.read { open in
      try comparison.goingPosts.compactMap { post in
        let found = try open.articles(naming: post.reference, at: authority, from: visit.today)
        return found.isEmpty ? nil : (post, found)
      }
    }
  }

  /// The same of portfolios.
  private func portfolios(
    naming comparison: StructureComparison, at authority: String, _ visit: Visit
  ) throws -> [(post: Post, portfolios: [Portfolio])] {
    try records.read { open in
      try comparison.goingPosts.compactMap { post in
        let found = try open.portfolios(naming: post.reference, at: authority, from: visit.today)
        return found.isEmpty ? nil : (post, found)
      }
    }
  }
}

extension StructureComparison {
  fileprivate var goingPosts: [Post] {
    let staying = Set(after.posts.map(\.reference))
    return before.posts.filter { !staying.contains($0.reference) }
  }
}

/// One proposal, told in order: what and why, before and after, every difference, money, duties, rules, timetable, report.
struct ProposalPage {
  var assessment: Assessment
  var today: Day
  /// Whether it is in the records, so that its report and posts have addresses; a checked proposal is not.
  var isKept: Bool
  /// The articles of the constitution that name posts which would go, by post.
  var naming: [(post: Post, articles: [Article])] = []
  /// The portfolios that name posts which would go, by post.
  var portfolios: [(post: Post, portfolios: [Portfolio])] = []
  /// How far it has come since it was decided; `nil` when it is not in the records.
  var state: ImplementationState?
  /// The consultation of staff and unions on it; `nil` when none is entered.
  var consultation: StaffConsultation?
  /// Whether whoever reads it may put its report on the agenda of a meeting.
  var mayPutOnAgenda = false
  /// Whether the site's other pages stand beside it; a page written to a file stands alone.
  var isOnSite = true

  var restructure: RestructureCase { assessment.restructure }
  var comparison: StructureComparison { assessment.comparison }

  /// One part of the story, and whether this proposal has it.
  struct Part {
    var id: String
    var heading: Phrase
    var number: Int
  }

  /// The parts this proposal has, numbered as they stand.
  var parts: [Part] {
    var all: [(String, Phrase)] = [
      ("why", "What and why"), ("chart", "Before and after"), ("differences", "Every difference"),
      ("money", "Money, by year and by fund"), ("duties", "Duties and where they land"),
    ]
    if !assessment.revisions.isEmpty { all.append(("jobs", "Job descriptions")) }
    if restructure.constitution != nil { all.append(("constitution", "The constitution")) }
    all.append(("rules", "What the rules say"))
    if !restructure.timetable.isEmpty { all.append(("when", "Timetable")) }
    all.append(("report", "The report"))
    return all.enumerated().map { Part(id: $1.0, heading: $1.1, number: $0 + 1) }
  }
}
