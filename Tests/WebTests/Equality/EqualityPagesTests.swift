import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Equality, in the browser")
struct EqualityPagesTests {
  @Test(arguments: Engine.allCases)
  func `an assessment is begun, kept when something is missing, signed off and read by everyone`(engine: Engine) throws
  {
    let editor = try Editor(engine, role: .structureEditor)
    let (site, visitor) = (editor.site, Visit(path: "/", parameters: ["authority": "borsetshire"], now: editor.now))
    let proposal = try #require(try site.records.read { try $0.proposals(of: "borsetshire") }.first)
    let query = ["of": EqualityMatter(.proposal, proposal.id).field]
    var typed = try Editor.fields(try site.assessing(editor.visit([:], query: query), nil))
    #expect(typed["matter"] == query["of"])
    typed.merge(["responsible": "RECEP", "age-evidence": "Few are <young>.", "age-impact": "negative"]) { $1 }
    let refused = try site.saveAssessment(editor.visit([:], form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("Say in a line what is proposed"))
    #expect(try Editor.fields(refused)["age-evidence"]?.contains("young") == true)
    typed["title"] = "One front door"
    #expect(try site.saveAssessment(editor.visit([:], form: typed)).status == 303)

    let part = ["assessment": "EIA-\(editor.now.day.year)-1"]
    #expect(throws: (any Error).self) {
      var visit = visitor
      visit.parameters["assessment"] = part["assessment"]
      return try site.equalityAssessment(visit)
    }
    #expect(Editor.text(try site.equalityAssessments(editor.visit([:]))).contains("In the making"))
    #expect(!Editor.text(try site.equalityAssessments(visitor)).contains("One front door"))
    let signing = try Editor.fields(try site.signing(editor.visit(part), nil)).merging(["read": "yes"]) { $1 }
    let early = try site.signAssessment(editor.visit(part, form: signing))
    #expect(early.status == 422 && Editor.text(early).contains("Say what is done about the negative impact by age"))

    typed = try Editor.fields(try site.assessing(editor.visit(part), nil))
    for one in EqualityImpactAssessment.Characteristic.allCases {
      typed.merge([
        one.field("evidence"): "Counted.", one.field("impact"): "none", one.field("words"): "Nothing changes for them.",
      ]) { $1 }
    }
    typed.merge(["asked": "The unions", "review": "16 June 2028"]) { $1 }
    #expect(try site.saveAssessment(editor.visit(part, form: typed)).status == 303)
    let read = try Editor.fields(try site.signing(editor.visit(part), nil))
    let unread = try site.signAssessment(editor.visit(part, form: read))
    #expect(Editor.text(unread).contains("Say that you have read it"))
    #expect(try site.signAssessment(editor.visit(part, form: read.merging(["read": "yes"]) { $1 })).status == 303)
    let page = Editor.text(try site.equalityAssessment(editor.visit(part)))
    #expect(page.contains("Signed off on") && page.contains("Nothing changes for them.") && page.contains("No impact"))
    #expect(Editor.text(try site.proposal(editor.visit(["proposal": proposal.id]))).contains("One front door"))
  }

  @Test(arguments: Engine.allCases)
  func `of a table only what may be shown is on the page, and what was typed is kept when it cannot be read`(
    engine: Engine
  ) throws {
    let editor = try Editor(engine, role: .humanResources)
    let site = editor.site
    var typed = try Editor.fields(try site.informing(editor.visit([:]), nil))
    typed.merge([
      "title": "Staff", "text": "By age.", "about": "employees", "employees": "2,300", "figures": "Age,All\nA,x",
    ]) { $1 }
    let refused = try site.publishInformation(editor.visit([:], form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("“x” is no count of people"))
    #expect(try Editor.fields(refused)["figures"]?.contains("A,x") == true)
    typed["figures"] = "Age,Full time,Part time\nYoung,3,2071\nOld,1234,977"
    #expect(try site.publishInformation(editor.visit([:], form: typed)).status == 303)
    let page = Editor.text(try site.equality(editor.visit([:])))
    #expect(page.contains("hidden") && !page.contains("2,071") && !page.contains(">3<"))
    #expect(page.contains("2,300 employees") && page.contains("It is due again by"))
  }

  @Test(arguments: Engine.allCases)
  func `an objective is published and followed`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    let site = editor.site
    var typed = try Editor.fields(try site.aiming(editor.visit([:]), nil))
    typed.merge(["text": "More ramps", "target": "40 of 50", "due": "31 March 2029"]) { $1 }
    let refused = try site.publishObjective(editor.visit([:], form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("specific and measurable"))
    typed["measure"] = "Ramps at doors"
    #expect(try site.publishObjective(editor.visit([:], form: typed)).status == 303)
    let part = ["objective": "1"]
    var far = try Editor.fields(try site.progressing(editor.visit(part), nil))
    far.merge(["progress": "41 of 50", "reached": "yes"]) { $1 }
    #expect(try site.noteProgress(editor.visit(part, form: far)).status == 303)
    let page = Editor.text(try site.equality(editor.visit([:])))
    #expect(page.contains("More ramps") && page.contains("Reached") && page.contains("41 of 50"))
  }
}
