import Council
import Law
import Publishing
import Testing

@testable import CaseFiles

@Suite("A case that is right")
struct GoodCaseTests {
  @Test func `what is left out has the meaning the guide gives it`() throws {
    let restructure = try Sample.restructure()
    #expect(restructure.id == "sample-2014")
    #expect(restructure.authority.shortName == "Sample Council")
    #expect(restructure.extent == .part)
    #expect(restructure.effectiveDay == Day(year: 2014, month: 10, day: 1))
    #expect(restructure.report.backgroundPapers == nil)
    #expect(restructure.redundancy == nil)
    #expect(restructure.establishment.positions == 12)
  }

  @Test func `changes keep their order, their names, their reasons and their places`() throws {
    let changes = try Sample.restructure(
      """
      changes:
        - delete_post: NO
          because: Fewer estates
        - id: heading south
          change_area: PO
          to: South
      """
    ).changes
    #expect(changes.map(\.id) == ["change 1", "heading south"])
    #expect(
      changes.map(\.action) == [.deletePost(.init(rawValue: "NO")), .changeArea(.init(rawValue: "PO"), to: "South")])
    #expect(changes.map(\.because) == ["Fewer estates", ""])
    #expect(
      changes.map(\.origin) == [
        Origin(file: "case.yml", line: 7, column: 5), Origin(file: "case.yml", line: 9, column: 5),
      ])
  }

  @Test func `money, shares and working time are exact`() throws {
    let restructure = try #require(Self.everything.restructure, "\(Self.everything.messages)")
    guard case .createPost(let post)? = restructure.changes.first?.action else {
      return #expect(Bool(false), "no post")
    }
    #expect(post.costEach == Money(pounds: 62_500))
    #expect(post.payFrom == Money(pounds: 30_000))
    #expect(post.payTo == Money(pence: 3_500_050))
    #expect(post.fteEach == FullTimeEquivalent(millionths: 500_000))
    #expect(
      post.funding == [
        FundingShare(.general, basisPoints: 3333), FundingShare(.housingRevenueAccount, basisPoints: 6667),
      ])
    #expect(restructure.moneyLines.map(\.amount) == [Money(pounds: 30_000), Money(pence: 1_250)])
    #expect(restructure.moneyLines.map(\.direction) == [.saving, .cost])
    #expect(restructure.moneyLines.map(\.lasting) == [.oneOff, .notStated])
    #expect(restructure.moneyLines.map(\.year) == [FinancialYear(startYear: 2014), FinancialYear(startYear: 2015)])
  }

  static let everything = CaseReader.read(files: [
    "case.yaml": Array(EverythingCase.yaml.utf8), "establishment.csv": Array(Sample.establishment.utf8),
  ])

  @Test func `the verbs read one after another`() throws {
    let restructure = try #require(Self.everything.restructure, "\(Self.everything.messages.map(\.description))")
    let actions = restructure.changes.map(\.action)
    #expect(actions.count == Verb.allCases.count)
    let (chief, new) = (Post.Reference(rawValue: "CX"), Post.Reference(rawValue: "NEW"))
    #expect(actions.contains(.regradePost(chief, to: "CEX2", subjectToEvaluation: true)))
    #expect(actions.contains(.changeReportingLine(chief, to: nil)))
    #expect(actions.contains(.moveUnit(.init(rawValue: "APT"), to: nil)))
    #expect(actions.contains(.assign(.init(kind: .duty, text: "Records"), from: .init(rawValue: "HH"), to: new)))
    #expect(
      actions.contains(
        .end(.init(kind: .duty, text: "Estate walks"), from: .init(rawValue: "NO"), passesTo: "other services")))
    #expect(actions.contains(.reviseJobDescription(chief, from: "cx-1", to: "cx-2")))
    #expect(actions.contains(.movePost(.init(rawValue: "PO2"), to: .init(rawValue: "NHD"), reportsTo: new)))
  }

  @Test func `the matters around the changes are read whole`() throws {
    let restructure = try #require(Self.everything.restructure)
    #expect(restructure.redundancy?.packGives == [.reasons, .agencyWorkers])
    #expect(restructure.redundancy?.notified == Day(iso: "2014-06-18"))
    #expect(restructure.equality?.characteristics == [.age, .sex])
    #expect(restructure.statutoryReports.first?.sentToEveryMember == true)
    #expect(restructure.constitution?.amendments.map(\.name) == ["Article 11", "Appendix A2"])
    #expect(restructure.constitution?.consideredOn == Day(iso: "2014-05-20"))
    #expect(restructure.jobDescriptions.last?.accountabilities == [.init("Lead"), .init("Manage", weight: 3)])
    #expect(
      restructure.jobDescriptions.last?.criteria == [
        .init("A degree", essential: true), .init("Patience", essential: false),
      ])
    #expect(restructure.report.recommendations.first?.titles == [Post.Reference(rawValue: "CX"): "Managing Director"])
    #expect(restructure.report.sourceNumbering == ["1", "1.1"])
    #expect(restructure.claims.first?.units == [OrganisationUnit.Reference(rawValue: "NHD")])
    #expect(restructure.splitsToCompare.first?.funding.map(\.basisPoints) == [6000, 4000])
    #expect(restructure.timetable.first?.monthOnly == true)
  }

  @Test(arguments: ["Ärger & Söhne 😀", "مجلس المدينة", "=1+1", "<script>alert(1)</script>", "'quoted' — “so”"])
  func `a title may hold any text people write`(_ title: String) throws {
    let quoted = "\"" + title + "\""
    let restructure = try Sample.restructure("changes:\n  - retitle_post: NO\n    to: \(quoted)\n")
    #expect(restructure.changes.first?.action == .retitlePost(.init(rawValue: "NO"), to: title))
  }

  @Test func `the establishment is the one that stands on the day before the changes`() throws {
    let dated = """
      record,reference,title,unit,unit_kind,from,to
      unit,U,Unit,,team,,
      post,OLD,Gone before,U,,,2013-03-31
      post,NOW,Standing,U,,2013-04-01,
      """
    let reading = Sample.read("changes:\n  - delete_post: NOW\n", establishment: dated)
    #expect(reading.restructure?.establishment.posts.map(\.reference.rawValue) == ["NOW"])
    let gone = try #require(Sample.read("changes:\n  - delete_post: OLD\n", establishment: dated).messages.first)
    #expect(gone.text.contains("30 September 2014"))
    #expect(gone.text.contains("31 March 2013"))
  }
}
