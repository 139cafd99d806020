import CaseFiles
import Council
import Foundation
import Testing

@Suite("A proposal's page")
struct ProposalPageTests {
  private static func page(_ id: String, _ council: String) async throws -> String {
    let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../../Examples")
    let restructure = try #require(
      CaseReader.read(folder: examples.appendingPathComponent(id).standardized.path).restructure)
    return try await Visitor([restructure]).get("/\(council)/proposals/\(id)").text
  }

  @Test func `tells the story in order, and its contents lead to each part`() async throws {
    let text = try await Self.page("rotherham-2014", "rotherham")
    var from = text.startIndex
    for part in ["why", "chart", "differences", "money", "duties", "jobs", "rules", "when", "report"] {
      #expect(text.contains("href=\"#\(part)\""))
      let next = text[from...].firstRange(of: "id=\"\(part)\"")
      let found = try #require(next, "\(part) in its place")
      from = found.upperBound
    }
  }

  @Test func `gives Rotherham's figures by fund and both ways to split ten posts`() async throws {
    let text = try await Self.page("rotherham-2014", "rotherham")
    for words in ["13.8", "12.2", "£30,000", "£50,000", "£11,500", "72/28", "1.2 more", "No post named"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `shows findings in the order not met, for judgement, met, does not apply`() async throws {
    let text = try await Self.page("rotherham-2014", "rotherham")
    let words = text.ranges(of: "<span class=\"word\">").map { text[$0.upperBound...].prefix { $0 != "." } }
    var order: [Substring] = []
    for word in words where order.last != word { order.append(word) }
    #expect(order == ["Not met", "For judgement", "Met", "Does not apply"])
  }

  @Test func `marks what is put in and taken out of a job description`() async throws {
    let text = try await Self.page("kent-2011-managing-director", "kent")
    #expect(text.contains("<ins>") && text.contains("<del>"))
  }

  @Test func `shows a script in a title, a reason and a name as text`() async throws {
    var restructure = Sample.restructure(title: "<script>alert(1)</script>")
    restructure.authority.shortName = "\"><script>alert(2)</script>"
    restructure.summary = "<img src=x onerror=alert(3)>"
    restructure.changes[0].because = "</details><script>alert(4)</script>"
    let visitor = try Visitor([restructure])
    for path in [
      "/", "/borsetshire/proposals", "/borsetshire/proposals/one-front-door",
      "/borsetshire/proposals/one-front-door/report", "/borsetshire/structure",
    ] {
      let text = try await visitor.get(path).text
      #expect(!text.contains("<script") && !text.contains("<img src=x"), "\(path)")
    }
    #expect(try await visitor.get("/borsetshire/proposals/one-front-door").text.contains("&lt;script&gt;alert(1)"))
  }

  @Test func `uses no style and no script of its own, as its policy asks`() async throws {
    let text = try await Self.page("kent-2010", "kent")
    #expect(
      !text.contains(" style=") && !text.contains("<style") && !text.contains("<script") && !text.contains(" onclick"))
  }

  @Test func `names every id once`() async throws {
    for (id, council) in [
      ("kent-2010", "kent"), ("rotherham-2014", "rotherham"), ("kent-2011-managing-director", "kent"),
    ] {
      let text = try await Self.page(id, council)
      var seen: Set<Substring> = []
      for start in text.ranges(of: " id=\"") {
        let name = text[start.upperBound...].prefix { $0 != "\"" }
        #expect(seen.insert(name).inserted, "\(name) twice in \(id)")
      }
    }
  }
}
