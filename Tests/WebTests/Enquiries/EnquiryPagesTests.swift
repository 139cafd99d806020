import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Enquiries, in the browser")
struct EnquiryPagesTests {
  private let typed = [
    "topic": "streets", "subject": "A <lamp>", "words": "Line one.\nLine two.", "wish": "e-mail",
    "email": "zephyrine@marker.example",
  ]

  private func sent(_ editor: Editor) throws -> String {
    let answer = try editor.site.sendEnquiry(editor.visit([:], form: typed))
    #expect(answer.status == 303 && answer.hidesAddress)
    let place = try #require(answer.location)
    return String(try #require(place.split(separator: "/").last).prefix { $0 != "?" })
  }

  @Test(arguments: Engine.allCases)
  func `what is missing is told, and what was typed stays`(engine: Engine) throws {
    let editor = try Editor(engine, role: .businessSupport)
    let refused = try editor.site.sendEnquiry(
      editor.visit([:], form: typed.merging(["email": "", "topic": ""]) { $1 }))
    let text = Editor.text(refused)
    #expect(refused.status == 422 && text.contains("Choose what it is about."))
    #expect(try Editor.fields(refused)["words"] == "Line one.\nLine two.")
    let without = try editor.site.sendEnquiry(editor.visit([:], form: typed.merging(["email": ""]) { $1 }))
    #expect(Editor.text(without).contains("Give an e-mail address for the answer"))
    let lost = try editor.site.sendEnquiry(editor.visit([:], form: typed.merging(["place": "Mars"]) { $1 }))
    #expect(Editor.text(lost).contains("There is no place"))
  }

  @Test(arguments: Engine.allCases)
  func `the answer is read with the receipt, which no other code opens`(engine: Engine) throws {
    let editor = try Editor(engine, role: .businessSupport)
    let site = editor.site
    let code = try sent(editor)
    let first = Editor.text(try site.receipt(editor.visit(["token": code], query: ["sent": "yes"])))
    #expect(first.contains(code) && first.contains("A &lt;lamp&gt;") && first.contains("It is to be answered by"))
    let part = ["enquiry": "Q-\(editor.now.day.year)-1"]
    #expect(try site.treat(editor.visit(part, form: ["note-words": "Only for us."]), .note).status == 303)
    let answer = ["words": "It is mended.", "version": "2", "closing": "yes"]
    let late = try site.treat(editor.visit(part, form: answer.merging(["version": "1"]) { $1 }), .answer)
    #expect(late.status == 422 && Editor.text(late).contains("It is mended."))
    #expect(try site.treat(editor.visit(part, form: answer), .answer).status == 303)
    let read = Editor.text(try site.receipt(editor.visit(["token": code])))
    #expect(read.contains("It is mended.") && !read.contains("Only for us.") && read.contains("Line two."))
    #expect(throws: Problem.linkIsOver) {
      try site.receipt(editor.visit(["token": "AAAAA-AAAAA-AAAAA-AAAAA"]))
    }
    let found = try site.findReceipt(editor.visit([:], form: ["code": code.lowercased().replacing("-", with: " ")]))
    #expect(found.location?.hasSuffix("/receipt/\(code)") == true)
    let wrong = try site.findReceipt(editor.visit([:], form: ["code": "nothing"]))
    #expect(wrong.status == 422 && Editor.text(wrong).contains("There is no enquiry with this receipt"))
  }

  @Test(arguments: Engine.allCases)
  func `officers see the mailbox, one enquiry and the figures`(engine: Engine) throws {
    let editor = try Editor(engine, role: .businessSupport)
    let site = editor.site
    _ = try sent(editor)
    let entered = typed.merging(["way": "letter", "on": editor.now.day.typed]) { $1 }
    let made = try site.enterEnquiry(editor.visit([:], form: entered))
    #expect(made.location == "/borsetshire/enquiries/desk/Q-\(editor.now.day.year)-2")
    let part = ["enquiry": "Q-\(editor.now.day.year)-2"]
    #expect(try site.treat(editor.visit(part, form: [:]), .take).status == 303)
    let page = Editor.text(try site.enquiry(editor.visit(part), FormFaults()))
    #expect(page.contains("Establishment Officer") && page.contains("by letter") && page.contains("zephyrine@marker"))
    let desk = Editor.text(try site.enquiryDesk(editor.visit([:])))
    #expect(desk.contains("All open (2)") && desk.contains("Mine (1)") && desk.contains("A &lt;lamp&gt;"))
    let figures = Editor.text(try site.enquiryFigures(editor.visit([:])))
    #expect(figures.contains("Streets and transport") && figures.contains("Establishment Officer"))
    let wrong = try site.enquiryFigures(editor.visit([:], query: ["from": "soon"]))
    #expect(wrong.status == 422 && Editor.text(wrong).contains("There is no day “soon”"))
    #expect(try site.treat(editor.visit(part, form: ["to": "", "note": ""]), .handOver).status == 422)
    #expect(try site.treat(editor.visit(part, form: [:]), .close).status == 422)
    #expect(throws: Problem.nothingHere) { try site.enquiry(editor.visit(["enquiry": "Q-1-1"]), FormFaults()) }
  }
}
