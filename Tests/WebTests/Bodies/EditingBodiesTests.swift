import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("Bodies and members in the browser")
struct EditingBodiesTests {
  private let grounds = ["under": "Council, 20 November 2026", "reason": "The annual meeting set it up."]
  private let district = "Felpersham District Council"

  private func clerk(_ engine: Engine) throws -> Editor { try Editor(engine, role: .democraticServices) }

  private func home(_ editor: Editor) throws -> String {
    try #require(try editor.site.records.authority("borsetshire")).authority.name
  }

  private func done<D: Deed>(_ deed: D, _ editor: Editor) throws {
    try editor.site.records.carryOut(deed, by: .operatorAtTheMachine, at: editor.now)
  }

  /// A district with seven divisions, a member for each, and a leader; who leads is one of them or not.
  private func county(_ editor: Editor, leaderIsMember: Bool) throws {
    let felpersham = Place(reference: .init(rawValue: "FELP"), name: "Felpersham", kind: .district)
    let divisions = (1...7).map { number in
      Place(
        reference: .init(rawValue: "ED\(number)"), name: "Division \(number)", kind: .electoralDivision,
        parents: [felpersham.reference])
    }
    try done(
      ImportPlaces(
        ([felpersham] + divisions).map { ListedPlace($0) }, of: "borsetshire", from: nil, source: "places.csv"), editor)
    var members = divisions.enumerated().map { index, division in
      Member(
        reference: .init(rawValue: "M\(index + 1)"), name: "Cllr \(index + 1)", represents: [division.reference])
    }
    if leaderIsMember {
      members[2].offices = [Office(.leader, at: district)]
    } else {
      members.append(
        Member(reference: .init(rawValue: "L"), name: "Cllr Lee", council: district, offices: [Office(.leader)]))
    }
    try done(ImportBodies(BodyList(members: members), of: "borsetshire", from: nil, source: "members.csv"), editor)
  }

  private func setUp(_ editor: Editor, _ change: (String) -> String = { $0 }) throws -> Answer {
    let form = try Editor.fields(try editor.site.newBody(editor.visit([:], query: ["district": "FELP"])))
    var typed = form.merging(grounds) { $1 }
    typed["seats"] = change(typed["seats"] ?? "")
    return try editor.site.addBody(editor.visit([:], form: typed))
  }

  @Test(arguments: Engine.allCases)
  func `a board is proposed with 7 and 7, refused with 8 and 7, and set up`(engine: Engine) throws {
    let editor = try clerk(engine)
    try county(editor, leaderIsMember: false)
    let page = Editor.text(try editor.site.newBody(editor.visit([:], query: ["district": "FELP"])))
    #expect(page.contains("7 + 7") && page.contains("Cllr Lee"))
    let wrong = try setUp(editor) { $0.replacing("County members | 7", with: "County members | 8") }
    #expect(wrong.status == 422)
    #expect(Editor.text(wrong).contains("to 8 seats with a vote"))
    #expect(try Editor.fields(wrong)["seats"]?.contains("| 8 |") == true)
    #expect(try setUp(editor).status == 303)
    let board = Editor.text(try editor.site.body(editor.visit(["body": "FELP-BOARD"])))
    #expect(board.contains("7 of 7") && board.contains("advises and cannot decide"))
    #expect(board.contains("Nine requirements") && !board.contains("Parity asks"))
  }

  @Test(arguments: Engine.allCases)
  func `a leader who is a county member makes it 6 and 6, with the reason`(engine: Engine) throws {
    let editor = try clerk(engine)
    try county(editor, leaderIsMember: true)
    let page = Editor.text(try editor.site.newBody(editor.visit([:], query: ["district": "FELP"])))
    #expect(page.contains("6 + 6") && page.contains("Cllr 3") && page.contains("one seat fewer"))
    #expect(try setUp(editor).status == 303)
    let board = Editor.text(try editor.site.body(editor.visit(["body": "FELP-BOARD"])))
    #expect(board.contains("6 of 6") && !board.contains("Parity asks"))
  }

  @Test(arguments: Engine.allCases)
  func `a board says so when its seats are no longer those of parity`(engine: Engine) throws {
    let editor = try clerk(engine)
    try county(editor, leaderIsMember: false)
    _ = try setUp(editor)
    for (member, offices) in [("L", ""), ("M3", "leader | | \(district)")] {
      let visit = ["member": member]
      let fields = try Editor.fields(try editor.site.toEdit(MemberMatter.self, editor.visit(visit)))
      let typed = fields.merging(grounds) { $1 }.merging(["offices": offices]) { $1 }
      #expect(try editor.site.edit(MemberMatter.self, editor.visit(visit, form: typed)).status == 303)
    }
    let board = Editor.text(try editor.site.body(editor.visit(["body": "FELP-BOARD"])))
    #expect(board.contains("Parity asks for other seats now") && board.contains("6 + 6"))
  }

  @Test(arguments: Engine.allCases)
  func `a member is seated by name, and page, member and area say so`(engine: Engine) throws {
    let editor = try clerk(engine)
    try county(editor, leaderIsMember: false)
    _ = try setUp(editor)
    let visit = ["body": "FELP-BOARD"]
    let fields = try Editor.fields(try editor.site.newMembership(editor.visit(visit))).merging(grounds) { $1 }
    let seat = fields.merging(["member": "cllr 1", "seat": "County members"]) { $1 }
    #expect(try editor.site.addMembership(editor.visit(visit, form: seat)).status == 303)
    let again = try editor.site.addMembership(editor.visit(visit, form: seat))
    #expect(again.status == 422 && Editor.text(again).contains("already"))
    #expect(Editor.text(try editor.site.body(editor.visit(visit))).contains("Cllr 1"))
    #expect(Editor.text(try editor.site.member(editor.visit(["member": "M1"]))).contains("Felpersham"))
    let place = Editor.text(try editor.site.place(editor.visit(["place": "ED1"])))
    #expect(place.contains("Cllr 1") && place.contains("Locality Board"))
  }

  @Test(arguments: Engine.allCases)
  func `a line of seats that cannot be read is told, and nothing typed is lost`(engine: Engine) throws {
    let editor = try clerk(engine)
    try county(editor, leaderIsMember: false)
    let answer = try setUp(editor) { _ in "many members" }
    #expect(answer.status == 200 || answer.status == 422)
    #expect(Editor.text(answer).contains("id=\"seats-error\""))
    #expect(try Editor.fields(answer)["seats"] == "many members")
  }

  @Test(arguments: Engine.allCases)
  func `a body is shown as it stood on a day, and a visitor is offered no way to change it`(engine: Engine) throws {
    let editor = try clerk(engine)
    try county(editor, leaderIsMember: false)
    _ = try setUp(editor)
    var visitor = editor.visit(["body": "FELP-BOARD"])
    visitor.signedIn = nil
    #expect(!Editor.text(try editor.site.body(visitor)).contains("Change it"))
    let list = try editor.site.bodies(editor.visit([:], query: ["on": "2026-11-20"]))
    #expect(!Editor.text(list).contains("Felpersham Borsetshire"))
    #expect(try home(editor).contains("Borsetshire"))
  }
}
