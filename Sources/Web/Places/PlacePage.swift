import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func place(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let (id, reference) = (council.authority.id, Place.Reference(rawValue: visit["place"]))
    let day = asked.day ?? visit.today
    let page = try records.read { open -> PlacePage in
      let versions = try open.versions(of: reference, at: id).map(\.value)
      guard let place = versions.first(where: { $0.stands(on: day) }) ?? versions.last else {
        throw Problem.nothingHere
      }
      let shown = place.stands(on: day) ? day : place.to ?? place.from ?? day
      let above = try open.places(place.parents, of: id, on: shown)
      let inside = try open.places(within: reference, of: id, on: shown)
      return PlacePage(
        authority: council.authority, place: place, versions: versions, day: shown, linkedDay: asked.day, above: above,
        inside: inside,
        outlines: try open.outlines(
          of: [reference] + above.map(\.reference) + inside.map(\.reference), at: id, on: shown),
        answering: try AnsweringList.read(open, for: [place], at: id, on: shown, linked: asked.day),
        area: try AreaMembers.read(open, for: [place] + above, at: id, on: shown, linked: asked.day),
        figure: try open.figure(of: reference, at: id), news: saved(visit), ways: ways(visit, on: shown, place))
    }
    var frame = frame(council, .data(page.place.name), .places, [Crumb(title: "Places", address: Address.places(id))])
    frame.feeds = FeedLink.all(id, .place(reference), called: page.place.name)
    frame.content = page.view
    frame.content.append(Stamp(authority: council.authority, entry: try council.lastEntry(about: reference)).node)
    return .page(frame)
  }

  private func ways(_ visit: Visit, on day: Day, _ place: Place) -> HTMLNode {
    let (id, reference) = (visit["authority"], place.reference)
    let linked = DayField(visit.query["on"]).day
    return ways(
      visit,
      [
        ("Change it", Address.place(id, reference, "edit", on: linked)),
        ("Who answers for it", Address.place(id, reference, "answering", on: linked)),
        ("Add a place in it", Address.newPlace(id, in: reference)),
        ("Correct a mistake", Address.place(id, reference, "correct", on: day)),
        ("End it", Address.place(id, reference, "end")),
      ])
  }

  func placeHistory(_ visit: Visit) throws -> Answer {
    let (council, reference) = (try council(visit), Place.Reference(rawValue: visit["place"]))
    let id = council.authority.id
    let (entries, versions) = try records.read {
      (try $0.history(of: reference, at: id), try $0.versions(of: reference, at: id))
    }
    guard let last = versions.last?.value ?? entries.first?.before.last else { throw Problem.nothingHere }
    var frame = frame(
      council, "History of \(last.name)", .places,
      [
        Crumb(title: "Places", address: Address.places(id)),
        Crumb(name: last.name, address: Address.place(id, reference)),
      ])
    frame.content = HTMLNode {
      titleBlock(
        kicker: "Place \(reference.rawValue)", "History of \(last.name)",
        lede: "What was entered about it, the latest first.")
      HistoryList<PlaceField>(authority: id, entries: entries) { $0.stands(on: $1) }.node
    }
    return .page(frame)
  }
}

/// One place on a day: where it is, what it lies in, what lies in it, who answers for it, its versions.
struct PlacePage {
  var authority: Authority
  var place: Place
  var versions: [Place]
  var day: Day
  var linkedDay: Day?
  var above: [Place]
  var inside: [Place]
  var outlines: [Place.Reference: Boundary]
  var answering: AnsweringList
  var area: AreaMembers
  var figure: PlaceFigure?
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(kicker: kicker, .data(place.name)) {
        span { "As it stood on \(day.long)" }
        if let code = place.code { span { "GSS code \(code.rawValue)" } }
      }
      ways
      whereItIs
      if let figure { whoLives(figure) }
      whoAnswers
      area.represented
      area.meeting
      leaf("follow", "Keep up with it") { followWay(authority.id, .place(place.reference)) }
      VersionTrail(
        versions: versions.map { ($0.from, $0.to, $0.name) },
        entries: Address.place(authority.id, place.reference, "history")
      ).leaf
    }
  }

  private var kicker: Phrase { .term(place.kind.words.capitalised) }

  private var whereItIs: HTMLNode {
    leaf("where", "Where it is", margin: mapSource) {
      map
      if above.isEmpty, inside.isEmpty { p { "Nothing is entered of what it lies in, or of what lies in it." } }
      if !above.isEmpty {
        h3 { "It lies in" }
        PlaceNames(authority: authority.id, places: above, day: linkedDay).node
      }
      for kind in Place.Kind.allCases { within(kind) }
    }
  }

  private func whoLives(_ figure: PlaceFigure) -> HTMLNode {
    leaf("residents", "Who lives there", margin: p { "Source: \(figure.source)" }) {
      summaryList([
        ("Residents", HTMLNode("\(figure.residents.withCommas) in \(String(figure.year))" as Phrase)),
        ("Deprivation tenth", figure.deprivation),
      ])
    }
  }

  private var mapSource: HTMLNode {
    outlines[place.reference] == nil
      ? .empty : p { "Outline simplified. The exact boundary is on the record by its digest." }
  }

  private var numbered: [Place] { inside.filter { outlines[$0.reference] != nil } }

  private func within(_ kind: Place.Kind) -> HTMLNode {
    let members = inside.filter { $0.kind == kind }
    guard !members.isEmpty else { return .empty }
    return HTMLNode {
      h3 { "\(Phrase.term(kind.plural)) in it" }
      ul(.class("plain stack")) {
        for member in members {
          li {
            if let number = number(member) { b { "\(number) " } }
            a(.href(Address.place(authority.id, member.reference, on: linkedDay))) { member.name }
          }
        }
      }
    }
  }

  private func number(_ member: Place) -> Int? {
    numbered.firstIndex { $0.reference == member.reference }.map { $0 + 1 }
  }

  private var map: HTMLNode {
    guard let own = outlines[place.reference] else { return .empty }
    let ground = above.compactMap { outlines[$0.reference] }.first
    let parts = numbered.compactMap { member in
      outlines[member.reference].map { PlaceMap.Shape($0, .part, number: number(member)) }
    }
    let shapes =
      parts.isEmpty
      ? (ground.map { [PlaceMap.Shape($0, .ground)] } ?? []) + [PlaceMap.Shape(own, .subject)]
      : [PlaceMap.Shape(own, .ground)] + parts
    return PlaceMap(
      shapes, finding: finding, note: parts.isEmpty ? "" : "The numbers stand before the names in the list.",
      description: description
    ).figure
  }

  private var finding: String {
    if !numbered.isEmpty { return "\(place.name) holds \(numbered.count) smaller places" }
    return above.first.map { "\(place.name) lies in \($0.name)" } ?? "The ground of \(place.name)"
  }

  private var description: String {
    numbered.isEmpty
      ? "A map with the ground of \(place.name)\(above.first.map { " in \($0.name)" } ?? "")."
      : "A map of \(place.name) with \(numbered.map(\.name).joined(separator: ", "))."
  }

  private var whoAnswers: HTMLNode {
    leaf("answers", "Who answers for it", margin: p { "Posts of the council, whoever holds them." }) {
      if answering.isEmpty {
        emptyState("No post is named for this place yet.")
      } else {
        answering.table("Posts that answer for \(place.name)", namesPlace: false)
      }
    }
  }
}
