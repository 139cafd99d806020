import Council
import Publishing
import Testing

@Suite("Maps in GeoJSON")
struct GeoJSONMapTests {
  private static let square = "[[[-1.4,53.4],[-1.3,53.4],[-1.3,53.5],[-1.4,53.5],[-1.4,53.4]]]"

  private func feature(_ properties: String, _ geometry: String? = nil) -> String {
    let shape = geometry ?? "{\"type\":\"Polygon\",\"coordinates\":\(Self.square)}"
    return "{\"type\":\"Feature\",\"properties\":\(properties),\"geometry\":\(shape)}"
  }

  private func collection(_ features: [String], _ more: String = "") -> String {
    "{\"type\":\"FeatureCollection\"\(more),\"features\":[\(features.joined(separator: ","))]}"
  }

  private func read(
    _ text: String, _ wishes: GeoJSONMap.Wishes = .init(kind: .neighbourhood), _ limits: PlaceLimits = .standard
  ) -> (places: [ListedPlace], messages: [String]) {
    let (places, messages) = GeoJSONMap.read(Array(text.utf8), file: "map.geojson", wishes: wishes, limits: limits)
    return (places, messages.map(\.description))
  }

  @Test func `wards as the ONS publishes them become places, with their codes and what they lie in`() {
    let known = ["E08000018": Place.Reference(rawValue: "ROTHERHAM")]
    let ward = feature(#"{"OBJECTID":7,"WD24CD":"E05012345","WD24NM":"Anston","LAD24CD":"E08000018","LAT":53.4}"#)
    let other = feature(#"{"WD24CD":"E05000001","WD24NM":"Elsewhere","LAD24CD":"E08000001"}"#)
    let (places, messages) = read(collection([ward, other]), .init(within: "E08000018", known: known))
    #expect(messages == [])
    #expect(places.map(\.place.name) == ["Anston"])
    #expect(places.first?.place.kind == .ward)
    #expect(places.first?.place.code?.rawValue == "E05012345")
    #expect(places.first?.place.parents == [.init(rawValue: "ROTHERHAM")])
    #expect(places.first?.boundary?.contains(Position(longitude: -1_350_000, latitude: 53_450_000)) == true)
  }

  @Test func `a council’s own map names its places by reference, kind and what they lie in`() {
    let own = feature(#"{"reference":"AA-N","name":"North","kind":"area-assembly","parents":"ROTHERHAM; X"}"#)
    let (places, messages) = read(collection([own]), .init())
    #expect(messages == [])
    #expect(places.first?.place.kind == .areaAssembly)
    #expect(places.first?.place.parents.map(\.rawValue) == ["ROTHERHAM", "X"])
  }

  @Test func `several pieces of ground and holes are read`() {
    let hole = "[[-1.36,53.44],[-1.34,53.44],[-1.34,53.46],[-1.36,53.46],[-1.36,53.44]]"
    let rings = Self.square.dropLast() + "," + hole + "]"
    let far = "[[[0,50],[1,50],[1,51],[0,50]]]"
    let shape = "{\"coordinates\":[\(rings),\(far)],\"type\":\"MultiPolygon\"}"
    let (places, messages) = read(collection([feature(#"{"reference":"A","name":"A"}"#, shape)]))
    #expect(messages == [])
    #expect(places.first?.boundary?.polygons.map(\.count) == [2, 1])
  }

  @Test(arguments: [
    ("[[[0,0],[2,2],[2,0],[0,1],[0,0]]]", "crosses itself"),
    ("[[[0,0],[1,0],[1,1],[0,1]]]", "does not end where it began"),
    ("[[[0,0],[1,0],[0,0]]]", "at least four are needed"),
    ("[[[0,0],[1,1],[2,2],[0,0]]]", "no ground in it"),
    ("[[[445000,390000],[446000,390000],[446000,391000],[445000,390000]]]", "not in the British National Grid"),
    ("[[[0,0],[200,0],[1,1],[0,0]]]", "no longitude and latitude"),
    ("[[[0],[1,0],[1,1],[0,0]]]", "A point has two numbers"),
    ("[[[53.4,-1.4],[53.5,-1.4],[53.5,-1.3],[53.4,-1.4]]]", "Latitude stands before longitude"),
    ("[[[13.3,52.4],[13.5,52.4],[13.5,52.6],[13.3,52.4]]]", "outside the British Isles"),
    ("[]", "no ring"), ("[0,0]", "a place is a Polygon"), ("null", "a place is a Polygon"),
  ])
  func `a boundary that is none is told by the number of its feature, and nothing is read`(
    coordinates: String, words: String
  ) {
    let good = feature(#"{"reference":"A","name":"A"}"#)
    let bad = feature(#"{"reference":"B","name":"B"}"#, "{\"type\":\"Polygon\",\"coordinates\":\(coordinates)}")
    let (places, messages) = read(collection([good, bad]))
    #expect(places.isEmpty)
    #expect(messages.count == 1 && messages[0].contains("feature 2") && messages[0].contains(words), "\(messages)")
  }

  @Test func `a map in another system of coordinates is refused by its name`() {
    let crs = #","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}}"#
    #expect(
      read(collection([feature(#"{"reference":"A","name":"A"}"#)], crs)).messages.first?.contains("WGS 84") == true)
    let right = #","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}}"#
    #expect(read(collection([feature(#"{"reference":"A","name":"A"}"#)], right)).messages == [])
  }

  @Test(arguments: [
    ("{}", "“type” is missing"), ("", "An object is expected"),
    ("{\"type\":\"Point\"}", "FeatureCollection is expected"),
    ("[]", "An object is expected"), ("{\"type\":\"FeatureCollection\",\"features\":[]}", "no features"),
    ("{\"type\":\"FeatureCollection\",\"features\":[}", "An object is expected"),
    ("{\"type\":\"FeatureCollection\",}", "A text is expected"),
    ("{\"type\":\"FeatureCollection\",\"features\":[]} x", "follows behind the end"),
    ("{\"type\":\"\\ud800\"}", "Half of a character"), ("{\"a\":01}", "begins with a nought"),
    ("{\"a\":1e999}", "too large"), ("{\"a\":nul}", "A value is expected"),
  ])
  func `what is no map at all is told with its line`(text: String, words: String) {
    let (places, messages) = read(text)
    #expect(places.isEmpty && messages.count == 1 && messages[0].contains(words), "\(messages)")
  }

  @Test func `brackets nested without end, too many points and too large files are refused`() {
    let deep = "{\"type\":\"FeatureCollection\",\"x\":" + String(repeating: "[", count: 100_000)
    #expect(read(deep).messages.first?.contains("within each other") == true)
    let few = PlaceLimits(bytes: 1 << 20, places: 1, points: 3)
    #expect(
      read(collection([feature(#"{"reference":"A","name":"A"}"#)]), .init(), few).messages.first?.contains(
        "more than 3 points") == true)
    let small = PlaceLimits(bytes: 10)
    #expect(read(collection([]), .init(), small).messages.first?.contains("at most 0 MB") == true)
  }

  @Test func `a feature without a name, a reference or a kind says which is missing`() {
    let features = [
      feature("{}"), feature(#"{"reference":"A"}"#), feature(#"{"reference":"A b","name":"X"}"#),
      feature(#"{"reference":"C","name":"C","kind":"hamlet"}"#),
    ]
    let messages = read(collection(features), .init()).messages
    #expect(messages.count == 4, "\(messages)")
    #expect(
      read(collection([feature(#"{"reference":"A","name":"A"}"#)]), .init()).messages.first?.contains("--kind") == true)
    let twice = read(
      collection([feature(#"{"reference":"A","name":"A"}"#), feature(#"{"reference":"A","name":"B"}"#)]))
    #expect(twice.messages.first?.contains("Feature 1 has this reference already") == true)
  }
}
