import Council
import Demo
import Law
import Store
import TestEngines
import Testing

@Suite("The places of the demonstration")
struct PlacesTests {
  private static let today = Day(iso: "2026-11-21") ?? Day(number: 0)

  private static func told(_ engine: Engine = .sqlite) throws -> Records {
    let records = try engine.records()
    try DemoCounty.tell(into: records, today: today)
    return records
  }

  private static func ground(_ records: Records, _ council: Authority = County.eddershire) throws -> (
    places: [Place], outlines: [Place.Reference: Boundary]
  ) {
    try records.read { open in
      let places = try open.places(of: council.id, on: today)
      let grounds = try places.map { ($0.reference, try open.boundaries(of: $0.reference, at: council.id).last) }
      return (places, Dictionary(grounds.compactMap { pair in pair.1.map { (pair.0, $0.value.boundary) } }) { $1 })
    }
  }

  @Test func `the county has every kind of place that a two-tier county has, each with its ground`() throws {
    let (places, grounds) = try Self.ground(try Self.told())
    let kinds = Dictionary(grouping: places, by: \.kind).mapValues(\.count)
    #expect(kinds[.county] == 1 && kinds[.district] == 5 && kinds[.areaAssembly] == 7)
    #expect(kinds[.electoralDivision] == 14 && kinds[.ward] == 28 && kinds[.parish] == 48)
    #expect(kinds[.neighbourhood] == 2 && kinds[.deprivedNeighbourhood] == 1 && kinds[.unitary] == nil)
    #expect(grounds.count == places.count)
    #expect(places.contains { $0.parents.count == 2 && $0.kind == .areaAssembly }, "no area crosses a district’s line")
  }

  @Test(arguments: [Place.Kind.district, .electoralDivision, .ward])
  func `places of a kind share their edges, and their grounds together are the county’s`(kind: Place.Kind) throws {
    let (places, grounds) = try Self.ground(try Self.told())
    struct Edge: Hashable { let from, to: Position }
    func edges(_ boundary: Boundary) -> [Edge] {
      boundary.rings.flatMap { zip($0, $0.dropFirst()).map { Edge(from: $0, to: $1) } }
    }
    var open: Set<Edge> = []
    for place in places where place.kind == kind {
      for edge in edges(try #require(grounds[place.reference])) {
        // An edge of two neighbours is walked once in each direction.
        if open.remove(Edge(from: edge.to, to: edge.from)) == nil { #expect(open.insert(edge).inserted) }
      }
    }
    #expect(open == Set(edges(try #require(grounds[.init(rawValue: "EDDERSHIRE")]))))
  }

  @Test func `no code and no postcode of it can be a real one`() throws {
    let records = try Self.told()
    let codes = try Self.ground(records).places.compactMap(\.code)
    #expect(codes.count == 96 && codes.allSatisfy { $0.rawValue.hasPrefix("X") && $0.kind == nil })
    for council in County.councils {
      for example in County.postcodes(of: council.id) { #expect(example.postcode.hasPrefix("V")) }
    }
  }

  @Test(arguments: Engine.allCases)
  func `each postcode that is offered lies where its codes say, and a post answers for it`(engine: Engine) throws {
    let records = try Self.told(engine)
    let (places, grounds) = try Self.ground(records)
    for example in County.postcodes(of: County.eddershire.id) {
      let postcode = try #require(Postcode(typed: example.postcode))
      let facts = try #require(try records.read { try $0.facts(of: postcode) }, "\(postcode)")
      let position = try #require(facts.position)
      let coded = places.filter { $0.code.map(facts.codes.contains) ?? false }
      #expect(coded.count >= 4)
      for place in coded { #expect(grounds[place.reference]?.contains(position) == true, "\(postcode), \(place.name)") }
      let around = try records.read { try $0.places(around: position, of: County.eddershire.id, on: Self.today) }
      let answers = try records.read { try $0.answers(for: around, at: County.eddershire.id, on: Self.today) }
      #expect(answers.contains { $0.posts.contains(.init(rawValue: "ENG")) })
    }
  }

  @Test func `the district’s own places name no place of the county that it does not keep`() throws {
    let (places, _) = try Self.ground(try Self.told(), County.stellbridge)
    #expect(places.count == 26 && places.allSatisfy { $0.kind != .county })
    let known = Set(places.map(\.reference))
    for place in places { #expect(place.parents.allSatisfy(known.contains), "\(place.name)") }
  }

  @Test
  func
    `the head of service has a draft with a colleague and one of her own, and the monitoring officer has one to review`()
    throws
  {
    let records = try Self.told()
    let county = County.eddershire.id
    let drafts = try records.read { try $0.drafts(of: county) }
    #expect(Set(drafts.map(\.state)) == [.submitted, .drafting])
    let submitted = try #require(drafts.first { $0.state == .submitted })
    let (reviews, comments) = try records.read {
      (try $0.reviews(of: submitted.id, at: county), try $0.comments(on: submitted.id, at: county))
    }
    #expect(reviews.map(\.reviewerPost) == [Persona.monitoringOfficer.post])
    #expect(comments.count == 2)
    #expect(try #require(reviews.first?.neededBy) > Self.today)
  }
}
