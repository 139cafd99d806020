import Actions
import Council
import HTTPTypes
import Law
import Secrets
import Store
import Testing

@testable import Web

@Suite("Marking a place on the map of a question")
struct SpotPagesTests {
  private static func ward(_ name: String, west: Int32) -> ListedPlace {
    let points: [(Int32, Int32)] = [(0, 0), (100_000, 0), (100_000, 100_000), (0, 100_000), (0, 0)]
    let ring = points.map { Position(longitude: west + $0.0, latitude: 52_000_000 + $0.1) }
    return ListedPlace(
      .init(reference: .init(rawValue: name.uppercased()), name: name, kind: .ward), boundary: Boundary([[ring]]))
  }

  private func town(_ shape: ActivityQuestion.Shape, drawn: Bool = true) throws -> (Town, String) {
    let town = try Town()
    let now = town.clock.now
    func carry<D: Deed>(_ deed: D) throws -> D.Outcome {
      try town.records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }
    var wards = [Self.ward("East", west: -1_900_000), Self.ward("West", west: -2_000_000)]
    if !drawn { for place in wards.indices { wards[place].boundary = nil } }
    try carry(ImportPlaces(wards, of: Town.id, from: nil, source: "wards.csv"))
    let stated = Activity(
      .consult, title: "Crossings", reasons: "Roads are busy.", openToChange: "Where.", setAside: "Nothing.",
      use: "The cabinet reads them.", papers: [.init("Figures", address: "/borsetshire")], opensOn: now.day,
      closesOn: now.day.adding(days: 100), stakeholders: [.init("Parish councils")],
      decidedOn: now.day.adding(days: 150), otherWays: "Telephone us.", contact: "Engagement Officer")
    let reference = try carry(PrepareActivity(stated, at: Town.id))
    let questions = Questionnaire([
      .init(
        "Where",
        [
          ActivityQuestion("q1", .place, "Where is a crossing needed?", shape: shape),
          ActivityQuestion("q2", .paragraph, "Why there?"), ActivityQuestion("q3", .number, "How many cross there?"),
        ])
    ])
    try carry(PrepareQuestions(questions, of: reference, at: Town.id))
    try carry(PublishActivity(reference, inSpiteOfWarnings: true, at: Town.id))
    return (town, "/\(Town.id)/involvement/\(reference.rawValue)")
  }

  private func form(_ reply: Town.Reply) throws -> PageForm {
    try #require(reply.forms.first { $0.action.hasSuffix("/answer") })
  }

  /// Presses a button or the map of a page.
  private func press(_ browser: Browser, _ page: Town.Reply, _ fields: [String: String]) async throws -> Town.Reply {
    let form = try form(page)
    return try await browser.post(form.action, form.values.merging(fields) { $1 })
  }

  private func kept(_ town: Town) throws -> [Answered] {
    try town.records.read {
      try $0.responses(to: .init(rawValue: "A-\(town.clock.now.day.year)-1"), at: Town.id, atMost: 10)
    }.compactMap { $0.answers["q1"] }
  }

  /// Goes on to the end and sends.
  private func send(_ browser: Browser, _ page: Town.Reply) async throws {
    let overview = try await browser.follow(try await press(browser, page, ["step": "next"]))
    #expect(try await press(browser, overview, ["step": "send"]).location.contains("/receipt/"))
  }

  @Test func `a spot on the map is kept with its area, and nothing typed so far is lost`() async throws {
    let (town, path) = try town(.point)
    let browser = Browser(town)
    let first = try await browser.get("\(path)/answer")
    #expect(first.text.contains("Nothing is marked yet") && first.text.contains("Do not mark a home"))
    #expect(first.text.matches(of: /type="image"/).count == 2)
    let typed = ["q2": "Children <cross> here.", "q3": "many", "q1": "By the school"]
    let marked = try await press(browser, first, typed.merging(["q1-wide.x": "100", "q1-wide.y": "140"]) { $1 })
    #expect(marked.text.contains("The mark is near the middle of West.") || marked.text.contains(" of West."))
    #expect(marked.text.contains("Children &lt;cross&gt; here.") && marked.text.contains("value=\"many\""))
    #expect(marked.text.contains("By the school") && marked.text.contains("area=WEST"))
    // Now West is shown alone, and the same pixels are another spot in it.
    let closer = try await press(browser, marked, ["q3": "20", "q1-narrow.x": "144", "q1-narrow.y": "200"])
    #expect(closer.status == 200 && closer.text.contains("area=WEST"))
    #expect(try form(closer).values["q1-spots"] != form(marked).values["q1-spots"])
    try await send(browser, closer)
    let answer = try #require(try kept(town).first)
    #expect(answer.chosen == ["West"] && answer.text == "By the school" && answer.spots.count == 1)
  }

