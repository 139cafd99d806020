import Actions
import Council
import Law
import Secrets
import Store
import Testing

@testable import Web

@Suite("Who was heard, on the site")
struct WhoWasHeardPagesTests {
  private static let questions = Questionnaire([
    .init(
      "",
      [
        ActivityQuestion("q1", .postcode, "Where do you live?"),
        ActivityQuestion("q2", .choice, "What first?", options: ["Swings", "Benches", "Ponds"]),
      ])
  ])

  /// A town whose residents answered from some of its wards, and the path of the activity.
  private func town(
    _ answers: [String: Int], withFigures: Bool = true, setOutBy areaTables: Activity.AreaTables? = nil
  ) throws -> (town: Town, path: String) {
    let town = try Town()
    let now = town.clock.now
    func carry<D: Deed>(_ deed: D) throws -> D.Outcome {
      try town.records.carryOut(deed, by: .operatorAtTheMachine, at: now)
    }
    let names = ["Ambridge", "<Felpersham>", "Loxley", "Penny Hassett"]
    let wards = names.enumerated().map { Place(reference: .init(rawValue: "W\($0)"), name: $1, kind: .ward) }
    _ = try carry(ImportPlaces(wards.map { ListedPlace($0) }, of: Town.id, from: nil, source: "places.csv"))
    if withFigures {
      let figures = wards.prefix(3).enumerated().map {
        PlaceFigure(
          of: $1.reference, residents: 1_000, year: 2024, tenth: $0 == 2 ? 9 : 1, edition: 2025, source: "Made up")
      }
      _ = try carry(EnterPlaceFigures(figures, of: Town.id, source: "figures.csv"))
    }
    var stated = Activity(
      .consult, title: "Parks", reasons: "They are asked.", openToChange: "All.", setAside: "Nothing.",
      use: "It is read.", opensOn: now.day, closesOn: now.day.adding(days: 100), contact: "Engagement Officer")
    stated.areaTables = areaTables
    let reference = try carry(PrepareActivity(stated, at: Town.id))
    try carry(PrepareQuestions(Self.questions, of: reference, at: Town.id))
    try carry(PublishActivity(reference, inSpiteOfWarnings: true, at: Town.id))
    var seed: UInt8 = 0
    for (ward, count) in answers.sorted(by: { $0.key < $1.key }) {
      for number in 0..<count {
        seed += 1
        let given = ["q1": Answered(chosen: [ward]), "q2": Answered(chosen: [number % 2 == 0 ? "Swings" : "Benches"])]
        let token = Token(RandomBytes { [seed] in Array(repeating: seed, count: $0) })
        _ = try carry(
          AnswerActivity(
            ActivityResponse(receivedAt: now.moment, version: 1, answers: given),
            receipt: token, to: reference, at: Town.id))
      }
    }
    return (town, "/\(Town.id)/involvement/\(reference.rawValue)")
  }

  private func officer(_ town: Town) async throws -> Browser {
    try await Newcomer(town, "engage@borsetshire.example", as: .engagementOfficer).browser
  }

  @Test func `an area from which nobody answered is named first, and stands in the table with the others`()
    async throws
  {
    let (town, path) = try town(["Ambridge": 20, "Loxley": 10, "Penny Hassett": 10])
    let page = try await officer(town).get("\(path)/results").text
    #expect(page.contains("Who was heard, by area"))
    #expect(page.contains("Answers cannot be set against residents"))
    #expect(page.contains("Nobody answered from &lt;Felpersham&gt;.") && !page.contains("<Felpersham>"))
    #expect(page.contains("How many live there is not entered of Penny Hassett."))
    #expect(page.contains("Whoever edits the council’s places enters them"))
    #expect(page.contains("Who was heard, by deprivation") && page.contains("1, the most deprived"))
    #expect(page.contains("Source: Made up"))
  }

  @Test func `of an area of few no figure is told, nor of the tenth that would tell it`() async throws {
    let (town, path) = try town(["Ambridge": 20, "<Felpersham>": 2, "Loxley": 3])
    let page = try await officer(town).get("\(path)/results").text
    let leaf = try #require(page.firstMatch(of: #/(?s)id="by-area".*?</table>/#)).output
    #expect(leaf.contains("20.0") && leaf.contains("Not told") && !leaf.contains("2.0<") && !leaf.contains("3.0<"))
    let tenths = try #require(page.firstMatch(of: #/(?s)id="by-tenth".*?</table>/#)).output
    #expect(!tenths.contains("22") && !tenths.contains("3.0"))
  }

