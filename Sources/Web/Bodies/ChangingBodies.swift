import Actions
import Council
import HTML
import Law
import Store

// Changing, correcting and ending bodies, members, groups, memberships and portfolios: the same for all.
extension Site {
  func addBodies(_ routes: inout Routes) {
    routes.get("/:authority/bodies", .everyone, bodies)
    routes.get("/:authority/members", .everyone, members)
    routes.get("/:authority/bodies/new-body", .only(.editBodies), newBody)
    routes.post("/:authority/bodies/new-body", .only(.editBodies), addBody)
    routes.get("/:authority/members/new-member", .only(.editBodies), newMember)
    routes.post("/:authority/members/new-member", .only(.editBodies), addMember)
    routes.get("/:authority/groups/new-group", .only(.editBodies), newGroup)
    routes.post("/:authority/groups/new-group", .only(.editBodies), addGroup)
    routes.get("/:authority/bodies/:body", .everyone, body)
    routes.get("/:authority/members/:member", .everyone, member)
    routes.get("/:authority/groups/:group", .everyone, group)
    routes.get("/:authority/bodies/:body/new-membership", .only(.editBodies), newMembership)
    routes.post("/:authority/bodies/:body/new-membership", .only(.editBodies), addMembership)
    addChanging(BodyMatter.self, "bodies/:body", &routes)
    addChanging(MemberMatter.self, "members/:member", &routes)
    addChanging(GroupMatter.self, "groups/:group", &routes)
    addChanging(MembershipMatter.self, "memberships/:membership", &routes)
    routes.get("/:authority/portfolios", .everyone, portfolios)
    routes.get("/:authority/portfolios.csv", .everyone, portfoliosFile)
    routes.get("/:authority/portfolios/new-portfolio", .only(.editBodies), newPortfolio)
    routes.post("/:authority/portfolios/new-portfolio", .only(.editBodies), addPortfolio)
    routes.get("/:authority/portfolios/:portfolio", .everyone, portfolio)
    addChanging(PortfolioMatter.self, "portfolios/:portfolio", &routes)
  }

  private func addChanging<Matter: BodiesMatter>(_ matter: Matter.Type, _ path: String, _ routes: inout Routes) {
    let path = "/:authority/\(path)"
    routes.get("\(path)/history", .everyone) { visit in try history(matter, visit) }
    routes.get("\(path)/edit", .only(.editBodies)) { visit in try toEdit(matter, visit) }
    routes.post("\(path)/edit", .only(.editBodies)) { visit in try edit(matter, visit) }
    routes.get("\(path)/correct", .only(.editBodies)) { visit in try page(visit, opened(matter, visit), .correction) }
    routes.post("\(path)/correct", .only(.editBodies)) { visit in
      try correct(visit, opened(matter, visit), shown(matter, visit)) { try meant(matter, $0, visit, on: $1) }
    }
    routes.get("\(path)/end", .only(.editBodies)) { visit in try page(visit, opened(matter, visit), .end) }
    routes.post("\(path)/end", .only(.editBodies)) { visit in try end(visit, opened(matter, visit)) }
  }

  func toEdit<Matter: BodiesMatter>(_ matter: Matter.Type, _ visit: Visit) throws -> Answer {
    try page(visit, opened(matter, visit), .change)
  }

  func edit<Matter: BodiesMatter>(_ matter: Matter.Type, _ visit: Visit) throws -> Answer {
    try edit(visit, opened(matter, visit)) { try meant(matter, $0, visit, on: $1) }
  }

  private func opened<Matter: BodiesMatter>(
    _ matter: Matter.Type, _ visit: Visit
  ) -> (GroundsForm.Kind, Day) throws -> EditedVersion<Matter> {
    { kind, day in try version(matter, visit, kind, on: day) }
  }

  private func version<Matter: BodiesMatter>(
    _ matter: Matter.Type, _ visit: Visit, _ kind: GroundsForm.Kind, on day: Day
  ) throws -> EditedVersion<Matter> {
    typealias Version = Matter.Field.Version
    let council = try council(visit)
    let id = council.authority.id
    guard let reference = Version.Reference(rawValue: visit[Matter.part]) else { throw Problem.nothingHere }
    let versions = try records.read { try $0.versions(Version.self, of: reference, at: id) }.map(\.value)
    guard let standing = versions.first(where: { $0.isIn(day) }) ?? versions.last
    else { throw Problem.nothingHere }
    let entry = { try council.lastEntry(about: Version.self, reference) }
    var opened = EditedVersion<Matter>(
      visit: visit, title: standing.label, kicker: Matter.kicker(standing), standing: standing, blank: standing,
      stillStands: versions.contains, around: { Establishment() },
      page: { Matter.page(id, standing, on: $0) }, lastEntry: entry, seen: shown(matter, visit),
      words: kind.words(
        for: standing.label, ending: Matter.ended, Matter.endWarning, VersionTrail.days(standing.from, standing.to)),
      grounds: GroundsForm(kind: kind, today: visit.today, lastEntry: kind == .correction ? try entry()?.number : nil),
      section: .bodies)
    opened.above = Matter.above(id)
    opened.suggestions = try records.read { try Matter.suggestions($0, id, day, standing) }
    if Matter.self == BodyMatter.self { opened.proposal = { [self] in try parity(visit, texts: $0) } }
    return opened
  }

  private func shown<Matter: BodiesMatter>(_ matter: Matter.Type, _ visit: Visit) -> SeenVersion<Matter.Field.Version> {
    SeenVersion(
      key: records.keeping.key, subject: "\(Matter.part)/\(visit["authority"])/\(visit[Matter.part])")
  }

  private func meant<Matter: BodiesMatter>(
    _ matter: Matter.Type, _ version: Matter.Field.Version, _ visit: Visit, on day: Day
  ) throws -> Matter.Field.Version {
    try records.read { try Matter.meaning(version, $0, visit["authority"], day) }
  }

  private func history<Matter: BodiesMatter>(_ matter: Matter.Type, _ visit: Visit) throws -> Answer {
    typealias Version = Matter.Field.Version
    let council = try council(visit)
    let id = council.authority.id
    guard let reference = Version.Reference(rawValue: visit[Matter.part]) else { throw Problem.nothingHere }
    let (entries, versions) = try records.read {
      (try $0.history(Version.self, of: reference, at: id), try $0.versions(Version.self, of: reference, at: id))
    }
    guard let last = versions.last?.value ?? entries.first?.before.last else { throw Problem.nothingHere }
    var frame = frame(
      council, "History of \(last.label)", .bodies,
      [Matter.above(id), Crumb(name: last.label, address: Matter.page(id, last, on: nil))])
    frame.content = HTMLNode {
      titleBlock(
        kicker: Matter.kicker(last), "History of \(last.label)", lede: "What was entered about it, the latest first.")
      HistoryList<Matter.Field>(authority: id, entries: entries) { $0.isIn($1) }.node
    }
    return .page(frame)
  }

  /// A way to change something, for those who may enter bodies.
  func bodyWays(_ visit: Visit, _ ways: [(words: Phrase, address: String)]) -> HTMLNode {
    self.ways(visit, for: .editBodies, ways)
  }

  func mayEditBodies(_ visit: Visit) -> Bool {
    visit.person.may(.editBodies, at: visit["authority"], on: visit.today)
  }
}
