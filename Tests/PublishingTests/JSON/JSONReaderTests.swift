import Publishing
import Testing

@Suite("Reading JSON")
struct JSONReaderTests {
  private func read(_ text: String, _ limits: JSONLimits = .standard) throws(JSONProblem) -> String {
    let value = try JSONReader.read(Array(text.utf8), limits: limits)
    return String(decoding: JSONText.write(value), as: UTF8.self).split(whereSeparator: \.isWhitespace).joined()
  }

  @Test(arguments: [
    (#" {"a": [1, -2.50, true, null], "b": {}} "#, #"{"a":[1,-2.5,true,null],"b":{}}"#),
    (#""\u00e9\n\ud83d\ude00\/""#, "\"é\\n😀/\""), ("1e2", "100"), ("1.0", "1"), ("-0", "0"), ("15e-1", "1.5"),
    ("0.000001", "0.000001"), ("1E-6", "0.000001"), ("9007199254740991", "9007199254740991"),
  ])
  func `what is written is read, numbers to their last digit`(text: String, wanted: String) throws {
    #expect(try read(text) == wanted)
  }

  @Test(arguments: [
    ("{\"a\":1,\"a\":2}", 1, 8), ("[1,\n 2,\n oops]", 3, 2), ("[1 2]", 1, 4), ("\"a\tb\"", 1, 3), ("[-]", 1, 3),
    ("1.", 1, 3),
    ("1e", 1, 3), (".5", 1, 1), ("+1", 1, 1), ("\"\\x\"", 1, 4), ("[\"\\udc00\"]", 1, 9), ("tru", 1, 1), ("", 1, 1),
    ("\u{FEFF}1", 1, 1),
  ])
  func `the place of what is wrong is told`(text: String, line: Int, column: Int) {
    let problem = #expect(throws: JSONProblem.self) { _ = try self.read(text) }
    #expect(
      problem?.line == line && problem?.column == column, "\(text): \(problem.map { "\($0.line):\($0.column)" } ?? "")")
  }

  @Test func `the pointer leads to the value that is wrong, with its signs escaped`() {
    let problem = #expect(throws: JSONProblem.self) { _ = try self.read(#"{"a/b": [0, {"~": nope}]}"#) }
    #expect(problem?.pointer == "/a~1b/1/~0")
  }

  @Test func `size, depth, number of values and digits are bounded`() {
    let limits = JSONLimits(bytes: 100, depth: 3, values: 5, digits: 4)
    for text in [String(repeating: " ", count: 101), "[[[[]]]]", "[1,2,3,4,5]", "12345", "1e99999999999999999999"] {
      let problem = #expect(throws: JSONProblem.self) { _ = try self.read(text, limits) }
      #expect(problem?.kind == .beyondLimits, "\(text)")
    }
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    for bytes: [UInt8] in [[0x22, 0xFF, 0x22], [0x22, 0xC0, 0x80, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22]] {
      let problem = #expect(throws: JSONProblem.self) { _ = try JSONReader.read(bytes) }
      #expect(problem?.column == 2)
    }
  }
}
