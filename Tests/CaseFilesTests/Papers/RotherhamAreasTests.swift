import Council
import Foundation
import Law
import Publishing
import Testing

@Suite("Rotherham 2014: seven area assemblies and eleven deprived neighbourhoods")
struct RotherhamAreasTests {
  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: PaperCase.folder("rotherham-2014").appendingPathComponent(name)))
  }

  private func places(_ kind: Place.Kind) throws -> [ListedPlace] {
    let (all, messages) = PlaceCSV.read(try bytes("places.csv"), file: "places.csv")
    #expect(messages.isEmpty, "\(messages.map(\.description))")
    return all.filter { $0.place.kind == kind }
  }

  private func compared() throws -> ModelComparison {
    let (comparison, messages) = ForumMeetingCSV.read(try bytes("meetings.csv"), file: "meetings.csv")
    #expect(messages.isEmpty, "\(messages.map(\.description))")
    return try #require(comparison)
  }

  @Test func `each assembly has the post of a support officer, seven for seven`() throws {
    let assemblies = try places(.areaAssembly)
    let post = try #require(try PaperCase("rotherham-2014").row("CSO")?.before)
    #expect(assemblies.count == 7 && assemblies.allSatisfy { $0.posts == [post.reference] })
    #expect(post.title == "Community Support Officer" && post.positions == 7)
    #expect(assemblies.allSatisfy { $0.place.parents.map(\.rawValue) == ["ROTHERHAM"] })
  }

  @Test
  func
    `each deprived neighbourhood has the post of an involvement officer, seven for eleven, and after the merger ten`()
    throws
  {
    let paper = try PaperCase("rotherham-2014")
    let neighbourhoods = try places(.deprivedNeighbourhood)
    let post = try #require(paper.row("CIO")?.before)
    #expect(neighbourhoods.count == 11 && neighbourhoods.allSatisfy { $0.posts == [post.reference] })
    #expect(post.title == "Community Involvement Officer" && post.positions == 7)
    #expect(paper.row("NDO")?.after?.positions == 10)
  }

  @Test func `the list of meetings has the seven assemblies of the list of places, as one model beside two`() throws {
    let models = try compared().models
    #expect(models.map(\.name) == ["Area assemblies", "Area housing panels", "Consultation online"])
    #expect(models[0].bodies == (try places(.areaAssembly)).map(\.place.name))
    #expect(models[0].meetings == 21)
  }

  @Test
  func `how often an assembly is meant to meet, and for how many people, the paper does not say, and that is told`()
    throws
  {
    let lines = ComparisonLines(try compared())
    func value(_ measure: String) -> String? {
      (lines.did + lines.reached).first { $0.measure == measure }?.values.first
    }
    #expect(value("Meetings meant by their rules") == "no rules entered")
    #expect(value("People in the areas") == "not entered")
    #expect(value("Residents counted for each 1,000 people") == "no figure of people")
  }

  @Test func `assemblies are compared with the panels, and of one consultation online nothing is said`() throws {
    let found = try compared().differences(in: .residents)
    let (panels, online) = (found[0], found[1])
    #expect(panels.finding == .clear && panels.more == "Area assemblies" && panels.pairs == 21 * 5)
    #expect(online.finding == .tooFew && online.words.contains("too few to compare"))
  }

  @Test func `an assembly advises and meets residents, so that the law on committees asks whether it is one`() {
    let assembly = Body(
      reference: .init(rawValue: "AA1"), name: "Area assembly 1", kind: .areaAssembly, powers: .advises)
    let day = Day(iso: "2014-06-16") ?? Day(number: 0)
    #expect(assembly.kind.meetsResidents && !ForumRules.findings(of: assembly, nil, on: day).isEmpty)
  }
}
