import Counting
import HTML
import Hummingbird
import Publishing
import Testing

@testable import Web

@Suite("Count a vote")
struct CountAVoteTests {
  private static func vote(_ name: String = "Swings", rule: String = "equalshares/add1", cost: String = "60") -> String
  {
    CountExample.file.replacing("swings;60;Swings", with: "swings;\(cost);\(name)")
      .replacing("equalshares/add1", with: rule)
  }

  private static func count(
    _ text: String, _ fields: [String: String] = [:], by visitor: Visitor? = nil
  ) async throws -> Visitor.Reply {
    try await (visitor ?? Visitor()).send("/count-a-vote", fields.merging(["vote-text": text]) { $1 })
  }

  @Test func `the form says what it takes, and that nothing is stored`() async throws {
    let page = try await Visitor().get("/count-a-vote")
    for words in ["16 MB", "Nothing is stored", "folkmoot count vote.pb", "multipart/form-data"] {
      #expect(page.text.contains(words), "\(words)")
    }
    #expect(try await Visitor().get("/count-a-vote?example=yes").text.contains("Five neighbours"))
  }

  @Test func `the vote that is counted by hand in the documents is counted the same, with every reason`() async throws {
    let reply = try await Self.count(Self.vote())
    #expect(reply.status == 200)
    #expect(reply.headers[.cacheControl] == "no-store")
    for words in [
      "2 of 3 projects are funded, for £60 of £100", "Five neighbours and a hundred pounds", "Benches (benches)",
      "57.33", "Nothing of this is stored", "folkmoot count vote.pb", "Beside the order of votes",
      "role=\"img\"", "The result as JSON, to copy", "Count it another way",
    ] {
      #expect(reply.text.contains(words), "\(words)")
    }
    // The text stays in the form, so that it can be counted another way at once.
    #expect(reply.text.contains("\nswings;60;Swings\n"))
  }

  @Test func `every link into the page leads somewhere`() async throws {
    let text = try await Self.count(Self.vote()).text
    let targets = text.matches(of: #/href="#([^"]+)"/#).map { String($0.output.1) }
    #expect(targets.contains("p-1") && targets.contains("lost"))
    for target in targets { #expect(text.contains("id=\"\(target)\""), "\(target)") }
  }

  @Test func `the digest on the page is that of the file, and the result for programs says the same`() async throws {
    let text = Self.vote()
    let reply = try await Visitor().send("/count-a-vote", [:], files: ["vote-file": ("dell.pb", text)])
    #expect(reply.text.contains(fingerprint(Array(text.utf8))))
    let json = try #require(reply.text.firstMatch(of: #/<pre><code>\{[^<]+/#)?.output)
    #expect(json.contains(fingerprint(Array(text.utf8))) && json.contains("winners"))
  }

  @Test(arguments: CountChoice.Method.allCases, ShareCompletion.allCases)
  func `every rule of the form counts`(method: CountChoice.Method, completion: ShareCompletion) async throws {
    let reply = try await Self.count(
      Self.vote(),
      ["rule": method.rawValue, "completion": CountRuleText.completion(completion), "compare": "yes"])
    #expect(reply.status == 200)
    #expect(reply.text.contains("Beside the order of votes") == (method != .greedy))
    if method == .equalShares {
      #expect(
        reply.text.contains(
          "folkmoot count vote.pb --rule equal-shares --completion \(CountRuleText.completion(completion))"))
    }
  }

  @Test func `a file with a slip is refused with its line, and what was chosen and typed stays`() async throws {
    let reply = try await Self.count(
      Self.vote(cost: "sixty"),
      ["rule": "equal-shares", "completion": "add1-greedy", "compare": "yes", "budget": "250", "currency": "HUF"])
    #expect(reply.status == 422)
    #expect(reply.headers[.cacheControl] == "no-store")
    #expect(reply.text.contains("There is a problem"))
    #expect(
      reply.text.contains("vote.pb line 12") && reply.text.contains("sixty") && reply.text.contains("This is no number")
    )
    #expect(reply.text.contains(#/name="rule" value="equal-shares" checked/#))
    #expect(reply.text.contains(#/value="add1-greedy" selected/#))
    #expect(reply.text.contains(#/name="compare" value="yes" checked/#))
    #expect(reply.text.contains("value=\"250\"") && reply.text.contains("value=\"HUF\""))
    #expect(reply.text.contains("\nswings;sixty;Swings\n"))
  }

