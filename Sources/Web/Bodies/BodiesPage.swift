import Council
import HTML
import Law
import Store

extension Site {
  func bodies(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let (id, day) = (council.authority.id, asked.day ?? visit.today)
    let mayEdit = mayEditBodies(visit)
    let page = try records.read { open in
      BodiesPage(
        authority: council.authority, bodies: try open.standing(Body.self, of: id, on: day),
        memberships: try open.standing(Membership.self, of: id, on: day),
        districts: mayEdit ? try open.places(of: id, on: day).filter { $0.kind == .district } : [], day: day,
        asked: asked, news: saved(visit),
        ways: bodyWays(visit, [("Add a body", Address.newBody(id)), ("Add a member", Address.newMember(id))]))
    }
    var frame = frame(council, "Bodies", .bodies)
    frame.content = page.view
    return .page(frame)
  }
}

/// All bodies of a council on a day, by kind, each with what it set up.
struct BodiesPage {
  var authority: Authority
  var bodies: [Body]
  var memberships: [Membership]
  /// The districts a locality board can be set up for; empty for who may not.
  var districts: [Place]
  var day: Day
  var asked: DayField
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: "Bodies", "Who meets and decides at \(authority.shortName)",
        lede: "Each body has a page: what it may do, who sits on it and on whose behalf, and its terms of reference."
      ) {
        span { "As they stood on \(day.long)" }
        span { counted(bodies.count, one: "1 body", other: "\(bodies.count) bodies") }
        a(.href(Address.members(authority.id, on: asked.day))) { "Members and political groups" }
        a(.href(Address.portfolios(authority.id, on: asked.day))) { "Portfolios" }
        a(.href(Address.balance(authority.id, on: asked.day))) { "Political balance" }
        a(.href(Address.service(authority.id))) { "For programs" }
      }
      ways
      boards
      if bodies.isEmpty { leaf("none", "No bodies yet") { emptyState("The council has not entered its bodies yet.") } }
      for kind in BodyKind.allCases { group(kind) }
      AnotherDay(address: Address.bodies(authority.id), asked: asked, day: day).leaf
    }
  }

  private func group(_ kind: BodyKind) -> HTMLNode {
    let these = bodies.filter { $0.kind == kind && !isBelowItsKind($0) }
    guard !these.isEmpty else { return .empty }
    return leaf(kind.rawValue, .term(kind.words.capitalised)) {
      ul(.class("plain stack")) { for body in these { item(body, depth: 0) } }
    }
  }

  /// Whether it stands in the list below a body of the same kind already.
  private func isBelowItsKind(_ body: Body) -> Bool {
    body.parent.map { parent in bodies.contains { $0.reference == parent && $0.kind == body.kind } } ?? false
  }

  private func item(_ body: Body, depth: Int) -> HTMLNode {
    let below = bodies.filter { $0.parent == body.reference && $0.kind == body.kind }
    return li {
      a(.href(Address.body(authority.id, body.reference, on: asked.day))) { body.name }
      span(.class("soft")) { ", \(Phrase.term(body.powers.words))" }
      vacancies(body)
      if !below.isEmpty, depth < 6 { ul(.class("plain stack")) { for one in below { item(one, depth: depth + 1) } } }
    }
  }

  private func vacancies(_ body: Body) -> HTMLNode {
    let seats = body.seats.map(\.number).reduce(0, +)
    let taken = memberships.count { $0.body == body.reference && $0.seat != nil }
    guard seats > taken else { return .empty }
    return span(.class("soft")) {
      ". "
      counted(seats - taken, one: "1 vacant seat", other: "\(seats - taken) vacant seats")
    }
  }

  private var boards: HTMLNode {
    let without = districts.filter { district in
      !bodies.contains { $0.kind == .board && $0.areas == [district.reference] }
    }
    guard !without.isEmpty else { return .empty }
    return leaf(
      "boards", "Set up a locality board", margin: p { "Seats are proposed so that both councils have as many." }
    ) {
      ul(.class("plain stack")) {
        for district in without {
          li { a(.href(Address.newBody(authority.id, for: district.reference))) { "A board for \(district.name)" } }
        }
      }
    }
  }
}

/// The way to a page as it stood on another day.
struct AnotherDay {
  var address: String
  var asked: DayField
  var day: Day

  var leaf: HTMLNode {
    Web.leaf("another-day", "On another day") {
      form(.action(address), .method("get")) {
        asked.field("As it stood on", hint: "For example, \(day.long).")
        button(.class("btn")) { "Show that day" }
      }
    }
  }
}
