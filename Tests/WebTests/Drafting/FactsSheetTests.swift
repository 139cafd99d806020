import Actions
import CaseFiles
import Council
import Foundation
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The facts of a draft, in forms")
struct FactsSheetTests {
  static let papers = ["kent-2010", "kent-2011-directors", "kent-2011-managing-director", "rotherham-2014"]

  private func paper(_ name: String) throws -> RestructureCase {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return try #require(CaseReader.read(folder: root.appendingPathComponent("Examples/\(name)").path).restructure)
      .drafted
  }

  /// The parts of two cases that differ, for whoever looks for the reason.
  private func differing(_ one: RestructureCase, _ other: RestructureCase) -> [String] {
    zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).compactMap { one, other in
      "\(one.value)" == "\(other.value)" ? nil : "\(one.label ?? ""): \(one.value) for \(other.value)"
    }
  }

  private func read(_ sheet: FactsSheet, _ texts: [String: String], over base: RestructureCase) -> (
    stated: RestructureCase, faults: FormFaults
  ) {
    var reading = FieldReading(texts: texts)
    let stated = sheet.read(&reading, base)
    return (stated, reading.faults)
  }

  @Test(arguments: papers)
  func `a form that is saved untouched changes nothing of a paper’s case`(name: String) throws {
    let paper = try paper(name)
    for sheet in FactsSheet.all {
      let (stated, faults) = read(sheet, sheet.texts(paper), over: paper)
      #expect(faults.isEmpty && stated == paper, "\(sheet.part): \(faults.all) \(differing(stated, paper))")
      #expect(sheet.faults(of: stated, insteadOf: paper).isEmpty)
    }
  }

  @Test(arguments: papers)
  func `what the forms show of staff, equality and the report, typed anew, is the same`(name: String) throws {
    let paper = try paper(name)
    var bare = paper
    (bare.redundancy, bare.equality, bare.statutoryReports, bare.documents) = (nil, nil, [], [])
    let people = read(.people, FactsSheet.people.texts(paper), over: bare)
    #expect(people.faults.isEmpty)
    #expect(people.stated.redundancy == paper.redundancy && people.stated.equality == paper.equality)
    #expect(people.stated.statutoryReports == paper.statutoryReports && people.stated.documents == paper.documents)
    bare.report = CommitteeReport()
    let report = read(.report, FactsSheet.report.texts(paper), over: bare)
    #expect(report.faults.isEmpty, "\(report.faults.all)")
    #expect(report.stated.report.sections.map(\.title) == paper.report.sections.map(\.title))
    #expect(report.stated.report.implications == paper.report.implications)
    #expect(report.stated.report.by == paper.report.by && report.stated.report.day == paper.report.day)
    #expect(report.stated.report.recommendations.map(\.verb) == paper.report.recommendations.map(\.verb))
    #expect(report.stated.report.backgroundPapers == paper.report.backgroundPapers)
  }

  @Test func `what cannot be read is told at its field, and an empty sheet states nothing`() throws {
    var bare = try paper("rotherham-2014")
    (bare.redundancy, bare.equality, bare.statutoryReports, bare.documents) = (nil, nil, [], [])
    #expect(read(.people, [:], over: bare).stated == bare)
    let wrong = read(
      .people,
      [
        "notified": "1 July 2014", "first-dismissal": "31 June 2014", "statutory-reports": "A title only",
        "documents": "letter | To staff | attached",
      ], over: bare)
    #expect(wrong.faults.all.map(\.field) == ["dismissals", "first-dismissal", "statutory-reports", "documents"])
    let report = read(
      .report, ["sections": "No heading", "background-papers": "One", "no-background-papers": "yes"], over: bare)
    #expect(report.faults.all.map(\.field) == ["sections", "no-background-papers"])
  }

  @Test func `a form takes what a file takes: a figure that does not exist is told at the text that names it`() throws {
    let paper = try paper("rotherham-2014")
    var texts = FactsSheet.report.texts(paper)
    texts["report-summary"] = "It comes to {after.ftee}."
    let stated = read(.report, texts, over: paper).stated
    let faults = FactsSheet.report.faults(of: stated, insteadOf: paper).all
    #expect(faults.map(\.field) == ["report-summary"])
  }

  @Test(arguments: Engine.allCases)
  func `redundancies are stated in the form, judged by the rules, and two people’s facts come together`(
    engine: Engine
  ) throws {
    let editor = try Editor(engine)
    let begun = try editor.site.beginDraft(
      editor.visit(
        [:], form: ["title": "One desk", "decision": "1 March 2027", "effective": "1 June 2027", "unit": ""]))
    let draft = ["draft": String(try #require(begun.location?.split(separator: "/").last))]
    func fields() throws -> [String: String] {
      try Editor.fields(try editor.site.factsToState(editor.visit(draft), "people"))
    }
    let second = try fields().merging(["conclusion": "No impact found", "finds-no-impact": "yes"]) { $1 }
    let first = try fields().merging(
      ["dismissals": "24", "consultation-starts": "2 March 2027", "first-dismissal": "1 April 2027"]) { $1 }
    #expect(try editor.site.stateFacts(editor.visit(draft, form: first), "people").status == 303)
    let page = Editor.text(try editor.site.draft(editor.visit(draft)))
    #expect(page.contains("consultation") && page.contains("Stated what is known of redundancies"))
    let told = try editor.site.stateFacts(editor.visit(draft, form: second), "people")
    #expect(told.status == 409)
    let both = try Editor.fields(told)
    #expect(both["dismissals"] == "24" && both["conclusion"] == "No impact found")
    #expect(try editor.site.stateFacts(editor.visit(draft, form: both), "people").status == 303)
    let kept = try #require(
      try editor.site.records.read { try $0.alternatives(of: draft["draft"] ?? "", at: "borsetshire") }.first)
    #expect(kept.restructure.redundancy?.dismissals == 24 && kept.restructure.equality?.findsNoImpact == true)
  }
}
