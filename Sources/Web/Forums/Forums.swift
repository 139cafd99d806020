import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Meetings with residents: which bodies hold them, what they did, what was asked there, and reviews that compare models of them.
extension Site {
  func addForums(_ routes: inout Routes) {
    let path = "/:authority/forums"
    routes.get(path, .everyone, forums)
    routes.get("\(path)/actions.csv", .everyone, forumActionList)
    routes.get("\(path)/:forum", .everyone, forum)
    routes.get("\(path)/:forum/rules", .only(.keepForums)) { visit in try statingRules(visit, nil) }
    routes.post("\(path)/:forum/rules", .only(.keepForums), stateRules)
    routes.get("\(path)/:forum/meetings/new", .only(.keepForums)) { visit in try recordingForum(visit, nil) }
    routes.post("\(path)/:forum/meetings/new", .only(.keepForums), recordForum)
    routes.get("\(path)/:forum/meetings/:held", .only(.keepForums)) { visit in try changingForumMeeting(visit, nil, nil)
    }
    routes.post("\(path)/:forum/meetings/:held", .only(.keepForums), changeForumMeeting)
    routes.post("\(path)/:forum/meetings/:held/withdraw", .only(.keepForums), withdrawForumMeeting)
    routes.get("\(path)/:forum/actions/new", .only(.keepForums)) { visit in try raisingAction(visit, nil) }
    routes.post("\(path)/:forum/actions/new", .only(.keepForums), raiseAction)
    routes.get("\(path)/:forum/actions/:asked", .only(.keepForums)) { visit in try followingAction(visit, nil) }
    routes.post("\(path)/:forum/actions/:asked/close", .only(.keepForums), closeAction)
    routes.post("\(path)/:forum/actions/:asked/tell", .only(.keepForums), tellForum)
    addModelReviews(&routes)
  }

  func forumsCrumb(_ id: String) -> Crumb { Crumb(title: "Meetings with residents", address: Address.forums(id)) }

  func forumCrumbs(_ id: String, _ body: Body) -> [Crumb] {
    [forumsCrumb(id), Crumb(name: body.name, address: Address.forum(id, body.reference))]
  }

  /// The body whose page is asked for: one that meets residents, or did.
  func visitedForum(_ visit: Visit) throws -> Body {
    let found = try records.read {
      try $0.forumBodies(at: visit["authority"]).first { $0.reference.rawValue == visit["forum"] }
    }
    guard let found else { throw Problem.nothingHere }
    return found
  }

  func forums(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    var page = try records.read { open in
      ForumsPage(
        authority: council.authority, bodies: try open.forumBodies(at: id), meetings: try open.forumMeetings(at: id),
        actions: try open.forumActions(at: id), reviews: try open.modelReviews(at: id), today: visit.today)
    }
    page.ways = ways(visit, for: .keepForums, [("Open a review of models", Address.modelReviews(id, "new"))])
    if mayEditBodies(visit) {
      page.adding = p { a(.href(Address.newBody(id))) { "Enter a body that meets residents" } }
    }
    var frame = frame(council, "Meetings with residents", .bodies, [BodyMatter.above(id)])
    frame.content = page.view
    return .page(frame)
  }

  func forumActionList(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    let actions = try records.read { try $0.forumActions(at: id) }
    return .file(
      ForumActionCSV.write(actions, on: visit.today), contentType: "text/csv; charset=utf-8",
      named: "actions-of-forums-\(visit.today.iso).csv")
  }

