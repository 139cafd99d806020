import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Changing the establishment in the browser")
struct EditingTests {
  @Test(arguments: Engine.allCases)
  func `what is saved stands from its day, and the record says who, why and under what`(engine: Engine) throws {
    let editor = try Editor(engine)
    let saved = try editor.send(
      editor.typed(["grade": "G6", "on": "1 December 2026", "duties": "Welcome visitors\r\nAnswer the telephone"]))
    let council = try #require(try editor.site.records.authority("borsetshire"))
    let entry = try #require(try council.lastEntry(about: "post RECEP"))
    #expect(saved.status == 303)
    #expect(saved.location == "/borsetshire/posts/RECEP?on=2026-12-01&saved=\(entry.number)")
    #expect(try editor.receptionist().grade == "G5")
    #expect(try editor.receptionist(on: "2026-12-01").grade == "G6")
    #expect(try editor.receptionist(on: "2026-12-01").duties == ["Welcome visitors", "Answer the telephone"])
    let matter = try #require(entry.matter)
    #expect(matter.by.contains("Establishment Officer"))
    #expect(matter.reason == "The desk takes telephone calls." && matter.effective == Sample.day("2026-12-01"))
    #expect(matter.warrant == Warrant(.decision, "Head of Paid Service, 20 November 2026"))
  }

