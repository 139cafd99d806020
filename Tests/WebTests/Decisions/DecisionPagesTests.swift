import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Decisions in the browser")
struct DecisionPagesTests {
  private static func editor(_ engine: Engine, role: Role = .democraticServices) throws -> Editor {
    let editor = try Editor(engine, role: role)
    var authority = Sample.authority
    (authority.settings.callInDays, authority.settings.callInMembers) = (5, 1)
    authority.settings.keyDecisionFrom = 250_000_00
    let member = Member(reference: .init(rawValue: "ASH"), name: "Cllr Ash")
    func body(_ reference: String, _ name: String, _ kind: BodyKind, _ powers: BodyPowers) -> Body {
      Body(
        reference: .init(rawValue: reference), name: name, kind: kind, powers: powers,
        seats: [Seat(label: "Members", number: 2, appointedBy: authority.name)])
    }
    let bodies = [body("CAB", "Cabinet", .executive, .decides), body("LB", "Locality Board", .board, .advises)]
    _ = try editor.site.records.carryOut(RecordAuthority(authority), by: .operatorAtTheMachine, at: editor.now)
    _ = try editor.site.records.carryOut(
      ImportBodies(
        BodyList(members: [member], bodies: bodies), of: "borsetshire", from: nil, source: "members.csv"),
      by: .operatorAtTheMachine, at: editor.now)
    return editor
  }

  private let record = [
    "kind": "body", "taker": "Cabinet", "on": "20 November 2026", "title": "Buses <b>",
    "resolution": "Approve the buses.", "reasons": "People asked.", "alternatives": "None", "conflicts": "None",
  ]

  private func send(_ changes: [String: String], _ editor: Editor) throws -> Answer {
    let form = try Editor.fields(try editor.site.decisionToRecord(editor.visit([:])))
    return try editor.site.recordDecision(editor.visit([:], form: form.merging(record) { $1 }.merging(changes) { $1 }))
  }

  private func follow(_ step: FollowUp, _ fields: [String: String], _ editor: Editor) throws -> Answer {
    let parts = ["decision": "D-2026-1"]
    let form = try Editor.fields(try editor.site.following(editor.visit(parts), nil, step))
    return try editor.site.follow(editor.visit(parts, form: form.merging(fields) { $1 }), step)
  }

  private func page(_ editor: Editor, _ reference: String = "D-2026-1") throws -> String {
    Editor.text(try editor.site.decision(editor.visit(["decision": reference])))
  }

  @Test(arguments: Engine.allCases)
  func `a decision is recorded, stands in the register, and its page counts out the days for call-in`(
    engine: Engine
  ) throws {
    let editor = try Self.editor(engine)
    #expect(try send([:], editor).status == 303)
    let page = try page(editor)
    for words in ["Buses &lt;b&gt;", "Open to call-in", "People asked.", "Cabinet", "may be carried out from"] {
      #expect(page.contains(words), "\(words)")
    }
    let register = Editor.text(try editor.site.decisions(editor.visit([:], query: ["show": "call-in"])))
    #expect(register.contains("Buses &lt;b&gt;"))
    #expect(!Editor.text(try editor.site.decisions(editor.visit([:], query: ["show": "key"]))).contains("Buses"))
    #expect(throws: Problem.self) { try editor.site.decision(editor.visit(["decision": "D-2026-2"])) }
  }

