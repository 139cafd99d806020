import Council
import HTML
import Publishing

/// The places of a map as they would be entered, drawn and listed, with the button that enters them.
struct MapPreview {
  var visit: Visit
  var form: MapForm
  /// The places that stand on the day.
  var known: Set<Place.Reference>

  private var places: [Place] { form.places.map(\.place) }

  var node: HTMLNode {
    HTMLNode {
      leaf("preview", "What would be entered", margin: p { "Nothing is entered yet." }) {
        map
        ol { for place in places { item(place) } }
      }
      leaf("enter", "Enter it", margin: p { "It will stand on the public record, with your post and the time." }) {
        HTML.form(.action(address), .method("post"), .enctype("multipart/form-data")) {
          FormToken.hidden(visit)
          for (name, text) in form.texts.sorted(by: { $0.key < $1.key }) {
            input(.type("hidden"), .name(name), .value(text))
          }
          input(.type("hidden"), .name("map-text"), .value(String(decoding: form.bytes, as: UTF8.self)))
          input(.type("hidden"), .name("act"), .value("enter"))
          div(.class("row")) {
            button(.class("btn")) {
              counted(places.count, one: "Enter 1 place", other: "Enter \(places.count) places")
            }
            a(.class("btn ghost"), .href(address)) { "Choose another map" }
          }
        }
      }
    }
  }

  private var address: String { Address.placeMap(visit["authority"]) }

  private func item(_ place: Place) -> HTMLNode {
    li {
      place.name
      span(.class("soft")) {
        known.contains(place.reference)
          ? ", \(Phrase.term(place.kind.words)), known already" : ", \(Phrase.term(place.kind.words)), new"
      }
    }
  }

  private var map: HTMLNode {
    let shapes = form.places.enumerated().compactMap { index, listed in
      listed.boundary.map { PlaceMap.Shape($0.outline(), .part, number: index + 1) }
    }
    return PlaceMap(
      shapes, finding: "The map draws \(shapes.count) \(shapes.count == 1 ? "place" : "places")",
      note: "The numbers stand before the names in the list.",
      description: "A map of \(places.prefix(60).map(\.name).joined(separator: ", "))."
    ).figure
  }
}

extension MapForm {
  /// The form before a map is read, or again with what is wrong.
  func node(_ visit: Visit) -> HTMLNode {
    HTML.form(
      .action(Address.placeMap(visit["authority"])), .method("post"), .enctype("multipart/form-data"), .novalidate,
      .class("flow")
    ) {
      FormToken.hidden(visit)
      FileField(
        name: "map", label: "The map",
        hint:
          "A GeoJSON file in WGS 84, at most \(PlaceLimits.form.bytes >> 20) MB. The Office for National Statistics publishes boundaries so; take the generalised edition.",
        accept: ".geojson,.json", fault: faults["map"]
      ).node
      FormField(
        name: "under", label: "What the map is, and who made it",
        hint: "It stands on the public record: the order that drew the boundaries, or the edition of the map.",
        value: texts["under"] ?? "", fault: faults["under"]
      ).node
      FormField(
        name: "on", label: "From this day on", hint: "For example, \(visit.today.long).", value: texts["on"] ?? "",
        fault: faults["on"], isNarrow: true
      ).node
      ChoiceField(
        name: "kind", label: "What kind of places these are", choices: Self.kinds, chosen: texts["kind"] ?? "",
        none: "As the map says"
      ).node
      FormField(
        name: "within", label: "Only places that have this value",
        hint: "Such as the code of the borough, E08000018, in a map of the whole country; empty for all of them.",
        value: texts["within"] ?? "", isNarrow: true
      ).node
      button(.class("btn")) { "Look at the map" }
    }
  }

  private static var kinds: [ChoiceField.Choice] {
    Place.Kind.allCases.map { ChoiceField.Choice(value: $0.rawValue, words: .term($0.words)) }
  }
}