  @Test(arguments: Engine.allCases)
  func `what cannot be read is told at its field, and nothing typed is lost`(engine: Engine) throws {
    let editor = try Editor(engine)
    let typed = try editor.typed([
      "title": "Customer Adviser", "fte": "2", "funding": "GF sixty", "on": "31 June 2026", "pay-from": "38k",
      "delegations": "A <b>power</b>",
    ])
    let answer = try editor.send(typed)
    #expect(answer.status == 422)
    let page = Editor.text(answer)
    for name in ["fte", "funding", "on", "pay-from"] { #expect(page.contains("id=\"\(name)-error\"")) }
    #expect(try Editor.fields(answer).filter { $0.key != "seen" } == typed.filter { $0.key != "seen" })
    #expect(try editor.receptionist().grade == "G5")
    let council = try #require(try editor.site.records.authority("borsetshire"))
    #expect(try council.lastEntry(about: "post RECEP") == nil)
  }

  @Test(arguments: Engine.allCases)
  func `without a reason or an authority nothing is saved`(engine: Engine) throws {
    let editor = try Editor(engine)
    let answer = try editor.send(editor.typed(["grade": "G6"], grounds: false))
    #expect(answer.status == 422)
    let page = Editor.text(answer)
    #expect(page.contains("id=\"reason-error\"") && page.contains("id=\"under-error\""))
    #expect(try Editor.fields(answer)["grade"] == "G6")
  }

  @Test(arguments: Engine.allCases)
  func `the second of two people sees what the first changed, and saves both`(engine: Engine) throws {
    let editor = try Editor(engine)
    let second = try editor.typed(["area": "Felpersham"])
    #expect(try editor.send(editor.typed(["grade": "G6"])).status == 303)
    let answer = try editor.send(second)
    #expect(answer.status == 409)
    let page = Editor.text(answer)
    #expect(page.contains("It has changed since you opened it") && page.contains("G6") && page.contains("Felpersham"))
    #expect(try editor.receptionist().area == "")
    let merged = try Editor.fields(answer)
    #expect(merged["grade"] == "G6" && merged["area"] == "Felpersham" && merged["reason"] == second["reason"])
    #expect(try editor.send(merged).status == 303)
    #expect(try editor.receptionist().grade == "G6" && editor.receptionist().area == "Felpersham")
  }

  @Test(arguments: Engine.allCases)
  func `where both changed one field, the second keeps theirs in the form and is told the other`(engine: Engine) throws
  {
    let editor = try Editor(engine)
    let second = try editor.typed(["grade": "G7"])
    #expect(try editor.send(editor.typed(["grade": "G6"])).status == 303)
    let answer = try editor.send(second)
    #expect(answer.status == 409)
    #expect(try Editor.fields(answer)["grade"] == "G7")
    #expect(Editor.text(answer).contains("It says “G6” now."))
    #expect(try editor.receptionist().grade == "G6")
  }

  @Test(arguments: Engine.allCases)
  func `a day on which another version stands is not taken for somebody else’s change`(engine: Engine) throws {
    let editor = try Editor(engine)
    #expect(try editor.send(editor.typed(["grade": "G6", "on": "1 January 2027"])).status == 303)
    let answer = try editor.send(editor.typed(["area": "Felpersham", "on": "1 February 2027"]))
    #expect(answer.status == 409)
    #expect(Editor.text(answer).contains("On that day another version stands"))
    #expect(try editor.send(try Editor.fields(answer)).status == 303)
    #expect(try editor.receptionist(on: "2027-02-01").grade == "G6")
    #expect(try editor.receptionist(on: "2027-02-01").area == "Felpersham")
  }

  @Test(arguments: Engine.allCases)
  func `a form that cannot show what it was made over changes nothing`(engine: Engine) throws {
    let editor = try Editor(engine)
    for forged in ["", "e30.e30", "bm9uc2Vuc2U.AAAA", "null"] {
      let answer = try editor.send(editor.typed(["grade": "G6", "seen": forged]))
      #expect(answer.status == 422)
      #expect(try Editor.fields(answer)["grade"] == "G6")
    }
    #expect(try editor.receptionist().grade == "G5")
  }

  @Test(arguments: Engine.allCases)
  func `a warning is read before it is saved all the same`(engine: Engine) throws {
    let editor = try Editor(engine)
    let end = { (fields: [String: String]) in
      try editor.site.endPost(editor.visit(["post": "RECEP"], form: fields))
    }
    var fields = try Editor.fields(try editor.site.postToEnd(editor.visit(["post": "RECEP"])))
    fields.merge(["on": "1 December 2026", "under": "Cabinet, 1 June 2026", "reason": "The desk closes."]) { $1 }
    let warned = try end(fields)
    #expect(warned.status == 422)
    #expect(Editor.text(warned).contains("Welcome visitors"))
    let again = try Editor.fields(warned)
    #expect(again["reason"] == "The desk closes." && again["in-spite"] == nil)
    #expect(try end(again.merging(["in-spite": "yes"]) { $1 }).status == 303)
    #expect(try editor.receptionist(on: "2026-11-30").grade == "G5")
    let council = try #require(try editor.site.records.authority("borsetshire"))
    let after = try council.establishment(on: Sample.day("2026-12-01"))
    #expect(!after.posts.contains { $0.reference.rawValue == "RECEP" })
  }

  @Test(arguments: Engine.allCases)
  func `a correction says that it is one, and changes the days the mistake stood`(engine: Engine) throws {
    let editor = try Editor(engine)
    var fields = try Editor.fields(try editor.site.postToCorrect(editor.visit(["post": "RECEP"])))
    fields.merge(["grade": "G4", "under": "G5 was typed for G4", "reason": "Found by the auditor."]) { $1 }
    let answer = try editor.site.correctPost(editor.visit(["post": "RECEP"], form: fields))
    #expect(answer.status == 303)
    #expect(try editor.receptionist(on: "2026-04-02").grade == "G4")
    let council = try #require(try editor.site.records.authority("borsetshire"))
    let entry = try #require(try council.lastEntry(about: "post RECEP"))
    #expect(entry.matter?.warrant.kind == .correction)
    #expect(entry.matter?.title.hasPrefix("Post corrected") == true)
  }

  @Test(arguments: Engine.allCases)
  func `two people who correct an earlier version are shown that version, and not what stands today`(
    engine: Engine
  ) throws {
    let editor = try Editor(engine)
    #expect(try editor.send(editor.typed(["grade": "G9", "on": "1 November 2026"])).status == 303)
    let opened = editor.visit(["post": "RECEP"], query: ["on": "2026-04-02"])
    var fields = try Editor.fields(try editor.site.postToCorrect(opened))
    #expect(fields["grade"] == "G5")
    fields.merge(["under": "G5 was typed for G4", "reason": "Found by the auditor."]) { $1 }
    let correct = { (typed: [String: String]) in
      try editor.site.correctPost(
        editor.visit(["post": "RECEP"], form: fields.merging(typed) { $1 }))
    }
    #expect(try correct(["grade": "G4"]).status == 303)
    let second = try correct(["area": "Felpersham"])
    #expect(second.status == 409)
    #expect(try Editor.fields(second)["grade"] == "G4" && !Editor.text(second).contains(">G9<"))
    #expect(try editor.receptionist(on: "2026-04-02").grade == "G4")
    #expect(try editor.receptionist().grade == "G9")
  }

  @Test(arguments: Engine.allCases)
  func `a new post is given a line manager by title, and a taken reference is refused`(engine: Engine) throws {
    let editor = try Editor(engine)
    var fields = try Editor.fields(try editor.site.newPost(editor.visit([:], query: ["unit": "DESK"])))
    #expect(fields["unit"] == "DESK" && fields["status"] == "vacant")
    fields.merge([
      "reference": "RECEP", "title": "Night Receptionist", "reports-to": "customer service manager",
      "under": "Cabinet, 1 June 2026", "reason": "The desk opens at night.",
    ]) { $1 }
    let refused = try editor.site.addPost(editor.visit([:], form: fields))
    #expect(refused.status == 422)
    #expect(Editor.text(refused).contains("id=\"reference-error\""))
    fields["reference"] = "NIGHT"
    let added = try editor.site.addPost(editor.visit([:], form: fields))
    #expect(added.location?.hasPrefix("/borsetshire/posts/NIGHT?on=2026-11-21&saved=") == true)
    let page = Editor.text(try editor.site.post(editor.visit(["post": "NIGHT"])))
    #expect(page.contains("Night Receptionist") && page.contains("Customer Service Manager"))
  }

  @Test(arguments: Engine.allCases)
  func `a job description stands on the page of its post, and in its history`(engine: Engine) throws {
    let editor = try Editor(engine)
    var fields = try Editor.fields(try editor.site.jobToSet(editor.visit(["post": "RECEP"])))
    fields.merge([
      "purpose": "The council’s face at the desk.", "accountabilities": "Greets everyone (3)\nKeeps the diary",
      "essential": "Patience", "under": "Scheme of delegation, line 7", "under-kind": "delegation",
      "reason": "There was none.",
    ]) { $1 }
    #expect(try editor.site.setJob(editor.visit(["post": "RECEP"], form: fields)).status == 303)
    let page = Editor.text(try editor.site.post(editor.visit(["post": "RECEP"])))
    #expect(page.contains("The council’s face at the desk.") && page.contains("Patience"))
    let again = try Editor.fields(try editor.site.jobToSet(editor.visit(["post": "RECEP"])))
    #expect(again["accountabilities"] == "Greets everyone (3)\nKeeps the diary")
    let history = Editor.text(try editor.site.postHistory(editor.visit(["post": "RECEP"])))
    #expect(history.contains("Job description entered") && history.contains("Scheme of delegation, line 7"))
  }

  @Test(arguments: Engine.allCases)
  func `a unit is added, changed and ended, and its posts hold it`(engine: Engine) throws {
    let editor = try Editor(engine)
    let grounds = ["under": "Cabinet, 1 June 2026", "reason": "Nights are a team of their own."]
    var fields = try Editor.fields(try editor.site.newUnit(editor.visit([:], query: ["unit": "CUST"])))
    fields.merge(grounds.merging(["reference": "NIGHT", "name": "Night Team"]) { $1 }) { $1 }
    #expect(try editor.site.addUnit(editor.visit([:], form: fields)).status == 303)
    fields = try Editor.fields(try editor.site.unitToEdit(editor.visit(["unit": "NIGHT"]))).merging(grounds) { $1 }
    fields["name"] = "Night Desk"
    #expect(try editor.site.editUnit(editor.visit(["unit": "NIGHT"], form: fields)).status == 303)
    #expect(Editor.text(try editor.site.unitHistory(editor.visit(["unit": "NIGHT"]))).contains("Night Desk"))
    fields = try Editor.fields(try editor.site.unitToEnd(editor.visit(["unit": "DESK"]))).merging(grounds) { $1 }
    let refused = try editor.site.endUnit(editor.visit(["unit": "DESK"], form: fields))
    #expect(refused.status == 422 && Editor.text(refused).contains("RECEP"))
  }

  @Test(arguments: Engine.allCases)
  func `only who may change a post is shown how`(engine: Engine) throws {
    let (editor, auditor) = (try Editor(engine), try Editor(engine, role: .auditor))
    let mark = "/borsetshire/posts/RECEP/edit"
    #expect(Editor.text(try editor.site.post(editor.visit(["post": "RECEP"]))).contains(mark))
    #expect(!Editor.text(try auditor.site.post(auditor.visit(["post": "RECEP"]))).contains(mark))
    var visitor = editor.visit(["post": "RECEP"])
    visitor.signedIn = nil
    #expect(!Editor.text(try editor.site.post(visitor)).contains(mark))
    #expect(throws: ActionRefusal.self) { try auditor.send(auditor.typed(["grade": "G6"])) }
  }
}
