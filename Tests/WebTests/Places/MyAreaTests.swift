import Actions
import Council
import Hummingbird
import Law
import Store
import Testing

@testable import Web

@Suite("My area")
struct MyAreaTests {
  private let borough = Place(
    reference: .init(rawValue: "FELP"), name: "Felpersham", kind: .district, code: GSSCode(rawValue: "E07000999"))
  private let ward = Place(
    reference: .init(rawValue: "AMB"), name: "Ambridge", kind: .ward, code: GSSCode(rawValue: "E05999999"),
    parents: [.init(rawValue: "FELP"), .init(rawValue: "AA")])
  private let assembly = Place(
    reference: .init(rawValue: "AA"), name: "Am Vale <Assembly>", kind: .areaAssembly,
    parents: [.init(rawValue: "FELP")])

  private func square(_ west: Int32) -> Boundary {
    let points: [(Int32, Int32)] = [(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000), (0, 0)]
    return Boundary([[points.map { Position(longitude: west + $0.0, latitude: 52_000_000 + $0.1) }]])
  }

  /// A visitor of Borsetshire, which has three places; two of them have boundaries, and one a post.
  private func visitor(postcodes: Bool = true) throws -> Visitor {
    let visitor = try Visitor()
    let (records, now) = (visitor.site.records, visitor.site.now())
    let list = [
      ListedPlace(borough, boundary: square(-2_000_000)), ListedPlace(ward),
      ListedPlace(assembly, boundary: square(-2_000_000), posts: [.init(rawValue: "CSM")]),
    ]
    try records.carryOut(
      ImportPlaces(list, of: "borsetshire", from: nil, source: "places.csv"), by: .operatorAtTheMachine, at: now)
    guard postcodes else { return visitor }
    var directory = PostcodeDirectory()
    let inside = Position(longitude: -1_950_000, latitude: 52_050_000)
    add("AM11AA", [borough.code, ward.code], inside, 0, &directory)
    add("AM11AE", [borough.code, ward.code], Position(longitude: -1_910_000, latitude: 52_020_000), 0, &directory)
    add("AM11AB", [borough.code, ward.code], inside, 592, &directory)
    add("AM11AD", [GSSCode(rawValue: "E07000001")], nil, 0, &directory)
    try records.carryOut(
      ImportPostcodes(directory, edition: "ONSPD August 2026", fileDigest: "none", at: "borsetshire"),
      by: .operatorAtTheMachine, at: now)
    return visitor
  }

