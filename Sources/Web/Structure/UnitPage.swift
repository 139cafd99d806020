import Council
import HTML
import Law
import Store

extension Site {
  func unit(_ visit: Visit) throws -> Answer {
    let council = try council(visit)
    let asked = DayField(visit.query["on"])
    let reference = OrganisationUnit.Reference(rawValue: visit["unit"])
    let history = try council.establishmentWithHistory()
    let versions = history.units.filter { $0.reference == reference }
    let day = asked.day ?? visit.today
    guard let unit = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
    let shown = unit.stands(on: day) ? day : unit.to ?? unit.from ?? day
    let page = UnitPage(
      authority: council.authority, unit: unit, versions: versions, day: shown, linkedDay: asked.day,
      establishment: history.standing(on: shown), news: saved(visit),
      ways: ways(visit, on: shown, unit))
    let list = Crumb(title: "Structure", address: Address.structure(council.authority.id))
    var frame = frame(council, .data(unit.name), .structure, [list])
    frame.content = page.view
    frame.content.append(Stamp(authority: council.authority, entry: try council.lastEntry(about: reference)).node)
    return .page(frame)
  }
}

/// One unit on a day: what it is part of, its posts, the units in it, its versions.
struct UnitPage {
  var authority: Authority
  var unit: OrganisationUnit
  var versions: [OrganisationUnit]
  var day: Day
  var linkedDay: Day?
  var establishment: Establishment
  /// What has just been saved, and the ways to change it, for whoever may.
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var view: HTMLNode {
    let posts = establishment.posts.filter { $0.unit == unit.reference }
    let positions = posts.reduce(0) { $0 + $1.positions }
    let parts = establishment.units.filter { $0.parent == unit.reference }
    return HTMLNode {
      news
      titleBlock(kicker: kicker, .data(unit.name)) {
        span { "As it stood on \(day.long)" }
        if let parent {
          span {
            "Part of "
            a(.href(Address.unit(authority.id, parent.reference, on: linkedDay))) { parent.name }
          }
        }
        span { counted(positions, one: "1 post", other: "\(positions) posts") }
      }
      ways
      leaf("posts", "Posts", margin: HTMLNode { funding(posts) }) {
        if posts.isEmpty {
          p { "No post works in this unit itself." }
        } else {
          PostTable(
            authority: authority.id, caption: "Posts in \(unit.name)", posts: posts, establishment: establishment,
            day: linkedDay, showsUnit: false
          ).node
        }
      }
      if !parts.isEmpty { within(parts) }
      VersionTrail(
        versions: versions.map { ($0.from, $0.to, $0.name) },
        entries: Address.unit(authority.id, unit.reference, "history")
      ).leaf
    }
  }

  private var kicker: Phrase { "\(Phrase.term(unit.kind.rawValue.capitalised)) \(unit.reference.rawValue)" }

  private var parent: OrganisationUnit? { unit.parent.flatMap { establishment.unitsByReference[$0] } }

  private func funding(_ posts: [Post]) -> HTMLNode {
    let byFund = Establishment(posts: posts).fteByFund.sorted { $0.key < $1.key }
    return HTMLNode { for (fund, fte) in byFund { p { "\(fund.name): \(fte) FTE" } } }
  }

  private func within(_ parts: [OrganisationUnit]) -> HTMLNode {
    leaf("parts", "Units in it") {
      ul(.class("plain stack")) {
        for part in parts {
          li {
            h3 { a(.href(Address.unit(authority.id, part.reference, on: linkedDay))) { part.name } }
            p(.class("soft")) { Phrase.term(part.kind.rawValue) }
          }
        }
      }
    }
  }
}

/// The versions of one unit or post, with the days each stood.
struct VersionTrail {
  var versions: [(from: Day?, to: Day?, what: String)]
  /// The page of what was entered about it.
  var entries: String

  var leaf: HTMLNode {
    Web.leaf("history", "History", margin: HTMLNode { p { "What stood, and from when to when." } }) {
      Trail(
        steps: versions.sorted { ($0.from?.number ?? .min) < ($1.from?.number ?? .min) }.map { version in
          .init(version.to == nil ? .next : .done, VersionTrail.days(version.from, version.to)) { version.what }
        }
      ).node
      p { a(.href(entries)) { "What was entered about it, by whom and under what authority" } }
    }
  }

  static func days(_ from: Day?, _ to: Day?) -> Phrase {
    switch (from, to) {
    case (let from?, let to?): "\(from.long) to \(to.long)"
    case (let from?, nil): "From \(from.long)"
    case (nil, let to?): "To \(to.long)"
    case (nil, nil): "As far back as the record goes"
    }
  }
}