  @Test func `an area from the list is shown larger, and there is a way back to all`() async throws {
    let (town, path) = try town(.point)
    let browser = Browser(town)
    let east = try await press(browser, try await browser.get("\(path)/answer"), ["q1-place": "0", "q1-do": "show"])
    #expect(east.text.contains("area=EAST") && east.text.contains("Show all areas"))
    let all = try await press(browser, east, ["q1-do": "whole"])
    #expect(!all.text.contains("area=EAST") && all.text.contains("Nothing is marked yet"))
    for width in ["288", "576"] {
      let map = try await browser.get("\(path)/map.svg?width=\(width)&area=EAST")
      #expect(map.status == 200 && map.headers[.contentType]?.hasPrefix("image/svg+xml") == true)
      #expect(map.text.contains("width=\"\(width)\"") && !map.text.contains("<circle"))
    }
    #expect(try await browser.get("\(path)/map.svg?area=%3Cx").status == 200)
  }

  @Test func `with the keyboard alone the middle of an area is marked, moved and taken away`() async throws {
    let (town, path) = try town(.point)
    let browser = Browser(town)
    var page = try await press(browser, try await browser.get("\(path)/answer"), ["q1-place": "0", "q1-do": "show"])
    // A browser says the corner where an image is pressed with the keyboard.
    page = try await press(browser, page, ["q1-wide.x": "0", "q1-wide.y": "0"])
    #expect(
      page.text.contains("The mark is near the middle of East.") && page.text.contains("value=\"52.05000 -1.85000\""))
    for (way, spot) in [
      ("north", "52.05898 -1.85000"), ("south", "52.05000 -1.85000"), ("east", "52.05000 -1.83539"),
      ("west", "52.05000 -1.85000"),
    ] {
      page = try await press(browser, page, ["q1-do": way, "q1-by": "1000"])
      #expect(page.text.contains("value=\"\(spot)\""), "\(way)")
    }
    page = try await press(browser, page, ["q1-do": "clear"])
    #expect(page.text.contains("Nothing is marked yet"))
    page = try await press(browser, page, ["q1-do": "middle"])
    try await send(browser, page)
    #expect(try kept(town).first?.chosen == ["East"])
  }

  @Test func `coordinates are typed in place of the map, and what is wrong with them is told and not lost`()
    async throws
  {
    let (town, path) = try town(.point)
    let browser = Browser(town)
    let page = try await browser.get("\(path)/answer")
    for (typed, told) in [
      ("by the bridge", "These are no coordinates"), ("53.5 -1.5", "outside the council’s area"),
      ("-1.5 53.5", "not in the British Isles|outside the council’s area"),
      ("52.01 -1.99; 52.02 -1.98", "Mark one spot; there are 2"),
    ] {
      let refused = try await press(browser, page, ["step": "next", "q1-spots": typed])
      #expect(refused.status == 422, "\(typed)")
      #expect(told.split(separator: "|").contains { refused.text.contains($0) }, "\(typed)")
      #expect(refused.text.contains("value=\"\(typed)\""), "\(typed)")
    }
    let fine = try await press(browser, page, ["q1-spots": "52.01, -1.99", "step": "next"])
    try #require(fine.status == 303)
    let overview = try await browser.follow(fine)
    #expect(overview.text.contains("West") && overview.text.contains("52.01000 -1.99000"))
  }

  @Test func `a spot that was pressed outside is not taken, and pixels that are none change nothing`() async throws {
    let (town, path) = try town(.line)
    let browser = Browser(town)
    var page = try await press(
      browser, try await browser.get("\(path)/answer"), ["q1-wide.x": "100", "q1-wide.y": "100"])
    let before = try form(page).values["q1-spots"]
    #expect(before?.isEmpty == false)
    for (x, y, status) in [("1", "1", 422), ("-5", "9", 200), ("9999", "9", 200), ("x", "y", 200)] {
      page = try await press(browser, page, ["q1-wide.x": x, "q1-wide.y": y, "q1-view": "77"])
      #expect(page.status == status, "\(x), \(y)")
      #expect(try form(page).values["q1-spots"] == before, "\(x), \(y)")
    }
  }

  @Test func `an area is marked spot after spot, must not cross itself, and is begun again`() async throws {
    let (town, path) = try town(.area)
    let browser = Browser(town)
    var page = try await browser.get("\(path)/answer")
    func mark(_ x: Int, _ y: Int) async throws {
      page = try await press(browser, page, ["q1-wide.x": "\(x)", "q1-wide.y": "\(y)"])
    }
    for (x, y) in [(100, 100), (200, 200), (200, 100)] { try await mark(x, y) }
    #expect(page.text.contains("Spots marked: 3.") && page.text.contains("<circle"))
    try await mark(100, 200)
    let crossed = try await press(browser, page, ["step": "next"])
    #expect(crossed.status == 422 && crossed.text.contains("crosses itself"))
    page = try await press(browser, page, ["q1-do": "back"])
    #expect(page.text.contains("Spots marked: 3."))
    try await send(browser, page)
    #expect(try kept(town).first?.spots.count == 3)
    page = try await press(browser, page, ["q1-do": "clear"])
    #expect(page.text.contains("Nothing is marked yet"))
  }

  @Test func `where no boundary is entered a place is told in words, and coordinates are not taken`() async throws {
    let (town, path) = try town(.point, drawn: false)
    let browser = Browser(town)
    let page = try await browser.get("\(path)/answer")
    #expect(!page.text.contains("type=\"image\"") && !page.text.contains("q1-spots") && page.text.contains("East"))
    #expect(try await browser.get("\(path)/map.svg").status == 404)
    let next = try await press(
      browser, page, ["q1": "At the bridge", "q1-place": "1", "q1-spots": "52.01 -1.99", "step": "next"])
    let overview = try await browser.follow(next)
    #expect(
      overview.text.contains("At the bridge") && overview.text.contains("West") && !overview.text.contains("52.01"))
  }

  @Test func `where divisions are listed without their map and wards with it, wards are shown`() async throws {
    let (town, path) = try town(.point)
    let division = ListedPlace(
      .init(reference: .init(rawValue: "D1"), name: "Hill Division", kind: .electoralDivision), boundary: nil)
    _ = try town.records.carryOut(
      ImportPlaces([division], of: Town.id, from: nil, source: "divisions.csv"), by: .operatorAtTheMachine,
      at: town.clock.now)
    let page = try await Browser(town).get("\(path)/answer")
    #expect(page.text.contains("type=\"image\"") && page.text.contains("1 East"))
    #expect(!page.text.contains("Hill Division"))
  }

  @Test func `officers type coordinates from paper, and see the spot that residents do not`() async throws {
    let (town, path) = try town(.point)
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let page = try await officer.get("\(path)/enter")
    #expect(!page.text.contains("type=\"image\"") && page.text.contains("There is no map on this page"))
    let form = try #require(page.forms.first { $0.action.hasSuffix("/enter") })
    let entered = try await officer.send(form, ["channel": "letter", "q1-spots": "52.01 -1.99"])
    #expect(entered.location.hasSuffix("entered=yes"))
    #expect(try await officer.get("\(path)/answers.csv").text.contains("West; 52.01000 -1.99000"))
    let results = try await officer.get("\(path)/results")
    #expect(results.text.contains("Fewer than 5") && !results.text.contains("52.01"))
    #expect(try await Browser(town).get("\(path)/questions").text.contains("latitude and longitude"))
  }

  @Test func `results show squares with five marks or more, and no single mark`() async throws {
    let (town, path) = try town(.point)
    let reference = Activity.Reference(rawValue: String(path.split(separator: "/").last ?? ""))
    for number in 0..<12 {
      let spot = Position(longitude: number < 7 ? -1_990_000 - Int32(number) : -1_850_000, latitude: 52_013_370)
      try town.records.carryOut(
        AnswerActivity(
          ActivityResponse(receivedAt: town.clock.now.moment, version: 1, answers: ["q1": Answered(spots: [spot])]),
          receipt: Token(RandomBytes { Array(repeating: UInt8(number + 1), count: $0) }), to: reference, at: Town.id),
        by: .visitor, at: town.clock.now)
    }
    let officer = try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
    let results = try await officer.get("\(path)/results").text
    #expect(results.contains("Most marked something in West") && results.contains("52.01500"))
    #expect(!results.contains("52.01337") && !results.contains("chart marks"))
  }
}