  private func add(
    _ text: String, _ codes: [GSSCode?], _ at: Position?, _ ended: UInt16, _ directory: inout PostcodeDirectory
  ) {
    let numbers = codes.map { $0?.number ?? 0 } + [0, 0, 0, 0, 0]
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      guard let key = PostcodeKey(bytes) else { return }
      _ = directory.add(
        key, codes: (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]), position: at, ended: ended)
    }
  }

  @Test(arguments: ["am1%201aa", "AM11AA", "Am1+1aA"])
  func `a postcode leads to its places and to the post that answers for one of them`(typed: String) async throws {
    let reply = try await visitor().get("/borsetshire/my-area?q=\(typed)")
    #expect(reply.status == 200)
    for words in [
      "AM1 1AA", "Ambridge", "Felpersham", "Am Vale &lt;Assembly&gt;", "Customer Service Manager", "Customer Service",
      "ONSPD August 2026", "members are not entered here yet", "boards and committees are not entered here yet",
    ] {
      #expect(reply.text.contains(words), "\(words)")
    }
    let ward = try #require(reply.text.firstRange(of: "/places/AMB"))
    let borough = try #require(reply.text.firstRange(of: "/places/FELP\""))
    #expect(ward.lowerBound < borough.lowerBound)
  }

  @Test func `what was typed is kept nowhere, and no other page is told it`() async throws {
    let reply = try await visitor().get("/borsetshire/my-area?q=AM1+1AA")
    #expect(reply.headers[.cacheControl] == "no-store")
    #expect(reply.headers.first { $0.name.rawName.lowercased() == "referrer-policy" }?.value == "no-referrer")
    #expect(reply.headers[.eTag] == nil)
    #expect(reply.headers[values: .setCookie] == [], "It has no form that needs one")
  }

  @Test func `a postcode that was given up says when`() async throws {
    #expect(try await visitor().get("/borsetshire/my-area?q=AM1+1AB").text.contains("given up in April 2019"))
  }

  @Test func `a postcode elsewhere, one unknown, and one before any directory each say so, and keep what was typed`()
    async throws
  {
    for (typed, words) in [
      ("AM1+1AD", "AM1 1AD is not in this council’s area"), ("AM1+1ZZ", "AM1 1ZZ is not among the postcodes known"),
      ("%3Cscript%3E", "There is no place “&lt;script&gt;” here"),
    ] {
      let reply = try await visitor().get("/borsetshire/my-area?q=\(typed)")
      #expect(reply.status == 404)
      #expect(reply.text.contains(words), "\(words)")
      #expect(reply.text.contains("href=\"#q\"") && reply.text.contains("id=\"q-error\""))
      #expect(
        reply.text.contains("value=\"\(typed == "%3Cscript%3E" ? "&lt;script&gt;" : typed.replacing("+", with: " "))\"")
      )
    }
    let none = try await visitor(postcodes: false).get("/borsetshire/my-area?q=AM1+1AA")
    #expect(none.text.contains("no postcodes are entered here yet"))
  }

  @Test func `a name leads to its place, and a part of several names to a choice`() async throws {
    #expect(try await visitor().get("/borsetshire/my-area?q=ambridge").text.contains("My area: Ambridge"))
    let choice = try await visitor().get("/borsetshire/my-area?q=am").text
    #expect(choice.contains("Which place do you mean?") && choice.contains("q=AMB") && choice.contains("q=AA"))
    #expect(try await visitor().get("/borsetshire/my-area").text.contains("Who answers for your street?"))
    #expect(try await visitor().get("/borsetshire/my-area?q=%25").status == 404)
  }

  @Test func `a place’s page shows where it is, what lies in it and who answers; the list comes as CSV`() async throws {
    let visitor = try visitor()
    let page = try await visitor.get("/borsetshire/places/AA").text
    for words in [
      "Where it is", "Am Vale &lt;Assembly&gt; lies in Felpersham", "<svg", "Customer Service Manager", "Ambridge",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(try await visitor.get("/borsetshire/places").text.contains("Area assemblies"))
    let list = try await visitor.get("/borsetshire/places.csv")
    #expect(list.text.contains("AA,Am Vale <Assembly>,area-assembly,,FELP,CSM,,"))
    #expect(try await visitor.get("/borsetshire/places/AA/history").text.contains("Places entered from a list"))
    #expect(try await visitor.get("/borsetshire/places/NONE").status == 404)
  }

  @Test func `a page that is put together from what is held is the page that is made from the records`() async throws {
    let visitor = try visitor()
    let first = try await visitor.get("/borsetshire/my-area?q=AM1+1AE")
    for _ in 1...12 { _ = try await visitor.get("/borsetshire/my-area?q=am11aa") }
    let held = try await visitor.get("/borsetshire/my-area?q=AM1+1AE")
    #expect(held.text == first.text && first.text.contains("<circle cx=\""))
    let names = { (reply: Visitor.Reply) in reply.headers.map(\.name.rawName) }
    #expect(names(held) == names(first) && held.headers[.cacheControl] == "no-store")
    #expect(try await visitor.get("/borsetshire/my-area?q=AM1+1AA").text.contains("AM1 1AA"))
    #expect(try await visitor.get("/borsetshire/my-area?q=AM1+1AB").text.contains("given up in April 2019"))
    #expect(try await visitor.get("/borsetshire/my-area?q=AM1+1AD").status == 404)
    #expect(try await visitor.get("/nowhere/my-area?q=AM1+1AA").status == 404)
  }

  @Test func `what is held is forgotten as soon as a place changes`() async throws {
    let visitor = try visitor()
    for _ in 1...12 { _ = try await visitor.get("/borsetshire/my-area?q=AM1+1AA") }
    var renamed = ward
    renamed.name = "Lower Ambridge"
    try visitor.site.records.carryOut(
      ImportPlaces([ListedPlace(renamed)], of: "borsetshire", from: nil, source: "new names.csv"),
      by: .operatorAtTheMachine, at: visitor.site.now())
    for _ in 1...12 {
      #expect(try await visitor.get("/borsetshire/my-area?q=AM1+1AA").text.contains("Lower Ambridge"))
    }
  }
}
