import Actions
import Council
import Law
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Open questions, in the browser")
struct OpenQuestionPagesTests {
  private func started(_ engine: Engine) throws -> (Editor, [String: String]) {
    let editor = try Editor(engine, role: .engagementOfficer)
    var typed = try Editor.fields(try editor.site.starting(editor.visit([:]), nil))
    typed.merge(["title": "The <green>?", "about": "Mown *or* left.", "statements": "Mow it.\nLeave <it>."]) { $1 }
    let refused = try editor.site.startQuestion(editor.visit([:], form: typed))
    #expect(refused.status == 422 && Editor.text(refused).contains("There are 2"))
    #expect(try Editor.fields(refused)["about"] == "Mown *or* left.")
    typed["statements"] = "Mow it.\nLeave <it>.\nBench it."
    #expect(try editor.site.startQuestion(editor.visit([:], form: typed)).status == 303)
    return (editor, ["question": "O-\(editor.now.day.year)-1"])
  }

  private func visitor(_ editor: Editor, _ part: [String: String], cookie: String? = nil, form: [String: String]? = nil)
    -> Visit
  {
    var visit = editor.visit(part, form: form)
    visit.signedIn = nil
    if let cookie { visit.cookies = [Site.opinionCookie: cookie] }
    return visit
  }

  @Test(arguments: Engine.allCases)
  func `statements come one at a time, an answer is remembered and can be given again`(engine: Engine) throws {
    let (editor, part) = try started(engine)
    let site = editor.site
    let first = Editor.text(try site.answeringQuestion(visitor(editor, part), nil))
    #expect(first.contains("Mow it.") && !first.contains("Leave &lt;it&gt;.") && first.contains("<em>or</em>"))
    let answer = try site.answerStatement(visitor(editor, part, form: ["statement": "1", "vote": "agree"]))
    #expect(answer.status == 303)
    let set = try #require(answer.cookies.first)
    #expect(set.hasPrefix("__Host-opinions=") && set.contains("HttpOnly") && set.contains("Secure"))
    let cookie = String(try #require(set.firstMatch(of: /=([^;]*)/)).output.1)
    let second = Editor.text(try site.answeringQuestion(visitor(editor, part, cookie: cookie), nil))
    #expect(second.contains("Leave &lt;it&gt;.") && second.contains("you agree") && second.contains("1 of 3 answered"))
    _ = try site.answerStatement(visitor(editor, part, cookie: cookie, form: ["statement": "1", "vote": "disagree"]))
    #expect(
      Editor.text(try site.answeringQuestion(visitor(editor, part, cookie: cookie), nil)).contains("you disagree"))
    let strange = try site.answerStatement(visitor(editor, part, form: ["statement": "77", "vote": "agree"]))
    #expect(strange.status == 303 && strange.cookies.isEmpty)
  }

  @Test(arguments: Engine.allCases)
  func `a statement of one's own waits, is shown or rejected, and its reason is published without its words`(
    engine: Engine
  ) throws {
    let (editor, part) = try started(engine)
    let site = editor.site
    let empty = try site.addStatement(visitor(editor, part, form: ["words": ""]))
    #expect(empty.status == 422 && Editor.text(empty).contains("Write what others are to agree"))
    #expect(try site.addStatement(visitor(editor, part, form: ["words": "Sell it."])).status == 303)
    #expect(!Editor.text(try site.answeringQuestion(visitor(editor, part), nil)).contains("Sell it."))
    #expect(Editor.text(try site.moderating(editor.visit(part), FormFaults())).contains("Sell it."))
    let unsaid = try site.settleStatement(editor.visit(part, form: ["statement": "4", "act": "reject"]))
    #expect(unsaid.status == 422 && Editor.text(unsaid).contains("Say why it is not shown"))
    let rejected = try site.settleStatement(
      editor.visit(part, form: ["statement": "4", "act": "reject", "reason-4": "Not ours to sell."]))
    #expect(rejected.status == 303)
    let results = Editor.text(try site.questionResults(visitor(editor, part)))
    #expect(results.contains("Not ours to sell.") && !results.contains("Sell it."))
  }

  @Test(arguments: Engine.allCases)
  func `results tell what fewer than five answered to nobody, and carry no token`(engine: Engine) throws {
    let (editor, part) = try started(engine)
    let site = editor.site
    for person in 1...6 {
      let token = Token(RandomBytes { Array(repeating: UInt8(person), count: $0) })
      for statement in 1...(person < 5 ? 2 : 1) {
        let form = ["statement": "\(statement)", "vote": "agree"]
        _ = try site.answerStatement(visitor(editor, part, cookie: token.text, form: form))
      }
      if person == 3 {
        let early = Editor.text(try site.questionResults(visitor(editor, part)))
        #expect(early.contains("Fewer than five people have answered.") && !early.contains("3 people"))
        let file = String(decoding: try site.questionResultsAsJSON(visitor(editor, part)).body, as: UTF8.self)
        #expect(file.contains("\"people\": null") && file.contains("\"answers\": null"))
      }
    }
    let page = Editor.text(try site.questionResults(visitor(editor, part)))
    #expect(page.contains("6 agree, 0 disagree, 0 pass") && !page.contains("4 agree"))
    #expect(page.contains("too few people to tell") && page.contains("No stable groups"))
    let csv = String(decoding: try site.questionResultsAsCSV(visitor(editor, part)).body, as: UTF8.self)
    #expect(csv.contains("1,Mow it.,all,6,6,0,0,,agree") && csv.contains("all,6,,0,0,,"))
    let json = String(decoding: try site.questionResultsAsJSON(visitor(editor, part)).body, as: UTF8.self)
    // The 10 answers less the 6 of the first statement would tell that 4 answered the second.
    #expect(page.contains("6 people answered; there are 3 statements.") && json.contains("\"answers\": null"))
    #expect(json.contains("\"agreement\": null"))
    #expect(json.contains("\"isStable\": false") && !json.contains("participant"))
    #expect(Editor.text(try site.openQuestions(visitor(editor, part))).contains("The &lt;green&gt;?"))
  }
}
