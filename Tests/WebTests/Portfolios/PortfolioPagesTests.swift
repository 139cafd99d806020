import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Portfolios in the browser")
struct PortfolioPagesTests {
  private let grounds = ["under": "The Leader, 20 November 2026", "reason": "The Leader gave it out."]

  private func clerk(_ engine: Engine) throws -> Editor {
    let editor = try Editor(engine, role: .democraticServices)
    let lead = Member(reference: .init(rawValue: "LEE"), name: "Cllr <Lee>", offices: [Office(.executiveMember)])
    try editor.site.records.carryOut(
      ImportBodies(BodyList(members: [lead]), of: "borsetshire", from: nil, source: "members.csv"),
      by: .operatorAtTheMachine, at: editor.now)
    return editor
  }

  @Test(arguments: Engine.allCases)
  func `a portfolio is entered by names and titles, stands in the matrix, and is changed to a vacancy`(
    engine: Engine
  ) throws {
    let editor = try clerk(engine)
    var typed = try Editor.fields(try editor.site.newPortfolio(editor.visit([:]))).merging(grounds) { $1 }
    let post = try editor.receptionist()
    typed.merge([
      "reference": "CUST", "responsibility": "Customer services", "office": "Executive Member for Places",
      "lead": "Cllr <Lee>", "services": "Reception\nTelephones", "officers": post.title,
    ]) { $1 }
    #expect(try editor.site.addPortfolio(editor.visit([:], form: typed)).status == 303)
    let page = Editor.text(try editor.site.portfolios(editor.visit([:])))
    #expect(page.contains("Cllr &lt;Lee&gt;") && page.contains("Telephones") && page.contains("posts/RECEP"))
    #expect(Editor.text(try editor.site.post(editor.visit(["post": "RECEP"]))).contains("Portfolios that name it"))
    #expect(Editor.text(try editor.site.member(editor.visit(["member": "LEE"]))).contains("What they lead"))
    let before = Editor.text(try editor.site.portfolios(editor.visit([:], query: ["on": "2020-01-01"])))
    #expect(!before.contains("Customer services"))

    let part = ["portfolio": "CUST"]
    var change = try Editor.fields(try editor.site.toEdit(PortfolioMatter.self, editor.visit(part)))
    change.merge(grounds) { $1 }
    change["lead"] = ""
    #expect(try editor.site.edit(PortfolioMatter.self, editor.visit(part, form: change)).status == 303)
    let vacant = Editor.text(try editor.site.portfolios(editor.visit([:])))
    #expect(vacant.contains("Vacant") && vacant.contains("Nobody is named as leading"))
    #expect(Editor.text(try editor.site.portfolioFile(editor)).contains("Executive Member for Places"))
  }

  @Test(arguments: Engine.allCases)
  func `what was typed stays when it is refused, with what is wrong at its field`(engine: Engine) throws {
    let editor = try clerk(engine)
    var typed = try Editor.fields(try editor.site.newPortfolio(editor.visit([:]))).merging(grounds) { $1 }
    typed.merge(["reference": "X", "responsibility": "Parks", "office": "Leader", "officers": "NONE"]) { $1 }
    let refused = try editor.site.addPortfolio(editor.visit([:], form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("There is no post NONE"))
    #expect(try Editor.fields(refused)["responsibility"] == "Parks")
  }
}

extension Site {
  fileprivate func portfolioFile(_ editor: Editor) throws -> Answer { try portfoliosFile(editor.visit([:])) }
}
