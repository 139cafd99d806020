import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func body(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let id = council.authority.id
    let reference = Body.Reference(rawValue: visit["body"])
    var page = try records.read { open -> BodyPage in
      let versions = try open.versions(Body.self, of: reference, at: id).map(\.value)
      let day = asked.day ?? visit.today
      guard let body = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
      let shown = body.stands(on: day) ? day : body.to ?? body.from ?? day
      return try BodyPage(open, body, versions: versions, of: council.authority, on: shown, asked: asked)
    }
    page.news = saved(visit)
    page.coming = try records.read {
      try $0.meetings(
        at: id, of: [reference], from: visit.today, to: visit.today.adding(months: 24), atMost: BodyPage.mostMeetings)
    }
    page.today = visit.today
    page.mayEdit = mayEditBodies(visit)
    page.ways = ways(visit, on: page.day, page.body)
    var frame = frame(council, .data(page.body.name), .bodies, [BodyMatter.above(id)])
    frame.feeds = FeedLink.all(id, .body(reference), called: page.body.name)
    frame.content = page.view
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: Body.self, reference)).node)
    return .page(frame)
  }

  private func ways(_ visit: Visit, on day: Day, _ body: Body) -> HTMLNode {
    let (id, reference) = (visit["authority"], body.reference)
    let linked = DayField(visit.query["on"]).day
    return bodyWays(
      visit,
      [
        ("Seat a member", Address.body(id, reference, "new-membership", on: linked)),
        ("Change it", Address.body(id, reference, "edit", on: linked)),
        ("Correct a mistake", Address.body(id, reference, "correct", on: day)),
        ("End it", Address.body(id, reference, "end")),
      ])
  }
}

/// One body on a day: what it may do, who sits where, its terms of reference, what it lies between.
struct BodyPage {
  var authority: Authority
  var body: Body
  var versions: [Body]
  var day: Day
  var asked: DayField
  var memberships: [Membership]
  var members: [Member.Reference: Member]
  var groups: [PoliticalGroup.Reference: PoliticalGroup]
  var parent: Body?
  var below: [Body]
  var areas: [Place]
  var proposed: ProposedBoard?
  var findings: [Finding] = []
  /// Its coming meetings, earliest first.
  var coming: [Meeting] = []
  var today: Day?
  static let mostMeetings = 6
  var mayEdit = false
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  init(
    _ open: OpenRecords, _ body: Body, versions: [Body], of authority: Authority, on day: Day, asked: DayField
  ) throws {
    (self.body, self.versions, self.authority, self.day, self.asked) = (body, versions, authority, day, asked)
    let id = authority.id
    memberships = try open.memberships(on: body.reference, at: id, on: day)
    let sitting = try open.standing(Member.self, Set(memberships.map(\.member)), of: id, on: day)
    members = Dictionary(sitting.map { ($0.reference, $0) }) { first, _ in first }
    groups = Dictionary(
      try open.standing(PoliticalGroup.self, Set(sitting.compactMap(\.group)), of: id, on: day)
        .map { ($0.reference, $0) }
    ) { first, _ in first }
    findings =
      try open.check(body, of: authority, on: day).findings
      + ForumRules.findings(of: body, try open.forumRules(of: body.reference, at: id), on: day)
    parent = try body.parent.flatMap { try open.standing(Body.self, [$0], of: id, on: day).first }
    below = try open.bodies(setUpBy: body.reference, at: id, on: day)
    areas = try open.places(body.areas, of: id, on: day)
    for case .parity(let one, let other) in body.rules
    where body.areas.count == 1 && [one, other].contains(authority.name) {
      proposed = try ProposedBoard.read(
        open, district: body.areas[0], council: one == authority.name ? other : one, at: authority, on: day)
    }
  }

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: .term(body.kind.words.capitalised), .data(body.name), lede: "It \(Phrase.term(body.powers.words))."
      ) {
        span { "As it stood on \(day.long)" }
        if let quorum = body.quorum { span { "Quorum \(quorum)" } }
      }
      ways
      parity
      meetings
      SeatsLeaf(page: self).leaf
      rules
      checked
      terms
      RequirementsLeaf(body: body).leaf
      around
      AnotherDay(address: Address.body(authority.id, body.reference), asked: asked, day: day).leaf
      VersionTrail(
        versions: versions.map { ($0.from, $0.to, $0.name) },
        entries: Address.body(authority.id, body.reference, "history")
      ).leaf
    }
  }

  private var parity: HTMLNode {
    guard let proposed, proposed.proposal.countySeats > 0, !proposed.agrees(with: body) else { return .empty }
    return notice(.standing, "Parity asks for other seats now") {
      p { proposed.reason }
      if mayEdit { p { a(.href(Address.body(authority.id, body.reference, "edit"))) { "Change the seats" } } }
    }
  }

  private var meetings: HTMLNode {
    leaf("meetings", "Its meetings") {
      coming.isEmpty
        ? emptyState("No meeting is called.") : MeetingList(authority.id, coming, [body], today: today ?? day).node
      p {
        a(.href(Address.meetings(authority.id, of: body.reference))) { "All its meetings, with agendas and minutes" }
      }
      if body.kind.meetsResidents {
        p {
          a(.href(Address.forum(authority.id, body.reference))) { "What residents asked there, and what became of it" }
        }
      }
      p {
        a(.href(Address.body(authority.id, body.reference, "meetings.ics"))) { "Subscribe to its calendar" }
      }
      followWay(authority.id, .body(body.reference))
    }
  }

  private var rules: HTMLNode {
    guard !body.rules.isEmpty else { return .empty }
    return leaf("rules", "What is asked of who sits on it") {
      ul { for rule in body.rules { li { Phrase.english(rule.words) } } }
    }
  }

  private var checked: HTMLNode {
    guard !findings.isEmpty else { return .empty }
    return leaf("checked", "What the rules say of it", margin: p { "On \(day.long)." }) {
      FindingList(findings: findings).node
    }
  }

  private var terms: HTMLNode {
    leaf("terms", "Terms of reference") {
      body.terms.isEmpty ? emptyState("Its terms of reference are not entered yet.") : MarkdownText(body.terms).node
    }
  }

  private var around: HTMLNode {
    leaf("around", "Where it belongs") {
      if let parent {
        p {
          "Set up by "
          a(.href(Address.body(authority.id, parent.reference, on: asked.day))) { parent.name }
          "."
        }
      }
      h3 { "Areas" }
      if areas.isEmpty {
        p { "It acts for the whole area of \(authority.shortName)." }
      } else {
        PlaceNames(authority: authority.id, places: areas, day: asked.day).node
      }
      if !below.isEmpty {
        h3 { "Bodies it set up" }
        ul(.class("plain stack")) {
          for body in below { li { a(.href(Address.body(authority.id, body.reference, on: asked.day))) { body.name } } }
        }
      }
    }
  }
}
