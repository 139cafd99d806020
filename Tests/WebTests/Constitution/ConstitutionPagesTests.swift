import Actions
import Council
import Law
import Store
import TestEngines
import Testing

@testable import Web

@Suite("The constitution in the browser")
struct ConstitutionPagesTests {
  private static func editor(_ engine: Engine, asks: Bool = true) throws -> Editor {
    let editor = try Editor(engine, role: .democraticServices)
    var authority = Sample.authority
    if asks {
      (authority.settings.articlesConsideredBy, authority.settings.articlesConsulted) = ("Standards Committee", true)
    }
    let officers = Article(
      reference: .init(rawValue: "11"), title: "Officers",
      text: "### 11.1 Officers\n(1) The **manager** leads.\n(2) <b>All</b> follow.",
      posts: [.init(rawValue: "CSM")])
    let scheme = Article(reference: .init(rawValue: "A1"), kind: .appendix, title: "Scheme", text: "Officers act.")
    for deed: any Deed in [
      RecordAuthority(authority), EnterConstitution([officers, scheme], of: "borsetshire", from: nil, source: "c.md"),
    ] { try run(deed, editor) }
    return editor
  }

  private static func run(_ deed: any Deed, _ editor: Editor) throws {
    func open<D: Deed>(_ deed: D) throws {
      _ = try editor.site.records.carryOut(deed, by: .operatorAtTheMachine, at: editor.now)
    }
    try open(deed)
  }

  private func article(_ editor: Editor, _ query: [String: String] = [:]) throws -> String {
    Editor.text(try editor.site.article(editor.visit(["article": "11"], query: query)))
  }

  private func form(_ editor: Editor, _ query: [String: String] = ["a-11": "yes"]) throws -> [String: String] {
    try Editor.fields(try editor.site.constitutionToAmend(editor.visit([:], query: query)))
  }

  private func send(_ fields: [String: String], _ editor: Editor) throws -> Answer {
    try editor.site.amendConstitution(editor.visit([:], form: fields))
  }

  private func previewed(_ fields: [String: String], _ editor: Editor) throws -> [String: String] {
    let answer = try send(fields.merging(["step": "preview"]) { $1 }, editor)
    #expect(answer.status == 200)
    return try Editor.fields(answer)
  }

  private let grounds = ["decision": "Council, minute 7", "reason": "There is a new post."]

  @Test(arguments: Engine.allCases)
  func `contents, an article with addresses for its provisions, all on one page, and Markdown`(engine: Engine) throws {
    let editor = try Self.editor(engine)
    let contents = Editor.text(try editor.site.constitution(editor.visit([:])))
    #expect(contents.contains("Article 11: Officers") && contents.contains("Appendix A1: Scheme"))
    let page = try article(editor)
    #expect(page.contains("id=\"11.1.1\"") && page.contains("Customer Service Manager"))
    #expect(page.contains("<strong>manager</strong>") && !page.contains("<b>All</b>"))
    #expect(Editor.text(try editor.site.wholeConstitution(editor.visit([:]))).contains("Officers act."))
    let file = String(decoding: try editor.site.constitutionFile(editor.visit([:])).body, as: UTF8.self)
    #expect(file.hasPrefix("# Article 11: Officers\nPosts: CSM\n"))
  }

  @Test(arguments: Engine.allCases)
  func `an amendment is shown with tracked changes and the rule before it is made, then stands from its day`(
    engine: Engine
  ) throws {
    let editor = try Self.editor(engine)
    var fields = try form(editor).merging(grounds) { $1 }
    fields["text-11"] = fields["text-11"]?.replacing("**manager** leads", with: "Chief Executive leads")
    fields["on"] = "1 January 2027"
    let shown = try send(fields.merging(["step": "make"]) { $1 }, editor)
    let text = Editor.text(shown)
    #expect(
      shown.status == 200 && text.contains("What would change") && text.contains("<del>") && text.contains("<ins>"))
    #expect(text.contains("No public consultation is recorded") && text.contains("CON-1"))
    #expect(try editor.site.records.read { try $0.amendments(at: "borsetshire") }.isEmpty)