  @Test(arguments: Engine.allCases)
  func `a decision of before 10 September 2012 stood in a forward plan of four months, and its page cites that law`(
    engine: Engine
  ) throws {
    let editor = try Self.editor(engine)
    let past = ["on": "15 December 2011", "key": "yes", "planFrom": "1 December 2011", "in-spite": "yes"]
    let slip = try send(past, editor)
    #expect(Editor.text(slip).contains("Write the day on which the plan was out, too.") && slip.status != 303)
    #expect(try send(past.merging(["planOut": "17 November 2011"]) { $1 }, editor).status == 303)
    let page = try page(editor, "D-2011-1")
    for words in ["1 December 2011 to 31 March 2012", "Out 14 days before", "SI 2000/3272"] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("EX-10B"))
    let later = try send(["planFrom": "1 December 2011", "planOut": "17 November 2011", "title": "Trams"], editor)
    #expect(Editor.text(later).contains("were made until 9 September 2012"))
  }

  @Test(arguments: Engine.allCases)
  func
    `recording an officer’s decision late asks when members saw its papers, and the page says how many hours it took`(
      engine: Engine
    ) throws
  {
    let editor = try Self.editor(engine)
    let late = [
      "kind": "officer", "taker": "CSM", "on": editor.now.day.adding(days: -9).typed, "executive": "yes",
      "power": "Scheme, line 4",
    ]
    let asked = try send(late, editor)
    #expect(asked.status == 422 && Editor.text(asked).contains("Members saw its papers too late"))
    #expect(Editor.text(try send(late.merging(["papersHours": "soon"]) { $1 }, editor)).contains("Write whole hours"))
    #expect(try send(late.merging(["papersHours": "3"]) { $1 }, editor).status == 303)
    let page = try page(editor)
    #expect(page.contains("Every member could see its papers after 3 hours.") && page.contains("EX-10B"))
  }

  @Test(arguments: Engine.allCases)
  func `a board that advises is refused and what was typed stays`(engine: Engine) throws {
    let editor = try Self.editor(engine)
    let answer = try send(["taker": "LB"], editor)
    #expect(answer.status == 422)
    let text = Editor.text(answer)
    #expect(text.contains("An advisory body cannot approve") && text.contains("People asked."))
  }

  @Test(arguments: Engine.allCases)
  func `a key decision nobody announced is saved once the warning was read`(engine: Engine) throws {
    let editor = try Self.editor(engine)
    let key = ["key": "yes", "amount": "£300,000"]
    let answer = try send(key, editor)
    #expect(answer.status == 422 && Editor.text(answer).contains("No notice of the key decision"))
    #expect(try send(key.merging(["in-spite": "yes"]) { $1 }, editor).status == 303)
    #expect(try page(editor).contains("Key decision"))
  }

  @Test(arguments: Engine.allCases)
  func `it is called in, the outcome is entered, it is carried out, and actions are set`(engine: Engine) throws {
    let editor = try Self.editor(engine)
    _ = try send([:], editor)
    #expect(try follow(.callIn, ["members": "Nobody", "grounds": "Why"], editor).status == 422)
    #expect(try follow(.callIn, ["members": "Cllr Ash", "grounds": "Nobody was asked."], editor).status == 303)
    #expect(try page(editor).contains("Nobody was asked."))
    #expect(try follow(.carryOut, ["how": "Signed"], editor).status == 422)
    #expect(try follow(.outcome, ["outcome": "no-action", "findings": "They were."], editor).status == 303)
    #expect(try follow(.actions, ["actions": "Sign it"], editor).status == 422)
    #expect(try follow(.actions, ["actions": "Sign it | RECEP | 1 December 2026"], editor).status == 303)
    #expect(try follow(.carryOut, ["how": "Signed"], editor).status == 303)
    let page = try page(editor)
    #expect(page.contains("Carried out on 21 November 2026") && page.contains("Sign it") && page.contains("They were."))
  }

  @Test(arguments: Engine.allCases)
  func `the forward plan says from when a key decision may be taken, and an exception is noticed`(
    engine: Engine
  ) throws {
    let editor = try Self.editor(engine)
    var form = try Editor.fields(try editor.site.decisionToAnnounce(editor.visit([:])))
    form.merge([
      "title": "Buses", "matter": "A contract", "taker": "Cllr Ash", "from": "1 December 2026", "documents": "None",
      "key": "yes",
    ]) { $1 }
    let nobody = try editor.site.announceDecision(editor.visit([:], form: form.merging(["taker": "Nobody"]) { $1 }))
    #expect(nobody.status == 422)
    let early = try editor.site.announceDecision(editor.visit([:], form: form))
    #expect(early.status == 422 && Editor.text(early).contains("28 clear days"))
    form["in-spite"] = "yes"
    #expect(try editor.site.announceDecision(editor.visit([:], form: form)).status == 303)
    #expect(Editor.text(try editor.site.forwardPlan(editor.visit([:]))).contains("Too early"))
    let entry = ["entry": "F-2026-1"]
    let fields = try Editor.fields(try editor.site.exceptionForm(editor.visit(entry)))
    let exception = fields.merging(["exception": "general", "reasons": "The grant ends."]) { $1 }
    #expect(try editor.site.saveException(editor.visit(entry, form: exception)).status == 303)
    let page = Editor.text(try editor.site.announcement(editor.visit(entry)))
    #expect(page.contains("General exception") && page.contains("The grant ends."))
    let reason = try Editor.fields(try editor.site.withdrawalForm(editor.visit(entry))).merging(["reason": "No money"])
    {
      $1
    }
    #expect(try editor.site.withdraw(editor.visit(entry, form: reason)).status == 303)
    #expect(Editor.text(try editor.site.announcement(editor.visit(entry))).contains("No money"))
  }
}
