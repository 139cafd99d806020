import Council
import Publishing
import Testing

@testable import CaseFiles

@Suite("Files that are not what they should be")
struct HostileInputTests {
  private func messages(_ bytes: [UInt8], limits: CaseLimits = .standard) -> [InputMessage] {
    let reading = CaseReader.read(
      files: ["case.yml": bytes, "establishment.csv": Array(Sample.establishment.utf8)], limits: limits)
    #expect((reading.restructure == nil) == !reading.messages.isEmpty)
    return reading.messages
  }

  @Test func `anchors, aliases and tags are refused where they stand`() {
    let found = messages(Array((Sample.head + "summary: &a text\ncontext_posts: [*a]\nextent: !!str part\n").utf8))
    #expect(found.map(\.line) == [6, 7, 8])
    #expect(zip(found, ["Anchors", "Aliases", "Tags"]).allSatisfy { $0.text.hasPrefix($1) })
  }

  @Test func `a bomb of aliases is refused without being followed`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      bomb += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", "))]\n"
    }
    bomb += "? *a30\n: x\n"
    #expect(messages(Array(bomb.utf8)).count > 30)
  }

  @Test(arguments: ["[", "{a: ", "- ", "? "])
  func `values within values are refused when too deep`(_ opening: String) throws {
    for depth in [65, 900, 1_000, 20_000, 400_000] {
      let found = messages(Array(String(repeating: opening, count: depth).utf8))
      #expect(found.count == 1)
      #expect(try #require(found.first).line == 1)
    }
  }

  @Test func `more values than any case needs are refused`() throws {
    let many = "context_posts: [" + String(repeating: "a,", count: 2_000) + "]\n"
    let found = messages(Array(many.utf8), limits: CaseLimits(nodes: 1_000))
    #expect(found.count == 1)
    #expect(try #require(found.first).text.contains("more than 1000 values"))
  }

  @Test(arguments: [
    ("title: a: b", 1, "colon"), ("title: \"open\nend: x\n", 1, "never closed"), ("a: [1, 2\nb: 3", 2, "comma or ]"),
    ("a:\n\t- b", 2, "tab"), ("a: @b", 1, "quotes"), ("a: 'x' y", 1, "key was expected"),
    ("a: b\n---\nc: d\n", 2, "second document"),
    ("? [a]\n: b", 1, "single word"), ("a: \u{1}", 1, "control character"), ("a: \"\\q\"", 1, "escape"),
    ("- a\n b: c", 2, ""),
    ("%YAML 1.1\n%YAML 1.1\n---\na: b", 2, ""), ("", 1, "empty"), ("# nothing\n", 1, "empty"),
    ("a: b: c: d", 1, "colon"),
  ])
  func `text that is not YAML is told where and what to do`(_ text: String, _ line: Int, _ says: String) throws {
    let found = messages(Array(text.utf8))
    #expect(found.count == 1, "\(found)")
    let message = try #require(found.first)
    #expect(message.line == line, "\(message)")
    #expect(message.column > 0)
    #expect(message.text.contains(says), "\(message.text)")
    #expect(message.text.hasSuffix("."))
  }

  @Test func `a mark at the start and the line ends of Windows change nothing`() {
    let windows: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(Sample.head.replacing("\n", with: "\r\n").utf8)
    #expect(messages(windows).isEmpty)
  }

  @Test func `Windows-1252 is read as it was meant`() {
    let bytes = Array(Sample.head.replacing("A sample", with: "Caf? society").utf8).map { $0 == 0x3F ? 0xE9 : $0 }
    let reading = CaseReader.read(files: ["case.yml": bytes, "establishment.csv": Array(Sample.establishment.utf8)])
    #expect(reading.restructure?.title == "Café society")
  }

  @Test(
    arguments: [
      [0x50, 0x4B, 0x03, 0x04, 0x00], [0x25, 0x50, 0x44, 0x46, 0x2D], [0xFF, 0xFE, 0x61, 0x00], [0x61, 0x00, 0x62],
      [0x1F, 0x8B, 0x08], [0xD0, 0xCF, 0x11, 0xE0],
    ] as [[UInt8]])
  func `another kind of file is named as what it is`(_ bytes: [UInt8]) throws {
    let found = messages(bytes)
    #expect(found.count == 1)
    #expect(try #require(found.first).text.contains("UTF-8"))
  }

  @Test func `a file beyond its limit is refused by its size`() throws {
    let found = messages(Array(repeating: 0x20, count: 100), limits: CaseLimits(caseBytes: 99))
    #expect(found.map(\.file) == ["case.yml"])
    #expect(try #require(found.first).text.contains("can be read"))
  }

  @Test func `totals beyond any council are refused before they are added up`() throws {
    let huge =
      "changes:\n"
      + (0..<20).map { "  - create_post: {reference: N\($0), title: T, unit: HSG, posts: 100000, cost: 1000000000}\n" }
      .joined()
    let message = try Sample.message(huge)
    #expect(message.line == 1)
    #expect(message.text.contains("1,000,000 positions"))
  }

  @Test func `a root that is not a set of keys is told so`() throws {
    #expect(try #require(messages(Array("- a\n- b\n".utf8)).first).text.contains("Keys with values"))
    #expect(try #require(messages(Array("hello".utf8)).first).text.contains("Keys with values"))
  }
}
