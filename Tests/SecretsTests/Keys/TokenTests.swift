import Secrets
import Testing

@Suite("Tokens for links and cookies")
struct TokenTests {
  @Test func `a token needs no escaping and comes back as it went`() throws {
    let token = Token(.known())
    #expect(token.text.utf8.count == 43)
    #expect(token.text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) })
    #expect(try #require(Token(token.text)) == token)
  }

  @Test func `two tokens are never the same`() {
    let random = RandomBytes.known()
    #expect(Set((0..<1000).map { _ in Token(random).digest }).count == 1000)
  }

  @Test func `the system gives other bytes each time`() {
    #expect(RandomBytes.system(32) != RandomBytes.system(32))
  }

  @Test func `what the database keeps does not tell the token`() {
    let token = Token(.known())
    #expect(token.digest == Digest(of: token.text))
    #expect(!token.digest.description.contains(token.text))
  }

  @Test func `only what Folkmoot writes is read as a token`() {
    let text = Token(.known()).text
    for other in ["", "x", text + "=", text + "A", String(text.dropLast()), text.dropLast() + "%", " " + text] {
      #expect(Token(other) == nil, "\(other)")
    }
  }

  @Test func `the last character has one reading, so that a token has one text`() {
    // 43 characters hold two bits more than 32 bytes need.
    let text = Base64URL.text([UInt8](repeating: 0, count: 32))
    #expect(Token(text) != nil)
    #expect(Token(text.dropLast() + "B") == nil)
  }
}
