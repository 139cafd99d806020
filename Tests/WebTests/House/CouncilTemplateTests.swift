import HTTPTypes
import Testing

@testable import Web

@Suite("A council’s own website around its public pages")
struct CouncilTemplateTests {
  private let template = """
    <!doctype html><html lang="en-GB"><head><title>{pagetitle}</title><base href="https://elsewhere.example/">
    <link rel="stylesheet" href="https://www.borsetshire.example/theme.css"><style>p { color: red }</style>
    <script src="https://www.borsetshire.example/menu.js"></script><script>track()</script></HEAD>
    <body onload="track()" style="margin: 0"><h1 class="title">{pagetitle}</h1>{breadcrumb}<div>{content}</div>{sidenav}
    <img src='https://pictures.borsetshire.example/arms.png' alt=""></body></html>
    """

  private func visitor() throws -> Visitor {
    let visitor = try Visitor()
    try visitor.site.templates.take(Array(template.utf8), for: "borsetshire")
    return visitor
  }

  @Test func `the four tokens are filled, and no script, inline style or base stays`() async throws {
    let reply = try await visitor().get("/borsetshire/structure")
    #expect(reply.status == 200)
    #expect(reply.text.contains("<title>Structure on 21 November 2026 – Borsetshire</title>"))
    #expect(reply.text.contains("class=\"crumbs\"") && reply.text.contains("href=\"/borsetshire/bodies\""))
    #expect(reply.text.contains("@scope") == false && reply.text.contains(Assets.scopedStylesheet.address))
    for gone in ["<script", "track()", "<style", "style=\"margin", "<base", "{content}", "<h1 class=\"title\">"] {
      #expect(!reply.text.contains(gone), "\(gone)")
    }
    #expect(reply.text.ranges(of: "<h1").count == 1)
  }

  @Test func `styles, pictures and fonts come from the council’s website too, and scripts from nowhere`() async throws {
    let policy = try #require(try await visitor().get("/borsetshire/structure").headers[.contentSecurityPolicy])
    let from = "'self' https://pictures.borsetshire.example https://www.borsetshire.example"
    #expect(policy.contains("style-src \(from);") && policy.contains("font-src \(from);"))
    #expect(policy.contains("default-src 'none'") && !policy.contains("script") && !policy.contains("unsafe"))
  }

  @Test func `a page that takes what somebody types keeps its own frame`() async throws {
    let reply = try await visitor().get("/borsetshire/sign-in")
    #expect(reply.text.contains(Assets.stylesheet.address) && !reply.text.contains("borsetshire.example"))
    #expect(reply.headers[.contentSecurityPolicy]?.contains("borsetshire.example") == false)
  }

  @Test func `a page that was kept is made anew once the council’s website changes`() async throws {
    let visitor = try visitor()
    let before = try await visitor.get("/borsetshire/structure")
    try visitor.site.templates.take(
      Array(template.replacing("<div>", with: "<div id=\"new\">").utf8), for: "borsetshire")
    let after = try await visitor.get("/borsetshire/structure")
    #expect(!before.text.contains("id=\"new\"") && after.text.contains("id=\"new\""))
  }

  @Test(arguments: [
    ("<html><head></head>{pagetitle}</html>", "has no {content}"),
    ("<html>{pagetitle}{content}</html>", "has no </head>"),
    (String(repeating: "x", count: CouncilTemplate.mostBytes + 1), "more than 500000 bytes"),
  ])
  func `what cannot be a template is refused, and the one before it stays`(_ page: String, _ said: String) throws {
    let templates = CouncilTemplates()
    try templates.take(Array(template.utf8), for: "borsetshire")
    let problem = #expect(throws: CouncilTemplate.Problem.self) {
      try templates.take(Array(page.utf8), for: "borsetshire")
    }
    #expect(problem?.description.contains(said) == true)
    #expect(templates.find("borsetshire") != nil && templates.edition == 1)
  }

  @Test func `the scoped stylesheet touches nothing outside its element`() {
    let style = String(decoding: Assets.scopedStylesheet.bytes, as: UTF8.self)
    #expect(style.hasPrefix("@scope (.folkmoot) {") && !style.contains("@page") && !style.contains(":root"))
  }
}
