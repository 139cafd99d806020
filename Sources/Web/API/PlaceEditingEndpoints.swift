import Actions
import Council
import Law
import Publishing
import Store

// Places, and who answers for them, to be changed: the same deeds as the pages'.
extension Site {
  var placeEditingEndpoints: [Endpoint] {
    let written = WrittenPlace.self
    return [
      addPlaceEndpoint,
      changing(APIAddress.place, "a place", Actions.EditPlace.name, written, placeToChange) { wanted, seen, call in
        Actions.EditPlace(wanted, seen: seen, at: call["authority"], on: SentGrounds.grounds(call.body))
      },
      correcting(APIAddress.place, "a place", CorrectPlace.name, written, placeToChange) { wanted, seen, call in
        CorrectPlace(wanted, seen: seen, at: call["authority"], SentGrounds.correction(call.body))
      },
      ending(APIAddress.place, "a place", EndPlace.name, written, placeToChange) { seen, call in
        EndPlace(seen, at: call["authority"], on: SentGrounds.grounds(call.body))
      },
      answeringEndpoint,
    ]
  }

  private var addPlaceEndpoint: Endpoint {
    editing(APIAddress.places, "Adds a place", AddPlace.name, Self.adding(WrittenPlace.self)) { [self] call in
      let sent = call.body
      var place = Council.Place(
        reference: .init(rawValue: sent["reference"]?.text ?? ""), name: "", kind: .neighbourhood)
      WrittenPlace.put(sent["set"], into: &place)
      return try carryOut(
        AddPlace(place, at: call["authority"], on: SentGrounds.grounds(sent)), call, WrittenPlace.self)
    }
  }

  @Sendable private func placeToChange(_ call: Call) throws -> CallPlace<WrittenPlace> {
    let id = try council(call).authority.id
    let former = { [records] in
      try records.read { try $0.history(of: Council.Place.Reference(rawValue: call["place"]), at: id) }
        .flatMap { $0.before + $0.after }
    }
    return CallPlace(versions: try versions(ofPlace: call), stands: { $0.stands(on: $1) }, former: former)
  }

  private var answeringEndpoint: Endpoint {
    var endpoint = editing(
      APIAddress.answering, "Says which posts answer for a place, from a day on", SetAnsweringPosts.name,
      Self.setting(WrittenAnswering.self)
    ) { [self] call in
      let place = CallPlace<WrittenAnswering>(
        versions: try versions(ofAnswering: call), stands: { $0.stands(on: $1) }, former: { [] })
      let standing = place.standing(on: SentGrounds.day(call.body))
      if let standing { try place.demand(standing, call) }
      var wanted = standing ?? AnsweringPosts([], for: .init(rawValue: call["place"]))
      WrittenAnswering.put(call.body["set"], into: &wanted)
      let deed = SetAnsweringPosts(
        wanted, seen: standing, at: call["authority"], on: SentGrounds.grounds(call.body))
      return try carryOut(deed, call, WrittenAnswering.self)
    }
    endpoint.about =
      "Send If-Match when somebody answers on that day; leave it out for the first. No post means nobody."
    return endpoint
  }
}
