import Council
import HTML
import Law
import Store

extension Site {
  func member(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let id = council.authority.id
    let reference = Member.Reference(rawValue: visit["member"])
    var page = try records.read { open -> MemberPage in
      let versions = try open.versions(Member.self, of: reference, at: id).map(\.value)
      let day = asked.day ?? visit.today
      guard let member = versions.first(where: { $0.stands(on: day) }) ?? versions.last else {
        throw Problem.nothingHere
      }
      let shown = member.stands(on: day) ? day : member.to ?? member.from ?? day
      let memberships = try open.memberships(of: reference, at: id, on: shown)
      return MemberPage(
        authority: council.authority, member: member, versions: versions, day: shown, asked: asked,
        memberships: memberships, bodies: try open.standing(Body.self, Set(memberships.map(\.body)), of: id, on: shown),
        group: try member.group.flatMap { try open.standing(PoliticalGroup.self, [$0], of: id, on: shown).first },
        places: try open.places(member.represents, of: id, on: shown),
        portfolios: try open.portfolios(ledBy: reference, at: id, from: shown).filter { $0.stands(on: shown) })
    }
    page.news = saved(visit)
    page.ways = bodyWays(
      visit,
      [
        ("Change it", Address.member(id, reference, "edit", on: asked.day)),
        ("Correct a mistake", Address.member(id, reference, "correct", on: page.day)),
        ("End it", Address.member(id, reference, "end")),
      ])
    var frame = frame(council, .data(page.member.name), .bodies, [MemberMatter.above(id)])
    frame.feeds = FeedLink.all(id, .member(reference), called: page.member.name)
    frame.content = page.view
    frame.content.append(
      Stamp(authority: council.authority, entry: try council.lastEntry(about: Member.self, reference)).node)
    return .page(frame)
  }
}

/// One member on a day: whom they represent, which offices they hold, where they sit.
struct MemberPage {
  var authority: Authority
  var member: Member
  var versions: [Member]
  var day: Day
  var asked: DayField
  var memberships: [Membership]
  var bodies: [Body]
  var group: PoliticalGroup?
  var places: [Place]
  /// What they lead for the executive.
  var portfolios: [Portfolio] = []
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(kicker: "Member", .data(member.name)) {
        span { "As it stood on \(day.long)" }
        span { member.council ?? authority.name }
        a(.href(Address.interests(authority.id, member.reference))) { "Register of interests" }
      }
      ways
      leaf("office", "What they stand for", margin: p { "No home address of anybody is kept here." }) {
        summaryList([
          ("Represents", represented), ("Political group", groupLink), ("Offices", listed(offices)),
        ])
        if places.isEmpty, group == nil, offices.isEmpty { p { "Nothing more is entered of this member." } }
      }
      if !portfolios.isEmpty {
        leaf("portfolios", "What they lead") {
          PortfolioNames(authority: authority.id, portfolios: portfolios, day: asked.day).node
        }
      }
      leaf("memberships", "Where they sit") {
        memberships.isEmpty ? emptyState("No seat is entered for this member on \(day.long).") : table
        followWay(authority.id, .member(member.reference))
      }
      AnotherDay(address: Address.member(authority.id, member.reference), asked: asked, day: day).leaf
      VersionTrail(
        versions: versions.map { ($0.from, $0.to, $0.name) },
        entries: Address.member(authority.id, member.reference, "history")
      ).leaf
    }
  }

  private var represented: HTMLNode {
    listed(
      places.map { place in
        HTMLNode {
          a(.href(Address.place(authority.id, place.reference, on: asked.day))) { place.name }
          span(.class("soft")) { ", \(Phrase.term(place.kind.words))" }
        }
      })
  }

  private var groupLink: HTMLNode {
    guard let group else { return .empty }
    return a(.href(Address.group(authority.id, group.reference, on: asked.day))) { group.name }
  }

  private var offices: [HTMLNode] {
    member.offices.map { office in
      HTMLNode {
        Phrase.term(office.kind.words.capitalised)
        if let portfolio = office.portfolio { ", \(portfolio)" }
        if let council = office.council { span(.class("soft")) { ", \(council)" } }
      }
    }
  }

  private var table: HTMLNode {
    DataTable(
      caption: "The seats of \(member.name)", captionIsHidden: true,
      columns: [.heading("Body"), .text("Role"), .text("Seat"), .text("Vote"), .text("Since")],
      rows: memberships.map { membership in
        let body = bodies.first { $0.reference == membership.body }
        return [
          a(.href(Address.body(authority.id, membership.body, on: asked.day))) {
            body?.name ?? membership.body.rawValue
          },
          HTMLNode(Phrase.term(membership.role.words.capitalised)), HTMLNode(membership.seat ?? ""),
          membership.votes ? HTMLNode("Yes" as Phrase) : HTMLNode("No vote" as Phrase),
          HTMLNode(membership.from?.long ?? ""),
        ]
      }
    ).withoutEmptyColumns.node
  }
}