    let unread = try send(try Editor.fields(shown).merging(["step": "make"]) { $1 }, editor)
    #expect(unread.status == 422 && Editor.text(unread).contains("Read this before you save"))
    let made = try send(try Editor.fields(shown).merging(["step": "make", "in-spite": "yes"]) { $1 }, editor)
    #expect(made.status == 303)
    #expect(!(try article(editor)).contains("Chief Executive leads"))
    #expect(try article(editor, ["on": "2027-01-01"]).contains("Chief Executive leads"))
    let compared = try article(editor, ["since": "2026-12-31", "on": "2027-01-01"])
    #expect(compared.contains("<del>") && compared.contains("Council, minute 7"))
  }

  @Test(arguments: Engine.allCases)
  func `what was altered after it was shown is shown again, not made`(engine: Engine) throws {
    let editor = try Self.editor(engine, asks: false)
    var fields = try form(editor).merging(grounds) { $1 }
    fields["title-11"] = "Staff"
    var shown = try previewed(fields, editor)
    shown["title-11"] = "People"
    #expect(try send(shown.merging(["step": "make"]) { $1 }, editor).status == 200)
    let again = try previewed(shown, editor)
    #expect(try send(again.merging(["step": "make"]) { $1 }, editor).status == 303)
    #expect(try article(editor).contains("People"))
  }

  @Test(arguments: Engine.allCases)
  func `mistakes are said at once and nothing that was typed is lost`(engine: Engine) throws {
    let editor = try Self.editor(engine)
    let answer = try send(
      try form(editor, ["a-11": "yes", "a-new": "yes"])
        .merging(["text-11": "Short.", "decided": "31 June 2026", "reference-new": "amend", "step": "make"]) { $1 },
      editor)
    #expect(answer.status == 422)
    let text = Editor.text(answer)
    #expect(text.contains("31 June 2026") && text.contains("capital letters") && text.contains("has no text"))
    #expect(try Editor.fields(answer)["text-11"] == "Short.")
  }

  @Test(arguments: Engine.allCases)
  func `the second of two who amend one article is shown what stands now, and keeps what they typed`(
    engine: Engine
  ) throws {
    let editor = try Self.editor(engine, asks: false)
    let opened = try form(editor).merging(grounds) { $1 }
    let mine = try previewed(opened.merging(["text-11": "(1) Mine."]) { $1 }, editor)
    let theirs = try previewed(opened.merging(["text-11": "(1) Theirs."]) { $1 }, editor)
    #expect(try send(theirs.merging(["step": "make"]) { $1 }, editor).status == 303)
    let answer = try send(mine.merging(["step": "make"]) { $1 }, editor)
    #expect(answer.status == 409 && Editor.text(answer).contains("Theirs."))
    let merged = try Editor.fields(answer)
    #expect(merged["text-11"] == "(1) Mine.")
    let again = try previewed(merged, editor)
    #expect(try send(again.merging(["step": "make"]) { $1 }, editor).status == 303)
    #expect(try article(editor).contains("Mine."))
  }

  @Test(arguments: Engine.allCases)
  func `an article is put in and another repealed by one decision`(engine: Engine) throws {
    let editor = try Self.editor(engine, asks: false)
    var fields = try form(editor, ["a-A1": "yes", "a-new": "yes"]).merging(grounds) { $1 }
    fields.merge(
      [
        "repeal-A1": "yes", "reference-new": "12", "title-new": "Money", "text-new": "It is counted.",
        "posts-new": "NOBODY",
      ]
    ) { $1 }
    let shown = try previewed(fields, editor)
    let refused = try send(shown.merging(["step": "make"]) { $1 }, editor)
    #expect(refused.status == 422 && Editor.text(refused).contains("posts-new-error"))
    let again = try previewed(shown.merging(["posts-new": "RECEP"]) { $1 }, editor)
    #expect(try send(again.merging(["step": "make"]) { $1 }, editor).status == 303)
    let contents = Editor.text(try editor.site.constitution(editor.visit([:])))
    #expect(contents.contains("Article 12: Money") && contents.contains("Appendix A1 repealed"))
  }

  @Test(arguments: Engine.allCases)
  func `the page of a post names the articles that name it`(engine: Engine) throws {
    let editor = try Self.editor(engine)
    #expect(Editor.text(try editor.site.post(editor.visit(["post": "CSM"]))).contains("Article 11: Officers"))
    #expect(
      !Editor.text(try editor.site.post(editor.visit(["post": "RECEP"]))).contains("Where the constitution names it"))
  }
}
