import Testing

@testable import Web

@Suite("A form without files")
struct SubmittedFormTests {
  private func form(_ body: String) throws -> [String: String] {
    try SubmittedForm(body: Array(body.utf8), contentType: "application/x-www-form-urlencoded; charset=UTF-8").texts
  }

  @Test func `plus is a space and per cent is a byte`() throws {
    #expect(try form("a=one+two&b=caf%C3%A9%0D%0A&c=100%25") == ["a": "one two", "b": "café\r\n", "c": "100%"])
  }

  @Test func `the first of two with one name counts`() throws { #expect(try form("a=1&a=2") == ["a": "1"]) }

  @Test func `a broken per cent sign is left as it is`() throws {
    #expect(try form("a=%&b=%4&c=%zz&d=%4") == ["a": "%", "b": "%4", "c": "%zz", "d": "%4"])
  }

  @Test func `empty names, values and pairs do no harm`() throws {
    #expect(try form("&&=x&a&b=&") == ["": "x", "a": "", "b": ""])
  }

  @Test func `bytes that are no text are replaced, not dropped with the field`() throws {
    #expect(try form("a=%FFx") == ["a": "\u{FFFD}x"])
  }

  @Test func `another kind of content is no form`() {
    #expect(throws: Problem.notAForm) { try SubmittedForm(body: [], contentType: "application/json") }
    #expect(throws: Problem.notAForm) { try SubmittedForm(body: [], contentType: "") }
  }

  @Test func `a part of an address is decoded once, and refused with control characters or broken text`() {
    #expect(URLEncoded.decode(Array("a%2Fb+c%2525".utf8), plusIsSpace: false) == "a/b+c%25")
    #expect(URLEncoded.decode(Array("%00".utf8), plusIsSpace: false) == nil)
    #expect(URLEncoded.decode(Array("%C3".utf8), plusIsSpace: false) == nil)
  }

  @Test func `an address part made of anything comes back as it was`() {
    for part in ["a b", "a/b", "é", "100%", "?#&", "+", "👍", "a\"b<c>"] {
      #expect(URLEncoded.decode(Array(Address.encoded(part).utf8), plusIsSpace: false) == part)
      #expect(!Address.encoded(part).contains { "/?#\"<> ".contains($0) })
    }
    #expect(Address.encoded("..") == "%2E%2E")
  }
}
