import Council
import Secrets
import Store
import TestEngines
import Testing

@testable import Web

@Suite("A slip in a form about accounts")
struct SlipTests {
  @Test(arguments: Engine.allCases)
  func `keeps what was typed, says what to do at the field, and shows no secret again`(engine: Engine) async throws {
    let town = try Town(engine)
    let chief = try await Newcomer(town, "chief@borsetshire.example", as: .administrator)
    let (id, head) = ("/borsetshire", try town.head)
    let invite = [
      "name": "Ben <Brown>", "email": "ben at home", "post": "Clerk", "role": "finance", "scope": "body", "part": "",
      "from": "31.2.2027", "to": "1 January 2027",
    ]
    try await expect(
      chief.browser, "\(id)/accounts/new", invite,
      faults: ["Type an e-mail address like name@example.org.", "Name the body or place."], secrets: [])
    let long = "an unguessable password"
    try await expect(
      chief.browser, "\(id)/account/password", ["password": Town.password, "new-password": "short"],
      faults: ["Use at least"], secrets: ["password", "new-password"])
    try await expect(
      chief.browser, "\(id)/account/address", ["password": long, "email": "nobody"],
      faults: ["Type an e-mail address like name@example.org."], secrets: ["password"])
    #expect(try town.head == head)
  }

  @Test(arguments: Engine.allCases)
  func `at signing in keeps the address and not the password`(engine: Engine) async throws {
    let browser = Browser(try Town(engine))
    try await expect(
      browser, "/borsetshire/sign-in", ["email": "ada@borsetshire.example", "password": ""],
      faults: ["Type your password."], secrets: ["password"])
    try await expect(
      browser, "/borsetshire/sign-in", ["email": "ada@borsetshire.example", "password": "not the password"],
      faults: ["The address and the password do not belong together."], secrets: ["password"])
    try await expect(
      browser, "/borsetshire/sign-in/by-letter", ["email": "eve"], faults: ["Type an e-mail address like"], secrets: [])
  }

  @Test(arguments: Engine.allCases)
  func `at an invitation keeps the key that the authenticator has, and the link`(engine: Engine) async throws {
    let town = try Town(engine)
    try town.invite("ada@borsetshire.example")
    let link = try town.postbag.link(to: "ada@borsetshire.example")
    let browser = Browser(town)
    let page = try await browser.get(link)
    let code = try page.offeredCode
    let step = OneTimeCode.step(at: town.clock.now.moment.milliseconds / 1000)
    let form = try #require(page.form(sentTo: link))
    for (password, typed, fault) in [
      ("short", code.code(at: step), "Use at least"), (Town.password, "12 34", "The code does not fit."),
      ("ada@borsetshire.example", code.code(at: step), "your e-mail name"),
    ] {
      let reply = try await browser.send(form, ["password": password, "code": typed])
      #expect(reply.status == 422)
      #expect(reply.faults.count == 1 && reply.faults[0].contains(fault), "\(reply.faults)")
      #expect(try reply.offeredCode.key == code.key, "The authenticator need not be set up again")
      #expect(try #require(reply.form(sentTo: link)).values["password"] == nil)
    }
    // A key that this page did not offer is not taken, whoever chose it.
    let forged = try await browser.post(
      link,
      form.values.merging(["key": String(repeating: "A", count: 80), "password": Town.password, "code": "000000"]) {
        $1
      })
    #expect(forged.status == 422)
    #expect(try forged.offeredCode.key != code.key)
    let done = try await browser.send(form, ["password": Town.password, "code": code.code(at: step)])
    #expect(done.status == 200 && done.main.contains("Your recovery codes"))
  }

  @Test(arguments: Engine.allCases)
  func `on an account’s page says why a role cannot be given, ended or taken`(engine: Engine) async throws {
    let town = try Town(engine)
    let chief = try await Newcomer(town, "chief@borsetshire.example", as: .administrator)
    let id = try #require(try town.records.read { try $0.accounts(of: Town.id) }.first).id
    let page = "/borsetshire/accounts/\(id)"
    let given = try await chief.browser.fill(
      page, sentTo: "\(page)/roles", ["role": "finance", "from": "2027-02-31", "reason": "A <new> year"])
    #expect(given.status == 422)
    #expect(given.main.contains("A &lt;new&gt; year") && given.main.contains("value=\"2027-02-31\""))
    let held = try #require(
      try await chief.browser.get(page).form(sentTo: "\(page)/roles/end")?.values["held"])
    let ended = try await chief.browser.fill(page, sentTo: "\(page)/roles/end", ["held": held])
    #expect(ended.status == 422)
    #expect(ended.faults.first?.contains("last administrator") == true)
    let closed = try await chief.browser.fill("\(page)/close", ["reason": "Left"])
    #expect(closed.status == 422)
    #expect(closed.faults.first?.contains("last administrator") == true && closed.main.contains("value=\"Left\""))
    #expect(try await chief.browser.get("/borsetshire/accounts").status == 200)
  }

  /// Sends a form with slips, and looks at the page that comes back.
  private func expect(
    _ browser: Browser, _ page: String, _ fields: [String: String], faults: [String], secrets: Set<String>
  ) async throws {
    let reply = try await browser.fill(page, fields)
    #expect(reply.status == 422)
    #expect(reply.text.contains("<title>Error: "))
    for fault in faults { #expect(reply.faults.contains { $0.contains(fault) }, "\(fault) in \(reply.faults)") }
    let form = try #require(reply.form(sentTo: page))
    for (name, typed) in fields {
      #expect(form.values[name] ?? "" == (secrets.contains(name) ? "" : typed), "\(name) of \(page)")
    }
  }
}
