import Council
import HTML
import Law
import Publishing

/// The fields of a place that is marked: a map where there is one, and for whoever cannot use it the list of areas, buttons, coordinates
/// and words.
struct SpotFields {
  var form: SpotForm
  var label: Phrase
  var answer: Answered
  var fault: Phrase?

  private var id: String { form.question.id }
  private var areas: AnswerAreas { form.areas }
  private var spots: [Position] { answer.spots }

  var node: HTMLNode {
    fieldset(.class("field"), .id(id)) {
      legend { label }
      span(.class("hint")) { hint }
      if let fault { div(.class("error")) { errorLine(fault, id: "\(id)-error") } }
      div(.class("flow")) {
        let view = form.view(spots)
        if let map = areas.map {
          list(view, map.action)
          drawn(view, map)
        } else {
          list(view, nil)
          p(.class("small soft")) { "There is no map on this page." }
        }
        coordinates
        words
      }
    }
  }

  private var hint: Phrase {
    let how: Phrase =
      switch form.shape {
      case .point: "Mark one spot, or say in words where it is."
      case .line: "Mark spot after spot along the way, or say in words where it goes."
      case .area: "Mark spot after spot around the area, or say in words where it is."
      }
    return "\(how) Do not mark a home: officers see what you mark."
  }

  /// The list of areas, in place of a map or to see one of them larger.
  @HTMLBuilder private func list(_ view: Int?, _ action: String?) -> HTMLNode {
    let chosen = view ?? answer.chosen.first.flatMap { name in areas.names.firstIndex(of: name) }
    ChoiceField(
      name: "\(id)-place", label: "Which area is it in?",
      hint: action == nil ? "" : "Its number stands on the map.",
      choices: areas.areas.enumerated().map { place, area in
        .init(value: String(place), words: action == nil ? .data(area.name) : "\(place + 1) \(area.name)")
      },
      chosen: chosen.map(String.init) ?? "", none: "Choose, if you know"
    ).node
    if let action {
      div(.class("row")) {
        button(.show, "Show it on the map", action)
        if view != nil { button(.whole, "Show all areas", action) }
      }
    }
  }

  private func button(_ act: SpotForm.Act, _ words: Phrase, _ action: String) -> HTMLNode {
    HTML.button(
      .class("btn ghost"), .name("\(id)-do"), .value(act.rawValue), .formaction("\(action)#\(id)-map")
    ) { words }
  }

  // MARK: The map

  @HTMLBuilder private func drawn(_ view: Int?, _ map: (file: String, action: String)) -> HTMLNode {
    div(.id("\(id)-map"), .class("flow")) {
      input(.type("hidden"), .name("\(id)-view"), .value(SpotForm.stated(view)))
      p { said }
      for width in SpotMap.Width.allCases {
        if let drawing = SpotMap(areas.areas, showing: view, width) { image(drawing, map) }
      }
      if let drawing = SpotMap(areas.areas, showing: view, .wide) { ways(drawing, map.action) }
    }
  }

  private func image(_ drawing: SpotMap, _ map: (file: String, action: String)) -> HTMLNode {
    let area = drawing.shown.map { areas.areas[$0] }
    let file =
      "\(map.file)?width=\(drawing.width.rawValue)" + (area.map { "&area=\(Address.encoded($0.place.rawValue))" } ?? "")
    let alt: Phrase =
      area.map { "Map of \($0.name). Choose a spot; with the keyboard, its middle is marked." }
      ?? "Map of all areas. Choose a spot; with the keyboard, the middle is marked."
    return div(.class("spotmap \(drawing.width)")) {
      input([
        .type("image"), .name("\(id)-\(drawing.width)"), .src(file), .alt(alt), .formaction("\(map.action)#\(id)-map"),
        HTMLAttribute("width", String(drawing.width.rawValue)), HTMLAttribute("height", String(drawing.height)),
      ])
      drawing.marks(spots, form.shape)
    }
  }

  /// What is marked, in words.
  private var said: Phrase {
    guard let last = spots.last else { return "Nothing is marked yet." }
    let place = Self.place(of: last, areas.areas)
    let count = spots.count
    return form.shape == .point ? place : "Spots marked: \(count). \(place)"
  }

  /// Where a mark lies, in words.
  static func place(of spot: Position, _ areas: [SpotMap.Area]) -> Phrase {
    guard let map = SpotMap(areas, .wide), let area = map.area(at: spot), let side = map.side(of: spot, in: area) else {
      return "The mark is at \(SpotText.text(spot))."
    }
    let name = areas[area].name
    return switch side {
    case .middle: "The mark is near the middle of \(name)."
    case .north: "The mark is in the north of \(name)."
    case .northEast: "The mark is in the north-east of \(name)."
    case .east: "The mark is in the east of \(name)."
    case .southEast: "The mark is in the south-east of \(name)."
    case .south: "The mark is in the south of \(name)."
    case .southWest: "The mark is in the south-west of \(name)."
    case .west: "The mark is in the west of \(name)."
    case .northWest: "The mark is in the north-west of \(name)."
    }
  }

  /// What can be done without choosing a spot on the image.
  @HTMLBuilder private func ways(_ map: SpotMap, _ action: String) -> HTMLNode {
    if spots.isEmpty || form.shape != .point {
      div(.class("row")) {
        button(.middle, "Mark the middle of the map", action)
        if !spots.isEmpty {
          button(.back, "Take the last spot back", action)
          button(.clear, "Start again", action)
        }
      }
    } else {
      div(.class("row")) { button(.clear, "Take the mark away", action) }
    }
    if !spots.isEmpty {
      div(.class("row")) {
        ChoiceField(
          name: "\(id)-by", label: form.shape == .point ? "Move the mark by" : "Move the last spot by",
          choices: map.steps.all.map { .init(value: String($0), words: Self.length($0)) },
          chosen: String(form.step(on: map))
        ).node
        button(.north, "North", action)
        button(.south, "South", action)
        button(.east, "East", action)
        button(.west, "West", action)
      }
    }
  }

  private static func length(_ metres: Int) -> Phrase { metres < 1_000 ? "\(metres) m" : "\(metres / 1_000) km" }

  // MARK: Without the map

  private var coordinates: HTMLNode {
    let typed = form.typed(form.spotsField)
    let text = fault != nil && !typed.isEmpty ? typed : SpotText.text(spots)
    return EditField(
      name: form.spotsField, label: form.shape == .point ? "Its coordinates" : "The coordinates of its spots",
      hint: form.shape == .point
        ? "They are filled in from the map. Or type the latitude, then the longitude, like 53.43012 -1.35716."
        : "They are filled in from the map. Or type latitude and longitude of each, like 53.43012 -1.35716; 53.43107 -1.35544.",
      kind: form.shape == .point ? .line() : .lines(rows: 2)
    ).node(text, fault: nil, note: nil)
  }

  private var words: HTMLNode {
    div(.class("field")) {
      HTML.label(.for("\(id)-words")) { "In words" }
      span(.class("hint"), .id("\(id)-hint")) {
        "A street, a building or what is near it. Leave out house numbers and names."
      }
      input([
        .id("\(id)-words"), .name(id), .autocomplete("off"), .value(answer.text), .ariaDescribedby("\(id)-hint"),
      ])
    }
  }
}
