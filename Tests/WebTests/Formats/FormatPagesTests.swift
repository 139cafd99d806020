import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Formats and languages, in the browser")
struct FormatPagesTests {
  @Test(arguments: Engine.allCases)
  func `somebody asks without an account, an officer arranges it, and everyone finds what is there`(engine: Engine)
    throws
  {
    let editor = try Editor(engine, role: .businessSupport)
    let site = editor.site
    let visitor = Visit(path: "/", parameters: ["authority": "borsetshire"], now: editor.now)
    var typed = try Editor.fields(try site.askingForFormat(visitor, nil))
    func asked(_ form: [String: String]) throws -> Answer {
      var visit = editor.visit([:], form: form)
      visit.signedIn = nil
      return try site.askForFormat(visit)
    }
    typed.merge(["format": "translation", "language": "ur", "words": "The <bus> letter"]) { $1 }
    let refused = try asked(typed)
    #expect(refused.status == 422 && Editor.text(refused).contains("Say how we reach you"))
    #expect(try Editor.fields(refused)["words"]?.contains("bus") == true)
    typed["contact"] = "marker@home.example"
    #expect(try asked(typed).status == 303)

    #expect(Editor.text(try site.formatOrders(editor.visit([:]))).contains("اردو"))
    let part = ["request": "1"]
    var order = try Editor.fields(try site.orderingFormat(editor.visit([:], query: part), nil))
    #expect(order["language"] == "ur" && order["format"] == "translation")
    order.merge([
      "title": "Letter on buses", "due": "24 December 2026", "supplier": "Words", "state": "ordered", "cost": "£1.x",
    ]) { $1 }
    let wrong = try site.enterFormatOrder(editor.visit([:], query: part, form: order))
    #expect(wrong.status == 422)
    #expect(try Editor.fields(wrong)["title"] == "Letter on buses")
    order["cost"] = "£84"
    #expect(try site.enterFormatOrder(editor.visit([:], query: part, form: order)).status == 303)

    let reference = ["order": "FO-\(editor.now.day.year)-1"]
    let page = Editor.text(try site.settlingFormat(editor.visit(reference), nil))
    #expect(page.contains("marker@home.example"))
    var done = try Editor.fields(try site.settlingFormat(editor.visit(reference), nil))
    done.merge(["state": "delivered", "place": "https://example.org/ur.pdf"]) { $1 }
    #expect(try site.settleFormatOrder(editor.visit(reference, form: done)).status == 303)
    let there = Editor.text(try site.formats(visitor))
    #expect(there.contains("href=\"https://example.org/ur.pdf\"") && there.contains("lang=\"ur\""))
    #expect(there.contains("£84") && !there.contains("marker@home.example"))
    let file = Editor.text(try site.formatsFile(visitor))
    #expect(file.contains("\"language\": \"ur\"") && !file.contains("marker"))
  }
}
