import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("A decided restructure in the browser")
struct ImplementationPagesTests {
  private let place = ["proposal": "one-front-door"]
  private let decision = [
    "outcome": "approved", "taken-by": "Cabinet", "minute": "minute 47", "decided": "10 March 2026",
    "reason": "As asked", "effective": "1 April 2026",
  ]

  private func decide(_ editor: Editor, _ changes: [String: String] = [:]) throws -> Answer {
    try editor.site.decideProposal(editor.visit(place, form: decision.merging(changes) { $1 }))
  }

  private func page(_ editor: Editor) throws -> String {
    Editor.text(try editor.site.implementation(editor.visit(place)))
  }

  @Test(arguments: Engine.allCases)
  func `mistakes are told together beside their fields, and all that was typed is kept`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    let answer = try decide(editor, ["minute": "", "reason": "", "decided": "31 June 2026", "condition-other": "Kept"])
    let page = Editor.text(answer)
    #expect(answer.status == 422 && page.contains("decided-error") && page.contains(">\nKept</textarea>"))
    let second = Editor.text(try decide(editor, ["minute": "", "reason": ""]))
    #expect(second.contains("Say where the decision is written down.") && second.contains("Say why"))
  }

  @Test(arguments: Engine.allCases)
  func `a past day is entered only by somebody who has read what that means`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    let warned = try decide(editor)
    #expect(warned.status == 422 && Editor.text(warned).contains("1 April 2026 is past"))
    #expect(try decide(editor, ["in-spite": "yes"]).status == 303)
  }

  @Test(arguments: Engine.allCases)
  func `it waits for its conditions, and a visitor sees for which, without a form`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    let conditions = ["condition-consultation": "Staff were heard", "condition-evaluation": "Graded\nAgreed"]
    _ = try decide(editor, conditions.merging(["in-spite": "yes"]) { $1 })
    var visitor = editor.visit(place)
    visitor.signedIn = nil
    let seen = Editor.text(try editor.site.implementation(visitor))
    #expect(
      seen.contains("once 3 conditions are met") && seen.contains("Staff were heard")
        && !seen.contains("method=\"post\""))
    for number in 1...3 {
      let sent = place.merging(["condition": String(number)]) { $1 }
      let without = try editor.site.meetCondition(editor.visit(sent, form: ["met-\(number)": "1 May 2026"]))
      #expect(without.status == 422 && Editor.text(without).contains("id=\"evidence-\(number)-error\""))
      let form = ["met-\(number)": "1 May 2026", "evidence-\(number)": "A letter"]
      #expect(try editor.site.meetCondition(editor.visit(sent, form: form)).status == 303)
    }
    #expect(try page(editor).contains("Its day has come"))
    #expect(try editor.site.putIntoEffect(editor.visit(place, form: [:])).status == 303)
    #expect(try editor.receptionist(on: "2026-04-01").title == "Customer Adviser")
    #expect(try page(editor).contains("Took effect"))
    let again = try editor.site.putIntoEffect(editor.visit(place, form: [:]))
    #expect(again.status == 422 && Editor.text(again).contains("It was put into effect on"))
  }

  @Test(arguments: Engine.allCases)
  func `what stands against it is shown before its day`(engine: Engine) throws {
    let editor = try Editor(engine, role: .democraticServices)
    _ = try decide(editor, ["effective": "1 April 2027"])
    let standing = try editor.receptionist()
    var renamed = standing
    renamed.title = "Concierge"
    _ = try editor.site.records.carryOut(
      EditPost(
        renamed, seen: standing, at: "borsetshire",
        on: Grounds(from: editor.now.day, reason: "A test", warrant: Warrant(.decision, "A test"))),
      by: .operatorAtTheMachine, at: editor.now)
    let page = try page(editor)
    #expect(page.contains("As things stand it cannot take effect") && page.contains("Concierge"))
  }
}
