import Council
import HTML
import Law
import Publishing
import Store

extension Site {
  /// A postcode says where somebody lives: the answer is kept nowhere, and no page it leads to is told the address.
  func myArea(_ visit: Visit) throws -> Answer {
    let typed = String((visit.query["q"] ?? "").trimmed.prefix(80))
    if let held = try heldArea(visit, typed) { return held }
    let council = try council(visit)
    let found = try records.read {
      try AreaLookup.find(typed, in: $0, at: council.authority.id, on: visit.today)
    }
    var page = MyAreaPage(authority: council.authority, found: found, search: areaSearch(council.authority.id))
    page.search.typed = typed
    var frame = frame(council, page.title, .myArea)
    frame.content = page.view
    var answer = Answer.page(frame, status: page.fault == nil ? 200 : 404, keeping: typed.isEmpty ? .askAgain : .never)
    answer.hidesAddress = true
    return answer
  }
}

/// The way from a postcode or a name to who answers there.
struct MyAreaPage {
  var authority: Authority
  var found: AreaLookup
  var search: AreaSearch
  private var typed: String { search.typed }

  var title: Phrase {
    switch found {
    case .postcode(let postcode, _): "My area: \(postcode)"
    case .place(let area): "My area: \(area.places.first?.name ?? typed)"
    case .several: "Which place?"
    case .nothingAsked: "My area"
    case .unknownPostcode, .elsewhere, .noDirectory, .unknownName: "Error: My area"
    }
  }

  /// Why there is no answer; `nil` when there is.
  var fault: Phrase? {
    switch found {
    case .unknownPostcode(let postcode, let edition):
      "\(postcode) is not among the postcodes known here (\(edition.name)). Look for a slip, or try the name of a place."
    case .elsewhere(let postcode):
      "\(postcode) is not in this council’s area. Enter a postcode in it, or ask the council you pay council tax to."
    case .noDirectory(let postcode):
      "\(postcode) cannot be looked up: no postcodes are entered here yet. Try the name of a place, such as your ward."
    case .unknownName:
      "There is no place “\(typed)” here. Enter a postcode, like \(search.example), or a part of the name of a place."
    case .postcode, .place, .several, .nothingAsked: nil
    }
  }

  var view: HTMLNode {
    HTMLNode {
      if let fault { errorSummary([(fault, "q")]) }
      switch found {
      case .postcode(let postcode, let area): whole(area, .data(postcode.description), "Postcode")
      case .place(let area): whole(area, .data(area.places.first?.name ?? typed), "Place")
      case .several(let places): choice(places)
      default: question
      }
    }
  }

  private var question: HTMLNode {
    HTMLNode {
      titleBlock(
        kicker: "My area", "Who answers for your street?",
        lede: "A postcode or the name of a place leads to the places it lies in, and to who answers for each.")
      leaf("find", "Your area", margin: p { "What you type is looked up, and not kept." }) {
        question(fault).form
        p { a(.href(Address.places(authority.id))) { "All places of \(authority.shortName)" } }
      }
    }
  }

  private func choice(_ places: [Place]) -> HTMLNode {
    HTMLNode {
      titleBlock(kicker: "My area", "Which place do you mean?", lede: "Several places are called “\(typed)”.")
      leaf("places", "Places", margin: places.count == AreaLookup.most ? p { "The first \(places.count)." } : .empty) {
        ul(.class("plain stack")) {
          for place in places {
            li {
              a(.href(Address.myArea(authority.id, place.reference.rawValue))) { place.name }
              span(.class("soft")) { ", \(Phrase.term(place.kind.words))" }
            }
          }
        }
      }
      search.leaf
    }
  }

  private func question(_ fault: Phrase?) -> AreaSearch {
    var question = search
    question.fault = fault
    return question
  }

  private var another: AreaSearch {
    var another = search
    (another.typed, another.label) = ("", "Another postcode, or the name of a place")
    return another
  }

  private func whole(_ area: FoundArea, _ heading: Phrase, _ kicker: Phrase) -> HTMLNode {
    HTMLNode {
      titleBlock(kicker: kicker, heading, lede: lede(area)) {
        if let edition = area.edition { span { "By \(edition.name)" } }
      }
      if let ended = area.ended {
        inset { "This postcode was given up in \(Self.month(ended)). What is shown is where it was." }
      }
      leaf("places", "The places it lies in", margin: p { "The narrowest first." }) {
        map(of: area)?.figure ?? .empty
        ul(.class("plain stack")) {
          for place in area.places {
            li {
              a(.href(Address.place(authority.id, place.reference))) { place.name }
              span(.class("soft")) { ", \(Phrase.term(place.kind.words))" }
            }
          }
        }
      }
      area.members.represented
      leaf("answers", "Who answers for it", margin: p { "Posts of the council, whoever holds them." }) {
        if area.answering.isEmpty {
          emptyState("No post is named for these places yet.") {
            a(.href(Address.structure(authority.id))) { "How the council is organised" }
          }
        } else {
          area.answering.table("Posts that answer for these places")
        }
      }
      area.members.meeting
      another.leaf
    }
  }

  private func lede(_ area: FoundArea) -> Phrase {
    guard let nearest = area.places.first else { return "" }
    return area.answering.isEmpty
      ? "It lies in \(nearest.name). No post is named for it yet." : "It lies in \(nearest.name)."
  }

  /// The map of the narrowest place in the next; `nil` when it is not known where it lies.
  func map(of area: FoundArea) -> PlaceMap? {
    let drawn = area.places.filter { area.outlines[$0.reference] != nil }
    guard let narrow = drawn.first, let own = area.outlines[narrow.reference] else { return nil }
    let wide = drawn.dropFirst().first.flatMap { area.outlines[$0.reference] }
    return PlaceMap(
      (wide.map { [.init($0, .ground)] } ?? []) + [.init(own, .subject)],
      finding: drawn.count > 1 ? "\(narrow.name) lies in \(drawn[1].name)" : "The ground of \(narrow.name)",
      note: area.position == nil ? "" : "The ring marks the postcode.",
      description: "A map with the ground of \(drawn.prefix(2).map(\.name).joined(separator: " in ")).",
      mark: area.position)
  }

  private static func month(_ number: Int) -> String {
    Day(year: 1970 + (number - 1) / 12, month: (number - 1) % 12 + 1, day: 1)?.monthAndYear ?? ""
  }
}
