import Council
import Foundation
import HTML
import Law
import Publishing
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("A report and an answer written from a case")
struct ReportTests {
  private func post(_ reference: String, _ title: String, positions: Int = 1) -> Post {
    Post(
      reference: .init(rawValue: reference), title: title, unit: .init(rawValue: "U"), positions: positions,
      funding: [FundingShare(.general, basisPoints: 10_000)], duties: ["Minutes | and <b>notes</b>"])
  }

  private func answer(_ edit: (inout RestructureCase) -> Void = { _ in }) throws -> Assessment {
    var restructure = RestructureCase(
      id: "ashby-1", title: "Fewer <script>alert(1)</script> clerks",
      authority: Authority(
        id: "ashby", name: "Ashby Borough Council", shortName: "Ashby", kind: .district, governance: .committeeSystem),
      decisionDay: try #require(Day(iso: "2026-03-02")), effectiveDay: try #require(Day(iso: "2026-04-01")),
      establishment: Establishment(
        units: [OrganisationUnit(reference: .init(rawValue: "U"), name: "Clerks", kind: .team)],
        posts: [post("A", "Clerk", positions: 3), post("B", "=HYPERLINK(1)")]),
      changes: [Change(id: "change 1", action: .deletePost(.init(rawValue: "B")), because: "Less work")])
    restructure.report.summary = "From {before.posts} posts to {after.posts}; {unit.U.after.fte} FTE stay."
    edit(&restructure)
    return restructure.assess()
  }

  @Test func `figures in the text are the case's`() throws {
    let document = ReportDocument(try answer())
    #expect(document.markdown.contains("From 4 posts to 3; 3 FTE stay."))
    #expect(String(decoding: document.page, as: UTF8.self).contains("From 4 posts to 3; 3 FTE stay."))
  }

  @Test func `a title with script in it stays words`() throws {
    let page = String(decoding: ReportDocument(try answer()).page, as: UTF8.self)
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;"))
  }

  @Test func `markup in a paragraph is left out and Markdown is set`() {
    let node = MarkdownText("A *word* <img src=x onerror=alert(1)> [go](javascript:alert(1))").node.render()
    #expect(node.contains("<em>word</em>"))
    #expect(!node.contains("<img"))
    #expect(!node.contains("javascript:"))
  }

  @Test func `a picture is not fetched from anywhere, and its words stay`() {
    let node = MarkdownText("See ![the *old* plan](file:///etc/passwd) and ![x](http://example.org/a.png).").node
      .render()
    #expect(node == "<p>See the <em>old</em> plan and x.</p>\n")
    #expect(MarkdownText("").node.isEmpty)
  }

  @Test func `a table cell cannot break a Markdown table`() throws {
    let lines = ReportDocument(try answer()).markdown.split(separator: "\n").filter { $0.contains("Minutes") }
    #expect(lines.allSatisfy { $0.contains("Minutes \\| and \\<b\\>notes") })
    #expect(!lines.isEmpty)
  }

  @Test func `a report without background papers says so, and an empty list says none`() throws {
    #expect(ReportDocument(try answer()).markdown.contains("do not say that there are none"))
    #expect(ReportDocument(try answer { $0.report.backgroundPapers = [] }).markdown.contains(".1 None."))
  }

  @Test func `every kind of implication is there and unsigned ones say so`() throws {
    let text = ReportDocument(try answer()).markdown
    for heading in ["Financial", "Legal", "Equality", "Climate", "Risk", "Consultation"] {
      #expect(text.contains("\(heading) implications"))
    }
    #expect(text.contains("**Signed off by:** Nobody yet"))
  }

  @Test func `the answer is one JSON object that other programs can read`() throws {
    let json = try JSONSerialization.jsonObject(with: Data(AssessmentJSON.write(try answer())))
    let object = try #require(json as? [String: Any])
    #expect(object["case"] as? String == "ashby-1")
    #expect((object["before"] as? [String: Any])?["posts"] as? Int == 4)
    #expect(((object["after"] as? [String: Any])?["fteByFund"] as? [String: Any])?["GF"] as? Double == 3)
    #expect((object["money"] as? [String: Any])?["byYear"] is [Any])
    #expect((object["changes"] as? [[String: Any]])?.first?["state"] as? String == "deleted")
    #expect(object["verdict"] as? String == "blocked")
    let finding = try #require((object["findings"] as? [[String: Any]])?.first)
    for key in ["rule", "citation", "outcome", "severity", "subject", "message", "remedy"] {
      #expect(finding[key] != nil, "\(key)")
    }
  }

  @Test(arguments: [40, 80, 120]) func `the terminal's width is kept`(width: Int) throws {
    let text = String(decoding: AssessmentText.write(try answer(), width: width), as: UTF8.self)
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= width })
    #expect(!text.contains("\u{1B}"))
  }

  @Test func `a title cannot steer a terminal`() throws {
    let text = String(
      decoding: AssessmentText.write(try answer { $0.title = "A\u{1B}[2J\u{9B}31mB" }, width: 80), as: UTF8.self)
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x9B })
  }

  @Test func `months are told as months`() throws {
    let step = TimetableStep(
      kind: .consultation, title: "x", from: try #require(Day(iso: "2014-07-01")), to: Day(iso: "2014-08-31"),
      monthOnly: true)
    #expect(step.when == "July to August 2014")
  }

  @Test func `the drawing travels inside the page and is told in words`() throws {
    let document = ReportDocument(try answer())
    let page = String(decoding: document.page, as: UTF8.self)
    let start = try #require(page.range(of: "data:image/svg+xml;base64,")).upperBound
    let data = try #require(Data(base64Encoded: String(page[start...].prefix { $0 != "\"" })))
    #expect(XMLParser(data: data).parse())
    #expect(document.markdown.contains("4 posts before, 3 after"))
  }

  @Test func `any text survives JSON`() throws {
    let nasty = "quote \" slash \\ tab \t line \n bell \u{7} emoji 🏛 عربي"
    let bytes = JSONText.write(.object([("k", .text(nasty))]))
    let back = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: String]
    #expect(back?["k"] == nasty)
  }
}
