import Council
import HTML
import Law
import Publishing
import Store

// Places, who answers for them, and the way from a postcode to both.
extension Site {
  var placeEndpoints: [Endpoint] {
    [
      placeList, onePlace, history(of: WrittenPlace.self, "places", "place", \.placeHistory), boundaryOfPlace,
      answeringForPlace, figuresOfPlaces, myAreaEndpoint,
    ]
  }

  private var placeList: Endpoint {
    Endpoint(
      path: APIAddress.places, summary: "The places on a day, by reference",
      parameters: [
        .day, .init(name: "kind", schema: .choice(Council.Place.Kind.self, "Only places of this kind.")),
        .init(name: "within", schema: .text("Only those that lie in the place with this reference.", most: 200)),
      ] + Paging.parameters, content: .json(Paging.schema(WrittenPlace.schema, [.must("on", .day)]))
    ) { [self] call in
      let id = try council(call).authority.id
      let places = try records.read { try $0.places(of: id, on: call.day) }.filter { place in
        (call.query["kind"].map { place.kind.rawValue == $0 } ?? true)
          && (call.query["within"].map { place.parents.contains(.init(rawValue: $0)) } ?? true)
      }
      return try paging(call).page(
        of: places, by: \.reference.rawValue, [("on", .text(call.day.iso))], write: WrittenPlace.value)
    }
  }

  private var onePlace: Endpoint {
    Endpoint(
      path: APIAddress.place, summary: "One place as it stands on a day",
      about: "Its ETag names the version; send it as If-Match to change it.", parameters: [.day],
      content: .json(WrittenPlace.schema)
    ) { [self] call in
      try answer(WrittenPlace.self, try versions(ofPlace: call), call) { $0.stands(on: call.day) }
    }
  }

  private var boundaryOfPlace: Endpoint {
    Endpoint(
      path: APIAddress.place + "/boundary", summary: "The boundary of a place as it stands on a day, as GeoJSON",
      parameters: [.day], content: .geoJSON(WrittenBoundary.schema)
    ) { [self] call in
      let (id, reference) = (try council(call).authority.id, Council.Place.Reference(rawValue: call["place"]))
      let (places, boundaries) = try records.read {
        (try $0.places([reference], of: id, on: call.day), try $0.boundaries(of: reference, at: id).map(\.value))
      }
      let standing = boundaries.first {
        ($0.from.map { $0 <= call.day } ?? true) && ($0.to.map { call.day <= $0 } ?? true)
      }
      guard let place = places.first, let standing else {
        throw CallProblem(.nothingHere, "No boundary of a place of this reference is entered for \(call.day.typed).")
      }
      return CallAnswer(WrittenBoundary.value(standing.boundary, of: place))
    }
  }

  private var answeringForPlace: Endpoint {
    Endpoint(
      path: APIAddress.answering, summary: "Which posts answer for a place on a day",
      about: "Its ETag names the version; send it as If-Match to change it.", parameters: [.day],
      content: .json(WrittenAnswering.schema)
    ) { [self] call in
      try answer(WrittenAnswering.self, try versions(ofAnswering: call), call) { $0.stands(on: call.day) }
    }
  }

  private var figuresOfPlaces: Endpoint {
    Endpoint(
      path: APIAddress.council + "/place-figures", summary: "How many live in places and how deprived these are",
      about: "Of the places for which it was entered, by reference.", parameters: Paging.parameters,
      content: .json(Paging.schema(WrittenFigure.schema))
    ) { [self] call in
      let id = try council(call).authority.id
      return try paging(call).page(
        of: try records.read { try $0.placeFigures(of: id) }, by: \.place.rawValue, write: WrittenFigure.value)
    }
  }

  private var myAreaEndpoint: Endpoint {
    Endpoint(
      path: APIAddress.council + "/my-area", summary: "The places a postcode or a name leads to, and who answers there",
      about: "What is asked is kept nowhere, and nobody between is to keep the answer.",
      parameters: [
        .init(name: "q", schema: .text("A postcode, or a part of the name of a place.", most: 80), isRequired: true)
      ], content: .json(WrittenArea.schema)
    ) { [self] call in
      let authority = try council(call).authority
      let typed = (call.query["q"] ?? "").trimmed
      let found = try records.read { try AreaLookup.find(typed, in: $0, at: authority.id, on: call.now.day) }
      guard let value = WrittenArea.value(found) else {
        let fault = MyAreaPage(
          authority: authority, found: found, search: AreaSearch(authority: authority.id, typed: typed)
        ).fault
        throw CallProblem(.nothingHere, (fault ?? "Send a postcode or the name of a place as q.").inEnglish)
      }
      var answer = CallAnswer(value)
      answer.keepsNothing = true
      return answer
    }
  }

  func versions(ofPlace call: Call) throws -> [Council.Place] {
    let (id, place) = (try council(call).authority.id, Council.Place.Reference(rawValue: call["place"]))
    return try records.read { try $0.versions(of: place, at: id) }.map(\.value)
  }

  func versions(ofAnswering call: Call) throws -> [AnsweringPosts] {
    let (id, place) = (try council(call).authority.id, Council.Place.Reference(rawValue: call["place"]))
    return try records.read { try $0.answers(for: place, at: id) }.map(\.value)
  }
}
