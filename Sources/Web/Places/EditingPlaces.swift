import Actions
import Council
import HTML
import Law
import Store

// Adding, changing, correcting and ending places, and saying who answers for them.
extension Site {
  func addPlaces(_ routes: inout Routes) {
    routes.get("/:authority/my-area", .everyone, myArea)
    routes.get("/:authority/places", .everyone, places)
    routes.get("/:authority/places.csv", .everyone, placeList)
    routes.get("/:authority/places/new-place", .only(.editStructure), newPlace)
    routes.post("/:authority/places/new-place", .only(.editStructure), addPlace)
    routes.get("/:authority/places/from-map", .only(.enterPapers), mapToEnter)
    routes.upload("/:authority/places/from-map", .only(.enterPapers), mostBytes: files.mostFormBytes, enterMap)
    addPlaceFigures(&routes)
    routes.get("/:authority/places/:place", .everyone, place)
    routes.get("/:authority/places/:place/history", .everyone, placeHistory)
    routes.get("/:authority/places/:place/edit", .only(.editStructure), placeToEdit)
    routes.post("/:authority/places/:place/edit", .only(.editStructure), editPlace)
    routes.get("/:authority/places/:place/correct", .only(.editStructure), placeToCorrect)
    routes.post("/:authority/places/:place/correct", .only(.editStructure), correctPlace)
    routes.get("/:authority/places/:place/end", .only(.editStructure), placeToEnd)
    routes.post("/:authority/places/:place/end", .only(.editStructure), endPlace)
    routes.get("/:authority/places/:place/answering", .only(.editStructure), answeringToSet)
    routes.post("/:authority/places/:place/answering", .only(.editStructure), setAnswering)
  }

  func newPlace(_ visit: Visit) throws -> Answer {
    var form = newPlaceForm(visit)
    form.texts = form.grounds.texts(from: DayField(visit.query["on"]).day ?? visit.today)
    form.texts.merge(["parents": visit.query["in"] ?? "", "kind": "neighbourhood"]) { $1 }
    return try answer(form)
  }

  func addPlace(_ visit: Visit) throws -> Answer {
    let id = try council(visit).authority.id
    var form = newPlaceForm(visit)
    form.texts = form.grounds.typed(visit).merging(PlaceMatter.typed(visit)) { $1 }
    form.texts["reference"] = visit.typed("reference")
    let blank = Place(reference: .init(rawValue: visit.typed("reference")), name: "", kind: .neighbourhood)
    let place = try named(
      PlaceMatter.read(form.texts, over: blank, among: form.around, &form.faults), visit, on: dayMeant(visit))
    guard let grounds = form.grounds.grounds(form.texts, &form.faults), form.faults.isEmpty else {
      form.noteTheRest(PlaceMatter.objections(to: place))
      return try answer(form)
    }
    return try save(
      form, AddPlace(place, at: id, on: grounds), at: Address.place(id, place.reference, on: grounds.from))
  }

  private func newPlaceForm(_ visit: Visit) -> EditForm<PlaceMatter> {
    EditForm(
      visit: visit, title: "Add a place", lede: "A place that is new, from a day on.", button: "Add a place",
      crumbs: [Crumb(title: "Places", address: Address.places(visit["authority"]))],
      grounds: GroundsForm(kind: .change, today: visit.today), around: { Establishment() }, asksForReference: true,
      section: .places, texts: [:])
  }

  private func placeToEdit(_ visit: Visit, _ kind: GroundsForm.Kind, on day: Day) throws -> EditedVersion<PlaceMatter> {
    let (council, reference) = (try council(visit), Place.Reference(rawValue: visit["place"]))
    let id = council.authority.id
    let versions = try records.read { try $0.versions(of: reference, at: id) }.map(\.value)
    guard let place = versions.first(where: { $0.stands(on: day) }) ?? versions.last else { throw Problem.nothingHere }
    let entry = { try council.lastEntry(about: reference) }
    return EditedVersion(
      visit: visit, title: place.name, kicker: "Place \(reference.rawValue)", standing: place, blank: place,
      stillStands: versions.contains, around: { Establishment() }, page: { Address.place(id, reference, on: $0) },
      lastEntry: entry, seen: shown(visit),
      words: kind.words(
        for: place.name, ending: .place, "Nobody answers for it from then on.",
        VersionTrail.days(place.from, place.to)),
      grounds: GroundsForm(kind: kind, today: visit.today, lastEntry: kind == .correction ? try entry()?.number : nil),
      section: .places)
  }

  private func shown(_ visit: Visit) -> SeenVersion<Place> {
    SeenVersion(key: records.keeping.key, subject: "place/\(visit["authority"])/\(visit["place"])")
  }

  private func place(_ visit: Visit) -> (GroundsForm.Kind, Day) throws -> EditedVersion<PlaceMatter> {
    { kind, day in try placeToEdit(visit, kind, on: day) }
  }

  func placeToEdit(_ visit: Visit) throws -> Answer { try page(visit, place(visit), .change) }
  func placeToCorrect(_ visit: Visit) throws -> Answer { try page(visit, place(visit), .correction) }
  func placeToEnd(_ visit: Visit) throws -> Answer { try page(visit, place(visit), .end) }

  func editPlace(_ visit: Visit) throws -> Answer {
    try edit(visit, place(visit)) { try named($0, visit, on: $1) }
  }

  func correctPlace(_ visit: Visit) throws -> Answer {
    try correct(visit, place(visit), shown(visit)) { try named($0, visit, on: $1) }
  }

  func endPlace(_ visit: Visit) throws -> Answer { try end(visit, place(visit)) }

  /// The place with what it lies in by references, where names were typed.
  private func named(_ place: Place, _ visit: Visit, on day: Day) throws -> Place {
    guard !place.parents.isEmpty else { return place }
    let known = try records.read { try $0.places(of: visit["authority"], on: day) }
    var place = place
    place.parents = place.parents.map { parent in
      if known.contains(where: { $0.reference == parent }) { return parent }
      let named = known.filter { $0.name.lowercased() == parent.rawValue.lowercased() }
      return named.count == 1 ? named[0].reference : parent
    }
    return place
  }
}