  @Test func `nothing sent, and a file that names no rule, say what to do`() async throws {
    let nothing = try await Self.count("")
    #expect(nothing.status == 422)
    #expect(nothing.text.contains("Choose the file with the votes"))
    let unknown = try await Self.count(Self.vote(rule: "greedy-<custom>"))
    #expect(unknown.status == 422)
    #expect(unknown.text.contains("names the rule “greedy-&lt;custom&gt;”"))
    let unsaid = try await Self.count(Self.vote(rule: ""))
    #expect(unsaid.status == 422)
    #expect(unsaid.text.contains("does not say by which rule"))
  }

  @Test func `a sheet is counted, and asks for the money when it does not say it`() async throws {
    let sheet = "voter,swings,trees\ncost,60,20\nann,x,\neve,,x\n"
    let asked = try await Self.count(sheet, ["rule": "greedy"])
    #expect(asked.status == 422)
    #expect(asked.text.contains("href=\"#budget\""))
    let wrong = try await Self.count(sheet, ["rule": "greedy", "budget": "a lot"])
    #expect(wrong.status == 422)
    #expect(wrong.text.contains("Enter the money in digits"))
    let counted = try await Self.count(sheet, ["rule": "greedy", "budget": "70", "currency": "GBP"])
    #expect(counted.status == 200)
    #expect(counted.text.contains("1 of 2 projects is funded, for £60 of £70"))
  }

  @Test func `ballots that were not counted are told with their reasons, and the slips with their lines`() async throws
  {
    let reply = try await Self.count(Self.vote() + "5;trees\n6;roundabout\n")
    #expect(reply.status == 200)
    #expect(reply.text.contains("2 of 7 ballots were not counted"))
    #expect(reply.text.contains("roundabout") && reply.text.contains("vote.pb:23"))
  }

  @Test func `nothing of it is stored`() async throws {
    let town = try Town()
    let visitor = Visitor(site: Site(records: town.records, now: { town.clock.now }))
    let before = (try town.everything(), try town.head)
    #expect(try await Self.count(Self.vote(), by: visitor).status == 200)
    #expect(try await Self.count(Self.vote(cost: "x"), by: visitor).status == 422)
    #expect(try town.everything() == before.0)
    #expect(try town.head == before.1)
  }

  @Test func `a file that is too large is refused before it is read, with the command that takes it`() async throws {
    let told = try await Visitor().ask(
      .post, "/count-a-vote", [.contentType: "multipart/form-data; boundary=b", .contentLength: "99999999"])
    #expect(told.status == 413)
    #expect(told.text.contains("larger than 16 MB") && told.text.contains("folkmoot count vote.pb"))
    let sheet = "voter,a\n" + String(repeating: "1,x\n", count: CountRequest.mostSheetBytes / 4)
    let reply = try await Visitor().send("/count-a-vote", ["rule": "greedy"], files: ["vote-file": ("a.csv", sheet)])
    #expect(reply.status == 422)
    #expect(reply.text.contains("Save the vote as a .pb file"))
  }

  @Test func `whoever counts too much waits, and everybody else does not`() async throws {
    let limits = Limits(networks: [.counting: Allowance(atOnce: 1, aSecond: 0.1)])
    let town = try Town(limits: limits)
    let (eager, other) = (Browser(town, network: "192.0.2.1"), Browser(town, network: "192.0.2.2"))
    let fields = ["vote-text": Self.vote()]
    #expect(try await eager.fill("/count-a-vote", fields).status == 200)
    #expect(try await eager.fill("/count-a-vote", fields).status == 429)
    #expect(try await other.fill("/count-a-vote", fields).status == 200)
    #expect(try await eager.get("/count-a-vote").status == 200)
  }