  @Test func `without figures it is said that they are missing, and whoever may enter them is led there`() async throws
  {
    let (town, path) = try town(["Ambridge": 20, "Loxley": 10], withFigures: false)
    let page = try await officer(town).get("\(path)/results").text
    #expect(page.contains("Not known") && !page.contains("Who was heard, by deprivation"))
    #expect(!page.contains("places/figures"))
    town.clock.pass(seconds: 101 * 86_400)
    _ = try town.records.carryOut(
      ReportActivity(
        "Said.", of: .init(rawValue: String(path.split(separator: "/").last ?? "")), inSpiteOfWarnings: true,
        at: Town.id), by: .operatorAtTheMachine, at: town.clock.now)
    let clerk = try await Newcomer(town, "clerk@borsetshire.example", as: .democraticServices).browser
    #expect(try await clerk.get("\(path)/results").text.contains("href=\"/\(Town.id)/places/figures\""))
  }

  @Test func `what few gave is named below the table that leaves it out, and not counted`() async throws {
    let (town, path) = try town(["Ambridge": 3, "Loxley": 3])
    let page = try await officer(town).get("\(path)/results?by=q1").text
    let leaf = try #require(page.firstMatch(of: #/(?s)By: .*?<\/table>.*?<\/p>/#)).output
    #expect(leaf.contains("Ponds") && leaf.contains("Not in the table, because few gave them"))
    #expect(leaf.contains("Swings, Benches.") || leaf.contains("Benches, Swings."))
    #expect(!leaf.contains(">4<") && !leaf.contains(">2<"))
  }

  @Test func `other answers are set out by tenth of deprivation or by area, and never by both`() async throws {
    let people = ["Ambridge": 20, "<Felpersham>": 12, "Loxley": 30, "Penny Hassett": 14]
    let table = #/(?s)<table.*?</table>/#
    func tables(_ browser: Browser, _ path: String, by question: String) async throws -> String {
      try await browser.get("\(path)/results?by=\(question)").text.matches(of: table).map { String($0.output) }
        .filter { $0.contains("By: ") }.joined()
    }
    var (town, path) = try town(people, setOutBy: .tenths)
    var browser = try await officer(town)
    let tenths = try await tables(browser, path, by: "q1")
    #expect(tenths.contains("Tenth 1") && tenths.contains("Tenth 9") && tenths.contains("Tenth not known"))
    #expect(tenths.contains(">16<") && tenths.contains(">15<") && !tenths.contains("Ambridge"))
    #expect(try await tables(browser, path, by: "q2") == "", "areas by answers are answers by areas")
    (town, path) = try self.town(people)
    browser = try await officer(town)
    let areas = try await tables(browser, path, by: "q1")
    #expect(areas.contains("Ambridge") && !areas.contains("Tenth"))
    #expect(try await tables(browser, path, by: "q2").contains("Ambridge"))
    (town, path) = try self.town(people, withFigures: false, setOutBy: .tenths)
    browser = try await officer(town)
    #expect(try await tables(browser, path, by: "q1") == "")
    #expect(try await browser.get("\(path)/results?by=q1").text.contains("How deprived the areas are is not entered"))
  }

  @Test func `the drafted report names the areas that were least heard`() async throws {
    let (town, path) = try town(["Ambridge": 40, "<Felpersham>": 5, "Penny Hassett": 10, "Loxley": 30])
    _ = try town.records.carryOut(
      EnterPlaceFigures(
        [PlaceFigure(of: .init(rawValue: "W3"), residents: 1_000, year: 2024, source: "Made up")], of: Town.id,
        source: "more.csv"), by: .operatorAtTheMachine, at: town.clock.now)
    let page = try await officer(town).get("\(path)/report").text
    #expect(page.contains("85 said where they live, 21.3 for every 1,000 residents"))
    #expect(page.contains("fewest for their residents from &lt;Felpersham&gt; (5.0) and Penny Hassett (10.0)."))
  }
}
