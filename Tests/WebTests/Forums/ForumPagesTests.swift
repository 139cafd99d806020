import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Meetings with residents and reviews of models, in the browser")
struct ForumPagesTests {
  private let part = ["forum": "FORUM"]

  private func editor(_ engine: Engine) throws -> Editor {
    let editor = try Editor(engine, role: .engagementOfficer)
    for (reference, kind) in [("FORUM", BodyKind.neighbourhoodForum), ("ASSEMBLY", .areaAssembly)] {
      let body = Body(reference: .init(rawValue: reference), name: "The <\(reference)>", kind: kind, powers: .advises)
      let grounds = Grounds(
        from: editor.now.day.adding(days: -400), reason: "A test", warrant: Warrant(.decision, "Council"))
      _ = try editor.site.records.carryOut(
        AddBody(body, at: "borsetshire", on: grounds), by: .operatorAtTheMachine, at: editor.now)
    }
    return editor
  }

  private func record(
    _ editor: Editor, _ body: String = "FORUM", before days: Int = 0, _ typed: [String: String] = [:]
  ) throws -> Answer {
    let form = try Editor.fields(try editor.site.recordingForum(editor.visit(["forum": body]), nil))
    let usual = [
      "on": editor.now.day.adding(days: -days).typed, "way": "in-person", "venue": "Hall", "residents": "30",
      "hours": "1.5", "rate": "20", "hire": "£45",
    ]
    return try editor.site.recordForum(
      editor.visit(["forum": body], form: form.merging(usual) { $1 }.merging(typed) { $1 }))
  }

