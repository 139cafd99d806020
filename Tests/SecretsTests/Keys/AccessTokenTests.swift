import Secrets
import Testing

@Suite("Access tokens")
struct AccessTokenTests {
  private let token = AccessToken(RandomBytes { Array(repeating: 7, count: $0) })

  @Test func `one can be told from other letters by its beginning and its checksum`() {
    #expect(token.text.wholeMatch(of: /fmk_[A-Za-z0-9_-]{43}[0-9a-f]{8}/) != nil)
    #expect(AccessToken(token.text) == token)
    for (index, letter) in token.text.enumerated() {
      var slip = Array(token.text)
      slip[index] = letter == "a" ? "b" : "a"
      #expect(AccessToken(String(slip)) == nil, "a slip at \(index) is taken")
    }
    for other in ["", "fmk_", token.text + "0", String(token.text.dropLast()), " " + token.text] {
      #expect(AccessToken(other) == nil)
    }
  }

  @Test func `two are never the same, nor what is kept of them`() {
    #expect(AccessToken(.system).text != AccessToken(.system).text)
    #expect(AccessToken(.system).digest != AccessToken(.system).digest)
    #expect(!token.digest.description.contains(token.text.dropFirst(4)))
  }
}
