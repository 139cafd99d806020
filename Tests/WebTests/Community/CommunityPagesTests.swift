import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Voluntary and community groups, in the browser")
struct CommunityPagesTests {
  private func entered(_ editor: Editor, _ typed: [String: String]) throws -> Answer {
    let form = try Editor.fields(try editor.site.enteringGroup(editor.visit([:]), nil))
    return try editor.site.enterGroup(editor.visit([:], form: form.merging(typed) { $1 }))
  }

  private let club = [
    "name": "Youth <Club>", "kind": "association", "about": "It *meets*.", "interests": "Young people",
  ]
  private let part = ["voluntary": "V-1"]

  @Test(arguments: Engine.allCases)
  func `a group is entered, changed and ended, and what was typed is kept when something is missing`(engine: Engine)
    throws
  {
    let editor = try Editor(engine, role: .engagementOfficer)
    let site = editor.site
    let refused = try entered(editor, club.merging(["charity": "12", "web": "http://club.example"]) { $1 })
    #expect(refused.status == 422 && Editor.text(refused).contains("6 or 7 figures"))
    #expect(try Editor.fields(refused)["web"] == "http://club.example")
    #expect(try entered(editor, club).status == 303)
    let page = Editor.text(try site.communityGroup(editor.visit(part)))
    #expect(page.contains("Youth &lt;Club&gt;") && page.contains("<em>meets</em>") && page.contains("The whole area"))

    var change = try Editor.fields(try site.changingGroup(editor.visit(part), nil))
    change["about"] = "It swims."
    let before = change
    #expect(try site.changeGroup(editor.visit(part, form: change)).status == 303)
    let late = try site.changeGroup(editor.visit(part, form: before.merging(["about": "It sings."]) { $1 }))
    #expect(late.status == 422 && Editor.text(late).contains("Somebody else has changed it"))
    #expect(try Editor.fields(late)["about"] == "It sings.")

    var end = try Editor.fields(try site.endingGroup(editor.visit(part), nil))
    #expect(try site.endGroup(editor.visit(part, form: end)).status == 422)
    end["ending"] = "It merged."
    #expect(try site.endGroup(editor.visit(part, form: end)).status == 303)
    #expect(Editor.text(try site.communityGroup(editor.visit(part))).contains("What became of it: It merged."))
    let list = { Editor.text(try site.communityGroups(editor.visit([:], query: $0))) }
    #expect(try !list([:]).contains("Youth &lt;Club&gt;"))
    #expect(try list(["ended": "yes"]).contains("Youth &lt;Club&gt;"))
  }

  @Test(arguments: Engine.allCases)
  func `the register is narrowed down by words and by whom a group works with`(engine: Engine) throws {
    let editor = try Editor(engine, role: .engagementOfficer)
    #expect(try entered(editor, club).status == 303)
    #expect(
      try entered(editor, ["name": "Shed", "kind": "trust", "about": "It mends.", "interests": "Carers"]).status == 303)
    func found(_ query: [String: String]) throws -> [Bool] {
      let page = Editor.text(try editor.site.communityGroups(editor.visit([:], query: query)))
      return [page.contains("/community/V-1\""), page.contains("/community/V-2\"")]
    }
    #expect(try found([:]) == [true, true])
    #expect(try found(["q": "MENDS"]) == [false, true])
    #expect(try found(["interest": "Young people"]) == [true, false])
    #expect(try found(["q": "nothing of this"]) == [false, false])
    // Without places a group works everywhere.
    #expect(try found(["area": "AA"]) == [true, true])
  }

  @Test(arguments: Engine.allCases)
  func `contacts and talks stand on the officers’ page and nowhere else`(engine: Engine) throws {
    let editor = try Editor(engine, role: .engagementOfficer)
    let site = editor.site
    #expect(try entered(editor, club).status == 303)
    let contact = ["name": "Zephyrine", "email": "z@marker.example"]
    let wrong = try site.enterContact(editor.visit(part, form: ["name": "Zephyrine", "email": "z"]))
    #expect(wrong.status == 422 && Editor.text(wrong).contains("Type an e-mail address like"))
    #expect(try site.enterContact(editor.visit(part, form: contact)).status == 303)
    let talk = ["on": editor.now.day.typed, "words": "Zephyrine needs a room.", "next": "Find one"]
    let unfinished = try site.noteTalk(editor.visit(part, form: talk))
    #expect(unfinished.status == 422 && Editor.text(unfinished).contains("Zephyrine needs a room."))
    let due = editor.now.day.adding(days: 3).typed
    #expect(try site.noteTalk(editor.visit(part, form: talk.merging(["due": due]) { $1 })).status == 303)
    let own = Editor.text(try site.liaison(editor.visit(part), nil, nil))
    #expect(own.contains("z@marker.example") && own.contains("Find one"))
    for answer in [
      try site.communityGroup(editor.visit(part)), try site.communityGroups(editor.visit([:])),
      try site.communityList(editor.visit([:])),
    ] {
      #expect(!Editor.text(answer).contains("Zephyrine") && !Editor.text(answer).contains("marker.example"))
    }
    #expect(Editor.text(try site.liaisonSteps(editor.visit([:]))).contains("Find one"))
    #expect(try site.finishStep(editor.visit([:], form: ["note": "1"])).status == 303)
    #expect(Editor.text(try site.liaisonSteps(editor.visit([:]))).contains("Nothing is due."))
    let kept = try #require(
      try site.records.read { try $0.communityContacts(of: .init(rawValue: "V-1"), at: "borsetshire") }.first)
    #expect(try site.removeContact(editor.visit(part, form: ["contact": kept.id])).status == 303)
    #expect(!Editor.text(try site.liaison(editor.visit(part), nil, nil)).contains("z@marker.example"))
  }
}
