import Actions
import Council
import HTML
import Law
import Publishing
import Store

// Entering places with their boundaries from a map: it is looked at first, and entered when whoever looks is content with it.
extension Site {
  func mapToEnter(_ visit: Visit) throws -> Answer {
    try mapPage(visit, MapForm(texts: ["on": visit.today.typed]))
  }

  func enterMap(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    var form = MapForm(sent: visit)
    guard let day = form.checkedDay() else { return try mapPage(visit, form) }
    let known = try records.read { try $0.places(of: id, on: day) }
    guard form.read(knowing: known), form.isConfirmed else { return try mapPage(visit, form, known) }
    let deed = ImportPlaces(form.places, of: id, from: day, source: form.texts["under"] ?? "")
    do {
      let outcome = try records.carryOut(deed, by: visit.person, at: visit.now)
      if let entry = outcome.entry { return .seeOther("\(Address.places(id))?on=\(day.iso)&saved=\(entry)") }
      form.faults.add("All of it stands already. Choose another map, or another day.", at: "map")
    } catch EstablishmentRefusal.objections(let all) {
      for objection in all { form.faults.add(.term(objection.words), at: "map") }
    }
    return try mapPage(visit, form, known)
  }

  private func mapPage(_ visit: Visit, _ form: MapForm, _ known: [Place] = []) throws -> Answer {
    let id = visit["authority"]
    return try personal(
      visit, "Enter a map of places",
      lede: "Boundaries of wards, parishes, neighbourhoods. You see them drawn before anything is entered.",
      kicker: "Places", section: .places, crumbs: [Crumb(title: "Places", address: Address.places(id))],
      faults: form.faults
    ) {
      if form.faults.isEmpty, !form.places.isEmpty {
        MapPreview(visit: visit, form: form, known: Set(known.map(\.reference))).node
      } else {
        form.node(visit)
      }
    }
  }
}

/// What somebody typed and chose to enter a map.
struct MapForm {
  var texts: [String: String]
  /// The map as it came, now or with what was shown before.
  private(set) var bytes: [UInt8] = []
  private var fileName = "map.geojson"
  private(set) var places: [ListedPlace] = []
  /// Whether it was looked at, and is to be entered.
  private(set) var isConfirmed = false
  var faults = FormFaults()

  static let fields = ["on", "under", "kind", "within"]

  init(texts: [String: String]) { self.texts = texts }

  init(sent visit: Visit) {
    texts = Dictionary(Self.fields.map { ($0, visit.typed($0)) }) { first, _ in first }
    isConfirmed = visit.typed("act") == "enter"
    if let chosen = visit.form["map"], let name = chosen.fileName, !chosen.bytes.isEmpty {
      (bytes, fileName) = (chosen.bytes, FileName(name).text)
    } else {
      bytes = visit.form["map-text"]?.bytes ?? []
    }
  }

  /// The day, when all but the map is well.
  mutating func checkedDay() -> Day? {
    let day = DayField(texts["on"])
    if day.typed.isEmpty { faults.add("Say from which day they stand.", at: "on") }
    if day.isWrong { faults.add(day.message, at: "on") }
    let source = texts["under"] ?? ""
    if source.isEmpty { faults.add("Say what the map is, and who made it.", at: "under") }
    if let problem = TextLimit.problem(source, most: TextLimit.title, what: "This") {
      faults.add(said: problem, at: "under")
    }
    if bytes.isEmpty { faults.add("Choose the file with the map.", at: "map") }
    return faults.isEmpty ? day.day : nil
  }

  /// Reads the map; `false` when something is wrong with it, which then stands at its field.
  mutating func read(knowing known: [Place]) -> Bool {
    let kind = Place.Kind(rawValue: texts["kind"] ?? "")
    let (found, messages) = GeoJSONMap.read(
      bytes, file: fileName, kind: kind, within: texts["within"] ?? "", knowing: known, limits: .form)
    for message in messages.prefix(20) { faults.add(said: message.description, at: "map") }
    places = found
    return faults.isEmpty
  }
}