  @Test(arguments: Engine.allCases)
  func `a meeting is recorded with what it cost, and what was typed is kept when something is wrong`(engine: Engine)
    throws
  {
    let editor = try editor(engine)
    let wrong = try record(
      editor, ["residents": "many", "hours": "1,5", "venue": "", "issues": "A <lamp>", "channels-posters": "yes"])
    let said = Editor.text(wrong)
    #expect(
      wrong.status == 422 && said.contains("Write a whole number in figures") && said.contains("seven hours and a half")
    )
    #expect(try Editor.fields(wrong)["issues"] == "A <lamp>" && Editor.fields(wrong)["channels-posters"] == "yes")
    #expect(try record(editor, ["issues": "A <lamp>", "first": "8", "given": "500"]).status == 303)
    let page = Editor.text(try editor.site.forum(editor.visit(part)))
    #expect(page.contains("A &lt;lamp&gt;") && page.contains("£75") && page.contains("£500") && page.contains(">30<"))
    // The next form knows what an hour costs.
    #expect(try Editor.fields(try editor.site.recordingForum(editor.visit(part), nil))["rate"] == "20")
  }

  private func record(_ editor: Editor, _ typed: [String: String]) throws -> Answer {
    try record(editor, "FORUM", typed)
  }
  private func record(_ editor: Editor, _ body: String, _ typed: [String: String]) throws -> Answer {
    try record(editor, body, before: 0, typed)
  }

  @Test(arguments: Engine.allCases)
  func `three residents are told as few, and the next meeting is not told either, as the sum would give them away`(
    engine: Engine
  ) throws {
    let editor = try editor(engine)
    #expect(try record(editor, ["residents": "3"]).status == 303)
    #expect(Editor.text(try editor.site.forum(editor.visit(part))).contains("Fewer than 5"))
    #expect(try record(editor, "FORUM", before: 9, ["residents": "33", "first": "3"]).status == 303)
    #expect(try record(editor, "FORUM", before: 10, ["residents": "57"]).status == 303)
    let page = Editor.text(try editor.site.forum(editor.visit(part)))
    #expect(!page.contains(">3<") && !page.contains(">33<") && page.contains(">57<"))
  }

  @Test(arguments: Engine.allCases)
  func `a record is changed over what was shown, and taken back with a reason that stays`(engine: Engine) throws {
    let editor = try editor(engine)
    #expect(try record(editor, [:]).status == 303)
    let one = part.merging(["held": "RM-\(editor.now.day.year)-1"]) { $1 }
    let form = try Editor.fields(try editor.site.changingForumMeeting(editor.visit(one), nil, nil))
    #expect(form["hours"] == "1.50" && form["hire"] == "45")
    let changed = form.merging(["residents": "41"]) { $1 }
    #expect(try editor.site.changeForumMeeting(editor.visit(one, form: changed)).status == 303)
    let late = try editor.site.changeForumMeeting(editor.visit(one, form: form.merging(["residents": "5"]) { $1 }))
    #expect(late.status == 422 && Editor.text(late).contains("Somebody else has changed it"))
    #expect(try editor.site.withdrawForumMeeting(editor.visit(one, form: [:])).status == 422)
    #expect(try editor.site.withdrawForumMeeting(editor.visit(one, form: ["withdrawn": "Another hall"])).status == 303)
    let page = Editor.text(try editor.site.forum(editor.visit(part)))
    #expect(page.contains("Another hall") && page.contains("No meeting is recorded yet."))
  }

  @Test(arguments: Engine.allCases)
  func `residents read in the log what was asked, who takes it, what was done and what the forum was told`(
    engine: Engine
  )
    throws
  {
    let editor = try editor(engine)
    let site = editor.site
    #expect(try record(editor, [:]).status == 303)
    var form = try Editor.fields(try site.raisingAction(editor.visit(part), nil))
    #expect(form["meeting"] == "RM-\(editor.now.day.year)-1")
    form.merge(["asked": "A lamp\nin the lane", "post": "Engineer"]) { $1 }
    #expect(try site.raiseAction(editor.visit(part, form: form.merging(["due": "soon"]) { $1 })).status == 422)
    #expect(try site.raiseAction(editor.visit(part, form: form)).status == 303)
    let one = part.merging(["asked": "RA-\(editor.now.day.year)-1"]) { $1 }
    let close = try Editor.fields(try site.followingAction(editor.visit(one), nil))
    #expect(try site.closeAction(editor.visit(one, form: close)).status == 422)
    let done = close.merging(["outcome": "done", "done": "It shines."]) { $1 }
    #expect(try site.closeAction(editor.visit(one, form: done)).status == 303)
    let tell = try Editor.fields(try site.followingAction(editor.visit(one), nil))
    #expect(tell["told"] == "It shines.")
    #expect(try site.tellForum(editor.visit(one, form: tell.merging(["told": "Look up."]) { $1 })).status == 303)
    var visitor = editor.visit(part)
    visitor.signedIn = nil
    let page = Editor.text(try site.forum(visitor))
    for words in ["A lamp in the lane", "Engineer", "It shines.", "Look up."] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(!page.contains("/actions/RA-"))
    #expect(Editor.text(try site.forumActionList(visitor)).contains("A lamp in the lane"))
  }

  @Test(arguments: Engine.allCases)
  func `rules of the house say what they are, and ask who confirmed that it is no committee`(engine: Engine) throws {
    let editor = try editor(engine)
    var form = try Editor.fields(try editor.site.statingRules(editor.visit(part), nil))
    let wrong = try editor.site.stateRules(editor.visit(part, form: form.merging(["population": "4000"]) { $1 }))
    #expect(wrong.status == 422 && Editor.text(wrong).contains("Choose who chairs it"))
    form.merge(
      ["open": "everybody", "chair": "elected", "times": "4", "population": "4,000", "source": "Census 2021"]) { $1 }
    #expect(try editor.site.stateRules(editor.visit(part, form: form)).status == 303)
    let page = Editor.text(try editor.site.forum(editor.visit(part)))
    #expect(page.contains("4 times a year") && page.contains("Whom the meeting elects") && page.contains("4,000"))
    #expect(page.contains("Check with your monitoring officer"))
  }

  @Test(arguments: Engine.allCases)
  func `a review is opened, judged and published, and its figures are nobody’s before`(engine: Engine) throws {
    let editor = try editor(engine)
    let (site, today) = (editor.site, editor.now.day)
    for days in 1...5 {
      #expect(try record(editor, "FORUM", before: days, ["residents": "\(30 + days)"]).status == 303)
      #expect(try record(editor, "ASSEMBLY", before: days, ["residents": "\(6 + days)"]).status == 303)
    }
    var form = try Editor.fields(try site.openingReview(editor.visit([:]), nil))
    #expect(form["models"] == "Neighbourhood forum: FORUM\nArea assembly: ASSEMBLY")
    form.merge([
      "title": "How we meet", "asked": "Council", "due": today.adding(days: 20).typed,
      "from": today.adding(days: -30).typed, "to": today.adding(days: -1).typed,
    ]) { $1 }
    let unknown = try site.openReview(editor.visit([:], form: form.merging(["models": "One: MARS\nTwo"]) { $1 }))
    #expect(unknown.status == 422 && Editor.text(unknown).contains("“MARS”"))
    let named = form.merging(["models": "Fora: The <FORUM>\nAssemblies: assembly"]) { $1 }
    #expect(try site.openReview(editor.visit([:], form: named)).status == 422)
    #expect(try site.openReview(editor.visit([:], form: form)).status == 303)
    let one = ["comparison": "MR-\(today.year)-1"]
    var visitor = editor.visit(one)
    visitor.signedIn = nil
    let before = Editor.text(try site.modelReview(visitor))
    #expect(before.contains("How we meet") && before.contains("Due by") && !before.contains("33.0"))
    for file in [site.reviewAsCSV, site.reviewAsHTML, site.reviewAsJSON, site.reviewAsMarkdown, site.reviewAsPDF] {
      #expect(throws: Problem.self) { _ = try file(visitor) }
    }
    let early = try site.publishReview(editor.visit(one, form: [:]))
    #expect(early.status == 422 && Editor.text(early).contains("Say what you conclude"))
    let judge = try Editor.fields(try site.judgingModels(editor.visit(one), nil, FormFaults()))
    #expect(judge["version"] == "0")
    let words = judge.merging(["model-1": "Many *came*.", "model-2": "Few came.", "conclusion": "Go on."]) { $1 }
    #expect(try site.judgeModels(editor.visit(one, form: words)).status == 303)
    let late = try site.judgeModels(editor.visit(one, form: words.merging(["conclusion": "Stop."]) { $1 }))
    #expect(late.status == 422 && Editor.text(late).contains("Stop."))
    #expect(try site.publishReview(editor.visit(one, form: [:])).status == 303)
    let page = Editor.text(try site.modelReview(visitor))
    #expect(page.contains("33.0") && page.contains("in 25 of 25 pairs") && page.contains("<em>came</em>"))
    #expect(Editor.text(try site.reviewAsCSV(visitor)).contains("Neighbourhood forum,The <FORUM>,"))
    #expect(Editor.text(try site.reviewAsJSON(visitor)).contains("\"finding\": \"clear\""))
  }
}
