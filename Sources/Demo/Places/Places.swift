import Actions
import Council
import Law
import Publishing

/// The ground of the county: its districts, divisions, wards and parishes with their boundaries, and who answers for them.
///
/// It lies on the Dogger Bank, where no council is, so that no map of it can be taken for one of a real place. Its codes are made as
/// those of the Office for National Statistics are, but begin with X, which stands for no country: `X05000001` is nobody’s ward.
extension Telling {
  func drawPlaces() throws {
    let day = month(-24, 6)
    let map = try DemoMap.read()
    for (council, clerk) in [(County.eddershire, Persona.clerk), (County.stellbridge, .districtClerk)] {
      let places = council == County.eddershire ? map : Self.part(of: map, within: "STELLBRIDGE")
      try does(
        ImportPlaces(
          places.map { Self.answered($0, at: council) }, of: council.id, from: nil,
          source: "Places of \(council.shortName)"), as: clerk, on: day)
      try enterFigures(of: places.map(\.place), at: council, as: clerk, on: day)
    }
  }

  /// A place and all that lies in it; of what they lie in, only what is among them.
  private static func part(of map: [ListedPlace], within widest: String) -> [ListedPlace] {
    var kept: Set = [Place.Reference(rawValue: widest)]
    // The map goes from the widest kind to the narrowest, but an assembly comes after the district it lies in, too.
    for listed in map where !kept.isDisjoint(with: listed.place.parents) { kept.insert(listed.place.reference) }
    return map.filter { kept.contains($0.place.reference) }.map { listed in
      var listed = listed
      listed.place.parents.removeAll { !kept.contains($0) }
      return listed
    }
  }

  /// How many live there and how deprived it is, as somebody made it up.
  private func enterFigures(of places: [Place], at council: Authority, as clerk: Persona, on day: Day) throws {
    let file = "place-figures.csv"
    let (listed, messages) = PlaceFigureCSV.read(try DemoFile.bytes(file), file: file, knowing: places)
    if let first = messages.first { throw ListProblem(file: file, said: first.description) }
    try does(EnterPlaceFigures(listed.figures, of: council.id, source: file), as: clerk, on: day)
  }

  private static func answered(_ listed: ListedPlace, at council: Authority) -> ListedPlace {
    var listed = listed
    let posts =
      council == County.eddershire ? countyPosts(for: listed.place) : districtPosts(for: listed.place.kind)
    listed.posts = posts.map(Post.Reference.init(rawValue:))
    return listed
  }

  private static func countyPosts(for place: Place) -> [String] {
    let isNorthern = ["MARROWFOLD", "QUILLHAMPTON"].contains(place.reference.rawValue)
    return switch place.kind {
    case .county: ["CUSM", "EPO"]
    case .district: ["HAM", isNorthern ? "TMN" : "TMS"]
    case .areaAssembly: ["ENG"]
    case .deprivedNeighbourhood: ["NDW"]
    case .neighbourhood: place.reference.rawValue == "N1" ? ["NDW"] : []
    default: []
    }
  }

  private static func districtPosts(for kind: Place.Kind) -> [String] {
    switch kind {
    case .district: ["HOM", "STS"]
    case .ward: ["CDO"]
    case .deprivedNeighbourhood, .neighbourhood: ["TEN"]
    default: []
    }
  }
}