  func forum(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let id = council.authority.id
    let body = try visitedForum(visit)
    let mayKeep = visit.person.may(.keepForums, at: id, on: visit.today)
    let page = try records.read { open in
      ForumPage(
        authority: council.authority, body: body, rules: try open.forumRules(of: body.reference, at: id),
        meetings: try open.forumMeetings(of: body.reference, at: id),
        actions: try open.forumActions(of: body.reference, at: id),
        areas: try open.places(body.areas, of: id, on: visit.today), today: visit.today, mayKeep: mayKeep,
        ways: ways(
          visit, for: .keepForums,
          [
            ("Record a meeting", Address.forum(id, body.reference, "meetings/new")),
            ("Enter an action", Address.forum(id, body.reference, "actions/new")),
            ("Rules of the house", Address.forum(id, body.reference, "rules")),
          ]))
    }
    var frame = frame(council, "What residents asked: \(body.name)", .bodies, [forumsCrumb(id)])
    frame.feeds = FeedLink.all(id, .body(body.reference), called: body.name)
    frame.content = HTMLNode {
      saved(visit)
      page.view
    }
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: body.forumSubject)).node)
    return .page(frame)
  }

  /// Back to the page of a body, with the entry that was made.
  func backToForum(_ visit: Visit, _ body: Body) throws -> Answer {
    .seeOther(
      Address.forum(visit["authority"], body.reference) + (try savedEntry(visit, about: body.forumSubject)))
  }
}

/// All bodies that meet residents, by kind, with what they did in a year, and the reviews that compare them.
struct ForumsPage {
  var authority: Authority
  var bodies: [Body]
  var meetings: [ForumMeeting]
  var actions: [ForumAction]
  var reviews: [ModelReview]
  var today: Day
  var ways: HTMLNode = .empty
  var adding: HTMLNode = .empty

  private var id: String { authority.id }

  var view: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: .data(authority.name), "Meetings with residents",
        lede: "Where anybody can raise something near home, what was asked, and what became of it."
      ) { counted(bodies.count, one: "1 body", other: "\(bodies.count) bodies") }
      ways
      if bodies.isEmpty {
        leaf("none", "No body meets residents yet") {
          emptyState(
            "Neighbourhood forums, local engagement forums, member forums, ward meetings, area assemblies and civic spaces online stand here once they are entered."
          ) { adding }
        }
      }
      for kind in BodyKind.allCases { group(kind) }
      if !actions.isEmpty { p { a(.href(Address.forums(id, "actions.csv"))) { "All actions as CSV" } } }
      reviewing
      if !bodies.isEmpty { adding }
    }
  }

  private func group(_ kind: BodyKind) -> HTMLNode {
    let these = bodies.filter { $0.kind == kind }
    guard !these.isEmpty else { return .empty }
    return leaf(kind.rawValue, .term(kind.words.capitalised), full: true) {
      DataTable(
        caption: "Meetings and actions", captionIsHidden: true,
        columns: [
          .heading("Body"), .number("Meetings in a year"), .number("Actions to be done"), .number("Of them overdue"),
        ], rows: these.map(row)
      ).node
    }
  }

  private func row(_ body: Body) -> [HTMLNode] {
    let since = today.adding(months: -12)
    let states = actions.filter { $0.body == body.reference }.map { $0.state(on: today) }
    let held = meetings.count { $0.body == body.reference && $0.counts && $0.heldOn > since }
    return [
      a(.href(Address.forum(id, body.reference))) { body.name }, HTMLNode(String(held)),
      HTMLNode(String(states.count { $0 == .open || $0 == .overdue })),
      HTMLNode(String(states.count { $0 == .overdue })),
    ]
  }

  private var reviewing: HTMLNode {
    guard !reviews.isEmpty else { return .empty }
    return leaf(
      "reviews", "Reviews of models",
      margin: p { "What each way of meeting residents did, whom it reached and what it cost." }
    ) {
      ul(.class("plain stack")) {
        for review in reviews {
          li {
            a(.href(Address.modelReview(id, review.reference))) { review.title }
            " "
            Self.tag(review, today)
          }
        }
      }
    }
  }

  static func tag(_ review: ModelReview, _ today: Day) -> HTMLNode {
    if let day = review.publishedOn { return Web.tag(.green, .met, "Published on \(day.long)") }
    return review.isLate(on: today)
      ? Web.tag(.brick, .not, "Late since \(review.due.long)") : Web.tag(.ochre, .due, "Due by \(review.due.long)")
  }
}
