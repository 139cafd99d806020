import Council
import Publishing
import Testing

@testable import CaseFiles

@Suite("Figures in a report come from the case")
struct FigureTests {
  private func report(_ paragraph: String) -> String {
    "report:\n  sections:\n    - title: T\n      paragraphs:\n        - |\n          First line.\n          \(paragraph)\n"
  }

  @Test(arguments: [
    "{before.posts}", "{after.fte.HRA}", "{unit.APT.before.fte}", "{money.2014/15.saving}", "{money.full_year}",
    "{post.CX.cost}",
    "{span.HH.before}", "{unit.HSG.after.fte.GF}", "a \\{brace} and { spaces }", "{}",
  ])
  func `a known figure and a plain brace are left alone`(_ paragraph: String) throws {
    #expect(
      try Sample.restructure(report(paragraph)).report.sections.first?.paragraphs == ["First line.\n\(paragraph)\n"])
  }

  @Test(arguments: [
    ("It has {before.psts} now.", 18, "{before.psts}", "before.posts"),
    ("{unit.APTT.before.fte}", 11, "{unit.APTT.before.fte}", "APT"),
    ("{post.CXX.cost}", 11, "{post.CXX.cost}", "CX"),
    ("{spam.HH.before}", 11, "{spam.HH.before}", "span.HH.before"),
    ("{after.fte.HRAA}", 11, "{after.fte.HRAA}", "HRA"),
  ])
  func `an unknown figure is shown where it stands in the paragraph`(
    _ paragraph: String, _ column: Int, _ value: String, _ nearest: String
  ) throws {
    let message = try Sample.message(report(paragraph))
    #expect((message.line, message.column) == (12, column))
    #expect(message.value == value)
    #expect(message.nearest == nearest)
  }

  @Test func `text that begins with a figure and has no quotes is told so`() throws {
    let message = try Sample.message("report:\n  summary: {before.posts} posts become one.\n")
    #expect(message.line == 7)
    #expect(message.text.contains("needs quotes"))
  }
}
