import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  func places(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    let (id, day) = (council.authority.id, asked.day ?? visit.today)
    let page = try records.read { open in
      let places = try open.places(of: id, on: day)
      let outlines = try open.outlines(of: places.map(\.reference), at: id, on: day)
      return PlacesPage(
        authority: council.authority, places: places, outlines: outlines, day: day, linkedDay: asked.day,
        search: areaSearch(id), news: saved(visit),
        ways: ways(
          visit,
          [("Add a place", Address.newPlace(id))] + mapWay(visit)
            + [("Residents and deprivation", Address.placeFigures(id))]))
    }
    var frame = frame(council, "Places", .places)
    frame.content = page.view
    return .page(frame)
  }

  private func mapWay(_ visit: Visit) -> [(words: Phrase, address: String)] {
    let id = visit["authority"]
    let way: (words: Phrase, address: String) = ("Enter a map", Address.placeMap(id))
    return visit.person.may(.enterPapers, at: id, on: visit.today) ? [way] : []
  }

  func placeList(_ visit: Visit) throws -> Answer {
    let (council, asked) = (try council(visit), DayField(visit.query["on"]))
    guard !asked.isWrong else { throw Problem.notUnderstood(asked.message) }
    let day = asked.day ?? visit.today
    let id = council.authority.id
    let places = try records.read { open in
      let places = try open.places(of: id, on: day)
      let answers = try open.answers(for: places.map(\.reference), at: id, on: day)
      let posts = Dictionary(answers.map { ($0.place, $0.posts) }) { first, _ in first }
      return places.map { ListedPlace($0, posts: posts[$0.reference] ?? []) }
    }
    return .file(PlaceCSV.write(places), contentType: "text/csv; charset=utf-8", named: "places-\(day.iso).csv")
  }
}

/// All places of a council on a day, by kind.
struct PlacesPage {
  var authority: Authority
  var places: [Place]
  var outlines: [Place.Reference: Boundary]
  var day: Day
  var linkedDay: Day?
  var search: AreaSearch
  var news: HTMLNode = .empty
  var ways: HTMLNode = .empty

  var view: HTMLNode {
    HTMLNode {
      news
      titleBlock(
        kicker: "Places", "The places of \(authority.shortName)",
        lede: "Each place has a page: where it is, what lies in it, and who answers for it."
      ) {
        span { "As they stood on \(day.long)" }
        span { counted(places.count, one: "1 place", other: "\(places.count) places") }
      }
      ways
      search.leaf
      if places.isEmpty { nothingYet }
      for kind in Place.Kind.allCases { group(kind) }
      if !places.isEmpty {
        p(.class("small")) { a(.href(Address.placeList(authority.id))) { "These places as CSV" } }
        p(.class("small")) {
          a(.href(Address.placeFigureList(authority.id))) { "How many live in them and how deprived they are, as CSV" }
        }
      }
    }
  }

  private var nothingYet: HTMLNode {
    leaf("none", "No places yet") { emptyState("The council has not entered its places yet.") }
  }

  private func group(_ kind: Place.Kind) -> HTMLNode {
    let members = places.filter { $0.kind == kind }
    guard !members.isEmpty else { return .empty }
    let count = counted(members.count, one: "1 place", other: "\(members.count) places")
    return leaf(kind.rawValue, .term(kind.plural), margin: p { count }) {
      map(members, kind.plural)
      PlaceNames(authority: authority.id, places: members, isNumbered: hasMap(members), day: linkedDay).node
    }
  }

  private func hasMap(_ members: [Place]) -> Bool {
    members.count > 1 && members.contains { outlines[$0.reference] != nil }
  }

  private func map(_ members: [Place], _ title: String) -> HTMLNode {
    guard hasMap(members) else { return .empty }
    let shapes = members.enumerated().compactMap { index, place in
      outlines[place.reference].map { PlaceMap.Shape($0, .part, number: index + 1) }
    }
    return PlaceMap(
      shapes, finding: "\(authority.shortName) has \(members.count) \(title.lowercased())",
      note: "The numbers stand for the names in the list.",
      description: "A map of \(members.count) \(title.lowercased()): \(members.map(\.name).joined(separator: ", ")).",
      prefix: "map-\(members[0].kind.rawValue)"
    ).figure
  }
}

/// Names of places that lead to their pages, numbered as on a map when there is one.
struct PlaceNames {
  var authority: String
  var places: [Place]
  var isNumbered = false
  var day: Day?

  var node: HTMLNode { isNumbered ? ol { items } : ul(.class("plain stack")) { items } }

  private var items: HTMLNode {
    HTMLNode {
      for place in places { li { a(.href(Address.place(authority, place.reference, on: day))) { place.name } } }
    }
  }
}

extension Place.Kind {
  /// Several of them, as a heading: `Area assemblies`.
  var plural: String {
    switch self {
    case .county: "Counties"
    case .unitary: "Unitary areas"
    case .district: "Districts and boroughs"
    case .areaAssembly: "Area assemblies"
    case .electoralDivision: "Electoral divisions"
    case .ward: "Wards"
    case .parish: "Parishes"
    case .neighbourhood: "Neighbourhoods"
    case .deprivedNeighbourhood: "Deprived neighbourhoods"
    }
  }
}