  @Test(arguments: CountChoice.Method.allCases)
  func `a count that takes too long is stopped, whatever the rule, and the command offered`(
    method: CountChoice.Method
  ) throws {
    var request = CountExample.request
    request.choice.method = method
    var page = CountPage(request: request)
    let vote = page.count(until: .now - .seconds(1))
    #expect(vote == nil)
    #expect(page.faults["rule"]?.text.contains("folkmoot count vote.pb") == true)
  }

  @Test(arguments: Payloads.all)
  func `what a file calls its projects, its rule or itself stays text`(payload: String) async throws {
    let name = "\"" + payload.replacing("\"", with: "\"\"") + "\""
    let text = Self.vote(name).replacing("Five neighbours and a hundred pounds", with: name)
    let sent = payload.replacing("\"", with: "%22").replacing("\r\n", with: "%0D%0A")
    let file = (name: sent, text: text)
    let reply = try await Visitor().send("/count-a-vote", ["rule": "equal-shares"], files: ["vote-file": file])
    #expect(reply.status == 200)
    #expect(Payloads.markup(in: reply.text).isEmpty)
    #expect(!reply.bytes.contains(0))
  }

  @Test func `a name that a shell would take apart is one word of the command`() {
    func command(_ name: String) -> String {
      CountRequest(SubmittedForm(fields: [.init(name: "vote-file", fileName: name, bytes: [1])])).command
    }
    #expect(command("ward 3's; rm -r.pb") == #"folkmoot count 'ward 3'\''s; rm -r.pb'"#)
    #expect(command("--help.csv") == "folkmoot count ./--help.csv --currency GBP")
    #expect(command(#"C:\votes\dell.pb"#) == "folkmoot count dell.pb")
  }

  @Test func `the same page as a document needs nothing beside it`() throws {
    var page = CountPage(request: CountExample.request)
    let counted = page.count()
    let vote = try #require(counted)
    let document = String(decoding: vote.document, as: UTF8.self)
    #expect(document.contains("2 of 3 projects are funded") && document.contains("<style>"))
    for outside in ["/assets/", "<link", "<script", " src=", "url(http"] { #expect(!document.contains(outside)) }
  }

  @Test func `in another language, what is English says so and nothing else is`() async throws {
    let town = try Town(languages: try SiteLanguages(["ar-XB"]))
    for text in [Self.vote(), Self.vote(cost: "sixty")] {
      let reply = try await town.ask(
        .post, "/count-a-vote", [.contentType: "application/x-www-form-urlencoded", .cookie: "language=ar-XB"],
        "vote-text=\(Address.encoded(text))")
      let words = PageWords(reply.text)
      #expect(words.loose.isEmpty, "\(words.loose)")
      #expect(words.english.isEmpty == false)
    }
  }

  @Test func `a vote of hundreds of projects stays a light page`() throws {
    var lines: [String] = ["META", "key;value", "budget;90000", "vote_type;approval", "rule;equalshares/add1"]
    lines += ["PROJECTS", "project_id;cost;name"]
    for number in 0..<600 { lines.append("p\(number);\(100 + number);Project number \(number)") }
    lines += ["VOTES", "voter_id;vote"]
    for voter in 0..<3000 {
      let marks: [String] = (0..<5).map { place in "p\((voter * 7 + place * place * 31) % 600)" }
      lines.append("\(voter);" + marks.joined(separator: ","))
    }
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let field = SubmittedForm.Field(name: "vote-file", fileName: "big.pb", bytes: bytes)
    var page = CountPage(request: CountRequest(SubmittedForm(fields: [field])))
    let counted = page.count(until: .now + .seconds(600))
    let vote = try #require(counted)
    #expect(CountedVoteView(vote: vote).node.bytes.count < 1_000_000)
  }
}
